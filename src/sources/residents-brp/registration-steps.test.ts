import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { toDay } from '../../made-up/calendar.ts'
import { openDatabase, quoteText } from '../../warehouse/database.ts'
import { listDeliveries } from '../../warehouse/delivery.ts'
import { runStep } from '../../warehouse/run-step.ts'
import { deliverySteps } from '../deliveries/delivery-steps.ts'
import { brpReader } from './read-brp.ts'
import { registrationSteps } from './registration-steps.ts'
import { openTestBench, rejectsOf, rowsOf } from './test-bench.ts'

const bench = await openTestBench()
after(() => bench.close())
const HEADER =
  ';01.01.20;01.03.10;02.01.20;05.01.20;05.06.10;05.07.10;07.67.10;07.67.20;08.09.10;08.10.10;08.10.30;08.11.20;08.11.60;08.11.80;08.13.20;08.84.10;04.05.10;'

test('a stay lasts until the next one begins; a wrong row is none, and where post goes is no home', async () => {
  const { registrations } = await read([
    'a;900000016;19800101;;;;;;;9901;W;20200301;7;1234AB;9901010000000007;;;;',
    ';;;;;;;;;9901;B;20190101;6;1234AB;;;;;',
    ';;;;;;;;;9901;W;20180601;5;1234AB;9901010000000005;;O;;',
    ';;;;;;;;;9901;;;;;;20170000;;;',
    ';;;;;;;;;9901;W;20100101;3;1234 ab;9901010000000003;;;;',
  ])
  assert.deepEqual(
    registrations.map((row) => [
      row['registered_from'],
      row['registered_until'],
      row['ended_because'],
      row['address_kind'],
      row['object_id'],
      row['postcode'],
    ]),
    [
      ['2010-01-01', '2017-01-01', 'departed', 'home', '9901010000000003', '1234AB'],
      ['2019-01-01', '2020-03-01', 'moved', 'correspondence', null, '1234AB'],
      ['2020-03-01', null, null, 'home', '9901010000000007', '1234AB'],
    ],
  )
})

test('who left, to a country or to nobody knows where, lives nowhere, and the country stays outside', async () => {
  const header = ';01.01.20;01.03.10;08.09.10;08.10.10;08.10.30;08.11.20;08.11.60;08.11.80;08.13.10;08.13.20'
  const lines = [
    'a;900000016;19800101;9901;W;20240101;7;1234AB;;;',
    ';;;9901;;;;;;0000;20210000',
    ';;;9901;W;20100101;3;1234AB;;;',
    'b;900000028;19800101;9901;;;;;;6030;20220301',
    ';;;9901;W;20110101;3;1234AB;;;',
    'c;900000041;19800101;9901;;;;;;6030;',
    ';;;9901;W;20120101;3;1234AB;;;',
  ]
  const { registrations, rejects, delivered } = await read(lines, header)
  assert.deepEqual(
    registrations.map((row) => [row['registered_from'], row['registered_until']]),
    [
      ['2010-01-01', '2021-01-01'],
      ['2011-01-01', '2022-03-01'],
      ['2012-01-01', null],
      ['2024-01-01', null],
    ],
  )
  assert.deepEqual(rejects, [{ place: 'lists.csv, line 7', reason: 'address-date-absent' }])
  assert.doesNotMatch(JSON.stringify(delivered), /6030|0000"/)
})

test('of two rows that begin on one day the one that is higher on the list counts', async () => {
  const { registrations } = await read([
    'a;900000016;19800101;;;;;;;9901;W;20200301;7;1234AB;9901010000000007;;;;',
    ';;;;;;;;;9901;W;20200301;7;1234AB;;;;;',
  ])
  assert.deepEqual(
    registrations.map(({ object_id }) => object_id),
    ['9901010000000007'],
  )
})

test('who died or left lives there no longer, also when the day is known by its year only', async () => {
  const { registrations, delivery } = await read([
    'a;900000016;19800101;;;;;20210500;O;9901;W;20200301;7;1234AB;;;;;',
    'b;900000028;19800101;;;;;20200000;E;9901;W;20200301;7;1234AB;;;;;',
    'c;900000041;19800101;;;;;00000000;E;9901;W;20200301;7;1234AB;;;;;',
  ])
  assert.deepEqual(registrations.map(({ registered_until }) => registered_until).toSorted(compareText), [
    '2020-03-01',
    '2021-05-01',
  ])
  assert.deepEqual(delivery.reasons, { 'end-date-unreadable': 1 })
})

test('a stay ends by the next one, by death, by leaving, or because of something else', async () => {
  const { registrations } = await read([
    'a;900000016;19800101;;;;;20210500;O;9901;W;20200301;7;1234AB;;;;;',
    ';;;;;;;;;9901;W;20100101;3;1234AB;;;;;',
    'b;900000028;19800101;;;;;20200601;E;9901;W;20200302;7;1234AB;;;;;',
    'c;900000041;19800101;;;;;20200601;M;9901;W;20200303;7;1234AB;;;;;',
    'd;900000053;19800101;;;;;20200601;R;9901;W;20200304;7;1234AB;;;;;',
    'e;900000065;19800101;;;;;20200601;;9901;W;20200305;7;1234AB;;;;;',
    'f;900000077;19800101;;;;;20250601;O;9901;;;;;;20240101;;;',
    ';;;;;;;;;9901;W;20200306;3;1234AB;;;;;',
  ])
  assert.deepEqual(
    registrations.map((row) => `${row['registered_from']} ${row['ended_because']}`),
    [
      '2010-01-01 moved',
      '2020-03-01 died',
      '2020-03-02 departed',
      '2020-03-03 ended-otherwise',
      '2020-03-04 departed',
      '2020-03-05 ended-otherwise',
      '2020-03-06 departed',
    ],
  )
})

test('a malformed object id, postcode or birth date is reported, and the stay is kept without it', async () => {
  const { registrations, delivery } = await read([
    'a;900000016;19660013;;;;;;;9901;W;20200301;7;1234;901010000000007;;;;',
    'b;900000028;00000000;;;;;;;9901;W;20200301;7;1234AB; 9901010000000007;;;;',
  ])
  assert.deepEqual(delivery.reasons, { 'birth-date-impossible': 1, 'object-id-malformed': 2, 'postcode-malformed': 1 })
  assert.deepEqual(
    registrations.map(({ object_id, adult_from }) => [object_id, adult_from]),
    [
      [null, null],
      [null, null],
    ],
  )
})

test('a list that cannot be read takes its own rows along and never those of another person', async () => {
  const { registrations, rejects } = await read([
    'a;900000016;19800101;;;;;;;9901;W;20200301;7;1234AB;;;;;',
    'b;900000013;19800101;;;;;;;9901;W;20190301;8;1234AB;;;;;',
    ';;;;;;;;;9901;W;20100101;3;1234AB;;;;;',
    'c;900000028;19800101;;;;;;;9901;W;20180301;9;1234AB;;;',
    ';;;;;;;;;9901;W;20090101;3;1234AB;;;;;',
    'd;900000041;19800101;;;;;;;9901;W;20170301;9;1234AB;;;;;',
  ])
  assert.deepEqual(
    registrations.map(({ registered_from }) => registered_from),
    ['2017-03-01', '2020-03-01'],
  )
  assert.deepEqual(
    rejects.map(({ place, reason }) => [place, reason]),
    [
      ['lists.csv, line 3', 'bsn-fails-elfproef'],
      ['lists.csv, line 5', 'row-length'],
    ],
  )
})

test('a child is the same tie on the list of the parent as on its own; a child that was put there wrongly is none', async () => {
  const header = ';01.01.20;01.03.10;02.01.20;08.09.10;08.10.10;08.10.30;08.11.20;08.11.60;08.11.80;09.01.20;09.84.10'
  const { relations } = await read(
    [
      'a;900000016;19800101;;9901;W;20200301;7;1234AB;;900000028;',
      ';;;;;;;;;;900000041;',
      ';;;;;;;;;;900000053;O',
      'b;900000028;20100101;900000016;9901;W;20200301;7;1234AB;;;',
    ],
    header,
  )
  assert.equal(relations.length, 2)
  assert.equal(new Set(relations.map(({ other }) => other)).size, 1)
})

test('a parent and a standing partner are ties; a partnership that ended on any row is none', async () => {
  const { relations } = await read([
    'a;900000016;19800101;900000028;900000041;20050101;20150101;;;9901;W;20200301;7;1234AB;;;;;',
    ';;;;900000041;20050101;;;;;;;;;;;;;',
    'b;900000041;19800101;;900000053;20160101;;;;9901;W;20200301;7;1234AB;;;;;',
  ])
  assert.deepEqual(relations.map(({ kind }) => kind).toSorted(compareText), ['parent', 'partner'])
})

/** Reads some lines into a fresh warehouse, runs the steps, and returns what they made. */
async function read(lines: readonly string[], header = HEADER) {
  const path = join(bench.folder, 'lists.csv')
  await writeFile(path, `${header}\n${lines.join('\n')}\n`)
  return bench.withWarehouse(async (warehouse) => {
    const delivery = await brpReader.read(warehouse, [path], { keyFile: bench.keyFile, asOf: toDay('2026-01-01') })
    const rejects = await rejectsOf(warehouse, delivery.id)
    const database = await openDatabase()
    const deliveries = await listDeliveries(warehouse)
    const setting = { warehouse, database, deliveries, delivered: brpReader.delivered, code: 'test' }
    for (const step of deliverySteps(deliveries).slice(0, 1).concat(registrationSteps)) await runStep(step, setting)
    const rows = <R>(table: string) =>
      database.rows<R>(
        `select * from read_parquet(${quoteText(join(warehouse.tables, `${table}.parquet`))}) order by 2, 1`,
      )
    const registrations = await rows<Record<string, string | null>>('registrations')
    const relations = await rows<Record<string, string>>('relations')
    const delivered = await rowsOf(warehouse, delivery.id, 'brp_registrations')
    database.close()
    return { delivery, rejects, registrations, relations, delivered }
  })
}

/** Pseudonyms differ with every key, so rows of several persons come in no fixed order. */
function compareText(a: string | null | undefined, b: string | null | undefined): number {
  return String(a) < String(b) ? -1 : 1
}
