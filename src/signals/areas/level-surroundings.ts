import type { MultiPolygon } from 'geojson'
import type { Surroundings } from './area-comparison.ts'
import type { AreaCentre } from './area-tables.ts'
import { contiguity } from './contiguity.ts'
import { alikeWeights, squareKilometres } from './density.ts'
import { weightsAmong } from './weights.ts'

/** The areas of one level in a fixed order, and how they lie. */
export interface AreaLevel {
  readonly centres: readonly AreaCentre[]
  readonly surroundings: Surroundings
}

/** Areas of like density that one is held against: enough for a rate, few enough to be alike. Our own choice. */
const ALIKE = 10

/** How the areas of one level lie. An area without a boundary touches none, and is like none. */
export function describeLevel(
  centres: readonly AreaCentre[],
  boundaries: ReadonlyMap<string, MultiPolygon>,
): AreaLevel {
  const ordered = centres.toSorted((one, other) => (one.area_code < other.area_code ? -1 : 1))
  const shapes = ordered.map(({ area_code }) => boundaries.get(area_code) ?? null)
  const densities = ordered.map(({ addresses }, place) => {
    const shape = shapes[place] ?? null
    return shape === null ? null : addresses / squareKilometres(shape)
  })
  return {
    centres: ordered,
    surroundings: { touching: contiguity(shapes, 'queen'), alike: alikeWeights(densities, ALIKE) },
  }
}

/** The surroundings of some of the areas alone, numbered in the order of these codes. */
export function surroundingsAmong({ centres, surroundings }: AreaLevel, codes: readonly string[]): Surroundings {
  const places = new Map(centres.map(({ area_code }, place) => [area_code, place]))
  const kept = codes.flatMap((code) => places.get(code) ?? [])
  return { touching: weightsAmong(surroundings.touching, kept), alike: weightsAmong(surroundings.alike, kept) }
}
