import type { MultiPolygon, Position } from 'geojson'
import { type SeededRandom, seededRandom } from '../../src/signals/areas/seeded-random.ts'

/** Areas that touch, with how often something happened in each: what both sides of the measurement read. */
export interface AreaMap {
  readonly boundaries: readonly MultiPolygon[]
  readonly places: readonly (readonly [x: number, y: number])[]
  readonly counts: readonly number[]
  readonly sizes: readonly number[]
}

/** A crooked chessboard of areas, in which one corner has three times as much as the rest. */
export function makeMap({ columns, rows, seed }: { columns: number; rows: number; seed: number }): AreaMap {
  const random = seededRandom(seed)
  const corners = Array.from({ length: rows + 1 }, (_row, y) =>
    Array.from({ length: columns + 1 }, (_column, x): Position => [shaken(x, random), shaken(y, random)]),
  )
  const corner = (x: number, y: number): Position => corners[y]?.[x] ?? []
  const cells = Array.from(
    { length: rows * columns },
    (_, cell) => [cell % columns, Math.floor(cell / columns)] as const,
  )
  const sizes = cells.map(() => Math.round(20 + 480 * random() ** 2))
  return {
    boundaries: cells.map(([x, y]) => ({
      type: 'MultiPolygon',
      coordinates: [[[corner(x, y), corner(x + 1, y), corner(x + 1, y + 1), corner(x, y + 1), corner(x, y)]]],
    })),
    places: cells.map(([x, y]) => [shaken(x + 0.5, random), shaken(y + 0.5, random)]),
    sizes,
    counts: cells.map(([x, y], cell) =>
      poisson((sizes[cell] ?? 0) * (x < columns / 4 && y < rows / 4 ? 0.06 : 0.02), random),
    ),
  }
}

function shaken(middle: number, random: SeededRandom): number {
  return Number((middle + 0.4 * (random() - 0.5)).toFixed(3))
}

/** By multiplying uniform numbers (Knuth), for small means. */
function poisson(mean: number, random: SeededRandom): number {
  let count = 0
  for (let product = random(); product > Math.exp(-mean); product *= random()) count += 1
  return count
}
