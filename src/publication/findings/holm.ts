/**
 * Logarithms of chances, each corrected for being one of many that were tried (Holm 1979): the smallest counts as often as
 * there are chances, the next once less, and none less than one before it. In the order of the chances that were given.
 */
export function holm(logChances: readonly number[]): number[] {
  const order = logChances.map((_, place) => place).sort((one, other) => at(logChances, one) - at(logChances, other))
  const adjusted = logChances.map(() => 0)
  let highest = Number.NEGATIVE_INFINITY
  for (const [rank, place] of order.entries()) {
    highest = Math.max(highest, Math.min(0, at(logChances, place) + Math.log(logChances.length - rank)))
    adjusted[place] = highest
  }
  return adjusted
}

function at(chances: readonly number[], place: number): number {
  return chances[place] ?? 0
}
