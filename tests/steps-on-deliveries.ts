import { join } from 'node:path'
import type { TestContext } from 'node:test'
import type { Reader, ReadOptions } from '../src/sources/reader.ts'
import type { Table } from '../src/vocabulary/table.ts'
import { openDatabase } from '../src/warehouse/database.ts'
import { currentDeliveries, type Delivery, listDeliveries } from '../src/warehouse/delivery.ts'
import { runStep } from '../src/warehouse/run-step.ts'
import type { Step } from '../src/warehouse/step.ts'
import { openWarehouse, type Warehouse } from '../src/warehouse/warehouse.ts'
import { readWarehouse, type WarehouseReader } from '../src/warehouse/warehouse-reader.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** Files for a reader, as the command would name them. */
interface GivenDelivery {
  readonly reader: Reader
  readonly paths: readonly string[]
  readonly options?: ReadOptions
}

interface DeliveryTrial {
  readonly given: readonly GivenDelivery[]
  readonly steps: readonly Step[]
  /** Delivered tables that the steps read and that nothing was delivered of. */
  readonly undelivered?: readonly Table[]
}

/** A warehouse of its own for one test. */
export async function trialWarehouse(context: TestContext): Promise<Warehouse> {
  return openWarehouse(join(await temporaryFolder(context), 'warehouse'))
}

/** Reads deliveries and runs steps over those that count, for real; returns what was read and a reader of the tables. */
export async function runOnDeliveries(
  context: TestContext,
  { given, steps, undelivered = [] }: DeliveryTrial,
): Promise<{ read: readonly Delivery[]; tables: WarehouseReader }> {
  const warehouse = await trialWarehouse(context)
  const read: Delivery[] = []
  for (const { reader, paths, options } of given) read.push(await reader.read(warehouse, paths, options ?? {}))
  const database = await openDatabase()
  context.after(() => database.close())
  const deliveries = currentDeliveries(await listDeliveries(warehouse))
  const readers = new Set(given.map(({ reader }) => reader))
  const delivered = [...undelivered, ...[...readers].flatMap((reader) => reader.delivered)]
  for (const step of steps) await runStep(step, { warehouse, database, deliveries, delivered, code: 'test' })
  const tables = await readWarehouse(
    warehouse,
    steps.map(({ makes }) => makes),
  )
  context.after(() => tables.close())
  return { read, tables }
}
