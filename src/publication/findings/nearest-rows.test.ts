import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createRandom } from '../../made-up/random.ts'
import { nearestRows } from './nearest-rows.ts'

/** Every pair, the slow way. */
function byHand(rows: readonly Float64Array[], most: number, fewest: number): number[][] {
  return rows.map((row, place) =>
    rows
      .map((other, at) => {
        const squares = [...row].map((cell, column) => (cell - (other[column] ?? Number.NaN)) ** 2)
        const known = squares.filter((square) => !Number.isNaN(square))
        return { at, far: known.length < fewest ? Infinity : known.reduce((sum, one) => sum + one, 0) / known.length }
      })
      .filter(({ at, far }) => at !== place && far < Infinity)
      .sort((one, other) => one.far - other.far || one.at - other.at)
      .slice(0, most)
      .map(({ at }) => at),
  )
}

test('the nearest rows are those that comparing every pair finds, also where numbers are unknown or equal', () => {
  const random = createRandom('nearest')
  for (const unknown of [0, 0.1, 0.5, 1]) {
    const rows = Array.from({ length: 300 }, () =>
      Float64Array.from({ length: 5 }, () => (random.chance(unknown) ? Number.NaN : random.integer(-6, 6) / 2)),
    )
    const found = nearestRows(rows, { most: 5, fewest: 3 }).map((nearest) => nearest.map(({ row }) => row))
    assert.deepEqual(found, byHand(rows, 5, 3))
  }
})

test('a distance is the root of the mean square of the differences that are known', () => {
  const rows = [
    [0, 0, 0, 0],
    [3, 3, 3, Number.NaN],
  ].map((row) => Float64Array.from(row))
  assert.deepEqual(nearestRows(rows, { most: 5, fewest: 3 }), [[{ row: 1, distance: 3 }], [{ row: 0, distance: 3 }]])
  assert.deepEqual(nearestRows(rows, { most: 5, fewest: 4 }), [[], []])
  assert.deepEqual(nearestRows([], { most: 5, fewest: 3 }), [])
})
