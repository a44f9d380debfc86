import type { Flow, Flows, SplitCell, Subject } from '../contract.ts'

/**
 * From the gemeente where people live to the one where it happened, the largest first; null for a subject that is not split
 * so. A pair that is not among them is withheld, or its gemeente has no figure at all, as its total says: of a country
 * there would be a hundred thousand such pairs.
 */
export function flowsOf({ dimensions, periods }: Subject, cells: readonly SplitCell[]): Flows | null {
  const dimension = dimensions.find(({ mapped }) => !mapped)?.id
  if (dimension === undefined) return null
  const pairs = Map.groupBy(
    cells.filter((cell) => cell.dimension === dimension && cell.level === 'gemeente' && cell.numerator !== null),
    ({ period }) => period,
  )
  return {
    dimension,
    periods: Object.fromEntries(periods.map((period) => [period, (pairs.get(period) ?? []).map(toFlow).sort(inOrder)])),
  }
}

function toFlow({ area, category, numerator }: SplitCell): Flow {
  return { from: area, to: category, count: numerator, missing: null }
}

function inOrder(one: Flow, other: Flow): number {
  return (other.count ?? 0) - (one.count ?? 0) || compare(one.from, other.from) || compare(one.to, other.to)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
