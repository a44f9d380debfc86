import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { toProbability, weightsOf } from '../../model/match-weight.ts'
import { EXAMPLE_JUDGEMENT, EXAMPLE_MODEL, runExample } from '../test-bench.ts'
import { samplePairs } from './pair-sample.ts'
import { summariseLink } from './summarise-link.ts'
import { toCurve } from './threshold-points.ts'
import { countUnlinkables } from './unlinkables.ts'

const { database, run } = await runExample()
const summary = await summariseLink(database, run)
after(() => database.close())

test('a summary survives being written as JSON and read again', () => {
  const written = JSON.stringify(summary)
  assert.deepEqual(JSON.parse(written), JSON.parse(JSON.stringify(JSON.parse(written))))
  assert.doesNotMatch(written, /:null/)
})

test('every pair is counted once, by weight, by level and by blocking rule', () => {
  const made = run.blocking.reduce((sum, rule) => sum + rule.made, 0)
  assert.ok(made > 1000)
  assert.equal(summary.scoredPairs, made)
  assert.equal(summary.comparedPairs, made)
  assert.equal(summary.possiblePairs, (270 * 269) / 2)
  for (const { name } of EXAMPLE_MODEL.comparisons) {
    const levels = summary.levels.filter(({ comparison }) => comparison === name)
    assert.equal(
      levels.reduce((sum, { pairs }) => sum + pairs, 0),
      made,
    )
    assert.equal(
      levels.reduce((sum, { linkedPairs }) => sum + linkedPairs, 0),
      summary.linkedPairs,
    )
  }
})

test('clusters are counted by size', () => {
  assert.deepEqual(summary.clusters, {
    clusters: 120,
    sizes: [
      { size: 2, clusters: 90 },
      { size: 3, clusters: 30 },
    ],
  })
})

test('a record is unlinkable when even with itself it stays below the threshold', async () => {
  const strictest = EXAMPLE_MODEL.comparisons.map((comparison) => weightsOf(comparison)[1] ?? 0)
  assert.equal(
    summary.unlinkables.steps.reduce((sum, { records }) => sum + records, 0),
    summary.records,
  )
  assert.equal(summary.unlinkables.share, 0)
  assert.ok(
    Math.max(...summary.unlinkables.steps.map(({ weight }) => weight)) < strictest.reduce((sum, bits) => sum + bits, 0),
  )
  const strict = await summariseLink(database, { ...run, threshold: toProbability(100) })
  assert.equal(strict.unlinkables.share, 1)
  assert.deepEqual(await database.rows("select 1 from duckdb_tables() where table_name like '%with_itself'"), [])
})

test('of very many records every so manieth is compared with itself', async () => {
  const threshold = summary.threshold.weight
  const sampled = await countUnlinkables(database, EXAMPLE_MODEL, { records: summary.records, threshold, most: 100 })
  assert.equal(sampled.comparedOneIn, 3)
  assert.equal(
    sampled.steps.reduce((sum, { records }) => sum + records, 0),
    90,
  )
})

test('what is odd is warned of: an empty column, levels not trained or seen, a rule without pairs, rounds that differ', () => {
  const kinds = summary.warnings.map(({ kind }) => kind)
  assert.deepEqual(
    summary.warnings.find(({ kind }) => kind === 'column-empty'),
    { kind: 'column-empty', column: 'phone' },
  )
  assert.deepEqual(
    summary.warnings.find(({ kind }) => kind === 'rule-makes-nothing'),
    {
      kind: 'rule-makes-nothing',
      rule: 'l.phone = r.phone',
    },
  )
  for (const kind of ['level-not-trained', 'level-never-seen', 'rounds-differ'])
    assert.ok(kinds.includes(kind as never), kind)
  assert.ok(!kinds.includes('no-pairs') && !kinds.includes('large-cluster') && !kinds.includes('many-unlinkable'))
})

test('without the truth, precision and recall follow from the chances of the model', () => {
  const { points, measured } = toCurve(summary)
  assert.equal(measured, false)
  assert.ok(Math.abs((points[0]?.recall ?? 0) - 1) < 1e-9)
  for (const [place, { recall, precision }] of points.entries()) {
    assert.ok(precision >= 0 && precision <= 1)
    assert.ok(recall <= (points[place - 1]?.recall ?? 1) + 1e-9)
  }
})

test('a sample is the same each time, has pairs from several bands, and shows no values unless asked', async () => {
  const wish = { withValues: false, judgements: [EXAMPLE_JUDGEMENT] }
  const pairs = await samplePairs(database, { model: EXAMPLE_MODEL, summary }, wish)
  const weights = pairs.map(({ explanation }) => explanation.weight)
  assert.ok(pairs.length >= 15 && pairs.length <= 30)
  assert.deepEqual(
    weights,
    weights.toSorted((one, other) => other - one),
  )
  assert.ok((weights[0] ?? 0) > summary.threshold.weight && (weights.at(-1) ?? 0) < summary.threshold.weight)
  assert.deepEqual(await samplePairs(database, { model: EXAMPLE_MODEL, summary }, wish), pairs)
  assert.ok(pairs.every(({ values }) => values === undefined))
})

test('values that are shown are those of the two records, cut off when they are long', async () => {
  await database.run("update records set given = repeat('a', 1000000) where record = 0")
  const pairs = await samplePairs(
    database,
    { model: EXAMPLE_MODEL, summary },
    { withValues: true, pairsPerBand: 10_000 },
  )
  assert.equal(pairs.length, summary.scoredPairs)
  const longest = Math.max(
    ...pairs.flatMap(({ values }) => values?.compared.flat().map(({ one }) => one?.length ?? 0) ?? []),
  )
  assert.equal(longest, 121)
  const first = pairs.find(({ values }) => values?.one.id === '000-0')
  assert.deepEqual(first?.values?.compared[4], [{ column: 'phone', one: null, other: null }])
})
