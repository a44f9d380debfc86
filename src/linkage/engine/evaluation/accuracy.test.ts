import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { temporaryFolder } from '../../../../tests/temporary-folder.ts'
import { type Database, openDatabase } from '../../../warehouse/database.ts'
import type { LinkType } from '../model/link-model.ts'
import { parseSettings } from '../model/link-settings.ts'
import { measureAccuracy } from './accuracy.ts'
import { loadJudgedPairs } from './truth.ts'

const model = (link_type: LinkType) =>
  parseSettings(
    {
      link_type,
      blocking_rules_to_generate_predictions: ['l.name = r.name'],
      comparisons: [
        {
          output_column_name: 'name',
          comparison_levels: [{ sql_condition: '"name_l" = "name_r"' }, { sql_condition: 'ELSE' }],
        },
      ],
    },
    'model.json',
  )

type Row = readonly [record: number, source: string, label: string | null]
type Pair = readonly [left: number, right: number, weight: number]

async function tables(
  context: TestContext,
  records: readonly Row[],
  pairs: readonly Pair[],
  clusters: readonly number[],
): Promise<Database> {
  const database = await openDatabase()
  context.after(() => database.close())
  await database.run('create table records (record integer, source varchar, id varchar, cluster varchar)')
  for (const [record, source, label] of records)
    await database.run('insert into records values ($record, $source, $id, $label)', {
      record,
      source,
      id: `id${record}`,
      label,
    })
  await database.run('create table scored_pairs (record_l integer, record_r integer, match_weight double)')
  for (const [left, right, weight] of pairs)
    await database.run('insert into scored_pairs values ($left, $right, $weight)', { left, right, weight })
  await database.run('create table clusters (record integer, cluster integer)')
  for (const [record, cluster] of clusters.entries())
    await database.run('insert into clusters values ($record, $cluster)', { record, cluster })
  return database
}

const TABLES = { scored: 'scored_pairs', blocked: 'scored_pairs', clusters: { table: 'clusters', threshold: 4 } }
const BY_COLUMN = { kind: 'cluster-column', column: 'cluster' } as const

// Records 0, 1, 2 are one person (three pairs), 3 and 4 another (one pair); of 5 nothing is known.
const PEOPLE: readonly Row[] = [
  [0, 'a', 'x'],
  [1, 'a', 'x'],
  [2, 'a', 'x'],
  [3, 'a', 'y'],
  [4, 'a', 'y'],
  [5, 'a', null],
]

test('the best threshold counts true pairs that blocking missed as missed', async (context) => {
  const database = await tables(
    context,
    PEOPLE,
    [
      [0, 1, 9],
      [0, 2, 5],
      [3, 5, 3],
      [3, 4, 2],
      [0, 3, -4],
    ],
    [0, 0, 0, 3, 4, 5],
  )
  const accuracy = await measureAccuracy(database, model('dedupe_only'), { truth: BY_COLUMN, tables: TABLES })
  assert.equal(accuracy.truePairs, 4)
  assert.equal(accuracy.blockingRecall, 3 / 4)
  assert.deepEqual(accuracy.best, {
    threshold: 2,
    truePositives: 3,
    falsePositives: 1,
    falseNegatives: 1,
    precision: 3 / 4,
    recall: 3 / 4,
    f1: 3 / 4,
  })
  assert.deepEqual(
    accuracy.curve.map(({ threshold, f1 }) => [threshold, f1]),
    [
      [9, 2 / 5],
      [5, 4 / 6],
      [3, 4 / 7],
      [2, 6 / 8],
      [-4, 6 / 9],
    ],
  )
})

test('clusters are held against the truth by every pair they imply', async (context) => {
  const database = await tables(context, PEOPLE, [], [0, 0, 0, 0, 4, 4])
  const { clusters } = await measureAccuracy(database, model('dedupe_only'), { truth: BY_COLUMN, tables: TABLES })
  assert.equal(clusters?.truePositives, 3)
  assert.equal(clusters?.falsePositives, 4)
  assert.equal(clusters?.falseNegatives, 1)
})

test('between two sources only pairs of both count, and equal best candidates count by chance', async (context) => {
  const records: readonly Row[] = [
    [0, 'z', 'x'],
    [1, 'z', 'y'],
    [2, 'z', 'w'],
    [3, 'b', 'x'],
    [4, 'b', 'y'],
    [5, 'b', 'x'],
  ]
  const database = await tables(
    context,
    records,
    [
      [0, 3, 7],
      [0, 4, 7],
      [1, 4, 6],
      [1, 3, 5],
      [2, 4, 9],
    ],
    [0, 1, 2, 0, 1, 0],
  )
  const { truePairs, bestCandidate, clusters } = await measureAccuracy(database, model('link_only'), {
    truth: BY_COLUMN,
    tables: TABLES,
  })
  assert.equal(truePairs, 3)
  assert.equal(bestCandidate, (0.5 + 1) / 2)
  assert.deepEqual([clusters?.truePositives, clusters?.falsePositives], [3, 0])
})

test('with judged pairs only judged pairs count', async (context) => {
  const database = await tables(
    context,
    PEOPLE,
    [
      [0, 1, 9],
      [0, 2, 5],
      [0, 3, 4],
    ],
    [0, 0, 0, 3, 3, 5],
  )
  const file = join(await temporaryFolder(context), 'judged.csv')
  await writeFile(file, 'unique_id_l,unique_id_r,clerical_match_score\nid1,id0,1.0\nid3,id0,0.2\nid4,id3,0.9\n')
  await loadJudgedPairs(database, file, model('dedupe_only'))
  const { truePairs, best, clusters, blockingRecall } = await measureAccuracy(database, model('dedupe_only'), {
    truth: { kind: 'judged-pairs' },
    tables: TABLES,
  })
  assert.equal(truePairs, 2)
  assert.equal(blockingRecall, 0.5)
  assert.deepEqual([best.threshold, best.truePositives, best.falsePositives], [9, 1, 0])
  assert.deepEqual([clusters?.truePositives, clusters?.falsePositives], [2, 0])
})

test('a judged pair of a record that is not there is refused with the count', async (context) => {
  const database = await tables(context, PEOPLE, [], [])
  const file = join(await temporaryFolder(context), 'judged.csv')
  await writeFile(file, 'unique_id_l,unique_id_r,clerical_match_score\nid1,nobody,1.0\n')
  await loadJudgedPairs(database, file, model('dedupe_only'))
  await assert.rejects(
    measureAccuracy(database, model('dedupe_only'), { truth: { kind: 'judged-pairs' }, tables: TABLES }),
    { code: 'judged-pairs-not-understood', message: /1 name a record/ },
  )
})

test('a file of judged pairs without scores is refused with the column it lacks', async (context) => {
  const database = await tables(context, PEOPLE, [], [])
  const file = join(await temporaryFolder(context), 'judged.csv')
  await writeFile(file, 'unique_id_l,unique_id_r\nid1,id0\n')
  await assert.rejects(loadJudgedPairs(database, file, model('dedupe_only')), {
    place: 'column "clerical_match_score"',
  })
})
