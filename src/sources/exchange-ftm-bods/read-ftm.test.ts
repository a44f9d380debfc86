import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import type { Delivery } from '../../warehouse/delivery.ts'
import { openWarehouse } from '../../warehouse/warehouse.ts'
import { ftmReader } from './read-ftm.ts'

const COMPANY = { id: 'c1', schema: 'Company', properties: { name: ['Voorbeeld B.V.'] } }

async function read(context: TestContext, text: string, name = 'stream.ftm.json'): Promise<Delivery> {
  const folder = await temporaryFolder(context)
  await writeFile(join(folder, name), text)
  const warehouse = await openWarehouse(join(folder, 'warehouse'))
  return ftmReader.read(warehouse, [join(folder, name)], {})
}

const lines = (...records: readonly unknown[]) => records.map((record) => JSON.stringify(record)).join('\n')

test('lines and one list are read alike', async (context) => {
  for (const text of [lines(COMPANY), `${lines(COMPANY)}\r\n\r\n`, JSON.stringify([COMPANY], null, 2)])
    assert.deepEqual((await read(context, text)).rows, { ftm_entities: 1, ftm_relations: 0 })
})

test('the state of a stream is the last day that it tells', async (context) => {
  const stream = lines(
    { ...COMPANY, last_change: '2025-03-01T10:00:00' },
    { ...COMPANY, id: 'c2', last_seen: '2025-04-02' },
  )
  assert.equal((await read(context, stream)).asOf, '2025-04-02')
})

test('what is no entity of the model goes to the rejects with its reason, and the rest is read', async (context) => {
  const { rows, reasons } = await read(
    context,
    [
      lines(COMPANY),
      '{"id": "c2", "schema"',
      lines(
        ['a', 'b', 'positive', null, 'user'],
        { op: 'DEL', entity: { id: 'c1' } },
        { ...COMPANY, id: '' },
        { ...COMPANY, id: 7 },
        { ...COMPANY, schema: 'constructor' },
        { ...COMPANY, schema: 'Assessment' },
        { ...COMPANY, schema: 'Thing' },
        { ...COMPANY, properties: { name: 'Voorbeeld B.V.' } },
        { ...COMPANY, id: 'c3', properties: {} },
        { id: 'o1', schema: 'Ownership', properties: { owner: ['c1'] } },
      ),
    ].join('\n'),
  )
  assert.equal(rows['ftm_entities'], 1)
  assert.deepEqual(reasons, {
    'json-broken': 1,
    'not-an-entity': 1,
    'delta-line': 1,
    'id-malformed': 2,
    'schema-unknown': 2,
    'schema-abstract': 1,
    'values-not-texts': 1,
    'required-missing': 2,
  })
})

test('fragments of one entity are whole together', async (context) => {
  const { rows, rejected } = await read(
    context,
    lines({ id: 'c1', schema: 'Company', properties: { jurisdiction: ['nl'] } }, COMPANY, {
      ...COMPANY,
      properties: { status: ['actief'] },
    }),
  )
  assert.deepEqual([rows['ftm_entities'], rejected], [3, 0])
})

test('a property that the model does not have is named in the rejects, and the entity stays', async (context) => {
  const { rows, reasons } = await read(
    context,
    lines({ id: 'r1', schema: 'RealEstate', properties: { owner: ['p1'], name: ['Kavel 1'], ownershipAsset: ['o1'] } }),
  )
  assert.equal(rows['ftm_entities'], 1)
  assert.deepEqual(reasons, { 'property-unknown': 2 })
})

test('a citizen service number as the id of a person stops the whole delivery', async (context) => {
  await assert.rejects(
    read(context, lines(COMPANY, { id: 'nl-bsn-999990019', schema: 'Person', properties: { name: ['A'] } })),
    (error) => error instanceof InputFault && error.code === 'bsn-as-id' && !error.message.includes('999990019'),
  )
})

test('nine digits in a hash or a foreign number are no citizen service number', async (context) => {
  const ids = ['ba999990019f0', 'icij-999990019', '9999900190']
  const { rows } = await read(
    context,
    lines(...ids.map((id) => ({ id, schema: 'Person', properties: { name: ['A'] } }))),
  )
  assert.equal(rows['ftm_entities'], 3)
})

test('a file without any entity is refused, with what it should have been', async (context) => {
  for (const text of ['["a", "b", "positive", null, "user", "2023"]', '{\n"id": "c1"\n}', '[]'])
    await assert.rejects(read(context, text), (error) => error instanceof InputFault && error.code === 'no-entities')
})
