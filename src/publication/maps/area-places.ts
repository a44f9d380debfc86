import type { GemeenteArea, MapAreas } from '../contract.ts'

/** Where an area lies, as the map of its level and the file of its gemeente both tell. */
export type AreaPlace = Pick<GemeenteArea, 'point' | 'neighbours'>

/** Of an area that is on no map. */
export const NOWHERE: AreaPlace = { point: null, neighbours: [] }

/** By code where every area of some maps lies. */
export function areaPlaces(maps: Iterable<MapAreas>): ReadonlyMap<string, AreaPlace> {
  const places = new Map<string, AreaPlace>()
  for (const { codes, points, neighbours } of maps)
    for (const [place, code] of codes.entries())
      places.set(code, {
        point: points[place] ?? null,
        neighbours: (neighbours[place] ?? []).flatMap((other) => codes[other] ?? []),
      })
  return places
}
