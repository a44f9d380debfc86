import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import type { FeatureCollection, MultiPolygon, Position } from 'geojson'
import { realData, WITH_REAL_DATA } from '../../../tests/real-data.ts'
import { runOnDeliveries } from '../../../tests/steps-on-deliveries.ts'
import { AREAS, type Area } from '../contract.ts'
import { CBS_AREAS } from '../figures-cbs/cbs-tables.ts'
import { cbsReader } from '../figures-cbs/read-cbs.ts'
import { areaSteps } from './area-steps.ts'
import { areasReader } from './read-areas.ts'

const GEMEENTEN = realData('geo-gemeenten-2022-pdok/gemeenten.geojson')
const BUURTEN = realData('geo-amsterdam-buurten/buurten.geojson')
const steps = areaSteps

test(
  '345 gemeenten of 2022 become the 342 of now, each with a boundary and a name',
  WITH_REAL_DATA,
  async (context) => {
    const { read, tables } = await runOnDeliveries(context, {
      given: [
        { reader: areasReader, paths: [GEMEENTEN] },
        { reader: cbsReader, paths: [realData('cbs-85984NED-odata-json')] },
      ],
      steps,
    })
    assert.deepEqual(read[0]?.rows, { area_boundaries: 345 })
    assert.equal(read[0]?.rejected, 0)
    const areas = (await tables.rows<Area>(AREAS)).filter(({ level }) => level === 'gemeente')
    assert.equal(areas.length, 342)
    const figures: object = JSON.parse(
      await readFile(realData('cbs-85984NED-odata-json/stripped_filtered_data_2024.json'), 'utf8'),
    )
    const expected = Object.keys(figures).filter((code) => code.startsWith('GM'))
    assert.deepEqual(areas.map(({ code }) => code).sort(), expected.sort())
    for (const { boundary, name } of areas) assert.ok(boundary !== null && name !== '')
  },
)

test('a union has the surface of its parts and no border inside', WITH_REAL_DATA, async (context) => {
  const { tables } = await runOnDeliveries(context, {
    given: [{ reader: areasReader, paths: [GEMEENTEN] }],
    steps,
    undelivered: [CBS_AREAS],
  })
  const parts = new Map<string, MultiPolygon>()
  const delivered: FeatureCollection<MultiPolygon, { statcode: string }> = JSON.parse(await readFile(GEMEENTEN, 'utf8'))
  for (const { properties, geometry } of delivered.features) parts.set(properties.statcode, geometry)
  const areas = await tables.rows<Area>(AREAS)
  for (const [successor, codes] of [
    ['GM1992', ['GM0501', 'GM0530', 'GM0614']],
    ['GM0363', ['GM0363', 'GM0457']],
  ] as const) {
    const union: MultiPolygon = JSON.parse(areas.find(({ code }) => code === successor)?.boundary ?? '')
    const whole = surface(union)
    const sum = codes.reduce((total, code) => total + surface(parts.get(code) ?? assert.fail(code)), 0)
    assert.ok(Math.abs(whole - sum) / sum < 1e-5, `${successor}: ${whole} and ${sum}`)
    const edges = edgesOf(union)
    assert.equal(new Set(edges).size, edges.length, `${successor} has an edge twice`)
  }
})

test(
  '518 buurten of Amsterdam are read, in the division of the year they were registered',
  WITH_REAL_DATA,
  async (context) => {
    const { read, tables } = await runOnDeliveries(context, {
      given: [{ reader: areasReader, paths: [BUURTEN] }],
      undelivered: [CBS_AREAS],
      steps,
    })
    assert.deepEqual(read[0]?.rows, { area_boundaries: 518 })
    const areas = await tables.rows<Area>(AREAS)
    const first = areas.find(({ code }) => code === 'BU0363AA01')
    assert.deepEqual([first?.name, first?.parent_code, first?.year], ['Planciusbuurt-Noord', 'WK0363AA', 2024])
  },
)

/** Square degrees, holes taken off: enough to compare shapes in one place. */
function surface({ coordinates }: MultiPolygon): number {
  return coordinates.reduce(
    (total, rings) =>
      total + rings.reduce((sum, ring, place) => sum + (place === 0 ? 1 : -1) * Math.abs(turn(ring)), 0),
    0,
  )
}

function turn(ring: readonly Position[]): number {
  return ring.slice(1).reduce((sum, [x = 0, y = 0], place) => {
    const [px = 0, py = 0] = ring[place] ?? []
    return sum + (px * y - x * py) / 2
  }, 0)
}

function edgesOf({ coordinates }: MultiPolygon): string[] {
  return coordinates
    .flat()
    .flatMap((ring) => ring.slice(1).map((point, place) => [String(ring[place]), String(point)].sort().join(' ')))
}
