import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { FeatureCollection } from 'geojson'
import { topology } from 'topojson-server'
import type { Boundaries } from '../release/release-folder.ts'
import { areaFinder, areaIndex } from './area-finder.ts'
import { SQUARE_AREAS, SQUARE_CODES, SQUARES } from './boundary-example.ts'
import { type Shapes, shapesOf } from './boundary-shapes.ts'
import { toWorld } from './projection.ts'

const SHAPES = shapesOf(SQUARES, { codes: SQUARE_CODES, ofGemeente: false })
const find = areaFinder(SHAPES, areaIndex(SHAPES))
const finderOf = (shapes: Shapes) => areaFinder(shapes, areaIndex(shapes))
const DEGREE = 1 / 360

test('the point of every area falls in that area', () => {
  for (const [place, { point }] of SQUARE_AREAS.entries()) assert.equal(find(toWorld(point), 0), place)
})

test('every place of a field of squares is in the square that it lies in', () => {
  const [columns, rows] = [7, 5]
  const codes = Array.from({ length: columns * rows }, (_, place) => `GM${1000 + place}`)
  const field = shapesOf(fieldOfSquares(columns, codes), { codes, ofGemeente: false })
  const findInField = areaFinder(field, areaIndex(field))
  const within = (limit: number) => fc.double({ min: 0.01, max: limit - 0.01, noNaN: true })
  fc.assert(
    fc.property(within(columns), within(rows), (x, y) => {
      fc.pre([x, y].every((value) => Math.abs(value - Math.round(value)) > 1e-3))
      assert.equal(findInField(toWorld([x, y]), 0), Math.floor(y) * columns + Math.floor(x))
    }),
  )
})

function fieldOfSquares(columns: number, codes: readonly string[]): Boundaries {
  const features = codes.map((id, place) => {
    const [x, y] = [place % columns, Math.floor(place / columns)]
    const ring = [
      [x, y],
      [x, y + 1],
      [x + 1, y + 1],
      [x + 1, y],
      [x, y],
    ]
    return { type: 'Feature' as const, id, properties: {}, geometry: { type: 'Polygon' as const, coordinates: [ring] } }
  })
  return boundariesOf({ type: 'FeatureCollection', features })
}

function boundariesOf(areas: FeatureCollection): Boundaries {
  return topology({ areas }) as unknown as Boundaries
}

test('a finger beside a small island reaches it, a mouse does not', () => {
  const beside = toWorld([5.32, 52.105])
  assert.equal(find(beside, 0), undefined)
  assert.equal(find(beside, 0.005 * DEGREE), undefined, 'too far')
  assert.equal(find(beside, 0.015 * DEGREE), 2)
})

test('a finger in an area never reaches its neighbour', () => {
  assert.equal(find(toWorld([5.0999, 52.15]), 0.05 * DEGREE), 0)
})

test('a hole in an area is not in it', () => {
  const outer = [
    [0, 0],
    [0, 4],
    [4, 4],
    [4, 0],
    [0, 0],
  ]
  const hole = [
    [1, 1],
    [3, 1],
    [3, 3],
    [1, 3],
    [1, 1],
  ]
  const geometry = { type: 'Polygon' as const, coordinates: [outer, hole] }
  const ring = boundariesOf({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', id: 'GM1', properties: {}, geometry }],
  })
  const findInRing = finderOf(shapesOf(ring, { codes: ['GM1'], ofGemeente: false }))
  assert.equal(findInRing(toWorld([2, 2]), 0), undefined)
  assert.equal(findInRing(toWorld([0.5, 2]), 0), 0)
})

test('a map without areas has nothing to find', () => {
  const none = finderOf(shapesOf(SQUARES, { codes: [], ofGemeente: false }))
  assert.equal(none([0.5, 0.5], 1), undefined)
})
