import { join } from 'node:path'
import type { Table } from '../vocabulary/table.ts'
import { type Database, openDatabase, quoteName, quoteText } from './database.ts'
import { exists } from './files.ts'
import { readIntegerColumns } from './integer-columns.ts'
import type { Warehouse } from './warehouse.ts'

/** The tables that the steps made, to read and no more. */
export interface WarehouseReader {
  /** All rows of a table in key order. `R` must be the row type of the table's declaration. */
  rows<R>(table: Table): Promise<R[]>
  /** The rows of a query over the tables that were named when the reader was opened. */
  query<R>(sql: string, parameters?: Parameters<Database['rows']>[1]): Promise<R[]>
  /** The columns of a query of integers without nulls, a block of rows at a time, good until the next block. */
  integers(sql: string): AsyncGenerator<readonly Int32Array[]>
  close(): void
}

/** Opens some tables of a warehouse for reading. Throws when a step has not made one of them yet. */
export async function readWarehouse(warehouse: Warehouse, tables: readonly Table[]): Promise<WarehouseReader> {
  const database = await openDatabase({ spillFolder: warehouse.work })
  for (const { name } of tables) {
    const path = join(warehouse.tables, `${name}.parquet`)
    if (!(await exists(path))) throw new TypeError(`The warehouse has no ${name} yet: run the stages first`)
    await database.run(`create view ${quoteName(name)} as select * from read_parquet(${quoteText(path)})`)
  }
  return {
    rows(table) {
      const order = table.key.length === 0 ? 'all' : table.key.map(quoteName).join(', ')
      return database.rows(`select * from ${quoteName(table.name)} order by ${order}`)
    },
    query: (sql, parameters) => database.rows(sql, parameters),
    integers: (sql) => readIntegerColumns(database, sql),
    close: () => database.close(),
  }
}
