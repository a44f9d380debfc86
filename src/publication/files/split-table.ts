import type { SplitCell, SplitTable } from '../contract.ts'

/** The cells as rows of values without the names of their columns, which would be most of the file. */
export function splitTable(cells: readonly SplitCell[]): SplitTable {
  return {
    columns: SPLIT_COLUMNS,
    rows: cells.map((cell) => SPLIT_COLUMNS.map((column) => cell[column])),
  }
}

/** The cells of a table again. */
export function splitCells({ columns, rows }: SplitTable): SplitCell[] {
  return rows.map(
    (row) => Object.fromEntries(columns.map((column, place) => [column, row[place]])) as unknown as SplitCell,
  )
}

const SPLIT_COLUMNS = [
  'area',
  'level',
  'period',
  'dimension',
  'category',
  'value',
  'missing',
  'numerator',
  'denominator',
  'low',
  'high',
  'overRepresentation',
] as const satisfies readonly (keyof SplitCell)[]
