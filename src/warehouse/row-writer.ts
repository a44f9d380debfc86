import { type DuckDBAppender, LIST, listValue, VARCHAR } from '@duckdb/node-api'
import type { Column, Row, Table } from '../vocabulary/table.ts'
import { appendColumns, castColumns, columnsOf } from './column-types.ts'
import { type Database, quoteName, quoteText } from './database.ts'

const ROWS_BETWEEN_FLUSHES = 20_000

/** Rows of one declared table on their way from TypeScript to Parquet, through a table of the given database. */
export interface RowWriter<T extends Table> {
  readonly table: T
  readonly count: number
  add(row: Row<T>): void
  /** Writes all rows to a Parquet file, in key order when the table has a key, else as they came. */
  toParquet(path: string): Promise<void>
}

export async function createRowWriter<T extends Table>(database: Database, table: T): Promise<RowWriter<T>> {
  const name = `rows of ${table.name}`
  await database.run(`create or replace table ${quoteName(name)} (${appendColumns(table)})`)
  const appender = await database.connection.createAppender(name)
  const columns = columnsOf(table)
  let count = 0
  return {
    table,
    get count() {
      return count
    },
    add(row) {
      for (const [column, declared] of columns) appendValue(appender, column, declared, row[column], table)
      appender.endRow()
      count += 1
      if (count % ROWS_BETWEEN_FLUSHES === 0) appender.flushSync()
    },
    async toParquet(path) {
      appender.closeSync()
      const order = table.key.length === 0 ? '' : `order by ${table.key.map(quoteName).join(', ')}`
      await database.run(copyToParquet(`select ${castColumns(table)} from ${quoteName(name)} ${order}`, path))
      await database.run(`drop table ${quoteName(name)}`)
    },
  }
}

/** The statement that writes a query's rows to a Parquet file; equal rows give equal bytes. */
export function copyToParquet(query: string, path: string): string {
  return `copy (${query}) to ${quoteText(path)} (format parquet, compression zstd)`
}

function appendValue(appender: DuckDBAppender, name: string, column: Column, value: unknown, table: Table): void {
  if (value === null || value === undefined) {
    if (!column.optional) throw new TypeError(`${table.name}.${name} is required and was left out`)
    return appender.appendNull()
  }
  switch (column.type) {
    case 'text':
    case 'date':
    case 'timestamp':
      return appender.appendVarchar(value as string)
    case 'integer':
      if (!Number.isInteger(value)) throw new TypeError(`${table.name}.${name} takes whole numbers`)
      return appender.appendInteger(value as number)
    case 'number':
      return appender.appendDouble(value as number)
    case 'boolean':
      return appender.appendBoolean(value as boolean)
    case 'texts':
      return appender.appendList(listValue(value as string[]), LIST(VARCHAR))
    default:
      column.type satisfies never
  }
}
