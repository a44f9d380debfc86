import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Row, Table } from '../vocabulary/table.ts'
import { castColumns } from './column-types.ts'
import { type Database, quoteName, quoteText } from './database.ts'
import { openWaitingFile, type WaitingFile } from './waiting-file.ts'
import { waitingRows } from './waiting-rows.ts'

/** What a part of a table takes up as text before it is written: bounds the memory, whatever the table's size. */
const CHARACTERS_PER_PART = 1 << 22

/** Rows of one declared table on their way from TypeScript to Parquet. */
interface RowWriter<T extends Table> {
  readonly table: T
  readonly count: number
  add(row: Row<T>): void
}

/** Writes a table to one Parquet file, in key order. */
export interface TableWriter<T extends Table> extends RowWriter<T> {
  toParquet(path: string): Promise<void>
}

/** Writes a table to numbered Parquet files in a folder, as the rows come, while the next ones come. */
export interface PartWriter<T extends Table> extends RowWriter<T> {
  /** Waits for the last part and returns the paths in order; a table without rows is one empty part. */
  finish(): Promise<readonly string[]>
}

/** A writer for a table that is put in order when all its rows are there. Rows wait as text in `folder`. */
export function createTableWriter<T extends Table>(database: Database, table: T, folder: string): TableWriter<T> {
  const file = openWaitingFile(table, folder)
  let count = 0
  return {
    table,
    get count() {
      return count
    },
    add(row) {
      file.add(row)
      count += 1
    },
    async toParquet(path) {
      const order = table.key.length === 0 ? '' : `order by ${table.key.map(quoteName).join(', ')}`
      await pack(database, table, { file, path, order })
    },
  }
}

/** Does one piece of work after the other. Rejects with what the piece, or one before it, failed on. */
export type Turns = (work: () => Promise<void>) => Promise<void>

/** Turns that the writers of a delivery take: DuckDB then needs the memory of one part, however many tables fill up. */
export function createTurns(): Turns {
  let last: Promise<void> = Promise.resolve()
  return (work) => {
    last = last.then(work)
    // Told by the writer that waits for it; until then it must not count as unhandled.
    last.catch(() => undefined)
    return last
  }
}

/** A writer for a table of any size; its parts come in `place`. Rows wait as text in `folder` for their turn. */
export function createPartWriter<T extends Table>(
  database: Database,
  table: T,
  { folder, place, turns }: { folder: string; place: string; turns: Turns },
): PartWriter<T> {
  let file = openWaitingFile(table, folder)
  let count = 0
  const parts: string[] = []
  let packing: Promise<void> = Promise.resolve()
  const handOver = () => {
    const full = file
    const path = join(place, `${String(parts.length + 1).padStart(5, '0')}.parquet`)
    parts.push(path)
    packing = turns(() => pack(database, table, { file: full, path, order: '' }))
    file = openWaitingFile(table, folder)
  }
  return {
    table,
    get count() {
      return count
    },
    add(row) {
      file.add(row)
      count += 1
      if (file.characters > CHARACTERS_PER_PART) handOver()
    },
    async finish() {
      if (file.characters > 0 || parts.length === 0) handOver()
      await packing
      return parts
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

async function pack<T extends Table>(
  database: Database,
  table: T,
  { file, path, order }: { file: WaitingFile<T>; path: string; order: string },
): Promise<void> {
  file.write()
  const rows = waitingRows(table, file.path, file.longestLine)
  await database.run(copyToParquet(`select ${castColumns(table)} from ${rows} ${order}`, path, 'snappy'))
  await rm(file.path)
}
