import type { TestContext } from 'node:test'
import type { Table } from '../../vocabulary/table.ts'
import { openDatabase } from '../../warehouse/database.ts'
import type { WarehouseReader } from '../../warehouse/warehouse-reader.ts'
import { fill, type SomeRows } from '../test-bench.ts'

/** A reader over tables with these rows; those without any are there, and empty. */
export async function readerOf(
  context: TestContext,
  tables: readonly Table[],
  given: readonly SomeRows[],
): Promise<WarehouseReader> {
  const database = await openDatabase({ threads: 1 })
  context.after(() => database.close())
  for (const table of tables)
    await fill(
      database,
      table,
      given.filter((rows) => rows.table === table).flatMap(({ rows }) => rows),
    )
  return {
    rows: ({ name }) => database.rows(`select * from ${name} order by all`),
    query: (sql, parameters) => database.rows(sql, parameters),
    close: () => undefined,
  }
}
