import assert from 'node:assert/strict'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { realData, WITH_REAL_DATA } from '../../../tests/real-data.ts'
import { trialWarehouse } from '../../../tests/steps-on-deliveries.ts'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import type { Row } from '../../vocabulary/table.ts'
import { openDatabase, quoteText } from '../../warehouse/database.ts'
import type { BODS_INTERESTS } from './delivered-tables.ts'
import { bodsReader } from './read-bods.ts'
import { OLDER_PACKAGE, ownership, PERSON } from './sample-statements.ts'

async function read(context: TestContext, records: readonly unknown[]) {
  const file = join(await temporaryFolder(context), 'package.json')
  await writeFile(file, JSON.stringify(records))
  const warehouse = await trialWarehouse(context)
  const delivery = await bodsReader.read(warehouse, [file], {})
  const database = await openDatabase()
  context.after(() => database.close())
  const rowsOf = <R>(table: string) =>
    database.rows<R>(
      `select * from read_parquet(${quoteText(join(warehouse.deliveries, 'bods', delivery.id, `${table}.parquet`))})`,
    )
  return {
    delivery,
    interests: await rowsOf<Row<typeof BODS_INTERESTS>>('bods_interests'),
    statements: await rowsOf<{ statement: string }>('bods_statements'),
    rejects: await rowsOf<{ reason: string; says: string }>('rejected_records'),
  }
}

test('the publication date is the state of a package', async (context) => {
  const { delivery } = await read(context, [PERSON])
  assert.deepEqual([delivery.asOf, delivery.rows], ['2024-05-02', { bods_statements: 1, bods_interests: 0 }])
})

test('an interest has its parties, its share between bounds and its days', async (context) => {
  const share = { exclusiveMinimum: 25, maximum: 50 }
  const interest = { type: 'votingRights', directOrIndirect: 'direct', share, startDate: '2020-04' }
  const { interests } = await read(context, [ownership({ interests: [interest] })])
  assert.deepEqual(interests, [
    {
      statement_id: 'a-statement-on-an-ownership-000001',
      record_id: 'r1',
      component: false,
      subject_id: 'c1',
      party_id: 'p1',
      unnamed_because: null,
      interest: 'votingRights',
      directness: 'direct',
      beneficial: null,
      share_exact: null,
      share_minimum: null,
      share_above: 25,
      share_maximum: 50,
      share_below: null,
      starts_on: '2020-04',
      ends_on: null,
    },
  ])
})

test('a party that nobody names keeps its reason', async (context) => {
  const { interests } = await read(context, [ownership({ interestedParty: { reason: 'noBeneficialOwners' } })])
  assert.deepEqual(
    interests.map(({ party_id, unnamed_because, interest }) => [party_id, unnamed_because, interest]),
    [[null, 'noBeneficialOwners', null]],
  )
})

test('statements of 0.2 and 0.3 give the same rows', async (context) => {
  const { delivery, interests } = await read(context, OLDER_PACKAGE)
  assert.deepEqual(delivery.rows, { bods_statements: 3, bods_interests: 1 })
  assert.deepEqual(
    interests.map((row) => [row.subject_id, row.party_id, row.interest, row.directness, row.share_exact]),
    [['an-older-statement-on-a-company-01', 'an-older-statement-on-a-person-001', 'voting-rights', 'direct', 40]],
  )
})

test('nationality, birthplace and citizen service number stay outside, and the rejects say where they stood', async (context) => {
  const { statements, rejects } = await read(context, [
    {
      ...PERSON,
      annotations: [
        {
          motivation: 'transformation',
          statementPointerTarget: '/recordDetails/nationalities/0',
          transformedContent: 'NL',
        },
      ],
      recordDetails: {
        ...PERSON.recordDetails,
        nationalities: [{ name: 'Nederland', code: 'NL' }],
        placeOfBirth: { address: 'Utrecht' },
        addresses: [{ type: 'placeOfBirth', address: 'Utrecht' }, { address: 'Dorpsstraat 1' }],
        identifiers: [{ schemeName: 'BSN', id: '999990019' }],
      },
    },
  ])
  assert.doesNotMatch(statements[0]?.statement ?? '', /NL|Utrecht|999990019|nationalit|placeOfBirth/)
  assert.match(statements[0]?.statement ?? '', /Dorpsstraat 1/)
  assert.deepEqual(
    new Set(rejects.map(({ says }) => says.split(':')[0])),
    new Set([
      'person.annotations.nationalities',
      'person.recordDetails.addresses.placeOfBirth',
      'person.recordDetails.identifiers',
      'person.recordDetails.nationalities',
      'person.recordDetails.placeOfBirth',
    ]),
  )
})

test('a statement that the standard does not allow is rejected with the member that is wrong, not with its value', async (context) => {
  const { delivery, rejects } = await read(context, [
    PERSON,
    PERSON,
    { ...PERSON, statementId: 'short' },
    { ...PERSON, statementDate: '3 May' },
    ownership({ interests: [{ type: 'friendship' }] }),
    ownership({ interests: [{ share: { exact: 101 } }] }),
    ownership({ subject: undefined }),
    { recordType: 'vessel' },
    ['a'],
  ])
  assert.equal(delivery.rows['bods_statements'], 1)
  assert.deepEqual(delivery.reasons, { 'statement-repeated': 1, 'statement-not-valid': 6, 'not-a-statement': 1 })
  assert.ok(rejects.some(({ says }) => says.includes('recordDetails.interests.[].share.exact')))
  for (const { says } of rejects) assert.doesNotMatch(says, /friendship|May|101/)
})

test('a person recorded under a citizen service number stops the whole delivery', async (context) => {
  await assert.rejects(
    read(context, [{ ...PERSON, recordId: '999990019' }]),
    (error) => error instanceof InputFault && error.code === 'bsn-as-id' && !error.message.includes('999990019'),
  )
})

test('every statement of the published examples is read', WITH_REAL_DATA, async (context) => {
  const files = (await readdir(realData('bods'))).filter((name) => name.endsWith('.json'))
  assert.ok(files.length >= 17)
  for (const name of files) {
    const given = JSON.parse(await readFile(realData('bods', name), 'utf8')) as { recordType: string }[]
    const { rows, reasons } = await bodsReader.read(await trialWarehouse(context), [realData('bods', name)], {})
    assert.equal(rows['bods_statements'], given.length, name)
    assert.deepEqual(
      Object.keys(reasons).filter((reason) => reason !== 'not-taken-by-rule'),
      [],
      name,
    )
  }
})
