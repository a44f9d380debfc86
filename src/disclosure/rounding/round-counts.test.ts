import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { codesOf, latticeOf } from '../cells/lattice.ts'
import { flatTree, treeOf } from '../cells/tree.ts'
import { checkRounded } from './check-rounded.ts'
import { roundCounts } from './round-counts.ts'
import type { CountsToRound } from './rounded-counts.ts'
import { RoundingFault } from './rounding-fault.ts'
import { countUnits, SECRET, taskBy, treeBy } from './test-bench.ts'

const SOUND = { sums: 0, multiples: 0, distances: 0 }

/** Rounds, checks what must hold for every table, and gives the furthest step. */
async function furthestStep(task: CountsToRound): Promise<number> {
  const rounded = await roundCounts(task)
  assert.deepEqual(checkRounded(task, rounded), SOUND)
  for (const [cell, count] of task.counts.entries()) {
    const off = Math.abs((rounded.rounded[cell] ?? 0) - count)
    assert.ok(off <= ((rounded.steps[cell] ?? 0) + 1) * task.base - 1)
    if (count % task.base === 0 && rounded.steps[cell] === 0) assert.equal(off, 0)
  }
  assert.deepEqual(await roundCounts(task), rounded)
  return Math.max(...rounded.steps)
}

test('a hierarchy, also crossed with flat categories, adds up with every count next to itself', async () => {
  for (const [trees, crossing] of [
    [[treeBy('area', 4, 25)], [0]],
    [
      [treeBy('area', 4, 25), treeBy('branch', 1, 6)],
      [0, 1],
    ],
    [
      [treeBy('branch', 1, 6), treeBy('area', 4, 25)],
      [0, 1],
    ],
  ] as const)
    await fc.assert(
      fc.asyncProperty(taskBy(trees, [crossing]), async (task) => assert.equal(await furthestStep(task), 0)),
      { numRuns: 60 },
    )
})

test('linked crossings share their cells and add up, each count at most two multiples further', async () => {
  const trees = [treeBy('area', 3, 15), treeBy('branch', 1, 5), treeBy('trait', 1, 4), treeBy('year', 2, 4)]
  const crossings = [
    [0, 1],
    [0, 2],
    [0, 3],
    [1, 2],
  ]
  await fc.assert(
    fc.asyncProperty(taskBy(trees, crossings), async (task) => void (await furthestStep(task))),
    { numRuns: 60 },
  )
})

test('two hierarchies, and three dimensions, add up too', async () => {
  const trees = [treeBy('area', 2, 8), treeBy('branch', 2, 5), treeBy('trait', 1, 3)]
  for (const crossing of [
    [0, 1],
    [0, 1, 2],
  ])
    await fc.assert(
      fc.asyncProperty(taskBy(trees.slice(0, crossing.length), [crossing]), async (task) => {
        assert.ok((await furthestStep(task)) <= 1)
      }),
      { numRuns: 15 },
    )
})

const AREAS = treeOf('area', [
  ['NL', null],
  ['north', 'NL'],
  ['south', 'NL'],
  ['n1', 'north'],
  ['n2', 'north'],
  ['s1', 'south'],
])
const BRANCHES = flatTree('branch', 'all', ['hair', 'nail'])
const UNITS = [
  ...Array.from({ length: 3 }, () => [3, 1, 1]),
  ...Array.from({ length: 9 }, () => [4, 1, 2]),
  ...Array.from({ length: 12 }, () => [4, 2, 1]),
  ...Array.from({ length: 7 }, () => [5, 2, 2]),
]

function taskOf(crossings: readonly (readonly number[])[], secret = SECRET): CountsToRound {
  const lattice = latticeOf([AREAS, BRANCHES, flatTree('trait', 'all', ['rented', 'owned'])], crossings)
  return { lattice, counts: countUnits(lattice, UNITS), base: 5, secret }
}

test('a cell is rounded the same whether or not another crossing comes after its own', async () => {
  const alone = taskOf([[0, 1]])
  const linked = taskOf([
    [0, 1],
    [0, 2],
  ])
  const [one, other] = [await roundCounts(alone), await roundCounts(linked)]
  for (let cell = 0; cell < alone.lattice.size; cell += 1) {
    const [node = 0, branch = 0] = alone.lattice.nodes.subarray(cell * 3)
    const same = linked.lattice.cellAt([node, branch, 0]) ?? -1
    assert.equal(other.rounded[same], one.rounded[cell], codesOf(alone.lattice, cell).join())
  }
})

test('a grand total alone is rounded too', async () => {
  const { rounded } = await roundCounts(taskOf([[]]))
  assert.deepEqual([...rounded], [30])
})

test('another secret rounds otherwise somewhere', async () => {
  const secrets = Array.from({ length: 20 }, (_, byte) => new Uint8Array(32).fill(byte))
  const made = await Promise.all(secrets.map(async (secret) => roundCounts(taskOf([[0, 1]], secret))))
  assert.ok(new Set(made.map(({ rounded }) => rounded.join())).size > 1)
})

test('a count that did not change keeps its rounding, under another secret as well', async () => {
  await fc.assert(
    fc.asyncProperty(taskBy([treeBy('area', 3, 15), treeBy('branch', 1, 5)], [[0, 1]]), async (first) => {
      const { rounded } = await roundCounts(first)
      const again = await roundCounts({
        ...first,
        secret: new Uint8Array(32).fill(9),
        previous: { counts: first.counts, rounded },
      })
      assert.deepEqual(again.rounded, rounded)
    }),
    { numRuns: 30 },
  )
})

test('a cell that was not there before is rounded as if new', async () => {
  const first = taskOf([[0, 1]])
  const unknown = { counts: first.counts.map(() => Number.NaN), rounded: first.counts.map(() => 0) }
  assert.deepEqual(await roundCounts({ ...first, previous: unknown }), await roundCounts(first))
})

test('counts that are not whole, do not add up, or have no base are refused, and no count is told', async () => {
  const sound = taskOf([[0, 1]])
  const refused = (code: string, changed: Partial<CountsToRound>) =>
    assert.rejects(
      roundCounts({ ...sound, ...changed }),
      (error) => error instanceof RoundingFault && error.code === code && !error.message.includes('31'),
    )
  await refused('wrong-base', { base: 1 })
  await refused('wrong-base', { base: 2.5 })
  await refused('not-whole', { counts: sound.counts.slice(1) })
  await refused('not-whole', { counts: sound.counts.map((count) => count / 2) })
  await refused('not-whole', { counts: sound.counts.map((count) => -count) })
  await refused('not-additive', { counts: sound.counts.with(0, 31 + 31) })
})

test('a cell is not shown as more than it may be, unless sums force it, and the multiple below it is always allowed', async () => {
  const lattice = latticeOf([flatTree('area', 'all', ['a', 'b', 'c'])], [[0]])
  const task = { lattice, counts: Float64Array.of(27, 9, 9, 9), base: 10, secret: SECRET }
  const shown = async (atMost: readonly number[]) => [
    ...(await roundCounts({ ...task, atMost: Float64Array.from(atMost) })).rounded,
  ]
  assert.deepEqual(await shown([Infinity, Infinity, Infinity, Infinity]), [30, 10, 10, 10])
  assert.deepEqual(await shown([Infinity, 9, Infinity, Infinity]), [20, 0, 10, 10])
  const [total = 0, a = 0, b = 0, c = 0] = await shown([Infinity, 0, 0, 0])
  assert.equal(total, a + b + c)
  assert.equal(total, 20)
})
