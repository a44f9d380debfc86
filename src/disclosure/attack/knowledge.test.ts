import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createRandom } from '../../made-up/random.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { type Lattice, latticeOf } from '../cells/lattice.ts'
import { flatTree, treeOf } from '../cells/tree.ts'
import { roundCounts } from '../rounding/round-counts.ts'
import { attack } from './attack.ts'
import { nestedDifferences } from './differences.ts'
import { consecutive, withDifferences, withRatios, withSameContributors } from './knowledge.ts'
import type { Published, Sensitive } from './published.ts'
import { intervals, leavesOf, leavesUnder, tabulated, uncertain } from './test-bench.ts'
import { roundedView, withheldView } from './views.ts'

const AREAS = treeOf('area', [
  ['NL', null],
  ['north', 'NL'],
  ['south', 'NL'],
  ...[1, 2, 3].flatMap((number) => [[`north-${number}`, 'north'] as const, [`south-${number}`, 'south'] as const]),
])
const BRANCHES = flatTree('branch', 'all', ['hair', 'nail', 'phone'])
const LATTICE = latticeOf([AREAS, BRANCHES], [[0, 1]])
const LEAVES = leavesOf(LATTICE)
const UNDER = leavesUnder(LATTICE, LEAVES)
const BASE = 5

/** Counts from 0 to 12 in the leaves. */
function drawnCounts(seed: string): number[] {
  const random = createRandom(seed)
  return LEAVES.map(() => random.integer(0, 12))
}

async function rounded(counts: Float64Array): Promise<Published> {
  const made = await roundCounts({ lattice: LATTICE, counts, base: BASE, secret: Uint8Array.of(1, 2, 3) })
  return roundedView({ equations: LATTICE.equations, ...made, base: BASE })
}

/** Every cell must be `base - 1` wide (T2). */
function asWideAsTheBase(values: Iterable<number>, first = 0): Sensitive[] {
  return [...values].map((value, cell) => ({ ...uncertain(first + cell, value), sliding: BASE - 1 }))
}

function sum(values: Float64Array, cells: readonly number[]): number {
  return cells.reduce((total, cell) => total + (values[cell] ?? 0), 0)
}

function at(lattice: Lattice, ...codes: readonly string[]): number {
  return lattice.cellAt(lattice.dimensions.map((tree, place) => tree.codes.indexOf(codes[place] ?? ''))) ?? -1
}

test('the difference between two shown cells is found, though it is no cell itself', async () => {
  const leaves = LEAVES.map((_, place) => (place % 5 === 0 ? 1 : 20))
  const values = tabulated(UNDER, leaves)
  const withheld = values.keys().filter((cell) => values[cell] === 1)
  const published = withheldView(LATTICE.equations, values, [
    ...withheld,
    at(LATTICE, 'north-1', 'nail'),
    at(LATTICE, 'north-2', 'nail'),
  ])
  const difference = { of: [at(LATTICE, 'NL', 'nail')], less: [at(LATTICE, 'south', 'nail')] }
  const found = await attack(withDifferences(published, [difference]), [uncertain(LATTICE.size)])
  const north = values[at(LATTICE, 'north', 'nail')]
  assert.deepEqual(intervals(found), [[north, north]])
})

test('no difference of nested cells narrows a rounded table below its base', async () => {
  const counts = tabulated(UNDER, drawnCounts('nested'))
  const differences = [...nestedDifferences(LATTICE)]
  assert.equal(differences.length, 2 * 4 + 6 * 4 * 2 + 9 * 3)
  const published = withDifferences(await rounded(counts), differences)
  const values = differences.map(({ of, less }) => sum(counts, of) - sum(counts, less))
  const { cells: found } = await attack(published, asWideAsTheBase(values, LATTICE.size), [], { whole: true })
  assert.ok(found.every(({ verdict }) => verdict === 'protected'))
})

test('tables that users compose show what is published already, and narrow nothing', async () => {
  const counts = tabulated(UNDER, drawnCounts('composed'))
  const { rounded: shown } = await roundCounts({ lattice: LATTICE, counts, base: BASE, secret: Uint8Array.of(4) })
  const random = createRandom('users')
  const { starts, places } = LATTICE.equations
  const sums = Array.from({ length: starts.length - 1 }, (_, row) =>
    Array.from(places.subarray(starts[row], starts[row + 1])),
  )
  const partsOf = Map.groupBy(sums, ([total]) => total)
  const compose = (cell: number): number => {
    const ways = partsOf.get(cell) ?? []
    if (ways.length === 0 || random.chance(0.4)) return shown[cell] ?? 0
    return random
      .pick(ways)
      .slice(1)
      .reduce((total, part) => total + compose(part), 0)
  }
  for (let table = 0; table < 100_000; table += 1) {
    const cell = random.integer(0, LATTICE.size - 1)
    assert.equal(compose(cell), shown[cell])
  }
  const published = await rounded(counts)
  const all = asWideAsTheBase(counts)
  const composed = Array.from({ length: 25 }, () => ({ of: random.shuffled([...counts.keys()]).slice(0, 6), less: [] }))
  const options = { ends: 'all' } as const
  const without = intervals(await attack(published, all, [], options))
  assert.deepEqual(intervals(await attack(withDifferences(published, composed), all, [], options)), without)
})

test('a quotient of true counts narrows rounded ones, and that is noticed', async () => {
  const counts = tabulated(UNDER, drawnCounts('ratios'))
  const published = await rounded(counts)
  const rows = ['north-1', 'north-2', 'south-1', 'south-3'].map(
    (area) => [at(LATTICE, area, 'hair'), at(LATTICE, area, 'all')] as const,
  )
  const ratios = rows.map(([numerator, denominator]) => ({
    numerator,
    denominator,
    quotient: Math.round((1000 * (counts[numerator] ?? 0)) / (counts[denominator] ?? 1)) / 1000,
    half: 0.0005,
  }))
  const cells = asWideAsTheBase(counts).filter(({ cell }) => rows.flat().includes(cell))
  const before = await attack(published, cells, [], { whole: true })
  assert.ok(before.cells.every(({ verdict }) => verdict === 'protected'))
  const after = await attack(withRatios(published, ratios), cells, [], { ends: 'all' })
  assert.ok(after.cells.some(({ verdict }) => verdict !== 'protected'))
})

test('the same contributors under two names must be shown alike', async () => {
  const values = tabulated(UNDER, drawnCounts('names'))
  const [one, other] = [at(LATTICE, 'north-1', 'hair'), at(LATTICE, 'north-1', 'nail')]
  const withheld = [one, other, at(LATTICE, 'north-2', 'hair'), at(LATTICE, 'north-2', 'nail')]
  const equal = tabulated(UNDER, drawnCounts('names').with(LEAVES.indexOf(one), 6).with(LEAVES.indexOf(other), 6))
  const published = withheldView(LATTICE.equations, equal, withheld)
  const apart = await attack(published, [uncertain(one, 6)])
  assert.equal(apart.cells[0]?.verdict, 'protected')
  const joined = await attack(withSameContributors(published, [[one, other]]), [uncertain(one, 6)])
  assert.equal(joined.cells[0]?.verdict, 'exact')
  const different = withheldView(LATTICE.equations, values, [])
  await assert.rejects(
    attack(withSameContributors({ ...different, high: different.high.map((high) => high + 0.25) }, [[0, one]]), [
      uncertain(0),
    ]),
    (error) => error instanceof InputFault && error.code === 'cells-contradict',
  )
})

test('two releases one unit apart do not tell that unit when both are rounded, and do when they are withheld', async () => {
  const leaf = at(LATTICE, 'south-2', 'phone')
  const before = drawnCounts('releases')
  const place = LEAVES.indexOf(leaf)
  const after = before.with(place, (before[place] ?? 0) + 1)
  const [first, second] = [tabulated(UNDER, before), tabulated(UNDER, after)]
  const changes = LEAVES.map((cell) => ({ first: cell, second: cell, least: -2, most: 2 }))
  const changeAt = 2 * LATTICE.size + place
  const joint = consecutive(await rounded(first), await rounded(second), changes)
  const cells = [...asWideAsTheBase([...first, ...second]), uncertain(changeAt, 1)]
  const safe = await attack(joint, cells, [], { whole: true })
  assert.deepEqual(
    safe.cells.filter(({ verdict }) => verdict !== 'protected'),
    [],
  )
  const alone = (values: Float64Array) => withheldView(LATTICE.equations, values, [leaf])
  const told = await attack(consecutive(alone(first), alone(second), changes), [uncertain(changeAt, 1)])
  assert.equal(told.cells[0]?.verdict, 'exact')
})
