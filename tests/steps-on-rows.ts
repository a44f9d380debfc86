import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import type { Row, Table } from '../src/vocabulary/table.ts'
import { openDatabase } from '../src/warehouse/database.ts'
import { listDeliveries, writeDelivery } from '../src/warehouse/delivery.ts'
import { runStep } from '../src/warehouse/run-step.ts'
import type { Step } from '../src/warehouse/step.ts'
import { openWarehouse } from '../src/warehouse/warehouse.ts'
import { readWarehouse, type WarehouseReader } from '../src/warehouse/warehouse-reader.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A table with the rows that a test gives it. */
export interface GivenTable {
  readonly table: Table
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

export function given<T extends Table>(table: T, rows: readonly Row<T>[]): GivenTable {
  return { table, rows }
}

/** Runs steps for real, in a warehouse of its own, on given rows; returns a reader of what they made. */
export async function runOnRows(
  context: TestContext,
  { tables, steps }: { tables: readonly GivenTable[]; steps: readonly Step[] },
): Promise<WarehouseReader> {
  const folder = await temporaryFolder(context)
  const file = join(folder, 'given.json')
  await writeFile(file, JSON.stringify(tables))
  const warehouse = await openWarehouse(join(folder, 'warehouse'))
  const database = await openDatabase()
  context.after(() => database.close())
  const declared = tables.map(({ table }) => table)
  const head = { register: 'given', supplier: 'test', scope: 'all', asOf: '2026-01-01', files: [file] }
  await writeDelivery(warehouse, head, declared, async (writer) => {
    for (const { table, rows } of tables) for (const row of rows) writer.add(table, row as Row<Table>)
  })
  const deliveries = await listDeliveries(warehouse)
  for (const step of steps) await runStep(step, { warehouse, database, deliveries, delivered: declared, code: 'test' })
  const reader = await readWarehouse(
    warehouse,
    steps.map(({ makes }) => makes),
  )
  context.after(() => reader.close())
  return reader
}
