import { COMPANIES } from '../../facts/fact-tables.ts'
import { OBJECT_SALES, PASSED_ON_SALES } from '../../facts/trade-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { ABOUT_A_THING, BEING_MEASURED, FROM_A_KEY_REGISTER, LAWFUL_FOR_SUPERVISION } from '../gates.ts'
import { DEAL_WINDOW, LEAST_EMPLOYEES, LEAST_GAIN, MOST_DAYS_BETWEEN } from './deal-limits.ts'

/** VG-06: an organisation that buys several addresses in a year, at least one of them passed on to it. */
export const serialFinalBuyer: Indicator = {
  code: 'VG-06',
  version: '1.0.0',
  family: 'trade',
  stage: 'trial',
  name: { nl: 'Vaak de laatste koper', en: 'Often the last buyer' },
  unit: { nl: 'aankopen in een jaar', en: 'purchases in a year' },
  subject: 'organisation',
  reaches: 'owned',
  says: {
    nl: 'Deze organisatie kocht in een jaar drie of meer adressen, waarvan minstens één vóór de levering door een ander is doorgegeven.',
    en: 'This organisation bought three or more addresses in a year, at least one of which another passed on before delivery.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat de organisatie wist dat iemand anders eerst had gekocht.',
      en: 'Not that the organisation knew that another had bought first.',
    },
    {
      nl: 'Niets over de bestuurders of aandeelhouders als persoon.',
      en: 'Nothing about directors or shareholders as persons.',
    },
  ],
  limits: {
    least_objects: boardLimit(
      3,
      'addresses',
      'Guides to property fraud name the final buyer of several ABC deals. Two can be chance; three is our own choice.',
    ),
    least_passed_on: boardLimit(
      1,
      'addresses',
      'Few agreements are registered, so that one seen may stand for several that were not. Our own choice.',
    ),
    period_days: boardLimit(365, 'days', 'One year: purchases that belong together follow each other. Our own choice.'),
    window_days: DEAL_WINDOW,
    most_days_between: MOST_DAYS_BETWEEN,
    least_gain: LEAST_GAIN,
    least_employees: LEAST_EMPLOYEES,
    least_days_old: boardLimit(
      730,
      'days',
      'An investor with two years behind it has filed accounts that can be read. Our own choice.',
    ),
  },
  threshold: 'least_objects',
  inputs: {
    bought: { of: 'brk', nl: 'Gekochte adressen in een jaar', en: 'Addresses bought in a year' },
    passed_on: { of: 'brk', nl: 'Daarvan doorgegeven vóór de levering', en: 'Of these passed on before delivery' },
    first_bought_on: { of: 'brk', nl: 'Eerste aankoop', en: 'First purchase' },
    last_bought_on: { of: 'brk', nl: 'Laatste aankoop', en: 'Last purchase' },
    sbi_code: { of: 'kvk', nl: 'Hoofdactiviteit (SBI)', en: 'Main activity (SBI)' },
    employees: { of: 'kvk', nl: 'Werkzame personen', en: 'Working persons' },
  },
  needs: [
    { register: 'brk', noOlderThanDays: 120, as: 'evidence' },
    { register: 'kvk', noOlderThanDays: 120, as: 'context' },
  ],
  reads: [OBJECT_SALES, PASSED_ON_SALES, COMPANIES],
  sql: new URL('serial-final-buyer.sql', import.meta.url),
  innocentExplanations: [
    {
      code: 'investor-at-work',
      says: {
        nl: 'De organisatie verhuurt of handelt in vastgoed (SBI 68), bestaat al langer en heeft mensen in dienst.',
        en: 'The organisation lets or trades in property (SBI 68), has existed for longer and has people at work.',
      },
      holds: "sbi_code like '68%' and employees >= $least_employees and days_old >= $least_days_old",
    },
    {
      code: 'social-landlord-or-public-body',
      says: {
        nl: 'De organisatie is een woningcorporatie of een overheid.',
        en: 'The organisation is a housing association or a public body.',
      },
      holds: "form = 'public-body' or (form in ('foundation', 'association') and sbi_code like '682%')",
    },
    {
      code: 'institutional-investor',
      says: {
        nl: 'De organisatie is een verzekeraar of pensioenfonds (SBI 65) met mensen in dienst.',
        en: 'The organisation is an insurer or a pension fund (SBI 65) with people at work.',
      },
      holds: "sbi_code like '65%' and employees >= $least_employees",
    },
    {
      code: 'passed-on-innocently',
      says: {
        nl: 'Alles wat is doorgegeven, kwam van een bouwer of ontwikkelaar, of ging voor dezelfde prijs door.',
        en: 'All that was passed on came from a builder or developer, or went on for the same price.',
      },
      holds: 'for_gain = 0',
    },
  ],
  baseRate: assumedRates(0.05, 0.998),
  evidence: 'E1 expert',
  gates: {
    lawful: LAWFUL_FOR_SUPERVISION,
    noProxy: ABOUT_A_THING,
    dataQuality: FROM_A_KEY_REGISTER,
    linkInFigures: BEING_MEASURED,
    linkInSubstance: {
      outcome: 'passed',
      because: {
        nl: 'In bekende zaken kocht steeds dezelfde partij als laatste, voor de prijs die in de keten was opgedreven.',
        en: 'In known cases the same party bought last each time, at the price that was driven up in the chain.',
      },
    },
  },
  source: {
    nl: 'Ondermijningsbus, vastgoedfraude: steeds dezelfde eindkoper',
    en: 'Ondermijningsbus, property fraud: the same final buyer each time',
  },
}
