import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { type TestContext, test } from 'node:test'
import { realData, WITH_REAL_DATA } from '../../../../tests/real-data.ts'
import { type Database, openDatabase } from '../../../warehouse/database.ts'
import { writeClusters } from '../clusters/cluster-table.ts'
import { connectedComponentsOf } from '../clusters/connected-components.ts'
import { type Accuracy, measureAccuracy } from '../evaluation/accuracy.ts'
import type { LinkModel } from '../model/link-model.ts'
import { parseSettings } from '../model/link-settings.ts'
import { toWeight } from '../model/match-weight.ts'
import { makeBlockedPairs } from '../pairs/blocked-pairs.ts'
import { loadRecords, type RecordTable } from '../records/record-table.ts'
import { countFrequencies } from '../scoring/frequency-tables.ts'
import { scorePairs } from '../scoring/scored-pairs.ts'
import { trainModel } from './train.ts'

/** A model with its comparisons and blocking rules, and without any number that was trained. */
async function untrained(file: string, derivedColumns: LinkModel['derivedColumns'] = []): Promise<LinkModel> {
  const settings: unknown = JSON.parse(await readFile(realData('linkage/splink_golden', file), 'utf8'))
  const model = parseSettings(settings, file)
  const comparisons = model.comparisons.map((comparison) => ({
    ...comparison,
    levels: comparison.levels.map((level) => ({ ...level, m: undefined, u: undefined })),
  }))
  return { ...model, prior: undefined, comparisons, derivedColumns }
}

async function opened(context: TestContext): Promise<Database> {
  const database = await openDatabase()
  context.after(() => database.close())
  return database
}

async function accuracyOf(
  context: TestContext,
  model: LinkModel,
  data: { files: readonly string[]; truth: string },
): Promise<Accuracy> {
  const database = await opened(context)
  const records = await loadRecords(
    database,
    data.files.map((file) => realData('linkage', file)),
    model,
  )
  const trained = (await trainModel(database, records, model, { seed: 1 })).model
  await countFrequencies(database, trained)
  await makeBlockedPairs(database, trained, { into: 'pairs', mostPairs: 1e9 })
  await scorePairs(database, trained, { from: 'pairs', into: 'scored_pairs' })
  await cluster(database, records)
  const clusters = { table: 'clusters', threshold: toWeight(0.95) }
  const tables = { scored: 'scored_pairs', blocked: 'pairs', clusters }
  return measureAccuracy(database, trained, { truth: { kind: 'cluster-column', column: data.truth }, tables })
}

async function cluster(database: Database, { count }: RecordTable): Promise<void> {
  const sure = 'select record_l, record_r from scored_pairs where match_probability >= 0.95'
  await writeClusters(database, 'clusters', await connectedComponentsOf(database, count, sure))
}

const atLeast = (measured: number, bar: number) => assert.ok(measured >= bar, `${measured} is below ${bar}`)

// The bars are what Splink 5 reaches on the same files with the same comparisons and rules.

test('trained on fake_1000 alone, pairs are as good as those of Splink', WITH_REAL_DATA, async (context) => {
  const model = await untrained('fake_1000_model.json')
  const { best, clusters } = await accuracyOf(context, model, { files: ['fake_1000.csv'], truth: 'cluster' })
  atLeast(best.f1, 0.845)
  atLeast(clusters?.f1 ?? 0, 0.802)
})

test('trained on febrl3 alone, pairs are as good as those of Splink', WITH_REAL_DATA, async (context) => {
  const truth = { name: 'cluster', sql: "regexp_extract(rec_id, 'rec-([0-9]+)', 1)" }
  const model = await untrained('febrl3_model.json', [truth])
  const { best } = await accuracyOf(context, model, { files: ['febrl_dataset3.csv'], truth: 'cluster' })
  atLeast(best.f1, 0.998)
})

test(
  'trained on historical_50k alone, pairs and clusters are as good as those of Splink',
  WITH_REAL_DATA,
  async (context) => {
    const whole = { name: 'first_name_surname_concat', sql: "first_name || ' ' || surname" }
    const model = await untrained('historical_50k_model.json', [whole])
    const { best, clusters } = await accuracyOf(context, model, {
      files: ['historical_figures_with_errors_50k.parquet'],
      truth: 'cluster',
    })
    atLeast(best.f1, 0.76)
    atLeast(clusters?.f1 ?? 0, 0.828)
  },
)

test(
  'trained on transactions alone, the best candidate is as often right as that of Splink',
  WITH_REAL_DATA,
  async (context) => {
    const model = await untrained('transactions_model.json')
    const files = ['transactions_origin.parquet', 'transactions_destination.parquet']
    const { bestCandidate } = await accuracyOf(
      context,
      { ...model, keptColumns: ['ground_truth'] },
      { files, truth: 'ground_truth' },
    )
    atLeast(bestCandidate ?? 0, 0.889)
  },
)

/** A thousand pairs of records that are the same, but for each value with a chance of one in five. */
async function pairedRecords(database: Database): Promise<RecordTable> {
  const value = (name: string, values: number, place: number) =>
    `case when i % 2 = 1 and hash(i, ${place}) % 5 = 0 then '${name}' || hash(i, ${place + 3}) % ${values}
      else '${name}' || hash(i // 2, ${place}) % ${values} end`
  await database.run(`create table records as select cast(i as integer) as record, 'a' as source, 'id' || i as id,
    ${value('given', 97, 1)} as a, ${value('family', 211, 2)} as b, ${value('street', 307, 3)} as c from range(2000) as t(i)`)
  return { count: 2000, sources: ['a'], columns: ['a', 'b', 'c'], emptyColumns: [] }
}

const comparison = (column: string, extra: object = {}) => ({
  output_column_name: column,
  comparison_levels: [
    { sql_condition: `"${column}_l" is null or "${column}_r" is null`, is_null_level: true },
    { sql_condition: `"${column}_l" = "${column}_r"`, ...extra },
    { sql_condition: 'ELSE' },
  ],
})

const pairedModel = (extra: object = {}) =>
  parseSettings(
    {
      link_type: 'dedupe_only',
      blocking_rules_to_generate_predictions: ['l.a = r.a'],
      comparisons: [comparison('a', extra), comparison('b'), comparison('c')],
    },
    'model.json',
  )

test('the numbers by which made-up records were changed are found back', async (context) => {
  const database = await opened(context)
  const { model, rounds } = await trainModel(database, await pairedRecords(database), pairedModel(), { seed: 1 })
  const truePrior = 1000 / (1000 * 1999)
  assert.ok(Math.abs(Math.log2((model.prior ?? 0) / truePrior)) < 0.3, `prior ${model.prior}`)
  for (const { levels } of model.comparisons) assert.ok(Math.abs((levels[1]?.m ?? 0) - 0.8) < 0.06, `m ${levels[1]?.m}`)
  assert.ok(Math.abs((model.comparisons[1]?.levels[1]?.u ?? 0) * 211 - 1) < 0.3)
  assert.deepEqual(
    rounds.map(({ m }) => Object.keys(m)),
    [
      ['b', 'c'],
      ['a', 'c'],
      ['a', 'b'],
    ],
  )
})

test('the same seed gives the same numbers', async (context) => {
  const [one, other] = await Promise.all([opened(context), opened(context)])
  const trained = await Promise.all(
    [one, other].map(async (database) =>
      trainModel(database, await pairedRecords(database), pairedModel(), { seed: 7 }),
    ),
  )
  assert.deepEqual(trained[0], trained[1])
})

test('a number that the model keeps is not trained', async (context) => {
  const database = await opened(context)
  const kept = { m_probability: 0.123, fix_m_probability: true, u_probability: 0.0456, fix_u_probability: true }
  const { model } = await trainModel(database, await pairedRecords(database), pairedModel(kept), { seed: 1 })
  assert.deepEqual([model.comparisons[0]?.levels[1]?.m, model.comparisons[0]?.levels[1]?.u], [0.123, 0.0456])
})

test('certain rules and their recall give the prior', async (context) => {
  const database = await opened(context)
  const records = await pairedRecords(database)
  const plain = pairedModel()
  const training = { ...plain.training, certainRules: ['l.b = r.b and l.c = r.c'], certainRecall: 0.5 }
  const { model } = await trainModel(database, records, { ...plain, training }, { seed: 1 })
  const [row] = await database.rows<{ n: number }>(
    'select count(*) as n from records l join records r on l.b = r.b and l.c = r.c and l.record < r.record',
  )
  assert.ok(Math.abs((model.prior ?? 0) - (row?.n ?? 0) / 0.5 / (1000 * 1999)) < 1e-12)
})
