import { HOMES } from '../../../linkage/contract.ts'
import { PERMITS } from '../../facts/fact-tables.ts'
import { OBJECT_SALES } from '../../facts/trade-tables.ts'
import type { Indicator, InnocentExplanation, Limit } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { ABOUT_A_THING, BEING_MEASURED, FROM_A_KEY_REGISTER, LAWFUL_FOR_SUPERVISION } from '../gates.ts'
import {
  BOUGHT_BY_RESIDENT,
  BUYER_CAME_TO_LIVE,
  BY_AUCTION,
  FROM_PUBLIC_BODY,
  FROM_SOCIAL_LANDLORD,
  GROUND_LEASE,
  LET_WHEN_SOLD,
  NEW_HOME,
  PART_ONLY,
  RELATED_PARTIES,
  UNKNOWN_CONDITION,
} from './deal-explanations.ts'
import { DEAL_WINDOW, LATEST_MOVE, LEAST_RESIDENCE, NEW_FOR_YEARS, OLDEST_VALUE, WHOLE_SHARE } from './deal-limits.ts'

const LIMITS: Readonly<Record<string, Limit>> = {
  most_deviations: boardLimit(
    3.5,
    'robust standard deviations',
    'Iglewicz and Hoaglin (1993) call a value an outlier from 3.5 on; chance alone gives about one in two thousand.',
  ),
  deviations_per_median: boardLimit(
    1.4826,
    'standard deviations per median absolute deviation',
    'Makes the median absolute deviation of a normal distribution its standard deviation, as the 3.5 supposes.',
  ),
  least_peers: boardLimit(
    30,
    'comparable sales',
    'Fewer sales do not tell what is usual. The buurt is asked first, then the gemeente; with too few there is no signal.',
  ),
  least_middle_size: boardLimit(
    75,
    'm²',
    'Below it are mostly apartments for one or two; an edge of the size classes of Statistics Netherlands.',
  ),
  least_large_size: boardLimit(
    150,
    'm²',
    'From here on mostly detached homes, whose prices differ more; an edge of the size classes of Statistics Netherlands.',
  ),
  longest_rebuilding_days: boardLimit(
    365,
    'days',
    'A permit is used within a year or so: one from a year before the day of the value, or in the year after the sale, may be about this price. Our own choice.',
  ),
  window_days: DEAL_WINDOW,
  oldest_value_days: OLDEST_VALUE,
  whole_share: WHOLE_SHARE,
  least_residence_days: LEAST_RESIDENCE,
  new_for_years: NEW_FOR_YEARS,
  latest_move_days: LATEST_MOVE,
}

/** These make a price lower, and explain none that is high. */
const LOWERING = [
  PART_ONLY,
  BY_AUCTION,
  BOUGHT_BY_RESIDENT,
  FROM_SOCIAL_LANDLORD,
  FROM_PUBLIC_BODY,
  LET_WHEN_SOLD,
  GROUND_LEASE,
  NEW_HOME,
].map((explanation): InnocentExplanation => ({ ...explanation, holds: `below and ${explanation.holds}` }))

/** VG-04: a price that lies far from what comparable homes brought, each beside its WOZ value. */
export const unusualPrice: Indicator = {
  code: 'VG-04',
  version: '1.0.0',
  family: 'trade',
  stage: 'trial',
  name: { nl: 'Ongewone prijs naast de WOZ-waarde', en: 'Unusual price beside the WOZ value' },
  unit: { nl: 'maal de gewone afwijking', en: 'times the usual deviation' },
  subject: 'address',
  reaches: 'itself',
  says: {
    nl: 'Dit adres is verkocht voor veel meer of veel minder dan vergelijkbare woningen, elk naast de WOZ-waarde gelegd.',
    en: 'This address was sold for far more or far less than comparable homes, each held beside its WOZ value.',
  },
  doesNotSay: [
    {
      nl: 'Niet of de prijs of de WOZ-waarde ongewoon is.',
      en: 'Not whether the price or the WOZ value is the unusual one.',
    },
    {
      nl: 'Niet hoe de woning eruitziet: een verbouwing of achterstallig onderhoud staat in geen register.',
      en: 'Not what the home looks like: doing it up or letting it go is in no register.',
    },
  ],
  limits: LIMITS,
  threshold: 'most_deviations',
  inputs: {
    delivered_on: { of: 'brk', nl: 'Verkocht op', en: 'Sold on' },
    price_euros: { of: 'brk', nl: 'Prijs in euro', en: 'Price in euros' },
    value_euros: { of: 'woz', nl: 'WOZ-waarde in euro', en: 'WOZ value in euros' },
    valued: { of: 'woz', nl: 'Waardepeildatum', en: 'Day of that value' },
    usual_percent: {
      of: 'brk',
      nl: 'Wat gewoonlijk werd betaald, in procent van de WOZ-waarde',
      en: 'What was usually paid, in per cent of the WOZ value',
    },
    peers: { of: 'brk', nl: 'Vergelijkbare verkopen', en: 'Comparable sales' },
  },
  needs: [
    { register: 'brk', noOlderThanDays: 120, as: 'evidence' },
    { register: 'woz', noOlderThanDays: 400, as: 'evidence' },
    { register: 'bag', noOlderThanDays: 180, as: 'context' },
    { register: 'kvk', noOlderThanDays: 120, as: 'context' },
    { register: 'brp', noOlderThanDays: 62, as: 'context' },
    { register: 'lettings', noOlderThanDays: 120, as: 'context' },
    { register: 'permits', noOlderThanDays: 120, as: 'context' },
  ],
  reads: [OBJECT_SALES, HOMES, PERMITS],
  sql: new URL('unusual-price.sql', import.meta.url),
  innocentExplanations: [
    RELATED_PARTIES,
    ...LOWERING,
    {
      code: 'rebuilt-since-valued',
      says: {
        nl: 'Er is een vergunning om te bouwen, te splitsen of anders te gebruiken van na (of kort voor) de waardepeildatum.',
        en: 'There is a permit to build, split or change the use from after (or shortly before) the day of the value.',
      },
      holds: 'not below and permits_before > 0',
    },
    {
      code: 'rebuilt-afterwards',
      says: {
        nl: 'Kort na de verkoop is een vergunning om te bouwen verleend: de woning was waarschijnlijk slecht onderhouden.',
        en: 'Shortly after the sale a permit to build was granted: the home was probably in bad repair.',
      },
      holds: 'below and permits_after > 0',
    },
    { ...BUYER_CAME_TO_LIVE, holds: `not below and ${BUYER_CAME_TO_LIVE.holds}` },
    UNKNOWN_CONDITION,
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
        nl: 'Een prijs die niet bij de woning past, is een van de oudste kenmerken van witwassen met vastgoed.',
        en: 'A price that does not fit the home is one of the oldest traits of laundering money with property.',
      },
    },
  },
  source: {
    nl: 'Unger en Ferwerda, groep "koopsom"; grens naar Iglewicz en Hoaglin (1993)',
    en: 'Unger and Ferwerda, group "purchase sum"; limit after Iglewicz and Hoaglin (1993)',
  },
}
