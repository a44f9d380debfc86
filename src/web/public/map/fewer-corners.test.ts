import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { distanceToSide } from './area-finder.ts'
import { fewerCorners } from './fewer-corners.ts'
import type { Point } from './projection.ts'

const corner = fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }))
const line = fc.array(corner, { minLength: 2, maxLength: 40 })

test('no corner that is left out lies farther than the tolerance from what is left', () => {
  fc.assert(
    fc.property(line, (corners) => {
      const left = fewerCorners(corners, 3)
      for (const away of corners) assert.ok(distanceToLine(away, left) <= 3 + 1e-9)
    }),
  )
})

function distanceToLine(at: Point, left: readonly Point[]): number {
  const sides = left.slice(1).map((end, place) => distanceToSide(at, left[place] ?? end, end))
  return Math.min(...sides, ...left.map(([x, y]) => Math.hypot(x - at[0], y - at[1])))
}

test('the ends stay, so that lines that met still meet', () => {
  fc.assert(
    fc.property(line, (corners) => {
      const left = fewerCorners(corners, 3)
      assert.deepEqual([left[0], left.at(-1)], [corners[0], corners.at(-1)])
    }),
  )
})

test('corners on a straight line are left out, and those that fall together', () => {
  assert.deepEqual(
    fewerCorners(
      [
        [0, 0],
        [5, 0],
        [10, 0],
      ],
      1,
    ),
    [
      [0, 0],
      [10, 0],
    ],
  )
  assert.deepEqual(
    fewerCorners(
      [
        [0.1, 0],
        [0.2, 0.1],
      ],
      1,
    ),
    [[0, 0]],
  )
})
