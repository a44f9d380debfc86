import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { trialWarehouse } from '../../../tests/steps-on-deliveries.ts'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'
import type { Row, Table } from '../../vocabulary/table.ts'
import { openDatabase } from '../../warehouse/database.ts'
import { runStep } from '../../warehouse/run-step.ts'
import { OFFICERS, type Officer, ORGANISATIONS, type Organisation } from '../contract/organisations.ts'
import { RIGHTS, type Right } from '../contract/ownership.ts'
import { ftmReader } from './read-ftm.ts'
import { exportFtm } from './write-ftm.ts'

const ORGANISATION: Organisation = {
  kvk_number: '12345678',
  rsin: '123456782',
  natural_person: false,
  name: 'Voorbeeld B.V.',
  trade_names: ['Voorbeeld B.V.', 'Het Voorbeeld'],
  legal_form: 'Besloten Vennootschap',
  sbi_codes: ['6810'],
  founded_on: '2009-06-01',
  founded_on_exact: false,
  has_ended: false,
  ended_on: null,
  employees: null,
  delivery_id: 'd1',
}

const OFFICER: Officer = {
  kvk_number: '12345678',
  officer_kind: 'organisation',
  officer_id: '87654321',
  function: 'director',
  held_from: '2010-03-15',
  has_ended: false,
  held_until: null,
  delivery_id: 'd1',
}

const RIGHT: Right = {
  tenaamstelling_id: 't1',
  object_id: '11460123470000',
  object_kind: 'perceel',
  bag_object_ids: ['0363010000000001'],
  right_kind: 'eigendom',
  right_name: 'Eigendom (recht van)',
  holder_kind: 'organisation',
  holder_person: null,
  holder_known_by: null,
  holder_organisation_id: '55',
  holder_kvk_number: '12345678',
  holder_rsin: null,
  holder_name: 'Voorbeeld B.V.',
  holder_unknown_because: null,
  holder_address_id: null,
  share_numerator: 1,
  share_denominator: 3,
  held_jointly: false,
  held_from: '2018-09-03',
  held_until: null,
  deed_part_ids: ['Hyp4 54321/98'],
  delivery_id: 'd1',
}

async function exported(context: TestContext, rows: { table: Table; rows: readonly Row<Table>[] }[]) {
  const warehouse = await trialWarehouse(context)
  const database = await openDatabase()
  context.after(() => database.close())
  for (const { table: makes, rows: given } of rows) {
    const make = async (_: unknown, output: { add(row: Row<Table>): void }) => given.forEach(output.add)
    const step = { name: makes.name, reads: [], makes, rows: { is: 'any number' }, make } as const
    await runStep(step, { warehouse, database, deliveries: [], delivered: [], code: 'test' })
  }
  const file = join(await temporaryFolder(context), 'network.ftm.json')
  const written = await exportFtm(warehouse, file)
  return { written, file, text: await readFile(file, 'utf8') }
}

test('an organisation, its director and what it owns are one network that the model accepts', async (context) => {
  const { text, file, written } = await exported(context, [
    { table: ORGANISATIONS, rows: [ORGANISATION] },
    { table: OFFICERS, rows: [OFFICER, { ...OFFICER, function: 'sole-shareholder' }] },
    { table: RIGHTS, rows: [RIGHT] },
  ])
  const entities = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; schema: string; properties: Record<string, string[]> })
  assert.deepEqual(
    entities.map(({ schema }) => schema),
    ['Company', 'Directorship', 'Ownership', 'RealEstate', 'Ownership'],
  )
  const [company, , , , right] = entities
  assert.deepEqual(company?.properties['incorporationDate'], ['2009-06'])
  assert.deepEqual(right?.properties, {
    owner: ['kvk-12345678'],
    asset: ['kadaster-11460123470000'],
    role: ['Eigendom (recht van)'],
    percentage: ['33.3333'],
    summary: ['1/3'],
    legalBasis: ['Hyp4 54321/98'],
    recordId: ['t1'],
    startDate: ['2018-09-03'],
  })
  assert.equal(written.homeless['rights.bag_object_ids'], 1)
  const again = await ftmReader.read(await trialWarehouse(context), [file], {})
  assert.deepEqual([again.rows['ftm_entities'], again.rejected], [5, 0])
})

test('nothing about a natural person leaves, not even a pseudonym', async (context) => {
  const pseudonym = '0123456789abcdef0123456789abcdef'
  const { text, written } = await exported(context, [
    {
      table: ORGANISATIONS,
      rows: [
        ORGANISATION,
        { ...ORGANISATION, kvk_number: '22222222', natural_person: true, name: null, trade_names: ['Bakkerij Jansen'] },
        { ...ORGANISATION, kvk_number: '33333333', natural_person: null, name: null, trade_names: ['Slagerij Jansen'] },
      ],
    },
    { table: OFFICERS, rows: [{ ...OFFICER, officer_kind: 'person', officer_id: pseudonym }] },
    { table: RIGHTS, rows: [{ ...RIGHT, holder_kind: 'person', holder_person: pseudonym, holder_known_by: 'bsn' }] },
  ])
  assert.doesNotMatch(text, /Jansen|0123456789abcdef|22222222|33333333/)
  assert.deepEqual(
    Object.entries(written.homeless).filter(([name]) => name.includes('(')),
    [
      ['officers (a natural person)', 1],
      ['organisations (perhaps a natural person)', 2],
      ['rights (a natural person, or nobody known)', 1],
    ],
  )
})
