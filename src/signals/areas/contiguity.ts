import type { MultiPolygon, Position } from 'geojson'
import { equalWeights, type Weights } from './weights.ts'

/** `queen`: areas that share a point are neighbours. `rook`: only those that share a stretch of boundary. */
export type Contiguity = 'queen' | 'rook'

/**
 * Which areas touch, from boundaries that share their points exactly, as those of CBS do. An area without a boundary
 * touches none, and so does an island.
 */
export function contiguity(boundaries: readonly (MultiPolygon | null)[], kind: Contiguity): Weights {
  const sharers = new Map<string, number[]>()
  for (const [area, boundary] of boundaries.entries())
    for (const key of keysOf(boundary?.coordinates ?? [], kind)) {
      const areas = sharers.get(key)
      if (areas === undefined) sharers.set(key, [area])
      else if (areas.at(-1) !== area) areas.push(area)
    }
  const lists = boundaries.map(() => new Set<number>())
  for (const areas of sharers.values())
    for (const area of areas) for (const other of areas) if (other !== area) lists[area]?.add(other)
  return equalWeights(lists)
}

function* keysOf(polygons: readonly Position[][][], kind: Contiguity): Generator<string> {
  for (const ring of polygons.flat())
    for (const [place, position] of ring.entries()) {
      const key = keyOf(position)
      const next = ring[place + 1]
      if (kind === 'queen') yield key
      else if (next !== undefined) yield [key, keyOf(next)].sort().join(' ')
    }
}

function keyOf(position: Position): string {
  return `${position[0]},${position[1]}`
}
