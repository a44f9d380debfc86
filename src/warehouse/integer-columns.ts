import { DuckDBDataChunk, DuckDBIntegerVector, INTEGER } from '@duckdb/node-api'
import { type Database, quoteName } from './database.ts'

/** How many rows DuckDB takes at a time. */
const CHUNK_ROWS = 2048

/**
 * The columns of a query of `integer` columns without nulls, a chunk of rows at a time: tens of millions of rows pass
 * without an object for any of them. The arrays of a chunk are only good until the next one.
 */
export async function* readIntegerColumns(database: Database, sql: string): AsyncGenerator<readonly Int32Array[]> {
  const result = await database.connection.stream(sql)
  for (;;) {
    const chunk = await result.fetchChunk()
    if (chunk === null || chunk.rowCount === 0) return
    yield Array.from({ length: chunk.columnCount }, (_, place) => {
      return numbersOf(chunk, place).subarray(0, chunk.rowCount)
    })
  }
}

/** Makes a table of `integer` columns of equal length, in the order of the values. */
export async function writeIntegerColumns(
  database: Database,
  table: string,
  columns: Readonly<Record<string, Int32Array>>,
): Promise<void> {
  const names = Object.keys(columns)
  const values = Object.values(columns)
  await database.run(
    `create or replace table ${quoteName(table)} (${names.map((name) => `${quoteName(name)} integer`).join(', ')})`,
  )
  const appender = await database.connection.createAppender(table)
  const count = values[0]?.length ?? 0
  for (let from = 0; from < count; from += CHUNK_ROWS) {
    const chunk = DuckDBDataChunk.create(
      names.map(() => INTEGER),
      Math.min(CHUNK_ROWS, count - from),
    )
    for (const [place, column] of values.entries()) {
      numbersOf(chunk, place).set(column.subarray(from, from + CHUNK_ROWS))
      chunk.getColumnVector(place).flush()
    }
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}

/** The numbers of a column themselves. Declared private, yet the only way to them that makes no object of each. */
function numbersOf(chunk: DuckDBDataChunk, place: number): Int32Array {
  const vector = chunk.getColumnVector(place)
  if (!(vector instanceof DuckDBIntegerVector)) throw new TypeError(`Column ${place} is not of type integer`)
  return vector['items']
}
