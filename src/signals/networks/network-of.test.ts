import assert from 'node:assert/strict'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'
import { openDatabase, quoteName, quoteText } from '../../warehouse/database.ts'
import { openWarehouse } from '../../warehouse/warehouse.ts'
import { readWarehouse, type WarehouseReader } from '../../warehouse/warehouse-reader.ts'
import { BUSINESSES, COMPANIES, LOANS, OWNERS, PEILDATUM, TENANCIES } from '../facts/fact-tables.ts'
import { fill, type SomeRows, some, TRIAL_DAY } from '../test-bench.ts'
import { neighbourhood } from './neighbourhood.ts'
import { NETWORK_READS, networkOf } from './network-of.ts'

const HOME = '9900010000000001'
const OWNED = { object_id: HOME, owns: true, current: true, party: 'kvk:90000001' }
const LET = { object_id: HOME, current: true, landlord_party: 'person:p', agent_kvk_number: '90000003' }
const LENT = { object_id: HOME, creditor_party: 'kvk:90000009' }

const ROWS: readonly SomeRows[] = [
  some(PEILDATUM, [{ day: TRIAL_DAY }]),
  some(OWNERS, [
    { ...OWNED, tenaamstelling_id: 't1' },
    { ...OWNED, tenaamstelling_id: 't2', owns: false, party: 'kadaster:1' },
    { ...OWNED, tenaamstelling_id: 't3', current: false },
    { ...OWNED, tenaamstelling_id: 't4', party: null },
  ]),
  some(TENANCIES, [
    { ...LET, letting_id: 'één\n2' },
    { ...LET, letting_id: 'past', current: false },
    { ...LET, letting_id: 'x', landlord_party: null, agent_kvk_number: null },
  ]),
  some(BUSINESSES, [
    { object_id: HOME, establishment_number: '900000000001', kvk_number: '90000004', open: true },
    { object_id: HOME, establishment_number: '900000000002', kvk_number: '90000004', open: false },
  ]),
  some(COMPANIES, [
    { kvk_number: '90000001', directors: ['kvk:90000005', 'person:p'], shareholders: ['kvk:90000005'] },
    { kvk_number: '90000004', directors: ['person:q'], shareholders: ['person:q'], ended: true },
  ]),
  some(LOANS, [
    { ...LENT, mortgage_id: 'm1' },
    { ...LENT, mortgage_id: 'm2', released_on: TRIAL_DAY },
    { ...LENT, mortgage_id: 'm3', registered_on: TRIAL_DAY, released_on: '2026-01-02' },
    { ...LENT, mortgage_id: 'm4', registered_on: '2026-01-02' },
    { ...LENT, mortgage_id: 'm5', creditor_party: null },
  ]),
]

async function factsOf(context: TestContext, rows: readonly SomeRows[]): Promise<WarehouseReader> {
  const warehouse = await openWarehouse(await temporaryFolder(context))
  await mkdir(warehouse.tables)
  const database = await openDatabase({ threads: 1 })
  for (const table of NETWORK_READS) {
    const own = rows.filter((one) => one.table === table)
    await fill(
      database,
      table,
      own.flatMap((one) => one.rows),
    )
    const file = join(warehouse.tables, `${table.name}.parquet`)
    await database.run(`copy ${quoteName(table.name)} to ${quoteText(file)} (format parquet)`)
  }
  database.close()
  const reader = await readWarehouse(warehouse, NETWORK_READS)
  context.after(() => reader.close())
  return reader
}

test('the network holds what stands on the peildatum, with its records, and no pseudonym', async (context) => {
  const network = await networkOf(await factsOf(context, ROWS))
  const told = (subject: string) =>
    neighbourhood(network, subject, { depth: 1 })
      .open({ from: 0, size: 99 })
      .neighbours.flatMap(({ node, links }) =>
        links.map(({ link, side, record }) => `${node.id ?? '?'} ${link} ${side} ${record}`),
      )
  assert.deepEqual(told(HOME), [
    'kadaster:1 has-right back right t2',
    'kvk:90000001 owns back right t1',
    'kvk:90000003 arranges-letting back letting één\n2',
    'kvk:90000004 does-business back establishment 900000000001',
    'kvk:90000009 lends back loan m1',
    'kvk:90000009 lends back loan m3',
    '? lets back letting één\n2',
  ])
  assert.deepEqual(told('90000001'), [
    `${HOME} owns forth right t1`,
    'kvk:90000005 runs back officers 90000001',
    'kvk:90000005 holds back officers 90000001',
    '? runs back officers 90000001',
  ])
  assert.equal(network.persons, 1)
  assert.ok(!Buffer.from(network.names.bytes).includes('person'))
})

test('a warehouse of which no register tells of a party is a network without nodes', async (context) => {
  const network = await networkOf(await factsOf(context, []))
  const { objects, organisations, persons, kinds } = network
  assert.deepEqual([objects, organisations, persons, kinds.length], [0, 0, 0, 0])
  assert.throws(() => neighbourhood(network, HOME), { code: 'unknown-subject' })
})
