import { BUSINESSES, COMPANIES, LOANS } from '../../facts/fact-tables.ts'
import { OBJECT_SALES } from '../../facts/trade-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { ABOUT_A_THING, BEING_MEASURED, FROM_A_KEY_REGISTER, LAWFUL_FOR_SUPERVISION } from '../gates.ts'
import { DEAL_WINDOW, LEAST_EMPLOYEES } from './deal-limits.ts'

/** VG-11: real estate bought by a foundation or company with nobody at work and an activity that is none of property. */
export const idleBuyer: Indicator = {
  code: 'VG-11',
  version: '1.0.0',
  family: 'trade',
  stage: 'trial',
  name: { nl: 'Koper zonder zichtbare activiteit', en: 'Buyer without visible activity' },
  unit: { nl: 'gekochte adressen', en: 'addresses bought' },
  subject: 'organisation',
  reaches: 'owned',
  says: {
    nl: 'Een stichting of bv waar niemand werkt en die niet in vastgoed, bouw of geld doet, kocht vastgoed.',
    en: 'A foundation or company where nobody works, and that is not in property, building or finance, bought real estate.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat de organisatie leeg is: wat zij doet, kan ook door vrijwilligers of de eigenaar zelf gebeuren.',
      en: 'Not that the organisation is empty: what it does may be done by volunteers or by the owner.',
    },
    {
      nl: 'Niet dat de inschrijving klopt: een activiteit wordt vaak te laat gewijzigd.',
      en: 'Not that its registration is right: an activity is often changed too late.',
    },
    {
      nl: 'Niets over de bestuurders of aandeelhouders als persoon.',
      en: 'Nothing about directors or shareholders as persons.',
    },
  ],
  limits: {
    least_objects: boardLimit(1, 'addresses', 'One purchase is what the definition asks; how many it were is shown.'),
    most_employees: boardLimit(
      0,
      'working persons',
      'Nobody at work, as the definition of a shell in the literature has it.',
    ),
    window_days: DEAL_WINDOW,
    least_employees: LEAST_EMPLOYEES,
    least_days_old: boardLimit(
      1826,
      'days',
      'After five years a company has had the time to earn what it buys with, and filed accounts that can be read. Our own choice.',
    ),
    latest_loan_days: boardLimit(
      90,
      'days',
      'A loan for a purchase is registered with its deed or in the weeks after it. Our own choice.',
    ),
    least_directors: boardLimit(
      3,
      'directors',
      'A charity may not be in the hands of one or two (rules for an ANBI ask that nobody has a majority): three decide together.',
    ),
  },
  threshold: 'least_objects',
  inputs: {
    bought: { of: 'brk', nl: 'Gekochte adressen', en: 'Addresses bought' },
    first_bought_on: { of: 'brk', nl: 'Eerste aankoop', en: 'First purchase' },
    last_bought_on: { of: 'brk', nl: 'Laatste aankoop', en: 'Last purchase' },
    sbi_code: { of: 'kvk', nl: 'Hoofdactiviteit (SBI)', en: 'Main activity (SBI)' },
    employees: { of: 'kvk', nl: 'Werkzame personen', en: 'Working persons' },
  },
  needs: [
    { register: 'brk', noOlderThanDays: 120, as: 'evidence' },
    { register: 'kvk', noOlderThanDays: 120, as: 'evidence' },
    { register: 'brp', noOlderThanDays: 62, as: 'context' },
  ],
  reads: [OBJECT_SALES, COMPANIES, BUSINESSES, LOANS],
  sql: new URL('idle-buyer.sql', import.meta.url),
  innocentExplanations: [
    {
      code: 'own-premises',
      says: {
        nl: 'Alles wat is gekocht, gebruikt de organisatie zelf: zij heeft er een vestiging.',
        en: 'All that was bought the organisation uses itself: it has an establishment there.',
      },
      holds: 'bought_for_others = 0',
    },
    {
      code: 'group-with-staff',
      says: {
        nl: 'De organisatie hoort bij bedrijven van één eigenaar, en daar werken mensen: vastgoed staat vaak in een aparte bv.',
        en: 'The organisation belongs to companies of one owner, where people work: property is often held in a company apart.',
      },
      holds: 'group_employees >= $least_employees',
    },
    {
      code: 'within-one-circle',
      says: {
        nl: 'Alles kwam van familie, een eigenaar of een zusterbedrijf: er is alleen iets verplaatst.',
        en: 'All of it came from family, an owner or a sister company: something was only moved.',
      },
      holds: 'parties_related',
    },
    {
      code: 'board-of-several',
      says: {
        nl: 'Het is een stichting met een bestuur van drie of meer, zoals bij een goed doel hoort.',
        en: 'It is a foundation with a board of three or more, as befits a charity.',
      },
      holds: "form = 'foundation' and director_count >= $least_directors",
    },
    {
      code: 'long-standing',
      says: {
        nl: 'De organisatie bestond al vijf jaar of langer toen zij voor het eerst kocht: zo belegt een bv wat zij heeft verdiend.',
        en: 'The organisation had existed for five years or more when it first bought: so a company invests what it earned.',
      },
      holds: 'days_old >= $least_days_old',
    },
    {
      code: 'financed-by-bank',
      says: {
        nl: 'Bij elke aankoop leende een bank of verzekeraar, en die moet weten wie de klant is (Wwft).',
        en: 'With each purchase a bank or insurer lent, and such a lender must know its customer (Wwft).',
      },
      holds: 'bought_without_bank = 0',
    },
    {
      code: 'pension-or-insurance',
      says: {
        nl: 'De organisatie beheert een pensioen of is een verzekeraar (SBI 65).',
        en: 'The organisation runs a pension or is an insurer (SBI 65).',
      },
      holds: "sbi_code like '65%'",
    },
    {
      code: 'recognised-charity',
      says: {
        nl: 'De organisatie is een algemeen nut beogende instelling (ANBI) of een familiestichting.',
        en: 'The organisation is a recognised charity (ANBI) or a family foundation.',
      },
      untestedBecause: {
        nl: 'Het register van ANBI’s is hier niet geleverd.',
        en: 'The register of recognised charities is not delivered here.',
      },
    },
  ],
  baseRate: assumedRates(0.1, 0.99),
  evidence: 'E1 expert',
  gates: {
    lawful: LAWFUL_FOR_SUPERVISION,
    noProxy: ABOUT_A_THING,
    dataQuality: FROM_A_KEY_REGISTER,
    linkInFigures: BEING_MEASURED,
    linkInSubstance: {
      outcome: 'passed',
      because: {
        nl: 'Een stichting of bv zonder eigen activiteit kan verbergen wie het vastgoed betaalt en gebruikt.',
        en: 'A foundation or company without activity of its own can hide who pays for the property and uses it.',
      },
    },
  },
  source: {
    nl: 'Unger en Ferwerda, groep "eigenaar", en Zicht op Ondermijning over stichtingen',
    en: 'Unger and Ferwerda, group "owner", and Zicht op Ondermijning on foundations',
  },
}
