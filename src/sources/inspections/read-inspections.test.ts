import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { makeUp } from '../../made-up/make-up.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { openDatabase, quoteText } from '../../warehouse/database.ts'
import { listDeliveries } from '../../warehouse/delivery.ts'
import { runStep } from '../../warehouse/run-step.ts'
import { openWarehouse } from '../../warehouse/warehouse.ts'
import { deliverySteps } from '../deliveries/delivery-steps.ts'
import { inspectionSteps } from './inspection-steps.ts'
import { inspectionsReader } from './read-inspections.ts'

const folder = await mkdtemp(join(tmpdir(), 'read-inspections-'))
after(() => rm(folder, { recursive: true }))
const HEADER = 'inspectie_id;object_id;datum;aanleiding;uitkomst'

test('visits come out in our own words', async () => {
  const { rows, delivery } = await read([
    '2025-1;9901010000000001;2025-03-01;loting;niets gevonden',
    '2025-2;9901020000000002;2025-03-02;signaal;misstand',
    '2025-3;9901030000000003;2025-02-03;klacht;geen toegang',
  ])
  assert.equal(delivery.asOf, '2025-03-02')
  assert.deepEqual(
    rows.map(({ inspection_id, inspected_on, chosen_by, found }) =>
      [inspection_id, inspected_on, chosen_by, found].join(' '),
    ),
    ['2025-1 2025-03-01 random nothing', '2025-2 2025-03-02 signal misuse', '2025-3 2025-02-03 complaint no-access'],
  )
})

test('rows that break the schema are rejected with their column, and the rest is read', async () => {
  const { rows, delivery } = await read([
    '2025-1;9901010000000001;2025-03-01;loting;niets gevonden',
    '2025-1;9901010000000001;2025-03-01;loting;niets gevonden',
    '2025-2;9901100000000001;2025-03-01;loting;niets gevonden',
    '2025-3;9901010000000001;2025-02-30;loting;niets gevonden',
    '2025-4;9901010000000001;2025-03-01;gevoel;niets gevonden',
    '2025-5;9901010000000001;2025-03-01;loting',
  ])
  assert.equal(rows.length, 1)
  assert.deepEqual(delivery.reasons, { 'number-repeated': 1, 'value-not-allowed': 3, 'row-length': 1 })
})

test('a file with other columns is refused', async () => {
  await assert.rejects(
    read([], 'a;b\n1;2\n'),
    (error) => error instanceof InputFault && error.code === 'columns-differ',
  )
})

test('a made-up delivery of inspections is read without a reject', async () => {
  const { deliveries } = await makeUp({ homes: 500, seed: 2, folder: join(folder, 'region') })
  const { paths = [] } = deliveries.find(({ register }) => register === 'inspections') ?? {}
  const { rows, delivery } = await read([], await readFile(paths[0] ?? '', 'utf8'))
  assert.ok(rows.length > 3)
  assert.equal(delivery.rejected, 0)
})

async function read(lines: readonly string[], whole = `${HEADER}\n${lines.join('\n')}\n`) {
  const path = join(folder, 'visits.csv')
  await writeFile(path, whole)
  const warehouse = await openWarehouse(await mkdtemp(join(folder, 'warehouse-')))
  const database = await openDatabase()
  try {
    const delivery = await inspectionsReader.read(warehouse, [path], {})
    const deliveries = await listDeliveries(warehouse)
    const setting = { warehouse, database, deliveries, delivered: inspectionsReader.delivered, code: 'test' }
    for (const step of deliverySteps(deliveries).slice(0, 1).concat(inspectionSteps)) await runStep(step, setting)
    const rows = await database.rows<Record<string, string>>(
      `select * from read_parquet(${quoteText(join(warehouse.tables, 'inspections.parquet'))}) order by 1`,
    )
    return { delivery, rows }
  } finally {
    database.close()
    await warehouse.close()
  }
}
