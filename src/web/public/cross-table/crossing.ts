import { type SplitCell, TOTAL } from '../../../publication/contract.ts'
import type { Axis, AxisEntry, Coordinates } from './axis.ts'

/** A table of one's own: published cells, laid in rows and columns. */
export interface Crossing {
  readonly rows: readonly AxisEntry[]
  readonly columns: readonly AxisEntry[]
  /** The published cell of a row and a column; nothing where none was published. */
  readonly cellAt: (row: AxisEntry, column: AxisEntry) => SplitCell | undefined
}

/** Where the cells are that neither rows nor columns say. */
export type Fixed = Pick<Coordinates, 'area' | 'period'>

/**
 * Lays published cells in rows and columns. It looks cells up and does nothing else: no sums, no differences, and no total
 * that was not published itself. Totals of which no cell was published are left out.
 */
export function crossingOf(cells: readonly SplitCell[], axes: { rows: Axis; columns: Axis }, fixed: Fixed): Crossing {
  const published = new Map(cells.map((cell) => [placeOf(cell), cell]))
  const cellAt = (row: AxisEntry, column: AxisEntry) =>
    published.get(placeOf({ dimension: TOTAL, category: TOTAL, ...fixed, ...row.at, ...column.at }))
  const known = (entries: readonly AxisEntry[], holds: (entry: AxisEntry) => boolean) =>
    entries.filter((entry) => !entry.total || holds(entry))
  const rows = known(axes.rows.entries, (row) =>
    axes.columns.entries.some((column) => cellAt(row, column) !== undefined),
  )
  const columns = known(axes.columns.entries, (column) => rows.some((row) => cellAt(row, column) !== undefined))
  return { rows, columns, cellAt }
}

/** What a cell shows: its count, or its rate. Nothing when that is missing. */
export function figureIn(cell: SplitCell, asRate: boolean): number | null {
  return asRate ? cell.value : cell.numerator
}

/** How many cells of a table show a figure, are withheld, or were never published. */
export function crossingCounts({ rows, columns, cellAt }: Crossing, asRate: boolean) {
  const cells = rows.flatMap((row) => columns.map((column) => cellAt(row, column)))
  const count = (of: (cell: SplitCell | undefined) => boolean) => cells.filter(of).length
  const shows = (cell: SplitCell | undefined) => cell !== undefined && figureIn(cell, asRate) !== null
  return {
    shown: count(shows),
    withheld: count((cell) => cell?.missing === 'withheld' && !shows(cell)),
    absent: count((cell) => cell === undefined),
  }
}

function placeOf({ area, period, dimension, category }: Coordinates): string {
  return [area, period, dimension, category].join(' ')
}
