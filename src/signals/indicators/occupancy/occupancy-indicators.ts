import type { Indicator, UncomputedIndicator } from '../../indicator.ts'
import { addressTurnover } from './address-turnover.ts'
import { ghostOccupancy } from './ghost-occupancy.ts'
import { letterboxAddress } from './letterbox-address.ts'
import { longVacancy } from './long-vacancy.ts'
import { overcrowding } from './overcrowding.ts'
import { touristLetting } from './tourist-letting.ts'
import { undeliveredMail } from './undelivered-mail.ts'
import { unknownDepartures } from './unknown-departures.ts'
import { useMismatch } from './use-mismatch.ts'

/** Who lives somewhere, and who is registered: BW-01 to BW-09. */
export const OCCUPANCY_INDICATORS: readonly Indicator[] = [
  ghostOccupancy,
  overcrowding,
  addressTurnover,
  unknownDepartures,
  letterboxAddress,
  undeliveredMail,
  longVacancy,
  useMismatch,
  touristLetting,
]

export const OCCUPANCY_UNCOMPUTED: readonly UncomputedIndicator[] = [
  {
    code: 'BW-10',
    family: 'occupancy',
    name: { nl: 'Afwijkende samenstelling van het huishouden', en: 'Unusual composition of the household' },
    outcome: 'refused',
    because: {
      nl: 'Welk huishouden gewoon is, hangt samen met afkomst, geloof en gezinsvorm. Dit kenmerk komt er niet in, ook niet onder een andere naam.',
      en: 'Which household is usual goes together with origin, belief and form of family. This trait does not enter, nor under another name.',
    },
    source: {
      nl: 'Genoemd in het algoritmeregister bij de Landelijke Aanpak Adreskwaliteit',
      en: 'Named in the algorithm register for the national programme for address quality',
    },
  },
]
