import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MultiPolygon, Position } from 'geojson'
import { mergeBoundaries } from './merged-boundary.ts'

/** A closed ring through the given corners. */
const shape = (...corners: readonly Position[]): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: [[[...corners, corners[0] ?? []]]],
})

test('a border that two areas share disappears, and no other point moves', () => {
  const west = shape([0, 0], [1, 0], [1.1, 0.5], [1, 1], [0, 1])
  const east = shape([1, 0], [2, 0], [2, 1], [1, 1], [1.1, 0.5])
  const { coordinates } = mergeBoundaries([west, east])
  assert.equal(coordinates.length, 1)
  const corners = new Set(coordinates.flat(2).map(String))
  assert.deepEqual(corners, new Set(['0,0', '1,0', '2,0', '2,1', '1,1', '0,1']))
})

test('areas that do not touch stay apart, and a hole stays open', () => {
  const island = shape([5, 5], [6, 5], [6, 6], [5, 6])
  const holed: MultiPolygon = {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [0, 0],
          [3, 0],
          [3, 3],
          [0, 3],
          [0, 0],
        ],
        [
          [1, 1],
          [1, 2],
          [2, 2],
          [2, 1],
          [1, 1],
        ],
      ],
    ],
  }
  const { coordinates } = mergeBoundaries([island, holed])
  assert.deepEqual(
    coordinates.map((rings) => rings.length).sort((a, b) => a - b),
    [1, 2],
  )
})
