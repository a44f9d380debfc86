import type { Attacked } from '../../disclosure/attack/attacked.ts'
import { groupDisclosures } from '../../disclosure/attack/group-disclosure.ts'
import type { RoundedPeriod } from '../counts/rounded-period.ts'
import { RELEASE_POLICY } from '../release-policy.ts'
import { told } from './release-certificate.ts'

/**
 * Of a sensitive table the small groups that provably are all of one category: whoever is known to be in such a group is
 * known to have the trait. `derived` is what an attacker makes of every cell; an end that was not followed counts as the end.
 */
export function groupFaults({ lattice, counts, base }: RoundedPeriod, derived: readonly Attacked[]): string[] {
  const { value: fewerThan } = RELEASE_POLICY.smallestSensitive
  if (base < fewerThan) return []
  const low = Float64Array.from(derived, (cell) => cell.low)
  const up = Float64Array.from(derived, (cell) => cell.up)
  const found = groupDisclosures(lattice.equations, { low, up }, { contributors: counts, fewerThan })
  return told(new Set(found.map(({ total }) => total)).size, 'are small groups that are all of one kind')
}
