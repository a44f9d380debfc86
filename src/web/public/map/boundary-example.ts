import { type MapArea, mapAreasOf } from '../release/map-area.ts'
import type { Boundaries } from '../release/release-folder.ts'
import type { MapPicture, Shading } from './map-picture.ts'

/**
 * Four square areas and an island, for tests: two buurten of one gemeente in the west, two of another in the east.
 *
 *     11 | 21
 *     ---+---      13 (island)
 *     12 | 22
 */
export const SQUARES: Boundaries = {
  type: 'Topology',
  transform: { scale: [0.01, 0.01], translate: [5, 52] },
  arcs: [
    // From the middle to the north, the east, the south and the west.
    [
      [10, 10],
      [0, 10],
    ],
    [
      [10, 10],
      [10, 0],
    ],
    [
      [10, 10],
      [0, -10],
    ],
    [
      [10, 10],
      [-10, 0],
    ],
    // The coast, from west to north to east to south.
    [
      [0, 10],
      [0, 10],
      [10, 0],
    ],
    [
      [10, 20],
      [10, 0],
      [0, -10],
    ],
    [
      [20, 10],
      [0, -10],
      [-10, 0],
    ],
    [
      [10, 0],
      [-10, 0],
      [0, 10],
    ],
    [
      [30, 10],
      [1, 0],
      [0, 1],
      [-1, 0],
      [0, -1],
    ],
  ],
  objects: {
    areas: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', id: 'BU00010011', arcs: [[3, 4, -1]] },
        { type: 'MultiPolygon', id: 'BU00010012', arcs: [[[2, 7, -4]]] },
        { type: 'Polygon', id: 'BU00010013', arcs: [[8]] },
        { type: 'Polygon', id: 'BU00020021', arcs: [[0, 5, -2]] },
        { type: 'Polygon', id: 'BU00020022', arcs: [[1, 6, -3]] },
      ],
    },
  },
}

export const SQUARE_AREAS: readonly MapArea[] = mapAreasOf({
  codes: ['BU00010011', 'BU00010012', 'BU00010013', 'BU00020021', 'BU00020022'],
  names: ['Noordwest', 'Zuidwest', 'Eiland & omgeving', 'Noordoost', 'Zuidoost'],
  neighbours: [[1, 3], [0, 4], [], [0, 4], [1, 3]],
  points: [
    [5.05, 52.15],
    [5.05, 52.05],
    [5.305, 52.105],
    [5.15, 52.15],
    [5.15, 52.05],
  ],
  holders: { GM0001: 'Waterdam', GM0002: 'Bergen' },
})

export const SQUARE_CODES = SQUARE_AREAS.map(({ code }) => code)

/** The squares, filled. */
export function squaresPicture(fills: Shading['fills'], of: readonly number[]): MapPicture {
  const map = {
    id: 'voorbeeldregio-buurt',
    title: { nl: 'Voorbeeld', en: 'Example' },
    territory: 'voorbeeldregio',
    level: 'buurt',
    boundaries: 'areas/voorbeeldregio-buurt.topojson',
    areas: 'areas/voorbeeldregio-buurt.json',
    parts: [],
  } as const
  return { map, areas: SQUARE_AREAS, shading: { fills, of: Uint8Array.from(of), sizes: null } }
}
