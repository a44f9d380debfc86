import { join } from 'node:path'
import type { Row, Table } from '../../vocabulary/table.ts'
import type { Database } from '../../warehouse/database.ts'
import type { Delivery } from '../../warehouse/delivery.ts'
import { exists } from '../../warehouse/files.ts'
import { sourceOf } from '../../warehouse/table-source.ts'
import type { Warehouse } from '../../warehouse/warehouse.ts'

/** Where an export reads: the warehouse, and the deliveries in it that count. */
export interface ExportSource {
  readonly warehouse: Warehouse
  readonly database: Database
  readonly deliveries: readonly Delivery[]
}

/** The rows of a delivered table, of all deliveries that count. */
export async function* deliveredRows<T extends Table>(source: ExportSource, table: T): AsyncGenerator<Row<T>> {
  const { warehouse, database, deliveries } = source
  const { query } = await sourceOf(table, { warehouse, deliveries, delivered: [table] })
  yield* database.stream<Row<T>>(query)
}

/** The rows of a table of the contract; none while its step has not run. */
export async function* tidyRows<T extends Table>(
  { warehouse, database }: ExportSource,
  table: T,
): AsyncGenerator<Row<T>> {
  if (!(await exists(join(warehouse.tables, `${table.name}.parquet`)))) return
  const { query } = await sourceOf(table, { warehouse, deliveries: [], delivered: [] })
  yield* database.stream<Row<T>>(query)
}
