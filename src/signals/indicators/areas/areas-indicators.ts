import type { Indicator, UncomputedIndicator } from '../../indicator.ts'
import { dumpingProximity } from './dumping-proximity.ts'
import { foundationShare } from './foundation-share.ts'
import { unusualTransactions } from './unusual-transactions.ts'

/** The indicators about an area as a whole, by code. None of them comes down on an address. */
export const AREAS_INDICATORS: readonly Indicator[] = [dumpingProximity, foundationShare, unusualTransactions]

export const AREAS_UNCOMPUTED: readonly UncomputedIndicator[] = [
  {
    code: 'LO-07',
    family: 'premises',
    name: { nl: 'Verdachten van drugsfeiten die elders wonen', en: 'Suspects of drug offences who live elsewhere' },
    outcome: 'aggregate-only',
    because: {
      nl: 'Waar verdachten wonen, wordt niet geleverd en hoort hier niet. Alleen een tabel van CBS per gemeente mag worden gelezen.',
      en: 'Where suspects live is not delivered and does not belong here. Only a CBS table per municipality may be read.',
    },
    source: {
      nl: 'Zicht op Ondermijning (CBS en BZK): woon- en pleeggemeenten van drugsverdachten',
      en: 'Zicht op Ondermijning (CBS and BZK): municipalities where drug suspects live and offend',
    },
  },
]
