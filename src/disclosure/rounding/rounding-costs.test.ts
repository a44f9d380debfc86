import assert from 'node:assert/strict'
import { test } from 'node:test'
import { latticeOf } from '../cells/lattice.ts'
import { flatTree } from '../cells/tree.ts'
import { MOST_STEPS, RISES, roundingCosts } from './rounding-costs.ts'
import { secretDraws } from './secret-draws.ts'
import { SECRET } from './test-bench.ts'

const PLACES = flatTree(
  'place',
  'all',
  Array.from({ length: 4000 }, (_, place) => `p${place}`),
)
const LATTICE = latticeOf([PLACES], [[0]])
const ONES = new Float64Array(LATTICE.size).fill(1).with(0, 4000)

/** The cells that would rather be the multiple above than the one below. */
function goingUp(secret: Uint8Array): number[] {
  const { rises } = roundingCosts({ lattice: LATTICE, counts: ONES, base: 5, secret })
  return [...ONES.keys()].slice(1).filter((cell) => (rises[cell * RISES + MOST_STEPS] ?? 0) < 0)
}

test('a few cells by secret lot like the farther multiple, so a shown 5 may have been a 1', () => {
  const up = goingUp(SECRET)
  assert.ok(up.length > 5 && up.length < 60, `${up.length} of 4,000`)
  assert.notDeepEqual(goingUp(new Uint8Array(32)), up)
})

test('costs never fall from rise to rise, so that the cheapest way is found step by step', () => {
  const counts = Float64Array.from(ONES, (_, cell) => cell % 23)
  const previous = { counts, rounded: counts.map((count, cell) => 5 * Math.floor(count / 5) + 5 * (cell % 2)) }
  const { rises } = roundingCosts({ lattice: LATTICE, counts, base: 5, secret: SECRET, previous })
  for (let at = 1; at < rises.length; at += 1)
    if (at % RISES > 0) assert.ok((rises[at] ?? 0) >= (rises[at - 1] ?? 0), `cell ${Math.floor(at / RISES)}`)
})

test('a cell draws the same in another lattice, and otherwise when its count changes', () => {
  const wider = latticeOf([flatTree('branch', 'all', ['hair']), PLACES], [[0, 1]])
  const at = wider.cellAt([0, 7]) ?? -1
  const counts = new Float64Array(wider.size).with(at, 3)
  const alone = secretDraws(LATTICE, ONES.with(7, 3), SECRET)(7)
  assert.deepEqual(secretDraws(wider, counts, SECRET)(at), alone)
  assert.notDeepEqual(secretDraws(LATTICE, ONES.with(7, 4), SECRET)(7), alone)
  assert.notDeepEqual(secretDraws(wider, counts, SECRET)(wider.cellAt([1, 7]) ?? -1), alone)
})
