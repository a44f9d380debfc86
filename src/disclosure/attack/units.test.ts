import assert from 'node:assert/strict'
import { test } from 'node:test'
import { latticeOf } from '../cells/lattice.ts'
import { flatTree, treeOf } from '../cells/tree.ts'
import { roundCounts } from '../rounding/round-counts.ts'
import { attack } from './attack.ts'
import { leavesOf, leavesUnder, tabulated } from './test-bench.ts'
import { reachByUnits } from './units.ts'
import { roundedView } from './views.ts'

const AREAS = treeOf('area', [
  ['NL', null],
  ['GM1', 'NL'],
  ['GM2', 'NL'],
  ['BU11', 'GM1'],
  ['BU12', 'GM1'],
  ['BU21', 'GM2'],
])
const BRANCHES = flatTree('branch', 'all', ['hair', 'nail', 'phone'])
const TRAITS = flatTree('trait', 'all', ['rented', 'owned'])
const BASE = 5

/** A region of two crossings: units of every kind, drawn by a row of numbers, rounded to fives. */
async function roundedRegion(drawn: readonly number[]) {
  const solid = latticeOf([AREAS, BRANCHES, TRAITS], [[0, 1, 2]])
  const leaves = leavesOf(solid)
  const units = leaves.map((_, place) => drawn[place % drawn.length] ?? 0)
  const all = tabulated(leavesUnder(solid, leaves), units)
  const lattice = latticeOf(
    [AREAS, BRANCHES, TRAITS],
    [
      [0, 1],
      [0, 2],
    ],
  )
  const counts = Float64Array.from({ length: lattice.size }, (_, cell) => {
    const tuple = lattice.nodes.subarray(cell * 3, cell * 3 + 3)
    return all[solid.cellAt(tuple) ?? -1] ?? 0
  })
  const made = await roundCounts({ lattice, counts, base: BASE, secret: new Uint8Array(32) })
  const published = roundedView({ equations: lattice.equations, base: BASE, ...made })
  return { lattice, counts, published, ...made }
}

const DRAWN: readonly (readonly number[])[] = [[0, 1, 2, 7], [3, 0, 11, 0, 4], [1], [0, 0, 0, 0, 30]]

test('what is seen by adding and taking units is never more than what the attack itself finds', async () => {
  for (const drawn of DRAWN) {
    const { lattice, counts, published, rounded } = await roundedRegion(drawn)
    const seen = reachByUnits({ lattice, published, table: rounded })
    const aims = Array.from(counts, (value, cell) => ({ cell, value, lower: 0, upper: 0, sliding: 0 }))
    const { cells } = await attack(published, aims, [], { truth: counts, ends: 'all' })
    for (const { cell, low, up } of cells) {
      assert.ok((seen.low[cell] ?? 0) >= low - 1e-6, `cell ${cell} goes down to ${low}`)
      assert.ok((seen.up[cell] ?? 0) <= up + 1e-6, `cell ${cell} goes up to ${up}`)
    }
  }
})

test('it proves every cell of linked crossings as wide as the base asks, and the attack then finds the same', async () => {
  for (const drawn of DRAWN) {
    const { lattice, counts, published, rounded } = await roundedRegion(drawn)
    const seen = reachByUnits({ lattice, published, table: rounded })
    assert.ok(counts.every((_, cell) => (seen.up[cell] ?? 0) - (seen.low[cell] ?? 0) >= BASE - 1))
    const aims = Array.from(counts, (value, cell) => ({ cell, value, lower: 0, upper: 0, sliding: BASE - 1 }))
    const options = { truth: counts, whole: true, ends: 'all' } as const
    const [with_, without] = [
      await attack(published, aims, [], { ...options, seen }),
      await attack(published, aims, [], options),
    ]
    assert.deepEqual(with_.cells.map(tidied), without.cells.map(tidied))
  }
})

test('a unit cannot be added where a cell that counts it has no room', async () => {
  const { lattice, published, rounded } = await roundedRegion([3, 9])
  const high = published.high.slice()
  high[0] = rounded[0] ?? 0
  const seen = reachByUnits({ lattice, published: { ...published, high }, table: rounded })
  assert.deepEqual(seen.up, rounded)
})

function tidied({ cell, low, up, verdict }: { cell: number; low: number; up: number; verdict: string }) {
  return { cell, low: Math.round(low) + 0, up: Math.round(up) + 0, verdict }
}
