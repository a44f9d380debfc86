import type { View, ViewRow } from './view.ts'

/** A row as a dot: how many dots wide its column lies from zero, and how many dots lie below it. */
export interface StackedDot {
  readonly row: ViewRow
  /** The middle of the column, in the unit of the figure. */
  readonly x: number
  readonly level: number
}

export interface DotStack {
  readonly dots: readonly StackedDot[]
  /** Dots in the highest column besides the first, at least one. */
  readonly highest: number
  /** The end of the axis, in the unit of the figure. */
  readonly upTo: number
}

/**
 * Stacks every figure in columns as wide as one dot: each area is one dot and none hides another. Only the
 * first column may be squeezed, because figures of small areas are often zero and would flatten the rest.
 */
export function stackDots(view: View, columns: number): DotStack {
  const values = view.rows.flatMap(({ cell }) => (cell.value === null ? [] : [cell.value]))
  const upTo = Math.max(...values, view.subject.whole[view.period] ?? 0, Number.MIN_VALUE)
  const columnOf = ({ cell }: ViewRow) => Math.min(Math.floor(((cell.value ?? 0) / upTo) * columns), columns - 1)
  const measured = view.rows.filter((row) => row.cell.value !== null)
  const stacks = Map.groupBy(measured, columnOf)
  const highest = Math.max(1, ...[...stacks].map(([column, rows]) => (column === 0 ? 0 : rows.length)))
  const dots = [...stacks].flatMap(([column, rows]) => {
    const squeeze = Math.min(1, highest / rows.length)
    const upwards = rows.toSorted((a, b) => (a.cell.value ?? 0) - (b.cell.value ?? 0))
    return upwards.map((row, level) => ({ row, x: ((column + 0.5) / columns) * upTo, level: level * squeeze }))
  })
  return { dots, highest, upTo }
}
