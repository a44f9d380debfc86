import { attack } from '../../disclosure/attack/attack.ts'
import { roundedView } from '../../disclosure/attack/views.ts'
import { cellKey, type EarlierCount, type RoundedPeriod, stepsFrom } from '../counts/rounded-period.ts'
import { RELEASE_POLICY } from '../release-policy.ts'
import { told } from './release-certificate.ts'

/**
 * Attacks a period of counts together with the release before. The attacker knows which cells did not change, and of the
 * others by how much at most: each cell must then still lie within its earlier interval, so much wider. That keeps the
 * sums as they were, and the attack as quick. Of a table that was made anew nobody is taken to know what stayed.
 */
export async function consecutiveFaults(
  period: RoundedPeriod,
  shown: Float64Array,
  earlier: ReadonlyMap<string, EarlierCount>,
): Promise<string[]> {
  const { lattice, counts, base, steps } = period
  const { equations } = lattice
  const now = roundedView({ equations, rounded: shown, steps, base })
  const low = now.low.slice()
  const high = now.high.slice()
  const known = Array.from(counts, (_, cell) => earlier.get(cellKey(lattice, cell)))
  const changed = known.filter((before, cell) => before !== undefined && before.count !== counts[cell]).length
  const same = known.every((before, cell) => before === undefined || before.rounded === shown[cell])
  if (same || changed > RELEASE_POLICY.mostCorrected.value * lattice.size) return []
  for (const [cell, before] of known.entries()) {
    if (before === undefined) continue
    const change = Math.abs((counts[cell] ?? 0) - before.count)
    const reach = (stepsFrom(before.count, before.rounded, base) + 1) * base - 1 + change
    low[cell] = Math.max(low[cell] ?? 0, before.rounded - reach)
    high[cell] = Math.min(high[cell] ?? 0, before.rounded + reach)
  }
  const { cells } = await attack(
    { equations, low, high },
    Array.from(counts, (value, cell) => ({ cell, value, lower: 0, upper: 0, sliding: base - 1 })),
    [],
    { truth: counts, whole: true },
  )
  const open = cells.filter(({ verdict }) => verdict !== 'protected').length
  return told(open, 'can be worked out too closely together with the release before')
}
