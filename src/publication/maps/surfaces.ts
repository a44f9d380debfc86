import type { MultiPolygon, Position } from 'geojson'
import type { Areas } from '../area-tree.ts'

/** Metres in a degree of latitude; a degree of longitude is that times the cosine of the latitude. */
const METRES_PER_DEGREE = 111_300

/**
 * Square kilometres within the boundary of each area that has one: good to some tenths of a percent in the Netherlands, since
 * the earth is taken to be a ball. Where the boundary takes in water, so does the surface.
 */
export function surfacesOf(areas: Areas): ReadonlyMap<string, number> {
  return new Map(
    [...areas.values()].flatMap(({ code, boundary }) =>
      boundary === null ? [] : [[code, squareKilometres(JSON.parse(boundary) as MultiPolygon)] as const],
    ),
  )
}

function squareKilometres({ coordinates }: MultiPolygon): number {
  const rings = coordinates.flatMap(([outline = [], ...holes]) => [
    sizeOf(outline),
    ...holes.map((hole) => -sizeOf(hole)),
  ])
  return rings.reduce((sum, size) => sum + size, 0) / 1e6
}

/** Square metres within a ring. */
function sizeOf(ring: readonly Position[]): number {
  const [originX = 0, originY = 0] = ring[0] ?? []
  let [twice, heights] = [0, 0]
  for (const [place, [x = 0, y = 0]] of ring.entries()) {
    const [nextX = x, nextY = y] = ring[place + 1] ?? []
    twice += (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY)
    heights += y
  }
  const latitude = (heights / Math.max(1, ring.length)) * (Math.PI / 180)
  return Math.abs(twice / 2) * METRES_PER_DEGREE ** 2 * Math.cos(latitude)
}
