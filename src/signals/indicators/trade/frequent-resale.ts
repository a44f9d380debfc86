import { OBJECT_SALES } from '../../facts/trade-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { ABOUT_A_THING, BEING_MEASURED, FROM_A_KEY_REGISTER, LAWFUL_FOR_SUPERVISION } from '../gates.ts'
import { NEW_FOR_YEARS, WHOLE_SHARE } from './deal-limits.ts'

/** VG-01, doorsluispand: a home that is sold on and on. */
export const frequentResale: Indicator = {
  code: 'VG-01',
  version: '1.0.0',
  family: 'trade',
  stage: 'pilot',
  name: { nl: 'Vaak doorverkochte woning', en: 'Home sold on and on' },
  unit: { nl: 'verkopen in twintig jaar', en: 'sales in twenty years' },
  subject: 'address',
  reaches: 'itself',
  says: {
    nl: 'Deze woning is in twintig jaar vijf keer of vaker verkocht.',
    en: 'This home was sold five times or more in twenty years.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat er met geld is geschoven: mensen verhuizen, en sommige woningen zijn er om te beginnen.',
      en: 'Not that money was moved around: people move house, and some homes are there to begin in.',
    },
    {
      nl: 'Niets over wie er nu woont of eigenaar is.',
      en: 'Nothing about who lives there or owns it now.',
    },
  ],
  limits: {
    least_sales: boardLimit(
      5,
      'sales',
      'Zicht op Ondermijning calls a home a doorsluispand from five sales in twenty years on.',
    ),
    window_days: boardLimit(7305, 'days', 'Twenty years, as in the definition of Zicht op Ondermijning.'),
    new_for_years: NEW_FOR_YEARS,
    whole_share: WHOLE_SHARE,
    usual_days_between: boardLimit(
      365,
      'days',
      'Who comes to live somewhere rarely sells within a year, since buying costs thousands of euros. Our own choice.',
    ),
  },
  threshold: 'least_sales',
  inputs: {
    sales: { of: 'brk', nl: 'Verkopen in het venster', en: 'Sales in the window' },
    first_sold_on: { of: 'brk', nl: 'Eerste daarvan', en: 'First of these' },
    last_sold_on: { of: 'brk', nl: 'Laatste daarvan', en: 'Last of these' },
    shortest_days_between: { of: 'brk', nl: 'Minste dagen tussen twee verkopen', en: 'Fewest days between two sales' },
    bought_by_organisations: {
      of: 'brk',
      nl: 'Verkopen waarin een organisatie kocht',
      en: 'Sales in which an organisation bought',
    },
  },
  needs: [
    { register: 'brk', noOlderThanDays: 120, as: 'evidence' },
    { register: 'bag', noOlderThanDays: 180, as: 'context' },
    { register: 'kvk', noOlderThanDays: 120, as: 'context' },
    { register: 'brp', noOlderThanDays: 62, as: 'context' },
  ],
  reads: [OBJECT_SALES],
  sql: new URL('frequent-resale.sql', import.meta.url),
  innocentExplanations: [
    {
      code: 'moving-on',
      says: {
        nl: 'Er kochten alleen mensen, nooit een organisatie, en ieder hield de woning minstens een jaar: zo gaat het met een woning om te beginnen.',
        en: 'Only people bought, never an organisation, and each kept the home for at least a year: so it goes with a home to begin in.',
      },
      holds: 'bought_by_organisations = 0 and shortest_days_between >= $usual_days_between',
    },
    {
      code: 'few-ordinary-sales',
      says: {
        nl: 'Zonder verkopen binnen een familie of groep van bedrijven, van een deel (zoals na een scheiding), samen met andere panden of door een overheid (zoals grond die eerst in erfpacht was) zijn het er te weinig.',
        en: 'Without sales within a family or group of companies, of a part (as after a divorce), together with other objects or by a public body (such as land that was under a ground lease before) there are too few.',
      },
      holds: 'ordinary_sales < $least_sales',
    },
  ],
  baseRate: assumedRates(0.1, 0.995),
  evidence: 'E2 literature',
  gates: {
    lawful: LAWFUL_FOR_SUPERVISION,
    noProxy: ABOUT_A_THING,
    dataQuality: FROM_A_KEY_REGISTER,
    linkInFigures: BEING_MEASURED,
    linkInSubstance: {
      outcome: 'passed',
      because: {
        nl: 'Wie een woning steeds doorverkoopt, kan geld een herkomst geven en een prijs opdrijven.',
        en: 'Who sells a home on and on can give money an origin and drive a price up.',
      },
    },
  },
  source: {
    nl: 'Zicht op Ondermijning, doorsluiswoningen: vijf verkopen in twintig jaar',
    en: 'Zicht op Ondermijning, doorsluiswoningen: five sales in twenty years',
  },
}
