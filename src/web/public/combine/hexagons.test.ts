import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { hexagonPath, hexagonsOf } from './hexagons.ts'

const pixel = fc.double({ min: 0, max: 400, noNaN: true })

test('every point is counted in one hexagon', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(pixel, pixel)), (points) => {
      const counts = hexagonsOf(points, 7).map(({ count }) => count)
      assert.equal(
        counts.reduce((sum, count) => sum + count, 0),
        points.length,
      )
    }),
  )
})

test('a point is within one radius of the middle of its hexagon', () => {
  fc.assert(
    fc.property(pixel, pixel, (x, y) => {
      const [hexagon] = hexagonsOf([[x, y]], 7)
      assert.ok(Math.hypot((hexagon?.x ?? 999) - x, (hexagon?.y ?? 999) - y) <= 7 + 1e-6)
    }),
  )
})

test('points that lie together share a hexagon', () => {
  assert.deepEqual(
    hexagonsOf(
      [
        [0, 0],
        [1, 1],
        [100, 100],
      ],
      6,
    ).map(({ count }) => count),
    [1, 2],
  )
})

test('the outline has six corners', () => {
  assert.equal(hexagonPath(6).split(/[ML]/).length - 1, 6)
})
