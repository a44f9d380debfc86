import { join } from 'node:path'
import { InputFault } from '../vocabulary/input-fault.ts'
import { required, type Table } from '../vocabulary/table.ts'
import { columnsOf, emptyQuery } from './column-types.ts'
import { quoteName, quoteText } from './database.ts'
import type { Delivery } from './delivery.ts'
import { checksumText, readJson } from './files.ts'
import type { StepRecord } from './step.ts'
import type { Warehouse } from './warehouse.ts'

/** Where a table's rows are: the query that reads them, and a checksum that changes when they do. */
export interface TableSource {
  readonly table: Table
  readonly query: string
  readonly checksum: string
}

/**
 * Finds a table by its declaration. A delivered table is the union over the deliveries that count, with
 * the column `delivery_id` added, and is empty when nothing was delivered. Any other table was made by a step.
 */
export async function sourceOf(
  table: Table,
  place: { warehouse: Warehouse; deliveries: readonly Delivery[]; delivered: readonly Table[] },
): Promise<TableSource> {
  if (place.delivered.some(({ name }) => name === table.name))
    return deliveredSource(table, place.warehouse, place.deliveries)
  const path = join(place.warehouse.tables, `${table.name}.parquet`)
  const record = await recordOf(table, place.warehouse)
  if (record === undefined) throw new TypeError(`No step made ${table.name} yet: the order of the steps is wrong`)
  return { table, query: `select * from read_parquet(${quoteText(path)})`, checksum: record.output }
}

function deliveredSource(table: Table, warehouse: Warehouse, deliveries: readonly Delivery[]): TableSource {
  const columns = columnsOf(table).map(([name]) => quoteName(name))
  const holding = deliveries.filter(({ tables }) => table.name in tables)
  for (const delivery of holding) checkColumns(table, delivery)
  const parts = holding.map(({ id, register, tables }) => ({
    query: `select ${columns.join(', ')}, ${quoteText(id)} as delivery_id from read_parquet(${quoteText(
      join(warehouse.deliveries, register, id, `${table.name}.parquet`, '*.parquet'),
    )})`,
    checksum: `${id} ${tables[table.name]}`,
  }))
  const withDelivery = { ...table, columns: { ...table.columns, delivery_id: required('text', 'The delivery.') } }
  return {
    table,
    query: parts.length === 0 ? emptyQuery(withDelivery) : parts.map(({ query }) => query).join('\nunion all\n'),
    checksum: checksumText(parts.map(({ checksum }) => checksum).join('\n')),
  }
}

/** A delivery that an older version read may lack a column that this one declares. */
function checkColumns(table: Table, { register, scope, asOf, columns }: Delivery): void {
  const known = columns[table.name] ?? []
  if (known.length === 0 || Object.keys(table.columns).every((name) => known.includes(name))) return
  throw new InputFault({
    code: 'delivery-of-older-version',
    file: `${register}, ${scope}, state of ${asOf}`,
    says: `An older version of Zichtlijn read this delivery; its ${table.name} lacks columns that are needed now.`,
    remedy: 'Read the delivery again.',
  })
}

/** The record of the step that made a table. Steps are named after the table they make. */
async function recordOf(table: Table, warehouse: Warehouse): Promise<StepRecord | undefined> {
  return readJson<StepRecord>(join(warehouse.steps, `${table.name}.json`))
}
