import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { openDatabase } from '../../../warehouse/database.ts'
import { writeClusters } from './cluster-table.ts'
import { connectedComponents, connectedComponentsOf } from './connected-components.ts'
import { chooseOneToOne } from './one-to-one.ts'

type Pair = readonly [number, number]

/** Labels by walking from each record along all pairs, again and again, until nothing changes. */
function walkedLabels(count: number, pairs: readonly Pair[]): number[] {
  const labels = Array.from({ length: count }, (_, record) => record)
  for (let changed = true; changed; ) {
    changed = false
    for (const [one, other] of pairs) {
      const least = Math.min(labels[one] ?? one, labels[other] ?? other)
      changed ||= labels[one] !== least || labels[other] !== least
      labels[one] = least
      labels[other] = least
    }
  }
  return labels
}

const toEdges = (pairs: readonly Pair[]) => [
  Int32Array.from(pairs, ([one]) => one),
  Int32Array.from(pairs, ([, other]) => other),
]

const GRAPHS = fc
  .integer({ min: 1, max: 40 })
  .chain((count) =>
    fc.tuple(
      fc.constant(count),
      fc.array(fc.tuple(fc.nat({ max: count - 1 }), fc.nat({ max: count - 1 })), { maxLength: 60 }),
    ),
  )

test('each record has the least record that pairs lead to as its label, in whatever order the pairs come', () => {
  fc.assert(
    fc.property(GRAPHS, fc.nat(), ([count, pairs], cut) => {
      const expected = walkedLabels(count, pairs)
      assert.deepEqual([...connectedComponents(count, [toEdges(pairs)])], expected)
      const turned = pairs.toReversed()
      const blocks = [turned.slice(0, cut % 7), turned.slice(cut % 7)].map(toEdges)
      assert.deepEqual([...connectedComponents(count, blocks)], expected)
    }),
  )
})

test('pairs of a query give the same, over many chunks, and the table of clusters holds it', async (context) => {
  const database = await openDatabase()
  context.after(() => database.close())
  await database.run(
    'create table edges as select (i * 7919 % 10000)::integer as a, (i * 104729 % 10000)::integer as b from range(6000) as t (i)',
  )
  const pairs = await database.rows<{ a: number; b: number }>('from edges')
  const labels = await connectedComponentsOf(database, 10_000, 'select a, b from edges')
  assert.deepEqual(
    [...labels],
    walkedLabels(
      10_000,
      pairs.map(({ a, b }): Pair => [a, b]),
    ),
  )
  await writeClusters(database, 'clusters', labels)
  const rows = await database.rows<{ record: number; cluster: number }>('from clusters order by record')
  assert.deepEqual(
    rows.map(({ cluster }) => cluster),
    [...labels],
  )
  assert.deepEqual(await database.rows('select min(record) as least, max(record) as most from clusters'), [
    { least: 0, most: 9999 },
  ])
})

test('a long chain is one cluster, and a record that does not exist is refused', () => {
  const count = 200_000
  const chain = toEdges(Array.from({ length: count - 1 }, (_, at): Pair => [at + 1, at]).toReversed())
  assert.ok(connectedComponents(count, [chain]).every((label) => label === 0))
  assert.throws(() => connectedComponents(3, [toEdges([[0, 3]])]), RangeError)
})

test('one to one: the best pair first, and nobody has two partners', async (context) => {
  const database = await openDatabase()
  context.after(() => database.close())
  const query = `select * from (values (0, 3, 9.0), (0, 4, 8.0), (1, 3, 8.0), (1, 5, 1.0), (2, 4, 8.0)) as t (record_l, record_r, match_weight)`
  await chooseOneToOne(database, { count: 6, query, into: 'chosen' })
  assert.deepEqual(await database.rows('select record_l, record_r from chosen order by all'), [
    { record_l: 0, record_r: 3 },
    { record_l: 1, record_r: 5 },
    { record_l: 2, record_r: 4 },
  ])
})
