import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tilesIn } from './background-tiles.ts'
import { startCamera, toWorld } from './projection.ts'

const SIZE = { width: 800, height: 600 }
const CAMERA = startCamera([...toWorld([4.8, 52.4]), ...toWorld([5.2, 52.2])], SIZE)

test('tiles cover the frame without gaps, at a level near to their own size', () => {
  const tiles = [...tilesIn(CAMERA, SIZE).values()]
  const side = tiles[0]?.side ?? 0
  assert.ok(side > 256 / Math.SQRT2 - 1 && side < 256 * Math.SQRT2 + 1)
  assert.ok(Math.min(...tiles.map(({ left }) => left)) <= 0 && Math.min(...tiles.map(({ top }) => top)) <= 0)
  assert.ok(Math.max(...tiles.map(({ left }) => left)) + side >= SIZE.width)
  assert.ok(Math.max(...tiles.map(({ top }) => top)) + side >= SIZE.height)
  assert.ok(tiles.length <= 30)
})

test('a tile is named by its level, column and row', () => {
  const [level, column, row] = ([...tilesIn(CAMERA, SIZE).keys()][0] ?? '').split('/').map(Number)
  assert.ok(level !== undefined && column !== undefined && row !== undefined)
  const [x, y] = toWorld([5, 52.3])
  assert.ok(Math.abs(column - x * 2 ** level) < 4 && Math.abs(row - y * 2 ** level) < 4)
})
