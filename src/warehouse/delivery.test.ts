import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { temporaryFolder } from '../../tests/temporary-folder.ts'
import { optional, required, table } from '../vocabulary/table.ts'
import { currentDeliveries, type DeliveryHead, listDeliveries, writeDelivery } from './delivery.ts'
import { listFolder } from './files.ts'
import { openWarehouse, type Warehouse } from './warehouse.ts'

const HOUSES = table({
  name: 'houses',
  grain: 'One row per house.',
  key: ['id'],
  columns: { id: required('text', 'Id.'), built_on: optional('date', 'Day.'), doors: required('integer', 'Doors.') },
})

async function warehouseOf(context: TestContext): Promise<{ warehouse: Warehouse; file: string }> {
  const folder = await temporaryFolder(context)
  const file = join(folder, 'houses.txt')
  await writeFile(file, 'delivered')
  return { warehouse: await openWarehouse(join(folder, 'warehouse')), file }
}

const head = (file: string, asOf = '2026-01-01'): DeliveryHead => ({
  register: 'bag',
  supplier: 'Kadaster',
  scope: 'gemeente 0088',
  asOf,
  files: [file],
})

test('a delivery counts its rows and its rejects by reason', async (context) => {
  const { warehouse, file } = await warehouseOf(context)
  const delivery = await writeDelivery(warehouse, head(file), [HOUSES], async (writer) => {
    writer.add(HOUSES, { id: 'a', built_on: '1990-02-28', doors: 2 })
    writer.reject({ table: 'houses', place: 'line 2', reason: 'no-id', says: 'The line has no id.' })
  })
  assert.deepEqual(delivery.rows, { houses: 1 })
  assert.equal(delivery.rejected, 1)
  assert.deepEqual(delivery.reasons, { 'no-id': 1 })
})

test('a delivery that fails halfway leaves nothing behind', async (context) => {
  const { warehouse, file } = await warehouseOf(context)
  const reading = writeDelivery(warehouse, head(file), [HOUSES], async (writer) => {
    writer.add(HOUSES, { id: 'a', built_on: null, doors: 2 })
    throw new Error('the file ends here')
  })
  await assert.rejects(reading, /ends here/)
  assert.deepEqual(await listFolder(warehouse.deliveries), [])
  assert.deepEqual(await listFolder(warehouse.work), [])
})

test('a row without a required value is a fault of the reader, not a silent gap', async (context) => {
  const { warehouse, file } = await warehouseOf(context)
  const reading = writeDelivery(warehouse, head(file), [HOUSES], async (writer) => {
    writer.add(HOUSES, { id: 'a', built_on: null, doors: null as unknown as number })
  })
  await assert.rejects(reading, /houses\.doors is required/)
})

test('of two deliveries about the same scope the one with the later state counts, in whichever order they came', async (context) => {
  const { warehouse, file } = await warehouseOf(context)
  for (const asOf of ['2026-02-01', '2026-01-01'])
    await writeDelivery(warehouse, head(file, asOf), [HOUSES], async (writer) =>
      writer.add(HOUSES, { id: asOf, built_on: null, doors: 1 }),
    )
  const all = await listDeliveries(warehouse)
  assert.deepEqual(
    all.map(({ asOf }) => asOf),
    ['2026-01-01', '2026-02-01'],
  )
  assert.deepEqual(
    currentDeliveries(all).map(({ asOf }) => asOf),
    ['2026-02-01'],
  )
})

test('the same files read twice are one delivery', async (context) => {
  const { warehouse, file } = await warehouseOf(context)
  for (const _time of [1, 2])
    await writeDelivery(warehouse, head(file), [HOUSES], async (writer) =>
      writer.add(HOUSES, { id: 'a', built_on: null, doors: 1 }),
    )
  assert.equal((await listDeliveries(warehouse)).length, 1)
})
