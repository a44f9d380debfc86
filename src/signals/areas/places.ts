import { at, equalWeights, type Weights, wholeAt } from './weights.ts'

/** Points in space, in metres. Of places on earth the straight line through it stands for the way: exact in order. */
export interface Places {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly z: Float64Array
}

/** Mean radius of the earth in metres (IUGG). */
const EARTH_RADIUS = 6_371_008.8

export interface LonLat {
  readonly lon: number
  readonly lat: number
}

/** WGS84 degrees as points on a ball: distances up to 100 km are off by less than 0.6 %, at any latitude. */
export function placesOnEarth(positions: readonly LonLat[]): Places {
  const rad = Math.PI / 180
  return {
    x: Float64Array.from(positions, ({ lon, lat }) => EARTH_RADIUS * Math.cos(lat * rad) * Math.cos(lon * rad)),
    y: Float64Array.from(positions, ({ lon, lat }) => EARTH_RADIUS * Math.cos(lat * rad) * Math.sin(lon * rad)),
    z: Float64Array.from(positions, ({ lat }) => EARTH_RADIUS * Math.sin(lat * rad)),
  }
}

/** The places nearest to one, itself first, with their distances in metres; equally far ones in the order of the list. */
export interface Nearest {
  readonly places: Int32Array
  readonly distances: Float64Array
}

/**
 * The `count` nearest of a place. Every other place is looked at once and few are kept, which for the 14,500 buurten of
 * the country takes less than an index takes to read.
 */
export function nearestTo(place: number, places: Places, count: number): Nearest {
  const [nearest, squares] = [new Int32Array(count), new Float64Array(count).fill(Number.POSITIVE_INFINITY)]
  let [found, farthest] = [0, Number.POSITIVE_INFINITY]
  for (let other = 0; other < places.x.length; other += 1) {
    const square = other === place ? -1 : squareBetween(places, place, other)
    if (square >= farthest) continue
    let hole = Math.min(found, count - 1)
    for (; hole > 0 && at(squares, hole - 1) > square; hole -= 1) {
      squares[hole] = at(squares, hole - 1)
      nearest[hole] = wholeAt(nearest, hole - 1)
    }
    squares[hole] = square
    nearest[hole] = other
    found = Math.min(found + 1, count)
    farthest = at(squares, count - 1)
  }
  const distances = squares.subarray(0, found).map((square) => Math.sqrt(Math.max(0, square)))
  return { places: nearest.subarray(0, found), distances }
}

/** The `count` nearest other places of each are its neighbours. */
export function nearestWeights(places: Places, count: number): Weights {
  return equalWeights(Array.from(places.x, (_, place) => nearestTo(place, places, count + 1).places.subarray(1)))
}

/** All places within so many metres of each other are neighbours; the bound itself belongs to it. */
export function bandWeights(places: Places, metres: number): Weights {
  const lists = Array.from(places.x, (): number[] => [])
  for (const [place, list] of lists.entries())
    for (let other = place + 1; other < lists.length; other += 1)
      if (squareBetween(places, place, other) <= metres * metres) {
        list.push(other)
        lists[other]?.push(place)
      }
  return equalWeights(lists)
}

function squareBetween({ x, y, z }: Places, one: number, other: number): number {
  return (at(x, one) - at(x, other)) ** 2 + (at(y, one) - at(y, other)) ** 2 + (at(z, one) - at(z, other)) ** 2
}
