import assert from 'node:assert/strict'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { realData, WITH_REAL_DATA } from '../../../tests/real-data.ts'
import { trialWarehouse } from '../../../tests/steps-on-deliveries.ts'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import type { Reader } from '../reader.ts'
import type { RetoldEntity } from './bods-in-ftm.ts'
import { bodsReader } from './read-bods.ts'
import { ftmReader } from './read-ftm.ts'
import { COMPANY, OLDER_PACKAGE, ownership, PERSON } from './sample-statements.ts'
import { exportFtm, type FtmExport } from './write-ftm.ts'

async function roundTrip(context: TestContext, reader: Reader, paths: readonly string[]) {
  const warehouse = await trialWarehouse(context)
  await reader.read(warehouse, paths, {})
  const file = join(await temporaryFolder(context), 'out', 'network.ftm.json')
  const written = await exportFtm(warehouse, file)
  return { written, file, entities: parseLines(await readFile(file, 'utf8')) }
}

async function retold(context: TestContext, statements: readonly unknown[]) {
  const file = join(await temporaryFolder(context), 'package.json')
  await writeFile(file, JSON.stringify(statements))
  return roundTrip(context, bodsReader, [file])
}

function parseLines(text: string): RetoldEntity[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as RetoldEntity)
}

/** Entities by id, the values of a property in any order, without the properties that are not taken by rule. */
function comparable(entities: readonly RetoldEntity[], notTaken: FtmExport['notTaken'] = {}): unknown {
  return entities
    .map((entity) => ({
      ...entity,
      properties: Object.fromEntries(
        Object.entries(entity.properties)
          .filter(([name]) => !Object.hasOwn(notTaken, `${entity.schema}.${name}`))
          .map(([name, values]) => [name, values.toSorted()]),
      ),
    }))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}

const STREAMS = ['donations.ijson', 'ftmq_donations_with_datasets.ijson', 'ftmq_eu_authorities.ftm.json']

for (const name of STREAMS)
  test(`a real stream comes out as it went in: ${name}`, WITH_REAL_DATA, async (context) => {
    const given = parseLines(await readFile(realData('ftm', name), 'utf8'))
    const { entities, written } = await roundTrip(context, ftmReader, [realData('ftm', name)])
    assert.deepEqual(comparable(entities), comparable(given))
    assert.deepEqual([written.homeless, written.notTaken], [{}, {}])
  })

test('a Dutch network comes out as it went in, but for nationality', WITH_REAL_DATA, async (context) => {
  const path = realData('ftm', 'example_nl_realestate.ftm.json')
  const { entities, written } = await roundTrip(context, ftmReader, [path])
  assert.deepEqual(written.notTaken, { 'Person.nationality': 1 })
  assert.deepEqual(comparable(entities), comparable(parseLines(await readFile(path, 'utf8')), written.notTaken))
})

test('the published BODS examples make a stream that the model accepts whole', WITH_REAL_DATA, async (context) => {
  const names = (await readdir(realData('bods'))).filter((name) => name.endsWith('.json'))
  const { file, written, entities } = await roundTrip(
    context,
    bodsReader,
    names.map((name) => realData('bods', name)),
  )
  assert.deepEqual(Object.keys(written.notTaken), ['person.recordDetails.nationalities'])
  const again = await ftmReader.read(await trialWarehouse(context), [file], {})
  assert.deepEqual([again.rows['ftm_entities'], again.rejected], [entities.length, 0])
})

test('a property that the model does not have is counted as without a home', async (context) => {
  const file = join(await temporaryFolder(context), 'stream.ftm.json')
  const parcel = { id: 'r1', schema: 'RealEstate', properties: { name: ['Kavel 1'], owner: ['p1'] } }
  await writeFile(file, JSON.stringify(parcel))
  const { entities, written } = await roundTrip(context, ftmReader, [file])
  assert.deepEqual(written.homeless, { 'RealEstate.owner': 1 })
  assert.deepEqual(entities, [{ ...parcel, properties: { name: ['Kavel 1'] } }])
})

test('a statement becomes entities, and what has no home is counted by its path', async (context) => {
  const interests = [
    { type: 'shareholding', directOrIndirect: 'direct', beneficialOwnershipOrControl: true, share: { exact: 60 } },
    { type: 'votingRights', share: { exclusiveMinimum: 25, maximum: 50 } },
    { type: 'boardMember', startDate: '2020', endDate: '2021-05' },
    { type: 'nominee', share: { exact: 1 } },
  ]
  const { entities, written } = await retold(context, [COMPANY, PERSON, ownership({ interests })])
  const idOf = (schema: string) => entities.find((entity) => entity.schema === schema)?.id ?? ''
  const said = { publisher: ['Voorbeeldregister'] }
  const [owner, asset] = [[idOf('Person')], [idOf('Company')]]
  assert.deepEqual(
    entities.map(({ schema, properties }) => ({ schema, ...properties })),
    [
      { schema: 'Company', name: ['Voorbeeld B.V.'], jurisdiction: ['nl'], registrationNumber: ['12345678'], ...said },
      { schema: 'Person', name: ['Anna Voorbeeld'], lastName: ['Voorbeeld'], firstName: ['Anna'], ...said },
      ...[
        { role: ['shareholding'], percentage: ['60'], ownershipType: ['direct', 'beneficial'] },
        { role: ['votingRights'], percentage: ['>25 ≤50'] },
      ].map((properties) => ({ schema: 'Ownership', owner, asset, ...properties, ...said })),
      {
        ...{ schema: 'Directorship', director: owner, organization: asset, role: ['boardMember'] },
        ...{ startDate: ['2020'], endDate: ['2021-05'], ...said },
      },
      { schema: 'UnknownLink', subject: owner, object: asset, role: ['nominee'], ...said },
    ],
  )
  assert.equal(written.homeless['entity.recordDetails.publicListing.hasPublicListing'], 1)
  assert.equal(written.homeless['relationship.recordDetails.interests[].share.exact'], 1)
})

test('the last statement on a record counts, in whichever order they stand', async (context) => {
  const renamed = {
    ...COMPANY,
    statementId: 'a-later-statement-on-a-company-001',
    statementDate: '2024-06-01',
    recordDetails: { ...COMPANY.recordDetails, name: 'Nieuwe Naam B.V.' },
  }
  for (const statements of [
    [COMPANY, renamed],
    [renamed, COMPANY],
  ]) {
    const { entities, written } = await retold(context, statements)
    assert.deepEqual(
      entities.map(({ properties }) => properties['name']),
      [['Nieuwe Naam B.V.']],
    )
    assert.equal(written.homeless['entity (an earlier or repeated statement)'], 1)
  }
})

test('a package that was delivered twice under other names is told once', async (context) => {
  const folder = await temporaryFolder(context)
  const warehouse = await trialWarehouse(context)
  for (const name of ['one.json', 'two.json']) {
    await writeFile(join(folder, name), JSON.stringify([COMPANY]))
    await bodsReader.read(warehouse, [join(folder, name)], {})
  }
  assert.deepEqual((await exportFtm(warehouse, join(folder, 'out.ftm.json'))).entities, { Company: 1 })
})

test('a relationship with a party that is not named makes no edge and loses nothing unseen', async (context) => {
  const { entities, written } = await retold(context, [
    COMPANY,
    ownership({ interestedParty: { reason: 'unknown' }, interests: [{ type: 'shareholding' }] }),
  ])
  assert.equal(entities.length, 1)
  for (const member of ['interestedParty.reason', 'interests[].type', 'subject'])
    assert.equal(written.homeless[`relationship.recordDetails.${member}`], 1, member)
})

test('an older package tells the same network', async (context) => {
  const { written, entities } = await retold(context, OLDER_PACKAGE)
  assert.deepEqual(written.entities, { Company: 1, Ownership: 1, Person: 1 })
  assert.deepEqual(entities.find(({ schema }) => schema === 'Company')?.properties['jurisdiction'], ['nl'])
  assert.deepEqual(entities.find(({ schema }) => schema === 'Person')?.properties['name'], ['Anna Voorbeeld'])
  const { percentage, ownershipType } = entities.find(({ schema }) => schema === 'Ownership')?.properties ?? {}
  assert.deepEqual([percentage, ownershipType], [['40'], ['direct']])
})

test('an empty warehouse writes no file and says what to read first', async (context) => {
  const folder = await temporaryFolder(context)
  await assert.rejects(
    exportFtm(await trialWarehouse(context), join(folder, 'network.ftm.json')),
    (error) => error instanceof InputFault && error.code === 'nothing-to-export',
  )
  assert.deepEqual(await readdir(folder), [])
})
