import type { MultiPolygon, Position } from 'geojson'
import polylabel from 'polylabel'

/** The point of the largest part that lies farthest from its border, to within a fiftieth of the part's width; to four decimals, some 10 m. */
export function pointInside(boundary: string | null): [number, number] {
  if (boundary === null) throw new TypeError('An area without a boundary has no point inside')
  const { coordinates } = JSON.parse(boundary) as MultiPolygon
  const largest = coordinates.toSorted((one, other) => extent(other[0] ?? []) - extent(one[0] ?? []))[0] ?? []
  const [lon = 0, lat = 0] = polylabel(
    largest.map((ring) => ring.map(([x = 0, y = 0]): [number, number] => [x, y])),
    Math.sqrt(extent(largest[0] ?? [])) / 50,
  )
  return [Number(lon.toFixed(4)), Number(lat.toFixed(4))]
}

function extent(ring: readonly Position[]): number {
  let twice = 0
  for (const [place, [x = 0, y = 0]] of ring.entries()) {
    const [nextX = 0, nextY = 0] = ring[(place + 1) % ring.length] ?? []
    twice += x * nextY - nextX * y
  }
  return Math.abs(twice / 2)
}
