import { randomUUID } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Column, Row, Table } from '../vocabulary/table.ts'
import { castColumns, columnsOf } from './column-types.ts'
import { type Database, quoteName, quoteText } from './database.ts'
import { AFTER_VALUE, WAITING_TEXT, waitingRows } from './waiting-rows.ts'

const CHARACTERS_PER_WRITE = 1 << 18

/** Rows of one declared table on their way from TypeScript to Parquet. */
export interface RowWriter<T extends Table> {
  readonly table: T
  readonly count: number
  add(row: Row<T>): void
  /** Writes all rows to a Parquet file, in key order when the table has a key, else as they came. */
  toParquet(path: string): Promise<void>
}

/**
 * Makes a writer whose rows wait in a text file in `folder`, which DuckDB reads in one go. A call into DuckDB
 * per value took 40 µs for a row of 16 texts and 3 lists; this takes 6 µs, and memory stays flat.
 */
export async function createRowWriter<T extends Table>(
  database: Database,
  table: T,
  folder: string,
): Promise<RowWriter<T>> {
  const waiting = join(folder, `${table.name}-${randomUUID()}.rows`)
  await writeFile(waiting, '')
  const columns = columnsOf(table)
  const values: string[] = columns.map(() => '')
  let lines: string[] = []
  let characters = 0
  let count = 0
  let longestLine = 0
  const write = () => {
    appendFileSync(waiting, lines.join(''))
    lines = []
    characters = 0
  }
  return {
    table,
    get count() {
      return count
    },
    add(row) {
      for (const [place, [name, column]] of columns.entries()) values[place] = valueOf(row[name], column, name, table)
      const line = `${values.join(AFTER_VALUE)}${AFTER_VALUE}\n`
      lines.push(line)
      characters += line.length
      longestLine = Math.max(longestLine, line.length)
      count += 1
      if (characters > CHARACTERS_PER_WRITE) write()
    },
    async toParquet(path) {
      write()
      const rows = waitingRows(table, waiting, longestLine)
      const order = table.key.length === 0 ? '' : `order by ${table.key.map(quoteName).join(', ')}`
      await database.run(copyToParquet(`select ${castColumns(table)} from ${rows} ${order}`, path, 'snappy'))
      await rm(waiting)
    },
  }
}

/**
 * The statement that writes a query's rows to a Parquet file; equal rows give equal bytes. Rows that come in are
 * packed with snappy, which takes a third of the time; tables that stay are packed with zstd, which takes less room.
 */
export function copyToParquet(query: string, path: string, packing: 'snappy' | 'zstd'): string {
  return `copy (${query}) to ${quoteText(path)} (format parquet, compression ${packing})`
}

function valueOf(value: unknown, column: Column, name: string, table: Table): string {
  if (value === null || value === undefined) {
    if (!column.optional) throw new TypeError(`${table.name}.${name} is required and was left out`)
    return ''
  }
  if (column.type === 'integer' && !Number.isInteger(value))
    throw new TypeError(`${table.name}.${name} takes whole numbers`)
  return WAITING_TEXT[column.type](value)
}
