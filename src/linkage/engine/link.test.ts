import assert from 'node:assert/strict'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { realData, WITH_REAL_DATA } from '../../../tests/real-data.ts'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { openDatabase, quoteText } from '../../warehouse/database.ts'
import { type LinkOptions, linkFiles } from './link.ts'
import { readModel } from './model/link-settings.ts'

const OPTIONS: LinkOptions = { threshold: 0.95, mostPairs: 1_000_000, seed: 1 }

const RESULTS = [
  'checksums.parquet',
  'clusters.parquet',
  'frequencies.parquet',
  'link.json',
  'model.json',
  'pairs.parquet',
  'report.html',
]

async function rowsOf<R>(query: string): Promise<R[]> {
  const database = await openDatabase()
  try {
    return await database.rows<R>(query)
  } finally {
    database.close()
  }
}

const MODEL = {
  link_type: 'link_only',
  probability_two_random_records_match: 0.5,
  unique_id_column_name: 'id',
  additional_columns_to_retain: ['note'],
  blocking_rules_to_generate_predictions: ['l.name = r.name', 'l.year = r.year'],
  comparisons: ['name', 'year'].map((column) => ({
    output_column_name: column,
    comparison_levels: [
      { sql_condition: `${column}_l is null or ${column}_r is null`, is_null_level: true },
      {
        sql_condition: `${column}_l = ${column}_r`,
        m_probability: 0.9,
        u_probability: 0.01,
        ...(column === 'name' ? { tf_adjustment_column: column } : {}),
      },
      { sql_condition: 'ELSE', m_probability: 0.1, u_probability: 0.99 },
    ],
  })),
}

const LEFT = 'id,name,year,note\n1,Ada,1815,x\n2,Bo,1900,y\n3,Cas,1901,z\n'
const RIGHT = 'id,name,year,note\n1,Ada,1815,p\n2,Ada,1815,q\n3,Bo,1999,r\n'

async function small(context: TestContext, change: object = {}) {
  const folder = await temporaryFolder(context)
  const [model, left, right] = ['model.json', 'left.csv', 'right.csv'].map((name) => join(folder, name))
  if (model === undefined || left === undefined || right === undefined) return assert.fail('there are three files')
  await writeFile(model, JSON.stringify({ ...MODEL, ...change }))
  await writeFile(left, LEFT)
  await writeFile(right, RIGHT)
  return { folder, to: join(folder, 'result'), model, files: [left, right] }
}

test('with the model of Splink the result files hold its pairs and its clusters', WITH_REAL_DATA, async (context) => {
  const to = await temporaryFolder(context)
  const model = realData('linkage', 'splink_golden', 'fake_1000_model.json')
  const files = [realData('linkage', 'fake_1000.csv')]
  const outcome = await linkFiles({ model, files, to }, { ...OPTIONS, truth: { column: 'cluster' } })
  assert.deepEqual((await readdir(to)).sort(), RESULTS)
  const golden = quoteText(realData('linkage', 'splink_golden', 'fake_1000_predictions.csv'))
  const [pairs] = await rowsOf<{ pairs: number; different: number }>(
    `select count(*) as pairs, count(*) filter (where abs(p.match_weight - g.match_weight) > 1e-9
       or p.match_key <> cast(g.match_key as varchar) or p.first_name_l is distinct from g.first_name_l) as different
     from ${quoteText(join(to, 'pairs.parquet'))} as p
     join read_csv(${golden}, types = {unique_id_l: 'varchar', unique_id_r: 'varchar'}) as g using (unique_id_l, unique_id_r)`,
  )
  assert.deepEqual(pairs, { pairs: 3989, different: 0 })
  const [clusters] = await rowsOf<{ records: number; clusters: number }>(
    `select count(*) as records, count(distinct cluster_id) as clusters from ${quoteText(join(to, 'clusters.parquet'))}`,
  )
  assert.deepEqual(clusters, { records: 1000, clusters: 429 })
  assert.equal(outcome.pairs, 3989)
  assert.ok(Math.abs((outcome.accuracy?.best.f1 ?? 0) - 0.8458) < 0.0001)
  assert.deepEqual(await readModel(join(to, 'model.json')), await readModel(model))
})

test('the records of the first file are on the left, and names say of which source they are', async (context) => {
  const { model, files, to } = await small(context)
  await linkFiles({ model, files, to }, OPTIONS)
  const pairs = await rowsOf(
    `select source_dataset_l, id_l, source_dataset_r, id_r, note_l, note_r, gamma_name, gamma_year, match_key
     from ${quoteText(join(to, 'pairs.parquet'))} order by id_l, id_r`,
  )
  const pair = (ids: string, notes: string, gammas: readonly number[]) => ({
    source_dataset_l: 'left',
    id_l: ids[0],
    source_dataset_r: 'right',
    id_r: ids[1],
    note_l: notes[0],
    note_r: notes[1],
    gamma_name: gammas[0],
    gamma_year: gammas[1],
    match_key: '0',
  })
  assert.deepEqual(pairs, [pair('11', 'xp', [1, 1]), pair('12', 'xq', [1, 1]), pair('23', 'yr', [1, 0])])
  const clusters = await rowsOf<{ cluster_id: string; source_dataset: string; id: string }>(
    `select cluster_id, source_dataset, id from ${quoteText(join(to, 'clusters.parquet'))} where source_dataset = 'right'`,
  )
  assert.deepEqual(
    clusters.map(({ cluster_id }) => cluster_id),
    ['left-__-1', 'left-__-1', 'right-__-3'],
  )
})

test('one to one leaves the second candidate by itself', async (context) => {
  const { model, files, to } = await small(context)
  await linkFiles({ model, files, to }, { ...OPTIONS, oneToOne: true })
  const clusters = await rowsOf<{ cluster_id: string }>(
    `select cluster_id from ${quoteText(join(to, 'clusters.parquet'))} where source_dataset = 'right'`,
  )
  assert.deepEqual(
    clusters.map(({ cluster_id }) => cluster_id),
    ['left-__-1', 'right-__-2', 'right-__-3'],
  )
})

test('a model with the frequencies beside it weighs a pair as it did, whatever other records there are', async (context) => {
  const { model, files, to, folder } = await small(context)
  await linkFiles({ model, files, to }, OPTIONS)
  await writeFile(join(folder, 'right.csv'), `${RIGHT}4,Ada,1815,s\n5,Ada,1815,t\n6,Dirk,1815,u\n`)
  const again = join(folder, 'again')
  await linkFiles({ model: join(to, 'model.json'), files, to: again }, OPTIONS)
  const [compared] = await rowsOf(
    `select count(*) as pairs, count(*) filter (where one.match_weight <> other.match_weight) as different
     from ${quoteText(join(to, 'pairs.parquet'))} as one
     join ${quoteText(join(again, 'pairs.parquet'))} as other using (source_dataset_l, id_l, source_dataset_r, id_r)`,
  )
  assert.deepEqual(compared, { pairs: 3, different: 0 })
})

test('pairs below the wanted weight are not in the file', async (context) => {
  const { model, files, to } = await small(context)
  await linkFiles({ model, files, to }, { ...OPTIONS, atLeastWeight: 5 })
  const [row] = await rowsOf(
    `select count(*) as pairs, min(match_weight) >= 5 as strong from ${quoteText(join(to, 'pairs.parquet'))}`,
  )
  assert.deepEqual(row, { pairs: 2, strong: true })
})

test('SQL that is more than one expression over the records is refused, with its place', async (context) => {
  const attempts = [
    "1 = 1) union select content from read_text('secret.txt'); select (1",
    "l.name = (select content from read_text('secret.txt'))",
    "exists (from 'secret.csv')",
    "true); attach 'other.db'; select (true",
    "true); copy records to 'stolen.csv'; select (true",
    'l.name =',
    '*',
  ]
  for (const sql of attempts) {
    const { model, files, to } = await small(context, {
      blocking_rules_to_generate_predictions: ['l.name = r.name', sql],
    })
    await assert.rejects(linkFiles({ model, files, to }, OPTIONS), (fault) => {
      assert.ok(fault instanceof InputFault, String(fault))
      assert.match(fault.message, /model\.json.*\n {2}blocking rule 2: it /)
      return true
    })
    assert.deepEqual(await readdir(to), [], 'nothing is left behind')
  }
})

const level = (sql_condition: string) => ({
  output_column_name: 'year',
  comparison_levels: [{ sql_condition }, { sql_condition: 'ELSE' }],
})

test('conditions with names that do not exist are all told before any pair is made', async (context) => {
  const { model, files, to } = await small(context, { comparisons: [level('jaro_winkel(year_l, year_r) > 0.9')] })
  await assert.rejects(linkFiles({ model, files, to }, OPTIONS), /comparison year, level 1: .*jaro_winkel/)
})

test('a value that a condition cannot take is a fault of the model, and is not repeated', async (context) => {
  const trained = { m_probability: 0.5, u_probability: 0.5 }
  for (const numbers of [{}, trained]) {
    const { output_column_name, comparison_levels } = level('name_l::integer = name_r::integer')
    const comparison = {
      output_column_name,
      comparison_levels: comparison_levels.map((one) => ({ ...one, ...numbers })),
    }
    const { model, files, to } = await small(context, { comparisons: [comparison] })
    await assert.rejects(linkFiles({ model, files, to }, OPTIONS), (fault) => {
      assert.ok(fault instanceof InputFault, String(fault))
      assert.match(fault.message, /^comparison year: Its conditions cannot be computed/)
      assert.doesNotMatch(fault.message, /Ada|Bo|Cas/)
      return true
    })
  }
})

test('values too long to compare letter by letter are refused, and compared when they need only be equal', async (context) => {
  const long = 'x'.repeat(1 << 20)
  const numbers = { m_probability: 0.5, u_probability: 0.5 }
  for (const [sql, refused] of [
    ['levenshtein(name_l, name_r) < 2', true],
    ['name_l = name_r', false],
  ] as const) {
    const comparison = {
      comparison_levels: [
        { sql_condition: sql, ...numbers },
        { sql_condition: 'ELSE', ...numbers },
      ],
    }
    const { model, files, to, folder } = await small(context, { comparisons: [comparison] })
    await writeFile(join(folder, 'right.csv'), `${RIGHT}4,${long},1900,s\n`)
    const linked = linkFiles({ model, files, to }, OPTIONS)
    if (refused) await assert.rejects(linked, /^InputFault: column name in 1 records: Values of more than 10,000 char/)
    else assert.equal((await linked).records, 7)
  }
})

test('what fails leaves the earlier results as they were', async (context) => {
  const { model, files, to, folder } = await small(context)
  await linkFiles({ model, files, to }, OPTIONS)
  const before = await readFile(join(to, 'pairs.parquet'))
  await writeFile(join(folder, 'right.csv'), `${RIGHT}1,Twice,1900,v\n`)
  await assert.rejects(linkFiles({ model, files, to }, OPTIONS), /share their id/)
  assert.deepEqual((await readdir(to)).sort(), RESULTS)
  assert.deepEqual(await readFile(join(to, 'pairs.parquet')), before)
})
