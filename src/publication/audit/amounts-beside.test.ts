import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attack } from '../../disclosure/attack/attack.ts'
import { latticeOf } from '../../disclosure/cells/lattice.ts'
import { flatTree } from '../../disclosure/cells/tree.ts'
import type { EarlierAmount, ProtectedPeriod } from '../amounts/protected-amounts.ts'
import { cellKey } from '../counts/rounded-period.ts'
import { besideEarlier } from './amounts-beside.ts'

const LATTICE = latticeOf([flatTree('areas', 'all', ['a', 'b', 'c'])], [[0]])
const SENSITIVE = { cell: 1, value: 100, lower: 0, upper: 0, sliding: 20 }

function periodOf(values: readonly number[]): ProtectedPeriod {
  const withheld = Uint8Array.of(0, 1, 1, 0)
  const period = { period: '2026', lattice: LATTICE, contributions: [], insiders: [], withheld }
  return { ...period, values: Float64Array.from(values), sensitive: [SENSITIVE] }
}

function remembered(amounts: readonly number[], hidden: readonly number[]): ReadonlyMap<string, EarlierAmount> {
  return new Map(amounts.map((amount, cell) => [cellKey(LATTICE, cell), { amount, withheld: hidden.includes(cell) }]))
}

async function verdict(values: readonly number[], earlier: ReadonlyMap<string, EarlierAmount>) {
  const { published, truth, sensitive, insiders, notTried } = besideEarlier(periodOf(values), [1, 2], earlier)
  const { cells } = await attack(published, sensitive, insiders, { truth })
  return [cells[0]?.verdict, notTried.length]
}

const NOW = [600, 100, 200, 300]

test('alone, and beside a release that hid the same, a withheld sum is protected', async () => {
  assert.deepEqual(await verdict(NOW, new Map()), ['protected', 0])
  assert.deepEqual(await verdict(NOW, remembered(NOW, [1, 2])), ['protected', 0])
})

test('a sum that was shown before and did not change is known', async () => {
  assert.deepEqual(await verdict(NOW, remembered(NOW, [2, 3])), ['exact', 0])
  assert.deepEqual(await verdict(NOW, remembered(NOW, [1, 3])), ['exact', 0])
})

test('a sum that was shown before and changed since tells nothing by itself', async () => {
  assert.deepEqual(await verdict(NOW, remembered([570, 80, 190, 300], [2, 3])), ['protected', 0])
  // But what it leaves of a sum that did not change is known.
  assert.deepEqual(await verdict(NOW, remembered([580, 80, 200, 300], [2, 3])), ['exact', 0])
})

test('what could be worked out of the release before is known where it did not change', async () => {
  // Before, only the total and c were shown, and b hung on a cell that has since been shown.
  const earlier = remembered([550, 100, 150, 300], [1])
  assert.deepEqual(await verdict(NOW, earlier), ['exact', 0])
})

test('when areas came or went, what was shown and stayed is known, and it is said what was not tried', async () => {
  const [one, ...others] = remembered(NOW, [2])
  assert.deepEqual(await verdict(NOW, new Map(others.toSpliced(0, 1))), ['protected', 1])
  assert.deepEqual(await verdict(NOW, new Map([...(one ? [one] : []), ...others.slice(0, 2)])), ['exact', 1])
})
