import type { MultiPolygon, Position } from 'geojson'
import { nearestWeights } from './places.ts'
import { equalWeights, neighboursOf, type Weights } from './weights.ts'

/** Kilometres in a degree of latitude (IUGG mean radius). */
const DEGREE = 111.195

/** Square kilometres inside a boundary in WGS84 degrees; right to 1 % for anything the size of a gemeente. */
export function squareKilometres({ coordinates }: MultiPolygon): number {
  return coordinates
    .map(([shell = [], ...holes]) => ringArea(shell) - holes.reduce((sum, hole) => sum + ringArea(hole), 0))
    .reduce((sum, area) => sum + area, 0)
}

function ringArea(ring: readonly Position[]): number {
  const [, south = 0] = ring[0] ?? []
  const width = DEGREE * Math.cos((south * Math.PI) / 180)
  let doubled = 0
  for (const [place, [east = 0, north = 0]] of ring.entries()) {
    const [nextEast = 0, nextNorth = 0] = ring[(place + 1) % ring.length] ?? []
    doubled += east * width * (nextNorth * DEGREE) - nextEast * width * (north * DEGREE)
  }
  return Math.abs(doubled) / 2
}

/**
 * For every area the `count` others that are nearest in density, by ratio: a city centre beside city centres. An area of
 * which the density is not known is like none.
 */
export function alikeWeights(densities: readonly (number | null)[], count: number): Weights {
  const known = densities.flatMap((density, area) => (density === null || density <= 0 ? [] : [{ area, density }]))
  const line = Float64Array.from(known, ({ density }) => Math.log(density))
  const zero = new Float64Array(known.length)
  const among = nearestWeights({ x: line, y: zero, z: zero }, Math.min(count, known.length - 1))
  const lists = densities.map((): readonly number[] => [])
  for (const [place, { area }] of known.entries())
    lists[area] = [...neighboursOf(among, place)].flatMap((other) => known[other]?.area ?? [])
  return equalWeights(lists)
}
