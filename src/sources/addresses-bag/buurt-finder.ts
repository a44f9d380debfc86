import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import Flatbush from 'flatbush'
import type { MultiPolygon } from 'geojson'

export interface Buurt {
  readonly code: string
  readonly boundary: MultiPolygon
}

/**
 * Makes a function that tells in which buurt a place (lon, lat) lies, or nothing. On a shared border, the
 * buurt with the lowest code counts, so that the answer does not depend on the order of delivery.
 */
export function createBuurtFinder(buurten: readonly Buurt[]): (lon: number, lat: number) => string | undefined {
  if (buurten.length === 0) return () => undefined
  const index = new Flatbush(buurten.length)
  for (const { boundary } of buurten) index.add(...boundsOf(boundary))
  index.finish()
  return (lon, lat) =>
    index
      .search(lon, lat, lon, lat)
      .flatMap((at) => buurten[at] ?? [])
      .filter(({ boundary }) => booleanPointInPolygon([lon, lat], boundary))
      .map(({ code }) => code)
      .sort()[0]
}

function boundsOf({ coordinates }: MultiPolygon): [west: number, south: number, east: number, north: number] {
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lon = Number.NaN, lat = Number.NaN] of coordinates.flat(2)) {
    bounds[0] = Math.min(bounds[0], lon)
    bounds[1] = Math.min(bounds[1], lat)
    bounds[2] = Math.max(bounds[2], lon)
    bounds[3] = Math.max(bounds[3], lat)
  }
  return bounds
}
