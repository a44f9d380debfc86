import { parseBsn } from '../../vocabulary/bsn.ts'
import type { CellValue } from './cell-type.ts'
import type { DescribedColumn, DescribedTable } from './described-table.ts'

/** A row by our column names. A burgerservicenummer in it must become a pseudonym before it goes anywhere. */
export type DescribedRow = Readonly<Record<string, CellValue | null>>

/** Why a row cannot be read, without its values. */
export interface RowFault {
  readonly reason: string
  readonly says: string
}

/** A row as it stands in a file: its cells in the order of the description, or why they cannot be had. */
export interface GivenRow {
  readonly place: string
  readonly cells: readonly string[] | RowFault
}

/** A rule over several columns; it may assume that each cell by itself fits. */
export interface RowRule extends RowFault {
  holds(row: DescribedRow): boolean
}

/** The row in our own words, or the first thing that is wrong with it. */
export function parseRow(
  cells: readonly string[],
  { columns }: DescribedTable,
  rules: readonly RowRule[],
): DescribedRow | RowFault {
  if (cells.length !== columns.length)
    return { reason: 'row-length', says: `The row must have ${columns.length} cells.` }
  const row: Record<string, CellValue | null> = {}
  for (const [place, column] of columns.entries()) {
    const value = parseCell(cells[place] ?? '', column)
    if (isFault(value)) return value
    row[column.fills] = value
  }
  const broken = rules.find((rule) => !rule.holds(row))
  return broken === undefined ? row : { reason: broken.reason, says: broken.says }
}

export function isFault(value: DescribedRow | RowFault | CellValue | null): value is RowFault {
  return typeof value === 'object' && value !== null && 'reason' in value && 'says' in value
}

function parseCell(given: string, column: DescribedColumn): CellValue | null | RowFault {
  const text = given === '' ? column.whenEmpty : given
  if (text === '')
    return column.required ? { reason: 'value-missing', says: `The column ${column.name} must be filled.` } : null
  const value = column.cell.parse(text)
  if (value === undefined)
    return { reason: 'value-not-allowed', says: `The column ${column.name} must hold ${column.cell.asks}.` }
  if (column.holdsBsn && parseBsn(text) === undefined)
    return { reason: 'bsn-fails-elfproef', says: `The column ${column.name} holds no burgerservicenummer.` }
  return value
}
