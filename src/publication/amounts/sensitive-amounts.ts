import type { Insider, Sensitive } from '../../disclosure/attack/published.ts'
import { neededRoom, type PrimaryRule } from '../../disclosure/suppression/primary-rules.ts'
import type { AmountPeriod } from './amount-period.ts'

/** Another single contributor must stay uncertain of this share of what the victim gave, or of its room when that is less. */
const INSIDER_SHARE = 0.1

/** The sums that tell too much of one holder, by the p % rule. */
export function sensitiveAmounts({ values, contributions }: AmountPeriod, closestPercent: number): Sensitive[] {
  const rules: readonly PrimaryRule[] = [{ kind: 'p-percent', p: closestPercent }]
  return contributions.flatMap((holders, cell) => {
    const total = values[cell] ?? 0
    const largest = [...holders.values()].sort((one, other) => other - one).slice(0, 2)
    const room = neededRoom({ total, units: holders.size, largest }, rules)
    return room === undefined ? [] : [{ cell, value: total, ...room, sliding: 0 }]
  })
}

/**
 * Everyone who is alone in some cell, and so knows it; and the cells of others who are alone, which he must not find.
 * The insider of disclosure control's practice: he uses all sums, and what he gave.
 */
export function insidersOf({ contributions }: AmountPeriod, sensitive: readonly Sensitive[]): Insider[] {
  const alone = sensitive.flatMap((cell) => {
    const holders = contributions[cell.cell]
    const [holder] = holders?.keys() ?? []
    return holders?.size === 1 && holder !== undefined ? [{ holder, cell }] : []
  })
  const byHolder = Map.groupBy(alone, ({ holder }) => holder)
  return [...byHolder].map(([holder, own]) => ({
    holder,
    knows: own.map(({ cell }) => cell.cell),
    victims: alone
      .filter((other) => other.holder !== holder)
      .map(({ cell }) => ({
        cell: cell.cell,
        value: cell.value,
        lower: 0,
        upper: Math.min(cell.upper, INSIDER_SHARE * cell.value),
        sliding: 0,
      })),
  }))
}
