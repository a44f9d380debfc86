import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { realData, WITH_REAL_DATA } from '../../../../tests/real-data.ts'
import { temporaryFolder } from '../../../../tests/temporary-folder.ts'
import { InputFault } from '../../../vocabulary/input-fault.ts'
import { type Database, openDatabase, quoteText } from '../../../warehouse/database.ts'
import { connectedComponentsOf } from '../clusters/connected-components.ts'
import type { LinkModel } from '../model/link-model.ts'
import { parseSettings, readModel } from '../model/link-settings.ts'
import { makeBlockedPairs } from '../pairs/blocked-pairs.ts'
import { loadRecords } from '../records/record-table.ts'
import { countFrequencies, frequencyRows, readFrequencies, useTrainedFrequencies } from './frequency-tables.ts'
import { scorePairs } from './scored-pairs.ts'

async function scoreGolden(database: Database): Promise<number> {
  const model = await readModel(realData('linkage', 'splink_golden', 'fake_1000_model.json'))
  const records = await loadRecords(database, [realData('linkage', 'fake_1000.csv')], model)
  await makeBlockedPairs(database, model, { into: 'pairs', mostPairs: 10_000 })
  await countFrequencies(database, model)
  await scorePairs(database, model, { from: 'pairs', into: 'scored_pairs' })
  return records.count
}

/** The columns of the golden predictions that hold numbers of the model. */
const SCORED = /^(?:gamma_|mw_|tf_|match_weight|match_probability)/

test(
  'with the model of Splink every pair has its gammas, weights and frequencies, to a billionth',
  WITH_REAL_DATA,
  async () => {
    const database = await openDatabase()
    try {
      await scoreGolden(database)
      const golden = quoteText(realData('linkage', 'splink_golden', 'fake_1000_predictions.csv'))
      await database.run(
        `create table golden as from read_csv(${golden}, types = {unique_id_l: 'varchar', unique_id_r: 'varchar'})`,
      )
      const described = await database.rows<{ column_name: string }>('describe scored_pairs')
      const columns = described.map(({ column_name }) => column_name).filter((name) => SCORED.test(name))
      const ours = await database.rows<{ column_name: string }>('describe golden')
      assert.deepEqual(
        columns.toSorted(),
        ours
          .map(({ column_name }) => column_name)
          .filter((name) => SCORED.test(name))
          .toSorted(),
      )
      const differences = columns.map(
        (name) => `count(*) filter (where abs(coalesce(s.${name}, -99) - coalesce(g.${name}, -99)) > 1e-9)`,
      )
      const [row] = await database.rows(
        `select count(*) as pairs, ${differences.join(' + ')} as differences, count(*) filter (where s.rule <> g.match_key) as rules
       from golden as g join records as l on l.id = g.unique_id_l join records as r on r.id = g.unique_id_r
       join scored_pairs as s on s.record_l = l.record and s.record_r = r.record`,
      )
      assert.deepEqual(row, { pairs: 3989, differences: 0, rules: 0 })
      assert.deepEqual(await database.rows('select count(*) as pairs from scored_pairs'), [{ pairs: 3989 }])
    } finally {
      database.close()
    }
  },
)

test('the clusters at 0.95 are those of Splink', WITH_REAL_DATA, async () => {
  const database = await openDatabase()
  try {
    const count = await scoreGolden(database)
    const labels = await connectedComponentsOf(
      database,
      count,
      'select record_l, record_r from scored_pairs where match_probability >= 0.95',
    )
    const golden = quoteText(realData('linkage', 'splink_golden', 'fake_1000_clusters_0.95.csv'))
    const rows = await database.rows<{ record: number; cluster: number }>(
      `select one.record, min(one.record) over (partition by cluster_id) as cluster
       from read_csv(${golden}, all_varchar = true) as g join records as one on one.id = g.unique_id order by one.record`,
    )
    assert.deepEqual(
      rows.map(({ cluster }) => cluster),
      [...labels],
    )
  } finally {
    database.close()
  }
})

const LEVELS = [
  { sql_condition: 'city_l is null or city_r is null', is_null_level: true },
  {
    sql_condition: 'city_l = city_r',
    m_probability: 0.9,
    u_probability: 0.5,
    tf_adjustment_column: 'city',
    tf_minimum_u_value: 0.2,
  },
  { sql_condition: 'ELSE', m_probability: 0.1, u_probability: 0.5 },
]

function modelOf(levels: readonly object[]): LinkModel {
  return parseSettings(
    {
      link_type: 'dedupe_only',
      probability_two_random_records_match: 0.5,
      blocking_rules_to_generate_predictions: ['true'],
      comparisons: [{ output_column_name: 'city', comparison_levels: levels }],
    },
    'model.json',
  )
}

async function withCities(cities: readonly (string | null)[]): Promise<Database> {
  const database = await openDatabase()
  await database.run('create table records (record integer, source varchar, id varchar, city varchar)')
  for (const [record, city] of cities.entries())
    await database.run('insert into records values ($record, $source, $id, $city)', {
      record,
      source: 'a',
      id: `${record}`,
      city,
    })
  await database.run(
    'create table pairs as select l.record as record_l, r.record as record_r, 0::utinyint as rule from records as l, records as r where l.record < r.record',
  )
  return database
}

test('agreement on a rare value weighs more, up to the limit, and a missing value weighs nothing', async () => {
  const database = await withCities(['a', 'a', 'a', 'b', 'b', 'c', 'd', 'e', 'f', null, 'g'])
  try {
    const model = modelOf(LEVELS)
    await countFrequencies(database, model)
    await scorePairs(database, model, { from: 'pairs', into: 'scored_pairs' })
    const weights = await database.rows<{ record_l: number; record_r: number; match_weight: number }>(
      'select record_l, record_r, match_weight from scored_pairs where record_l in (0, 3, 8) and record_r in (1, 4, 9)',
    )
    const weightOf = (l: number, r: number) =>
      weights.find(({ record_l, record_r }) => record_l === l && record_r === r)?.match_weight
    const close = (one: number | undefined, other: number) => assert.ok(Math.abs((one ?? Number.NaN) - other) < 1e-12)
    close(weightOf(0, 1), Math.log2(0.9 / 0.5) + Math.log2(0.5) - Math.log2(0.3))
    close(weightOf(3, 4), Math.log2(0.9 / 0.5) + Math.log2(0.5) - Math.log2(0.2))
    close(weightOf(8, 9), 0)
    await scorePairs(database, model, { from: 'pairs', into: 'strong', atLeastWeight: 1 })
    assert.deepEqual(await database.rows('select count(*) as pairs from strong'), [{ pairs: 4 }])
  } finally {
    database.close()
  }
})

test('trained frequencies stay what they were, and a value they do not know counts as their rarest', async (context) => {
  const model = modelOf(LEVELS)
  const path = join(await temporaryFolder(context), 'frequencies.parquet')
  const before = await withCities(['a', 'a', 'a', 'b'])
  await countFrequencies(before, model)
  await before.run(`copy (${frequencyRows(model)}) to ${quoteText(path)}`)
  before.close()
  const database = await withCities(['a', 'b', 'b', 'new', 'new'])
  context.after(() => database.close())
  await readFrequencies(database, path)
  await useTrainedFrequencies(database, model)
  assert.deepEqual(await database.rows('select value, share from frequency_0 order by value'), [
    { value: 'a', share: 0.75 },
    { value: 'b', share: 0.25 },
    { value: 'new', share: 0.25 },
  ])
})

test('a comparison that cannot be computed is named, and no value is', async (context) => {
  const database = await withCities(['Ada', 'Bo'])
  context.after(() => database.close())
  const model = modelOf([
    { sql_condition: 'city_l::integer = city_r::integer', m_probability: 0.9 },
    { sql_condition: 'ELSE' },
  ])
  await assert.rejects(scorePairs(database, model, { from: 'pairs', into: 'scored_pairs' }), (fault) => {
    assert.ok(fault instanceof InputFault)
    assert.match(fault.message, /^comparison city: /)
    assert.doesNotMatch(fault.message, /Ada/)
    return true
  })
})
