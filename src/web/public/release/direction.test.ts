import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { areaInDirection, type Direction, middleArea } from './direction.ts'
import { areaNamed } from './view-example.ts'

//   nw  n  ne
//    w  m  e    island far to the east of e
//       s
const AREAS = [
  areaNamed('m', [5, 52], ['N', 'E', 'S', 'W']),
  areaNamed('n', [5, 52.1], ['M', 'NE', 'NW']),
  areaNamed('e', [5.15, 52], ['M']),
  areaNamed('s', [5, 51.9], ['M']),
  areaNamed('w', [4.85, 52], ['M']),
  areaNamed('ne', [5.15, 52.1], ['N']),
  areaNamed('nw', [4.85, 52.1], ['N']),
  areaNamed('island', [5.6, 52.01]),
]

function walk(from: string, direction: Direction): string | undefined {
  const start = AREAS.find((area) => area.name === from)
  assert.ok(start !== undefined)
  return areaInDirection(start, direction, AREAS)?.name
}

test('an arrow leads to the neighbour in that direction', () => {
  assert.deepEqual(
    (['north', 'east', 'south', 'west'] as const).map((direction) => walk('m', direction)),
    ['n', 'e', 's', 'w'],
  )
})

test('where no neighbour lies ahead the walk crosses to the nearest area ahead', () => {
  assert.equal(walk('e', 'east'), 'island')
  assert.equal(walk('island', 'west'), 'e')
})

test('at the edge of the map the walk stays where it is', () => {
  assert.equal(walk('s', 'south'), undefined)
})

test('a walk starts in the middle', () => {
  assert.equal(middleArea(AREAS.slice(0, 7))?.name, 'm')
})

test('a step never leads back against its direction, wherever areas lie', () => {
  const place = fc.tuple(fc.double({ min: 3, max: 7, noNaN: true }), fc.double({ min: 50, max: 54, noNaN: true }))
  fc.assert(
    fc.property(fc.uniqueArray(place, { minLength: 2, maxLength: 12, selector: String }), (places) => {
      const areas = places.map((point, number) => areaNamed(`a${number}`, point))
      const [from] = areas
      assert.ok(from !== undefined)
      const to = areaInDirection(from, 'north', areas)
      assert.ok(to === undefined || to.point[1] > from.point[1])
    }),
  )
})
