import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { temporaryFolder } from '../../tests/temporary-folder.ts'
import { required, table } from '../vocabulary/table.ts'
import { openDatabase } from './database.ts'
import { type Delivery, listDeliveries, writeDelivery } from './delivery.ts'
import { runStep, type StepSetting } from './run-step.ts'
import type { SqlStep, WorkStep } from './step.ts'
import { openWarehouse } from './warehouse.ts'

const NUMBERS = table({
  name: 'numbers',
  grain: 'One row per number.',
  key: ['number'],
  columns: { number: required('integer', 'A number.') },
})
const SQUARES = table({
  name: 'squares',
  grain: 'One row per number.',
  key: ['number'],
  columns: { number: required('integer', 'The number.'), square: required('integer', 'Its square.') },
})

const squares: SqlStep = {
  name: 'squares',
  reads: [NUMBERS],
  makes: SQUARES,
  rows: { is: 'as many as', of: NUMBERS },
  parameters: { power: 2 },
  sql: 'select number, cast(pow(number, $power) as integer) as square from numbers',
}

async function settingWith(context: TestContext, numbers: readonly number[]): Promise<StepSetting> {
  const folder = await temporaryFolder(context)
  const file = join(folder, 'numbers.txt')
  await writeFile(file, numbers.join('\n'))
  const warehouse = await openWarehouse(join(folder, 'warehouse'))
  const database = await openDatabase()
  context.after(() => database.close())
  const head = { register: 'numbers', supplier: 'us', scope: 'all', asOf: '2026-01-01', files: [file] }
  await writeDelivery(warehouse, head, [NUMBERS], async (writer) => {
    for (const number of numbers) writer.add(NUMBERS, { number })
  })
  const deliveries: Delivery[] = await listDeliveries(warehouse)
  return { warehouse, database, deliveries, delivered: [NUMBERS], code: 'code 1' }
}

const made = (setting: StepSetting) => readFile(join(setting.warehouse.tables, 'squares.parquet'))

test('a step makes its table, in key order and with its declared types', async (context) => {
  const setting = await settingWith(context, [3, 1, 2])
  const { record, skipped } = await runStep(squares, setting)
  assert.equal(skipped, false)
  assert.equal(record.rows, 3)
  const path = join(setting.warehouse.tables, 'squares.parquet')
  assert.deepEqual(await setting.database.rows(`select * from read_parquet('${path}')`), [
    { number: 1, square: 1 },
    { number: 2, square: 4 },
    { number: 3, square: 9 },
  ])
})

test('a step that works with tables of its own leaves none behind, also when it fails', async (context) => {
  const setting = await settingWith(context, [3, 1, 2])
  const work = (power: number, sql: string): WorkStep => ({
    name: 'squares',
    reads: [NUMBERS],
    makes: SQUARES,
    rows: { is: 'as many as', of: NUMBERS },
    parameters: { power },
    async work(database) {
      await database.run('create table half_way as select number from numbers')
      return sql
    },
  })
  const tables = () => setting.database.rows('select table_name from duckdb_tables()')
  const { record } = await runStep(work(2, 'select number, pow(number, $power) as square from half_way'), setting)
  assert.equal(record.rows, 3)
  assert.deepEqual(await tables(), [])
  await assert.rejects(runStep(work(3, 'select number, pow(no_column, $power) as square from half_way'), setting))
  assert.deepEqual(await tables(), [])
})

test('a step is skipped when nothing changed, and runs again when code, parameters or SQL change', async (context) => {
  const setting = await settingWith(context, [1, 2])
  const skipped = async (step: SqlStep, code = 'code 1') => (await runStep(step, { ...setting, code })).skipped
  assert.equal(await skipped(squares), false)
  assert.equal(await skipped(squares), true)
  assert.equal(await skipped({ ...squares, parameters: { power: 1 } }), false)
  assert.equal(await skipped(squares), false)
  assert.equal(await skipped(squares, 'code 2'), false)
  assert.equal(
    await skipped({ ...squares, sql: 'select number, number as square from numbers', parameters: {} }, 'code 2'),
    false,
  )
})

test('a step that breaks its contract leaves the table that was there, and says what broke', async (context) => {
  const setting = await settingWith(context, [1, 2, 3])
  await runStep(squares, setting)
  const before = await made(setting)
  const faults: readonly [sql: string, says: RegExp][] = [
    ['select number, number as square from numbers where number > 1', /2 rows, and should have as many as numbers/],
    ['select 1 as number, number as square from numbers', /2 rows repeat a key/],
    ['select number, nullif(number, 2) as square from numbers', /1 rows have no square/],
  ]
  for (const [sql, says] of faults)
    await assert.rejects(runStep({ ...squares, sql, parameters: {} }, setting), {
      name: 'ContractBroken',
      message: says,
    })
  assert.deepEqual(await made(setting), before)
  assert.equal((await runStep(squares, setting)).skipped, true)
})

test('a table deleted by hand is made again', async (context) => {
  const setting = await settingWith(context, [1])
  await runStep(squares, setting)
  const before = await made(setting)
  const { rm } = await import('node:fs/promises')
  await rm(join(setting.warehouse.tables, 'squares.parquet'))
  assert.equal((await runStep(squares, setting)).skipped, false)
  assert.deepEqual(await made(setting), before)
})

test('a delivery that an older version read, without a column that is needed now, is named with the remedy', async (context) => {
  const setting = await settingWith(context, [1])
  const wider = { ...NUMBERS, columns: { ...NUMBERS.columns, colour: required('text', 'A new column.') } }
  const step: SqlStep = { ...squares, reads: [wider], rows: { is: 'as many as', of: wider } }
  await assert.rejects(runStep(step, { ...setting, delivered: [wider] }), {
    code: 'delivery-of-older-version',
    message: /numbers, all, state of 2026-01-01.*Read the delivery again/,
  })
})
