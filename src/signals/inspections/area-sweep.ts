import { readFile } from 'node:fs/promises'
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import { HOMES } from '../../linkage/contract.ts'
import { AREAS } from '../../sources/contract.ts'
import type { Row, Table } from '../../vocabulary/table.ts'
import type { WarehouseReader } from '../../warehouse/warehouse-reader.ts'
import {
  BUSINESSES,
  COMPANIES,
  OBJECT_VALUES,
  OWNERS,
  PEILDATUM,
  PERMITS,
  REGISTER_STATES,
  TENANCIES,
} from '../facts/fact-tables.ts'
import type { Register } from '../indicator.ts'
import { REGISTER_DIFFERENCES, type RegisterDifference, type SweptObject } from './register-difference.ts'

/** The tables that a sweep reads. */
export const AREA_SWEEP_TABLES: readonly Table[] = [
  AREAS,
  BUSINESSES,
  COMPANIES,
  HOMES,
  OBJECT_VALUES,
  OWNERS,
  PEILDATUM,
  PERMITS,
  REGISTER_STATES,
  TENANCIES,
]

/** A gemeente, wijk or buurt by its code, or a closed ring of WGS84 positions (lon, lat) drawn on the map. */
export type SweepArea = { readonly code: string } | { readonly ring: readonly (readonly [number, number])[] }

export interface SweptAddress extends SweptObject {
  readonly differences: readonly Pick<RegisterDifference, 'code' | 'says' | 'between'>[]
}

export interface AreaSweep {
  /** Every object of the area, in the order of their addresses; those without any difference too. */
  readonly addresses: readonly SweptAddress[]
  /** Differences that were looked for. */
  readonly compared: readonly string[]
  /** Differences that could not be looked for, with the registers that were not delivered. */
  readonly notCompared: readonly { readonly code: string; readonly missing: readonly Register[] }[]
}

/** Number 2 before number 10. */
const AS_WALKED = new Intl.Collator('nl', { numeric: true })

const EVERYWHERE = { west: -180, east: 180, south: -90, north: 90 }

/**
 * Lays the registers beside each other for every object of an area, and names what differs. None is skipped: that nothing
 * differs is an answer as well. A difference that needs a register that was not delivered is not looked for, and said so.
 */
export async function sweepArea(reader: WarehouseReader, area: SweepArea): Promise<AreaSweep> {
  const sql = await readFile(new URL('area-sweep.sql', import.meta.url), 'utf8')
  const code = 'code' in area ? area.code : null
  const box = 'ring' in area ? boxOf(area.ring) : EVERYWHERE
  const objects = await reader.query<SweptObject>(sql, { area: code, ...box })
  const states = await reader.rows<Row<typeof REGISTER_STATES>>(REGISTER_STATES)
  const delivered: ReadonlySet<string> = new Set(states.map(({ register }) => register))
  const missing = ({ between }: RegisterDifference) => between.filter((register) => !delivered.has(register))
  const compared = REGISTER_DIFFERENCES.filter((difference) => missing(difference).length === 0)
  return {
    addresses: objects
      .filter((object) => !('ring' in area) || liesIn(object, area.ring))
      .map((object) => ({ ...object, differences: differencesOf(object, compared) }))
      .sort(
        (one, other) => AS_WALKED.compare(one.address, other.address) || (one.object_id < other.object_id ? -1 : 1),
      ),
    compared: compared.map((difference) => difference.code),
    notCompared: REGISTER_DIFFERENCES.filter((difference) => missing(difference).length > 0).map((difference) => ({
      code: difference.code,
      missing: missing(difference),
    })),
  }
}

function differencesOf(object: SweptObject, compared: readonly RegisterDifference[]): SweptAddress['differences'] {
  return compared.filter(({ holds }) => holds(object)).map(({ code, says, between }) => ({ code, says, between }))
}

function boxOf(ring: readonly (readonly [number, number])[]): typeof EVERYWHERE {
  const lons = ring.map(([lon]) => lon)
  const lats = ring.map(([, lat]) => lat)
  return { west: Math.min(...lons), east: Math.max(...lons), south: Math.min(...lats), north: Math.max(...lats) }
}

function liesIn({ lon, lat }: SweptObject, ring: readonly (readonly [number, number])[]): boolean {
  return booleanPointInPolygon([lon, lat], {
    type: 'Polygon',
    coordinates: [ring.map(([east, north]) => [east, north])],
  })
}
