import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { realData, WITH_REAL_DATA } from '../../../../tests/real-data.ts'
import { type Database, openDatabase } from '../../../warehouse/database.ts'
import { draftFromFiles } from '../draft.ts'
import { measureAccuracy } from '../evaluation/accuracy.ts'
import { parseSettings } from '../model/link-settings.ts'
import { toSettings } from '../model/written-settings.ts'
import { makeBlockedPairs } from '../pairs/blocked-pairs.ts'
import { loadRecords, type RecordTable } from '../records/record-table.ts'
import { countFrequencies } from '../scoring/frequency-tables.ts'
import { scorePairs } from '../scoring/scored-pairs.ts'
import { trainModel } from '../training/train.ts'
import { type Draft, draftModel } from './draft-model.ts'

const OPTIONS = {
  idColumn: 'unique_id',
  sourceColumn: 'source_dataset',
  linkType: 'dedupe_only',
  leaveOut: ['cluster'],
  seed: 1,
} as const

async function opened(context: TestContext): Promise<Database> {
  const database = await openDatabase()
  context.after(() => database.close())
  return database
}

/** People, each delivered twice; the second time with a name cut off, or with given name and surname swapped. */
async function madeUpPeople(database: Database, people: number): Promise<RecordTable> {
  const syllable = (place: number) =>
    `['ba', 'lo', 'mi', 'ren', 'ta', 'vos', 'wil', 'jan', 'der', 'su'][1 + cast(hash(i // 2, ${place}) % 10 as integer)]`
  const given = `${syllable(1)} || ${syllable(2)} || ${syllable(3)}`
  const family = `${syllable(4)} || ${syllable(5)} || ${syllable(6)}`
  const swap = 'i % 2 = 1 and hash(i, 7) % 5 = 0'
  await database.run(`create table records as select cast(i as integer) as record, 'people' as source, 'id' || i as id, 'id' || i as unique_id,
    case when ${swap} then ${family} else ${given} end as given_name,
    case when ${swap} then ${given} when i % 2 = 1 and hash(i, 8) % 4 = 0 then left(${family}, 4) else ${family} end as surname,
    strftime(date '1950-01-01' + cast(hash(i // 2, 9) % 20000 as integer), '%Y-%m-%d') as birth_date,
    ['x', 'm', 'v'][1 + cast(hash(i // 2, 10) % 3 as integer)] as geslacht,
    cast(i // 2 as varchar) as cluster
    from range(${people * 2}) as t(i)`)
  const columns = ['unique_id', 'given_name', 'surname', 'birth_date', 'geslacht', 'cluster']
  return { count: people * 2, sources: ['people'], columns, emptyColumns: [] }
}

test('a draft compares names, swapped names and dates, and says what it leaves out and why', async (context) => {
  const database = await opened(context)
  const { model, leftOut } = await draftModel(database, await madeUpPeople(database, 400), OPTIONS)
  assert.deepEqual(
    model.comparisons.map(({ name }) => name),
    ['given_name', 'surname', 'birth_date'],
  )
  assert.ok(model.comparisons[0]?.levels.some(({ label }) => label === 'Stands in surname of the other'))
  assert.deepEqual(leftOut, [
    { column: 'unique_id', because: 'asked' },
    { column: 'geslacht', because: 'protected' },
    { column: 'cluster', because: 'asked' },
  ])
})

test('few records are all compared with each other', async (context) => {
  const database = await opened(context)
  const { model } = await draftModel(database, await madeUpPeople(database, 400), OPTIONS)
  assert.deepEqual(model.blockingRules, [{ sql: 'true', listColumns: [] }])
})

test('of many records blocking rules find nearly all matches by a small share of all pairs', async (context) => {
  const database = await opened(context)
  const people = 800
  const { model, blockingRecall } = await draftModel(database, await madeUpPeople(database, people), OPTIONS)
  await makeBlockedPairs(database, model, { into: 'pairs', mostPairs: 1e9 })
  const [row] = await database.rows<{ found: number; pairs: number }>(
    'select count(*) filter (where record_l // 2 = record_r // 2) as found, count(*) as pairs from pairs',
  )
  assert.ok(blockingRecall > 0.97, `estimated recall ${blockingRecall}`)
  assert.ok((row?.found ?? 0) > 0.97 * people, `${row?.found} found`)
  assert.ok((row?.pairs ?? 0) < 40 * people * 2, `${row?.pairs} pairs`)
})

test('a draft is written as settings and read again without a difference', async (context) => {
  const database = await opened(context)
  const { model }: Draft = await draftModel(database, await madeUpPeople(database, 400), OPTIONS)
  const read = parseSettings(JSON.parse(JSON.stringify(toSettings(model))), 'draft.json')
  assert.deepEqual(toSettings(read), toSettings(model))
})

test('a single column is refused: what decides must be confirmed by something else', async (context) => {
  const database = await opened(context)
  const records = await madeUpPeople(database, 400)
  const leaveOut = ['cluster', 'surname', 'birth_date']
  await assert.rejects(draftModel(database, records, { ...OPTIONS, leaveOut }), { code: 'too-few-columns' })
})

test('on fake_1000 a drafted model does better than the one written by hand', WITH_REAL_DATA, async (context) => {
  const file = realData('linkage/fake_1000.csv')
  const draft = await draftFromFiles([file], { leaveOut: ['cluster'], seed: 1 })
  const database = await opened(context)
  const records = await loadRecords(database, [file], { ...draft.model, keptColumns: ['cluster'] })
  const { model } = await trainModel(database, records, draft.model, { seed: 1 })
  await countFrequencies(database, model)
  await makeBlockedPairs(database, model, { into: 'pairs', mostPairs: 1e9 })
  await scorePairs(database, model, { from: 'pairs', into: 'scored_pairs', atLeastWeight: -10 })
  const tables = { scored: 'scored_pairs', blocked: 'pairs' }
  const { best } = await measureAccuracy(database, model, {
    truth: { kind: 'cluster-column', column: 'cluster' },
    tables,
  })
  assert.ok(best.f1 >= 0.93, `F1 ${best.f1}`)
})
