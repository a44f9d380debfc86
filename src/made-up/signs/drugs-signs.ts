import type { Dossier } from '../dossier.ts'
import type { Sign as Noticed } from '../events/happening.ts'
import { isHome, isRemote } from '../homes/premises.ts'
import type { Sign } from './sign.ts'
import { isOpenAt, recent } from './what-stands.ts'

const FARM: readonly Noticed[] = [
  'geur van hennep',
  'gemanipuleerde meter',
  'zoemend geluid',
  'afgeplakte ramen',
  'hitte of gesmolten sneeuw',
]

/** Indicators LO: premises for drugs. */
export const DRUGS_SIGNS: readonly Sign[] = [
  { code: 'LO-01', shows: ({ observations }) => kindsOfSigns(observations) >= 2 },
  { code: 'LO-03', shows: isRemoteAndEmpty },
]

/** Different signs, so that one tip that many pass on counts once. */
function kindsOfSigns(observations: Dossier['observations']): number {
  return new Set(
    recent(observations)
      .filter(({ sign }) => FARM.includes(sign))
      .map(({ sign }) => sign),
  ).size
}

function isRemoteAndEmpty({ premises, established }: Dossier): boolean {
  return isRemote(premises) && !isHome(premises) && !established.some((one) => isOpenAt(one, premises))
}
