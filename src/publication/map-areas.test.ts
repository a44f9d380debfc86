import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MultiPolygon } from 'geojson'
import { feature } from 'topojson-client'
import type { Area } from '../sources/contract.ts'
import { drawAreas } from './map-areas.ts'

/** A square of a tenth of a degree, by the column and row it stands in. */
const square = (code: string, column: number, row: number): Area => {
  const [west, south] = [5 + column / 10, 52 + row / 10]
  const ring = [
    [west, south],
    [west + 0.1, south],
    [west + 0.1, south + 0.1],
    [west, south + 0.1],
    [west, south],
  ]
  return {
    code,
    level: 'buurt',
    name: `Buurt ${code}`,
    parent_code: 'WK990100',
    year: 2026,
    boundary: JSON.stringify({ type: 'MultiPolygon', coordinates: [[ring]] }),
    delivery_id: 'areas',
  }
}
const parent = (code: string, level: string, parent_code: string | null): Area => ({
  ...square(code, 0, 0),
  level,
  parent_code,
  name: `${level} ${code}`,
})

const BUURTEN = [square('BU99010001', 0, 0), square('BU99010002', 1, 0), square('BU99010003', 2, 0)]
const ALL = [...BUURTEN, parent('WK990100', 'wijk', 'GM9901'), parent('GM9901', 'gemeente', null)]

test('areas know the neighbours they share a border with, and what holds them', () => {
  const { areas } = drawAreas(BUURTEN, ALL)
  assert.deepEqual(
    areas.map(({ neighbours }) => neighbours),
    [['BU99010002'], ['BU99010001', 'BU99010003'], ['BU99010002']],
  )
  assert.deepEqual(areas[0]?.within, ['gemeente GM9901', 'wijk WK990100'])
  assert.deepEqual(
    areas[0]?.point.map((degree) => degree.toFixed(2)),
    ['5.05', '52.05'],
  )
})

test('the drawn boundaries are those that were given, but for the grid', () => {
  const { boundaries } = drawAreas(BUURTEN, ALL)
  const back = feature(boundaries, boundaries.objects.areas)
  assert.equal(back.type, 'FeatureCollection')
  assert.deepEqual(
    back.features.map(({ id }) => id),
    BUURTEN.map(({ code }) => code),
  )
  const corner = (back.features[1]?.geometry as MultiPolygon | undefined)?.coordinates[0]?.[0]?.[0]
  assert.ok(Math.abs((corner?.[0] ?? 0) - 5.1) < 1e-4 && Math.abs((corner?.[1] ?? 0) - 52) < 1e-4)
})

test('an area without a boundary is left out of the map', () => {
  const { areas } = drawAreas([...BUURTEN, { ...square('BU99010004', 3, 0), boundary: null }], ALL)
  assert.equal(areas.length, 3)
})

test('a map with too many corners loses some, and its areas still share their borders', () => {
  const wiggly = (code: string, column: number): Area => {
    const [west, south] = [5 + column / 10, 52]
    const border = (degrees: number, at: number) => degrees + Math.sin(at / 3) / 500
    const steps = Array.from({ length: 12_001 }, (_step, at) => at)
    const ring = [
      ...steps.map((at) => [border(west + 0.1, at), south + at / 100_000]),
      ...steps.toReversed().map((at) => [border(west, at), south + at / 100_000]),
    ]
    ring.push(ring[0] ?? [])
    return { ...square(code, 0, 0), boundary: JSON.stringify({ type: 'MultiPolygon', coordinates: [[ring]] }) }
  }
  const { boundaries, areas } = drawAreas([wiggly('BU99010001', 0), wiggly('BU99010002', 1)], ALL)
  const corners = boundaries.arcs.reduce((sum, arc) => sum + arc.length, 0)
  assert.ok(corners < 19_000, `${corners} corners`)
  assert.deepEqual(
    areas.map(({ neighbours }) => neighbours),
    [['BU99010002'], ['BU99010001']],
  )
})
