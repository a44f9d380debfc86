import type { Column, ColumnType, Table } from '../vocabulary/table.ts'
import { quoteName } from './database.ts'

/** The one place that knows how declared column types are spelled in SQL (DuckDB; Trino spells them alike). */
const SQL_TYPE: Readonly<Record<ColumnType, string>> = {
  text: 'varchar',
  integer: 'integer',
  number: 'double',
  boolean: 'boolean',
  date: 'date',
  timestamp: 'timestamp',
  texts: 'varchar[]',
}

/** A select list that casts every declared column to its type, in declared order. */
export function castColumns(table: Table): string {
  return columnsOf(table)
    .map(([name, { type }]) => `cast(${quoteName(name)} as ${SQL_TYPE[type]}) as ${quoteName(name)}`)
    .join(', ')
}

/** A query that has the table's columns and no rows. */
export function emptyQuery(table: Table): string {
  const columns = columnsOf(table).map(([name, { type }]) => `cast(null as ${SQL_TYPE[type]}) as ${quoteName(name)}`)
  return `select ${columns.join(', ')} where false`
}

export function columnsOf(table: Table): [string, Column][] {
  return Object.entries(table.columns)
}
