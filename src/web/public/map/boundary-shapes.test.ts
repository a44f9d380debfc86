import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SQUARE_CODES, SQUARES } from './boundary-example.ts'
import { boxOf, LINE, linesOf, shapesOf } from './boundary-shapes.ts'
import { toWorld } from './projection.ts'

const SHAPES = shapesOf(SQUARES, { codes: SQUARE_CODES, ofGemeente: false })

test('corners are the world coordinates of the quantised ones', () => {
  const line = [...SHAPES.corners.subarray(2 * (SHAPES.lines[4] ?? 0), 2 * (SHAPES.lines[5] ?? 0))]
  const expected = [...toWorld([5, 52.1]), ...toWorld([5, 52.2]), ...toWorld([5.1, 52.2])]
  assert.ok(line.every((value, place) => Math.abs(value - (expected[place] ?? 0)) < 1e-9))
})

test('a border between parts of one gemeente differs from the border of gemeenten and from the coast', () => {
  assert.deepEqual([...SHAPES.parts], [LINE.parents, LINE.areas, LINE.parents, LINE.areas, 2, 2, 2, 2, 2])
})

test('inside one gemeente wijken are the parents', () => {
  const wijken = shapesOf(SQUARES, { codes: ['BU00010011', 'BU00010012'], ofGemeente: true })
  assert.equal(wijken.parts[3], LINE.areas, 'both are in wijk 00')
  assert.equal(wijken.parts[1], LINE.none, 'what is not drawn parts nothing')
})

test('areas come in the order that is asked for, whatever the order of the file', () => {
  const turned = shapesOf(SQUARES, { codes: SQUARE_CODES.toReversed(), ofGemeente: false })
  assert.deepEqual([...linesOf(turned, 0)], [1, 6, -3])
  assert.deepEqual([...linesOf(SHAPES, 0)], [3, 4, -1])
})

test('an area without a boundary lies nowhere, and boundaries that nobody asked for are left out', () => {
  const shapes = shapesOf(SQUARES, { codes: ['BU00010011', 'BU09990099'], ofGemeente: false })
  assert.equal(shapes.areas[1], shapes.areas[2])
  assert.equal(shapes.drawn, 1)
  assert.deepEqual(boxOf(shapes, 1), [Infinity, Infinity, -Infinity, -Infinity])
  assert.deepEqual(shapes.bounds, boxOf(shapes, 0))
})

test('boundaries that are not quantised read the same', () => {
  const { transform: _, ...rest } = SQUARES
  const plain = {
    ...rest,
    arcs: [
      [
        [5, 52],
        [5, 53],
        [6, 53],
        [5, 52],
      ],
    ],
    objects: oneArea([[0]]),
  }
  const shapes = shapesOf(plain, { codes: ['GM0001'], ofGemeente: false })
  assert.deepEqual([...shapes.corners.subarray(0, 2)], [...toWorld([5, 52])])
})

function oneArea(arcs: number[][]) {
  return {
    areas: { type: 'GeometryCollection' as const, geometries: [{ type: 'Polygon' as const, id: 'GM0001', arcs }] },
  }
}
