import type { Premises } from '../homes/premises.ts'
import type { Random } from '../random.ts'
import type { Branch } from './branch.ts'
import { densityAt, workPlaceOf } from './branches.ts'

/**
 * Times the average per home that a buurt may have of a branch. The customers of hairdressers and beauty salons live
 * around the corner, so a street of shops brings no more of them; to eat and drink people come from further away.
 */
const LIMITS: readonly { readonly branches: RegExp; readonly times: number }[] = [
  { branches: /^9602/, times: 1.2 },
  { branches: /^56/, times: 4 },
]

/** Says of each branch that comes up for a shop or a hall whether this buurt has customers for one more. */
export function createDemand(
  { premises, homes }: { premises: readonly Premises[]; homes: number },
  random: Random,
): (branch: Branch) => boolean {
  const places = premises.filter((place) => ['shop', 'hall'].includes(workPlaceOf(place) ?? '')).length
  const average = (homes * (densityAt('shop') + densityAt('hall'))) / 1_000
  return ({ sbi }) => {
    const limit = LIMITS.find(({ branches }) => branches.test(sbi))
    return limit === undefined || random.chance((limit.times * average) / Math.max(1, places))
  }
}
