import { ESTABLISHMENTS, OFFICERS } from '../../../sources/contract.ts'
import { BUSINESSES, COMPANIES, OWNERS, STAYS } from '../../facts/fact-tables.ts'
import { COMPANY_GROUPS, COMPANY_PURCHASES } from '../../facts/holder-fact-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import {
  BANK_FINANCED,
  INSTITUTION,
  LEAST_OFFICE_STAFF,
  LEAST_STAFF,
  LOAN_DAYS,
  PURCHASE_WINDOW_DAYS,
  TRUST_OFFICE,
} from './known-holders.ts'
import { gatesOfHolders } from './ownership-gates.ts'
import { LAND_REGISTER, TRADE_REGISTER } from './ownership-needs.ts'

/** EI-08, katvangerpatroon: marks of an organisation whose director only stands there on paper. */
export const paperDirector: Indicator = {
  code: 'EI-08',
  version: '1.0.0',
  family: 'ownership',
  stage: 'trial',
  name: { nl: 'Mogelijk een bestuurder op papier', en: 'Possibly a director on paper' },
  unit: { nl: 'van de vier kenmerken', en: 'of the four marks' },
  subject: 'organisation',
  reaches: 'owned',
  says: {
    nl: 'Bij deze eigenaar zijn minstens twee van vier dingen te zien: een nieuwe bestuurder vlak voor een aankoop, veel bedrijven van dezelfde bestuurder op één adres, niemand naast de bestuurder aan het werk, of een zetel waar alleen post komt.',
    en: 'Of this owner at least two of four things are seen: a new director just before a purchase, many companies of one director at one address, nobody at work beside the director, or a seat where only post arrives.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat de bestuurder zijn naam uitleent: wie net een bedrijf overneemt, ziet er zo ook uit.',
      en: 'Not that the director lends a name: who has just taken over a business looks the same.',
    },
    {
      nl: 'Niet wie het dan wel voor het zeggen heeft: dat staat in geen register.',
      en: 'Not who would decide instead: that is in no register.',
    },
    {
      nl: 'Niet dat een bestuurder schuld heeft: wie zijn naam leent is vaak zelf onder druk gezet.',
      en: 'Not that a director is to blame: who lends a name was often put under pressure.',
    },
  ],
  limits: {
    least_marks: boardLimit(2, 'marks', 'Our own choice: one mark alone is ordinary, for most holdings employ nobody.'),
    change_days: boardLimit(90, 'days', 'Our own choice: a purchase is prepared in about three months.'),
    least_companies: boardLimit(
      3,
      'groups',
      'Our own choice: companies of one shareholder count once, and two beside each other are a family.',
    ),
    most_staff: boardLimit(
      1,
      'people',
      'The Handelsregister counts a director who works there: one means nobody beside the director.',
    ),
    purchase_window_days: PURCHASE_WINDOW_DAYS,
    loan_days: LOAN_DAYS,
    least_office_staff: LEAST_OFFICE_STAFF,
    least_staff: LEAST_STAFF,
  },
  threshold: 'least_marks',
  inputs: {
    changed_on: { of: 'kvk', nl: 'Nieuwe bestuurder sinds', en: 'New director since' },
    purchased_on: { of: 'brk', nl: 'Aankoop kort daarna', en: 'Purchase shortly after' },
    companies_at_seat: {
      of: 'kvk',
      nl: 'Bedrijven van dezelfde bestuurder op de zetel, een groep telt eenmaal',
      en: 'Companies of the same director at the seat, counting a group once',
    },
    employees: { of: 'kvk', nl: 'Werkzame personen', en: 'People employed' },
    correspondence_registrations: {
      of: 'brp',
      nl: 'Briefadressen op de zetel, waar niemand woont',
      en: 'Correspondence addresses at the seat, where nobody lives',
    },
  },
  needs: [TRADE_REGISTER, LAND_REGISTER, { register: 'brp', noOlderThanDays: 62, as: 'context' }],
  reads: [OWNERS, COMPANY_PURCHASES, COMPANY_GROUPS, OFFICERS, COMPANIES, ESTABLISHMENTS, BUSINESSES, STAYS],
  sql: new URL('paper-director.sql', import.meta.url),
  innocentExplanations: [
    BANK_FINANCED,
    {
      code: 'own-property',
      says: {
        nl: 'De organisatie kocht van haar eigen bestuurder, aandeelhouder of groep: bezit kreeg een andere vorm.',
        en: 'The organisation bought from its own director, shareholder or group: property changed its form.',
      },
      holds: 'from_related',
    },
    TRUST_OFFICE,
    INSTITUTION,
    {
      code: 'turnaround',
      says: {
        nl: 'Het bedrijf begint net of wordt opnieuw opgebouwd, met echte cijfers.',
        en: 'The business has just begun or is being rebuilt, with real figures.',
      },
      untestedBecause: { nl: 'Jaarrekeningen worden niet geleverd.', en: 'Annual accounts are not delivered.' },
    },
  ],
  baseRate: assumedRates(0.15, 0.995),
  evidence: 'E2 literature',
  gates: gatesOfHolders({
    nl: 'Met iemand op papier ertussen blijft buiten beeld wie een pand echt koopt en gebruikt.',
    en: 'With somebody on paper in between, it stays out of sight who really buys and uses a building.',
  }),
  source: {
    nl: 'Unger, Ferwerda en anderen (WODC, 2010); handreiking katvangers van PVO Brabant-Zeeland. De kenmerken zijn een eigen keuze.',
    en: 'Unger, Ferwerda and others (WODC, 2010); guide on straw men of PVO Brabant-Zeeland. The marks are our own choice.',
  },
}
