import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MultiPolygon } from 'geojson'
import { feature, neighbors } from 'topojson-client'
import { type AreaTopology, detailedTopology, drawnAreas } from './detailed-topology.ts'
import { cornersOf, inFull, lightened } from './lighter-topology.ts'
import { areaOf, type Corner, square } from './test-bench.ts'

/** An area between two wavy borders of many corners, which it shares with its neighbours. */
function wavy(code: string, column: number) {
  const border = (east: number) =>
    Array.from({ length: 2001 }, (_, step): Corner => [east + Math.sin(step / 3) / 500, step / 10_000])
  return areaOf(code, null, [...border(column / 10 + 0.1), ...border(column / 10).toReversed()])
}

const WAVY = [wavy('GM9901', 0), wavy('GM9902', 1), wavy('GM9903', 2)]

/** What a browser makes of the boundaries: the corners of each area, back in degrees. */
function drawn(topology: AreaTopology): ReadonlyMap<string, MultiPolygon> {
  const { features } = feature(topology, topology.objects.areas)
  return new Map(features.map(({ id, geometry }) => [String(id), geometry as MultiPolygon]))
}

function cornersIn({ coordinates }: MultiPolygon): Set<string> {
  return new Set(coordinates.flat(2).map((corner) => corner.map((degrees) => degrees.toFixed(7)).join(' ')))
}

test('boundaries with few corners are drawn as they were given, but for the grid', () => {
  const areas = [areaOf('GM9901', null, square(0, 0, 0.1)), areaOf('GM9902', null, square(0.1, 0, 0.1))]
  const light = lightened(detailedTopology(areas), 1000)
  assert.deepEqual([...drawn(light).keys()], ['GM9901', 'GM9902'])
  const [x = 0, y = 0] = drawn(light).get('GM9902')?.coordinates[0]?.[0]?.[0] ?? []
  assert.ok(Math.abs(x - 5.1) < 1e-4 && Math.abs(y - 52) < 1e-4)
})

test('a map with too many corners loses those that matter least, the same on both sides of a border', () => {
  const detailed = detailedTopology(WAVY)
  assert.ok(cornersOf(detailed) > 7000)
  const light = lightened(detailed, 700)
  assert.ok(cornersOf(light) < 800, `${cornersOf(light)} corners`)
  assert.deepEqual(neighbors(light.objects.areas.geometries), [[1], [0, 2], [1]])
  const [one, other] = ['GM9901', 'GM9902'].map((code) => cornersIn(drawn(light).get(code) ?? assert.fail(code)))
  const together = [...(one ?? [])].filter((corner) => other?.has(corner))
  assert.ok(together.length > 100, `${together.length} corners of their border are the same`)
})

test('an area that would shrink to nothing keeps its corners, and an islet that nobody sees goes', () => {
  const ring = (radius: number, east: number): Corner[] =>
    Array.from({ length: 40 }, (_, step) => {
      const angle = (step * Math.PI) / 20
      return [east + radius * Math.cos(angle), 0.5 + radius * Math.sin(angle)]
    })
  const small = areaOf('GM9904', null, ring(0.0006, 0.9))
  const withIslet = areaOf('GM9905', null, ring(0.05, 0.7), ring(0.0001, 0.8))
  const light = lightened(detailedTopology([...WAVY, small, withIslet]), 300)
  const areas = new Map(drawnAreas(light).map(({ code, parts }) => [code, parts.length]))
  assert.deepEqual([...areas.values()], [1, 1, 1, 1, 1])
  const [outline = []] = drawn(light).get('GM9904')?.coordinates[0] ?? []
  assert.ok(outline.length >= 5, 'the smallest area is still an area')
  assert.ok(cornersOf(light) < 400, `${cornersOf(light)} corners`)
})

test('the parts of one gemeente come as finely as anyone can see, with no arcs of another', () => {
  const detailed = detailedTopology(WAVY)
  const part = inFull(detailed, drawnAreas(detailed).slice(1, 2))
  assert.deepEqual([...drawn(part).keys()], ['GM9902'])
  assert.ok(cornersOf(part) > cornersOf(lightened(detailed, 700)))
  const used = new Set(drawnAreas(part).flatMap(({ parts }) => parts.flat(2).map((arc) => (arc < 0 ? ~arc : arc))))
  assert.equal(used.size, part.arcs.length)
})

test('a lake that is left of nothing but a line is no hole, and an enclave keeps its own', () => {
  const land = { ...areaOf('GM9901', null, square(0, 0, 1)) }
  const withHoles = {
    ...land,
    boundary: JSON.stringify({
      type: 'MultiPolygon',
      coordinates: [
        [
          ...[square(0, 0, 1), square(0.4, 0.4, 0.1).toReversed(), square(0.7, 0.7, 0.00001).toReversed()].map((ring) =>
            [...ring, ...ring.slice(0, 1)].map(([x, y]) => [5 + x, 52 + y]),
          ),
        ],
      ],
    }),
  }
  const light = lightened(detailedTopology([withHoles, areaOf('GM9902', null, square(0.4, 0.4, 0.1))]), 12)
  const rings = drawn(light).get('GM9901')?.coordinates[0] ?? []
  assert.equal(rings.length, 2)
})
