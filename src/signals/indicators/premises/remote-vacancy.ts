import { HOMES } from '../../../linkage/contract.ts'
import { ADDRESSES } from '../../../sources/contract.ts'
import { BUSINESSES, COMPANIES, OWNERS, PERMITS, TENANCIES } from '../../facts/fact-tables.ts'
import type { Indicator, InnocentExplanation, Limit } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { ABOUT_A_THING, BEING_MEASURED, FROM_A_KEY_REGISTER, LAWFUL_FOR_SUPERVISION } from '../gates.ts'

const LIMITS = {
  least_metres: boardLimit(250, 'metres', 'The limit of the catalogue: farther than smell and sound usually carry.'),
  yard_metres: boardLimit(75, 'metres', 'A house this close to a barn stands on the same yard. Our own choice.'),
  most_yard_homes: boardLimit(
    1,
    'homes',
    'A yard has one farmhouse; two homes are neighbours who notice. Our own choice.',
  ),
  search_metres: boardLimit(1000, 'metres', 'Farther away the exact distance adds nothing. Our own choice.'),
  vacant_days: boardLimit(
    365,
    'days',
    'Twelve months is the limit of the catalogue: longer than a season or a change of tenant.',
  ),
  works_days: boardLimit(
    730,
    'days',
    'Who asked for a permit in the last two years has plans with it. Our own choice.',
  ),
} satisfies Record<string, Limit>

const INNOCENT: readonly [InnocentExplanation, ...InnocentExplanation[]] = [
  {
    code: 'owner-is-farmer',
    says: {
      nl: 'De eigenaar heeft een landbouwbedrijf: de schuur dient voor oogst, dieren of machines.',
      en: 'The owner has a farm: the barn serves for harvest, animals or machines.',
    },
    holds: 'of_farmer',
  },
  {
    code: 'part-of-a-yard',
    says: {
      nl: 'Op hetzelfde perceel, of op het erf en van dezelfde eigenaar, staat een bewoond huis: het hoort daarbij.',
      en: 'On the same parcel, or on the yard and of the same owner, stands a home where people live: it belongs to that.',
    },
    holds: 'of_yard',
  },
  {
    code: 'let-now',
    says: { nl: 'Het pand is nu verhuurd.', en: 'The object is let now.' },
    holds: 'let_now',
  },
  {
    code: 'plans',
    says: {
      nl: 'Er is in de laatste twee jaar een vergunning om te bouwen of te verbouwen gevraagd of gegeven.',
      en: 'In the last two years a permit to build or rebuild was asked or granted.',
    },
    holds: 'with_works',
  },
  {
    code: 'seasonal-or-private-use',
    says: {
      nl: 'Het wordt een deel van het jaar gebruikt, of voor opslag zonder bedrijf op dat adres.',
      en: 'It is used part of the year, or for storage without a business at that address.',
    },
    untestedBecause: {
      nl: 'Gebruik zonder inschrijving staat in geen register: daarvoor moet iemand gaan kijken.',
      en: 'Use without a registration is in no register: for that, someone must go and look.',
    },
  },
]

/** LO-03: a hall or barn that stands empty on paper, far from the nearest home. */
export const remoteVacancy: Indicator = {
  code: 'LO-03',
  version: '1.0.0',
  family: 'premises',
  stage: 'trial',
  name: { nl: 'Afgelegen pand zonder bedrijf', en: 'Remote premises without a business' },
  unit: {
    nl: 'meter tot de dichtstbijzijnde woning buiten het erf (1.000 is: zo ver of verder)',
    en: 'metres to the nearest home off the yard (1,000 is: as far or farther)',
  },
  subject: 'address',
  reaches: 'itself',
  says: {
    nl: 'In deze loods of schuur zit volgens de registers een jaar lang geen bedrijf, er woont niemand, en buiten het eigen erf is de dichtstbijzijnde woning ver weg.',
    en: 'By the registers this hall or barn has had no business for a year, nobody lives there, and off its own yard the nearest home is far away.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat het echt leegstaat: een boer of verzamelaar schrijft een schuur niet in.',
      en: 'Not that it is really empty: a farmer or collector does not register a barn.',
    },
    {
      nl: 'Niet dat er iets gebeurt: bijna elke lege schuur is gewoon een lege schuur.',
      en: 'Not that anything happens there: nearly every empty barn is just an empty barn.',
    },
    {
      nl: 'Niet of een bestelbus er kan komen: wegen worden niet bekeken.',
      en: 'Not whether a van can get there: roads are not looked at.',
    },
  ],
  limits: LIMITS,
  threshold: 'least_metres',
  inputs: {
    nearest_home_metres: {
      of: 'bag',
      nl: 'Meter tot de dichtstbijzijnde woning buiten het erf',
      en: 'Metres to the nearest home off the yard',
    },
    homes_on_yard: { of: 'bag', nl: 'Woningen op het erf', en: 'Homes on the yard' },
    floor_area_square_metres: { of: 'bag', nl: 'Oppervlakte in m²', en: 'Floor area in m²' },
    last_business_until: { of: 'kvk', nl: 'Laatste bedrijf tot', en: 'Last business until' },
  },
  needs: [
    { register: 'bag', noOlderThanDays: 180, as: 'evidence' },
    { register: 'kvk', noOlderThanDays: 93, as: 'evidence' },
    { register: 'brp', noOlderThanDays: 93, as: 'context' },
    { register: 'brk', noOlderThanDays: 93, as: 'context' },
    { register: 'lettings', noOlderThanDays: 93, as: 'context' },
    { register: 'permits', noOlderThanDays: 120, as: 'context' },
  ],
  reads: [HOMES, ADDRESSES, BUSINESSES, COMPANIES, OWNERS, TENANCIES, PERMITS],
  sql: new URL('remote-vacancy.sql', import.meta.url),
  innocentExplanations: INNOCENT,
  baseRate: assumedRates(0.02, 0.999),
  evidence: 'E2 literature',
  gates: {
    lawful: LAWFUL_FOR_SUPERVISION,
    noProxy: ABOUT_A_THING,
    dataQuality: FROM_A_KEY_REGISTER,
    linkInFigures: BEING_MEASURED,
    linkInSubstance: {
      outcome: 'passed',
      because: {
        nl: 'Drugslabs worden vaak gevonden in afgelegen schuren en loodsen, waar niemand iets ruikt of ziet.',
        en: 'Drugs labs are often found in remote barns and halls, where nobody smells or sees anything.',
      },
    },
  },
  source: {
    nl: 'Interpolis, tekenen van misbruik van schuren in het buitengebied; grenzen uit de eigen catalogus',
    en: 'Interpolis, signs of misuse of barns in the countryside; limits from our own catalogue',
  },
}
