import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { SQUARE_CODES, SQUARES, squaresPicture } from './boundary-example.ts'
import { shapesOf } from './boundary-shapes.ts'
import { layOutNames, namedAreas, namesInOrder } from './map-names.ts'
import type { MapPicture } from './map-picture.ts'
import { fitting, withMargin } from './projection.ts'

const SHAPES = shapesOf(SQUARES, { codes: SQUARE_CODES, ofGemeente: false })
const PLAIN = squaresPicture([{ token: '--class-1' }], [0, 0, 0, 0, 0])

function pictureOf(sizes: readonly number[]) {
  return { ...PLAIN, shading: { ...PLAIN.shading, sizes: Float64Array.from(sizes) } }
}

function namesOf(picture: MapPicture) {
  return namesInOrder(namedAreas(picture, SHAPES), picture.shading.sizes)
}

function namesAt(width: number, sizes: readonly number[], pinned?: number): string[] {
  const size = { width, height: width * 0.7 }
  const camera = fitting(withMargin(SHAPES.bounds), size)
  const layout = layOutNames(namesOf(pictureOf(sizes)), SHAPES, { camera, size, pinned })
  return layout.names.map(({ lines }) => lines.join(' '))
}

test('with room enough every area has its name, the largest first', () => {
  assert.deepEqual(namesAt(1000, [1, 5, 2, 4, 3]), [
    'Zuidwest',
    'Noordoost',
    'Zuidoost',
    'Eiland & omgeving',
    'Noordwest',
  ])
})

test('where room is short the largest areas have their names', () => {
  const [first, ...others] = namesAt(190, [1, 5, 2, 4, 3])
  assert.equal(first, 'Zuidwest')
  assert.ok(others.length < 4)
})

test('areas that are too small for names make way for the names of what holds them', () => {
  assert.deepEqual(namesAt(70, [1, 1, 0, 5, 5]), ['Bergen'])
})

test('the marked area has its name, whatever its size', () => {
  assert.equal(namesAt(190, [1, 5, 2, 4, 3], 2)[0], 'Eiland & omgeving')
})

test('a name stands in lines of some fifteen letters', () => {
  const size = { width: 1000, height: 700 }
  const camera = fitting(withMargin(SHAPES.bounds), size)
  const { names } = layOutNames(namesOf(PLAIN), SHAPES, { camera, size, pinned: undefined })
  assert.ok(names.some(({ lines }) => lines.length === 2 && lines[0] === 'Eiland &'))
})

test('no two names touch, at any size', () => {
  fc.assert(
    fc.property(fc.integer({ min: 60, max: 1200 }), (width) => {
      const size = { width, height: width * 0.7 }
      const camera = fitting(withMargin(SHAPES.bounds), size)
      const { names, fontSize } = layOutNames(namesOf(PLAIN), SHAPES, { camera, size, pinned: undefined })
      for (const [place, a] of names.entries()) {
        for (const b of names.slice(place + 1)) {
          const apart = Math.abs(a.y - b.y) >= fontSize || Math.abs(a.x - b.x) >= fontSize * 2
          assert.ok(apart, `${a.lines.join(' ')} and ${b.lines.join(' ')}`)
        }
      }
    }),
  )
})
