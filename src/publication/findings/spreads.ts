import { type MapAreas, type SplitCell, type Spread, type Spreads, type Subject, TOTAL } from '../contract.ts'
import type { DrawnMaps } from '../maps/release-maps.ts'

/** A figure at every twentieth of the way from the smallest to the largest. */
const STEPS = 20

type SubjectSpreads = NonNullable<Spreads[string]>

/** How the totals of a subject lie on each of its maps, period by period. */
export function spreadsOf(
  subject: Subject,
  cells: readonly SplitCell[],
  { areas }: Pick<DrawnMaps, 'areas'>,
): SubjectSpreads {
  const byPeriod = Map.groupBy(
    cells.filter(({ dimension }) => dimension === TOTAL),
    ({ period }) => period,
  )
  return Object.fromEntries(
    subject.levels.flatMap(({ map }) => {
      const on = areas.get(map)
      if (on === undefined) return []
      const periods = subject.periods.map((period) => [period, spreadOf(on, byPeriod.get(period) ?? [])] as const)
      return [[map, Object.fromEntries(periods)] as const]
    }),
  )
}

/** An area of the map that has no cell was not measured. */
function spreadOf({ codes }: MapAreas, cells: readonly SplitCell[]): Spread {
  const byArea = new Map(cells.map((cell) => [cell.area, cell]))
  const found = codes.map((code) => byArea.get(code))
  const values = found.flatMap((cell) => (typeof cell?.value === 'number' ? [cell.value] : []))
  const count = (missing: SplitCell['missing']) => found.filter((cell) => cell?.missing === missing).length
  const [withheld, impossible] = [count('withheld'), count('impossible')]
  return {
    quantiles: quantilesOf(values),
    measured: values.length,
    withheld,
    notMeasured: codes.length - values.length - withheld - impossible,
    impossible,
  }
}

/** Real figures, never a mean of two: the one that so many of the others do not exceed. */
function quantilesOf(values: readonly number[]): number[] {
  if (values.length === 0) return []
  const sorted = Float64Array.from(values).sort()
  return Array.from({ length: STEPS + 1 }, (_, step) => sorted[Math.round((step * (sorted.length - 1)) / STEPS)] ?? 0)
}
