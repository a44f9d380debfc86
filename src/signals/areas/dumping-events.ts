import { readFile } from 'node:fs/promises'
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import type { MultiPolygon } from 'geojson'
import { emptyQuery } from '../../warehouse/column-types.ts'
import type { Database } from '../../warehouse/database.ts'
import { DUMPING_EVENTS, type DumpingEvent } from './area-tables.ts'

/**
 * What counts as dumping. Of SoortMisdrijf (CBS 47018NED) soil, water, waste, manure and transport of dangerous goods,
 * where the police file waste of drug labs; household waste beside a full container does not.
 */
const DUMPING = {
  crime_codes: '2.6.2 2.6.3 2.6.4 2.6.7 2.6.8',
  sign: 'chemical-waste',
  category: 'overlast-in-de-openbare-ruimte/lozing-dumping-bodemverontreiniging',
} as const

export interface DumpingRecord {
  readonly record: string
  readonly happened_on: string
  readonly buurt_code: string | null
  readonly lon: number
  readonly lat: number
}

/** A buurt and its boundary. */
export interface BoundedBuurt {
  readonly code: string
  readonly boundary: MultiPolygon
}

/** The work of the step `dumping_events`: returns the select with its rows. */
export async function findDumpingEvents(database: Database): Promise<string> {
  const sql = await readFile(new URL('dumping-records.sql', import.meta.url), 'utf8')
  const records = await database.rows<DumpingRecord>(sql, DUMPING)
  const buurten = await database.rows<{ code: string; boundary: string }>(
    "select code, boundary from areas where level = 'buurt' and boundary is not null order by code",
  )
  const bounded = buurten.map(({ code, boundary }) => ({ code, boundary: parseBoundary(boundary) }))
  const rows = JSON.stringify(dumpingEvents(records, bounded))
  await database.run(`create table found_events as ${emptyQuery(DUMPING_EVENTS)}`)
  await database.run(
    'insert into found_events by name select event.* from (select unnest(from_json($rows, $shape)) as event)',
    { rows, shape: SHAPE },
  )
  return 'select * from found_events'
}

const SHAPE = JSON.stringify([
  {
    event_id: 'VARCHAR',
    happened_on: 'DATE',
    buurt_code: 'VARCHAR',
    lon: 'DOUBLE',
    lat: 'DOUBLE',
    records: ['VARCHAR'],
  },
])

/** The contract of AREAS promises a GeoJSON MultiPolygon. */
export function parseBoundary(text: string): MultiPolygon {
  return JSON.parse(text) as MultiPolygon
}

/** What was told of one buurt on one day is one event, at the first place that was told. */
export function dumpingEvents(
  records: readonly DumpingRecord[],
  buurten: readonly BoundedBuurt[],
): readonly DumpingEvent[] {
  const buurtAt = createBuurtSearch(buurten)
  const events = new Map<string, DumpingEvent>()
  for (const { record, happened_on, lon, lat, ...told } of records) {
    const buurt_code = told.buurt_code ?? buurtAt(lon, lat)
    const event_id = `${happened_on} ${buurt_code ?? `${lon.toFixed(2)} ${lat.toFixed(2)}`}`
    const event = events.get(event_id) ?? { event_id, happened_on, buurt_code, lon, lat, records: [] }
    events.set(event_id, { ...event, records: [...event.records, record] })
  }
  return [...events.values()]
}

/** Looks into the boundaries whose box holds the point: few events, so no index is worth its while. */
function createBuurtSearch(buurten: readonly BoundedBuurt[]): (lon: number, lat: number) => string | null {
  const boxed = buurten.map((buurt) => ({ ...buurt, ...boxOf(buurt.boundary) }))
  return (lon, lat) =>
    boxed.find(
      ({ west, east, south, north, boundary }) =>
        west <= lon && lon <= east && south <= lat && lat <= north && booleanPointInPolygon([lon, lat], boundary),
    )?.code ?? null
}

function boxOf({ coordinates }: MultiPolygon) {
  const box = { west: Number.POSITIVE_INFINITY, east: -180, south: Number.POSITIVE_INFINITY, north: -90 }
  for (const [lon = 0, lat = 0] of coordinates.flat(2)) {
    box.west = Math.min(box.west, lon)
    box.east = Math.max(box.east, lon)
    box.south = Math.min(box.south, lat)
    box.north = Math.max(box.north, lat)
  }
  return box
}
