import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Attacked } from '../../disclosure/attack/attacked.ts'
import { latticeOf } from '../../disclosure/cells/lattice.ts'
import { flatTree } from '../../disclosure/cells/tree.ts'
import { groupFaults } from './group-faults.ts'

const LATTICE = latticeOf([flatTree('areas', 'all', ['a', 'b']), flatTree('kind', 'all', ['one', 'other'])], [[0, 1]])

/** All four of area a are of one kind, and an attacker can see that when the other kind can hold nobody. */
function found(base: number, othersUpTo: number): string[] {
  const counts = new Float64Array(LATTICE.size)
  const derived: Attacked[] = []
  const known = { lowIsEnd: true, upIsEnd: true, verdict: 'protected', holds: [] } as const
  for (let cell = 0; cell < LATTICE.size; cell += 1) {
    const [area = 0, kind = 0] = LATTICE.nodes.subarray(2 * cell, 2 * cell + 2)
    counts[cell] = area === 2 ? 40 - 20 * Math.sign(kind) : area === 1 ? 4 - 4 * Math.max(0, kind - 1) : 44
    const other = area === 1 && kind === 2
    derived.push({ cell, low: other ? 0 : 2, up: other ? othersUpTo : 90, ...known })
  }
  const rest = {
    period: '2026',
    splits: ['kind'],
    gaps: new Map(),
    within: base - 1,
    steps: new Uint8Array(LATTICE.size),
  }
  return groupFaults({ lattice: LATTICE, counts, base, rounded: counts, ...rest }, derived)
}

test('a small group of which everyone can see that all are of one kind is a fault of a sensitive table', () => {
  assert.match(found(10, 0).join(), /^1 cells are small groups that are all of one kind/)
})

test('where the other kind may hold someone, or nothing sensitive is counted, it is none', () => {
  assert.deepEqual(found(10, 9), [])
  assert.deepEqual(found(5, 0), [])
})
