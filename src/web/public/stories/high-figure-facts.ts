import type { View, ViewRow } from '../release/view.ts'

/** What the story of a high figure is told with. */
export interface HighFigureFacts {
  /** The area with the highest figure. */
  readonly top: ViewRow
  /** Another area, which looks higher than the whole and may not be: of those whose interval holds the whole, the highest. */
  readonly unsure: ViewRow | undefined
  /** An area about which there is little doubt: of those with a lower bound above the whole, the narrowest interval. */
  readonly sure: ViewRow | undefined
}

/** The areas that show what a high figure does and does not tell; nothing when no area has a figure, or there is no whole. */
export function highFigureFacts({ rows, whole }: View): HighFigureFacts | undefined {
  const measured = rows
    .filter(({ cell }) => cell.value !== null)
    .toSorted((a, b) => (b.cell.value ?? 0) - (a.cell.value ?? 0))
  const [top] = measured
  if (top === undefined || whole === null) return undefined
  const higher = measured.slice(1).filter(({ cell }) => (cell.value ?? 0) > whole)
  const unsure = higher.find(({ cell }) => cell.low !== null && cell.low <= whole)
  const sure = higher
    .filter(({ cell }) => cell.low !== null && cell.low > whole)
    .toSorted((a, b) => width(a) - width(b))[0]
  return { top, unsure, sure }
}

function width({ cell }: ViewRow): number {
  return (cell.high ?? Infinity) - (cell.low ?? 0)
}

/** What a rate would be if so many people came by who do not count in it. */
export function rateWith(row: ViewRow, per: number, extra: number): number | undefined {
  const { numerator, denominator } = row.cell
  return numerator === null || denominator === null ? undefined : (per * numerator) / (denominator + extra)
}
