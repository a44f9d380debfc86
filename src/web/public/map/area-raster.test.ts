import assert from 'node:assert/strict'
import { test } from 'node:test'
import { areaFinder, areaIndex } from './area-finder.ts'
import { rasterAreas } from './area-raster.ts'
import { SQUARE_CODES, SQUARES } from './boundary-example.ts'
import { shapesOf } from './boundary-shapes.ts'
import { sketchOf } from './map-sketch.ts'
import { fitting, fromFrame, withMargin } from './projection.ts'

const SHAPES = shapesOf(SQUARES, { codes: SQUARE_CODES, ofGemeente: false })
const SIZE = { width: 310, height: 190 }

test('every dot has the area that its middle lies in, or none', () => {
  const camera = fitting(withMargin(SHAPES.bounds), SIZE)
  const raster = rasterAreas(sketchOf(SHAPES, camera, SIZE).areas, SIZE)
  const find = areaFinder(SHAPES, areaIndex(SHAPES))
  const wrong = [...raster].filter((area, dot) => {
    const [column, row] = [dot % SIZE.width, Math.floor(dot / SIZE.width)]
    return area !== (find(fromFrame(camera, [column + 0.5, row + 0.5]), 0) ?? -1) + 1
  })
  assert.equal(wrong.length, 0)
  assert.deepEqual(
    [...new Set(raster)].sort((a, b) => a - b),
    [0, 1, 2, 3, 4, 5],
  )
})

test('areas that stick out of the canvas are cut off at its edge', () => {
  const [west, north, east] = SHAPES.bounds
  const camera = { x: west, y: north, scale: SIZE.width / ((east - west) / 8) }
  const raster = rasterAreas(sketchOf(SHAPES, camera, SIZE).areas, SIZE)
  assert.ok(raster.every((area) => area === 1))
})

test('areas beside the canvas are not sketched', () => {
  const [west, north, east, south] = SHAPES.bounds
  const camera = { x: west, y: north, scale: SIZE.width / ((east - west) / 8) }
  assert.deepEqual(
    sketchOf(SHAPES, camera, SIZE).areas.map(({ area }) => area),
    [0],
  )
  assert.equal(sketchOf(SHAPES, { ...camera, x: east * 2, y: south }, SIZE).areas.length, 0)
})
