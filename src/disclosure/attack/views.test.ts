import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createRandom } from '../../made-up/random.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { latticeOf } from '../cells/lattice.ts'
import { flatTree, treeOf } from '../cells/tree.ts'
import { roundCounts } from '../rounding/round-counts.ts'
import { attack } from './attack.ts'
import { leavesOf, leavesUnder, tabulated, uncertain } from './test-bench.ts'
import { roundedView } from './views.ts'

const AREAS = treeOf('area', [
  ['NL', null],
  ...['a', 'b', 'c', 'd'].map((code) => [code, 'NL'] as const),
  ...['a', 'b', 'c', 'd'].flatMap((code) => [1, 2, 3, 4].map((number) => [`${code}${number}`, code] as const)),
])
const LATTICE = latticeOf([AREAS, flatTree('branch', 'all', ['1', '2', '3', '4', '5'])], [[0, 1]])
const { equations } = LATTICE
const random = createRandom('counts')
const LEAVES = leavesOf(LATTICE)
const COUNTS = tabulated(
  leavesUnder(LATTICE, LEAVES),
  LEAVES.map(() => random.integer(0, 9)),
)
const EVERY_CELL = Array.from(COUNTS.keys(), (cell) => ({ ...uncertain(cell, COUNTS[cell]), sliding: 4 }))
const secret = Uint8Array.of(7)

test('of a table rounded as a whole every cell stays as uncertain as the base says', async () => {
  const rounded = await roundCounts({ lattice: LATTICE, counts: COUNTS, base: 5, secret })
  const view = roundedView({ equations, ...rounded, base: 5 })
  for (const linearOnly of [false, true]) {
    const { cells } = await attack(view, EVERY_CELL, [], { truth: COUNTS, whole: true, linearOnly })
    assert.deepEqual(
      cells.filter(({ verdict }) => verdict !== 'protected'),
      [],
    )
  }
})

test('of a table rounded cell by cell the sums give counts away', async () => {
  const nearest = COUNTS.map((count) => 5 * Math.round(count / 5))
  const published = {
    equations,
    low: nearest.map((shown) => Math.max(0, shown - 2)),
    high: nearest.map((shown) => shown + 2),
  }
  const { cells } = await attack(published, EVERY_CELL, [], { truth: COUNTS, whole: true })
  assert.ok(cells.some(({ low, up }) => up - low < 2))
  assert.throws(
    () => roundedView({ equations, rounded: nearest, steps: new Uint8Array(nearest.length), base: 5 }),
    (error) => error instanceof InputFault && error.code === 'rounded-sums-broken',
  )
})

test('to shift any one rounding, or to show one true count, is noticed', async () => {
  const { rounded, steps } = await roundCounts({ lattice: LATTICE, counts: COUNTS, base: 5, secret })
  const view = roundedView({ equations, rounded, steps, base: 5 })
  for (let cell = 0; cell < LATTICE.size; cell += 7) {
    for (const shift of [-5, 5])
      assert.throws(() =>
        roundedView({ equations, rounded: rounded.with(cell, (rounded[cell] ?? 0) + shift), steps, base: 5 }),
      )
    const count = COUNTS[cell] ?? 0
    const shown = { equations, low: view.low.with(cell, count), high: view.high.with(cell, count) }
    const { cells } = await attack(shown, EVERY_CELL, [], { truth: COUNTS, whole: true })
    assert.equal(cells[cell]?.verdict, 'exact')
  }
})
