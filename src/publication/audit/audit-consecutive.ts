import { attack } from '../../disclosure/attack/attack.ts'
import { reachByUnits } from '../../disclosure/attack/units.ts'
import { roundedView } from '../../disclosure/attack/views.ts'
import { cellKey, type EarlierCount, type RoundedPeriod, stepsFrom } from '../counts/rounded-period.ts'
import { RELEASE_POLICY } from '../release-policy.ts'
import { told } from './release-certificate.ts'

/** What the release before tells more, and what of it was not tried, with the reason. */
export interface Consecutive {
  readonly faults: readonly string[]
  readonly notTried: readonly string[]
}

const NOTHING: Consecutive = { faults: [], notTried: [] }

const MADE_ANEW = `Together with the release before: more than ${
  RELEASE_POLICY.mostCorrected.value * 100
} % of the counts are not what they were, so that nobody is taken to know which of them stayed.`

/**
 * Attacks a period of counts together with the release before. The attacker knows which cells did not change, and of the
 * others by how much at most: each cell must then still lie within its earlier interval, so much wider. That keeps the
 * sums as they were, and the attack as quick. Of a table that was made anew nobody is taken to know what stayed.
 */
export async function attackConsecutive(
  period: RoundedPeriod,
  shown: Float64Array,
  earlier: ReadonlyMap<string, EarlierCount>,
): Promise<Consecutive> {
  const { lattice, counts, base, steps } = period
  const { equations } = lattice
  const now = roundedView({ equations, rounded: shown, steps, base })
  const low = now.low.slice()
  const high = now.high.slice()
  const known = Array.from(counts, (_, cell) => earlier.get(cellKey(lattice, cell)))
  const changed = known.filter((before, cell) => before !== undefined && before.count !== counts[cell]).length
  if (known.every((before, cell) => before === undefined || before.rounded === shown[cell])) return NOTHING
  if (changed > RELEASE_POLICY.mostCorrected.value * lattice.size) return { faults: [], notTried: [MADE_ANEW] }
  for (const [cell, before] of known.entries()) {
    if (before === undefined) continue
    const change = Math.abs((counts[cell] ?? 0) - before.count)
    const reach = (stepsFrom(before.count, before.rounded, base) + 1) * base - 1 + change
    low[cell] = Math.max(low[cell] ?? 0, before.rounded - reach)
    high[cell] = Math.min(high[cell] ?? 0, before.rounded + reach)
  }
  const published = { equations, low, high }
  const { cells } = await attack(
    published,
    Array.from(counts, (value, cell) => ({ cell, value, lower: 0, upper: 0, sliding: base - 1 })),
    [],
    { truth: counts, whole: true, seen: reachByUnits({ lattice, published, table: counts }) },
  )
  const open = cells.filter(({ verdict }) => verdict !== 'protected').length
  return { faults: told(open, 'can be worked out too closely together with the release before'), notTried: [] }
}
