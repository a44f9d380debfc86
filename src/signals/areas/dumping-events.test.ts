import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MultiPolygon } from 'geojson'
import { dumpingEvents } from './dumping-events.ts'

function square(west: number, south: number): MultiPolygon {
  const [east, north] = [west + 1, south + 1]
  return {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    ],
  }
}

const BUURTEN = [
  { code: 'BU1', boundary: square(5, 52) },
  { code: 'BU2', boundary: square(6, 52) },
]

const TOLD = { record: 'notice 1', happened_on: '2025-03-01', buurt_code: null, lon: 5.5, lat: 52.5 }

test('a point comes into the buurt that holds it, and one outside all of them stays without', () => {
  const codes = [5.5, 6.5, 8].map((lon) => dumpingEvents([{ ...TOLD, lon }], BUURTEN)[0]?.buurt_code)
  assert.deepEqual(codes, ['BU1', 'BU2', null])
})

test('a buurt that was told is believed', () => {
  assert.equal(dumpingEvents([{ ...TOLD, buurt_code: 'BU2' }], BUURTEN)[0]?.buurt_code, 'BU2')
})

test('what is told of one buurt on one day is one event with all its records; another day is another', () => {
  const events = dumpingEvents(
    [
      TOLD,
      { ...TOLD, record: 'incident 7', buurt_code: 'BU1', lon: 5.1 },
      { ...TOLD, record: 'notice 2', happened_on: '2025-03-02' },
      { ...TOLD, record: 'notice 3', lon: 6.5 },
    ],
    BUURTEN,
  )
  assert.deepEqual(
    events.map(({ event_id, lon, records }) => [event_id, lon, records]),
    [
      ['2025-03-01 BU1', 5.5, ['notice 1', 'incident 7']],
      ['2025-03-02 BU1', 5.5, ['notice 2']],
      ['2025-03-01 BU2', 6.5, ['notice 3']],
    ],
  )
})
