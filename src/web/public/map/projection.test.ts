import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  type Box,
  fromFrame,
  kept,
  moved,
  openMiddle,
  type Point,
  startCamera,
  toFrame,
  toWorld,
  withMargin,
  zoomed,
} from './projection.ts'

const BOUNDS: Box = [...toWorld([3.3, 53.6]), ...toWorld([7.3, 50.7])]
const SIZE = { width: 640, height: 480 }
const place = fc.tuple(fc.integer({ min: 0, max: 640 }), fc.integer({ min: 0, max: 480 }))

test('places are those of the background tiles: the corner of level 1 is at 0°, 0°', () => {
  assert.deepEqual(toWorld([0, 0]), [0.5, 0.5])
  assert.ok(Math.abs(toWorld([-180, 85.0511287798066])[1]) < 1e-9)
})

test('a point that one zooms at stays where it is', () => {
  fc.assert(
    fc.property(place, fc.double({ min: 0.3, max: 4, noNaN: true }), (at, factor) => {
      const camera = startCamera(BOUNDS, SIZE)
      const there = toFrame(zoomed(camera, at, factor), fromFrame(camera, at))
      assert.ok(Math.hypot(there[0] - at[0], there[1] - at[1]) < 1e-6)
    }),
  )
})

test('a dragged place stays under the hand', () => {
  const camera = startCamera(BOUNDS, SIZE)
  const [left, top] = toFrame(moved(camera, [30, -20]), fromFrame(camera, [100, 100]))
  assert.ok(Math.abs(left - 130) < 1e-6 && Math.abs(top - 80) < 1e-6)
})

test('a map begins with everything in view, and in a wide frame beside the card', () => {
  for (const size of [SIZE, { width: 358, height: 416 }, { width: 784, height: 624 }, { width: 1248, height: 624 }]) {
    const camera = startCamera(BOUNDS, size)
    const [west, north, east, south] = withMargin(BOUNDS)
    const [left, top] = toFrame(camera, [west, north])
    const [right, bottom] = toFrame(camera, [east, south])
    const card = size.width > 700 ? Math.max(size.width * 0.28, 248) : 0
    assert.ok(left >= card - 1e-6 && top >= -1e-6 && right <= size.width + 1e-6 && bottom <= size.height + 1e-6)
  }
})

test('the buttons zoom at the middle of what the card leaves, where the areas are', () => {
  for (const size of [SIZE, { width: 784, height: 624 }]) {
    const [x, y] = fromFrame(startCamera(BOUNDS, size), openMiddle(size))
    const [west, north, east, south] = BOUNDS
    assert.ok(Math.hypot(x - (west + east) / 2, y - (north + south) / 2) < 1e-9)
  }
})

test('no hand can lose the areas: the middle of the frame stays among them, whatever happens', () => {
  const gesture = fc.oneof(
    place.map(
      ([x, y]) =>
        (camera: ReturnType<typeof startCamera>) =>
          moved(camera, [(x - 320) * 9, (y - 240) * 9]),
    ),
    fc.tuple(place, fc.double({ min: 0.01, max: 40, noNaN: true })).map(
      ([at, factor]) =>
        (camera: ReturnType<typeof startCamera>) =>
          zoomed(camera, at, factor),
    ),
  )
  fc.assert(
    fc.property(fc.array(gesture, { maxLength: 12 }), (gestures) => {
      const end = gestures.reduce((camera, move) => kept(move(camera), BOUNDS, SIZE), startCamera(BOUNDS, SIZE))
      const [x, y]: Point = fromFrame(end, [320, 240])
      const [west, north, east, south] = BOUNDS
      assert.ok(x >= west - 1e-9 && x <= east + 1e-9 && y >= north - 1e-9 && y <= south + 1e-9)
      assert.ok(end.scale >= startCamera(BOUNDS, SIZE).scale * 0.69)
    }),
  )
})
