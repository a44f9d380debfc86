import type { Area } from '../../sources/contract.ts'
import type { Areas } from '../area-tree.ts'

/** A place in a drawing: degrees east and north of 5° E, 52° N. */
export type Corner = readonly [east: number, north: number]

/** An area with the outlines of its parts; without any it has no boundary. */
export function areaOf(code: string, parent_code: string | null, ...parts: readonly (readonly Corner[])[]): Area {
  const level = code.startsWith('BU') ? 'buurt' : code.startsWith('WK') ? 'wijk' : 'gemeente'
  const coordinates = parts.map((ring) => [[...ring, ...ring.slice(0, 1)].map(([x, y]) => [5 + x, 52 + y])])
  return {
    code,
    level,
    name: `${level} ${code}`,
    parent_code,
    year: 2026,
    boundary: parts.length === 0 ? null : JSON.stringify({ type: 'MultiPolygon', coordinates }),
    delivery_id: 'areas',
  }
}

/** A square by the corner where it begins and its side, in degrees. */
export function square(east: number, north: number, side: number): Corner[] {
  return [
    [east, north],
    [east + side, north],
    [east + side, north + side],
    [east, north + side],
  ]
}

export function byCode(areas: readonly Area[]): Areas {
  return new Map(areas.map((area) => [area.code, area]))
}
