import type { MapAreas, SimilarArea } from '../contract.ts'
import type { DrawnMaps } from '../maps/release-maps.ts'
import type { AreaCountsTable } from './area-counts.ts'
import { AREA_TRAITS } from './area-traits.ts'
import { FINDINGS_POLICY } from './findings-policy.ts'
import { nearestRows } from './nearest-rows.ts'

/**
 * For each area of each map those of the same map that are most alike in public traits, the most alike first. An area of
 * which too little is known has none.
 */
export function similarAreas(
  { areas }: Pick<DrawnMaps, 'areas'>,
  counts: AreaCountsTable,
): ReadonlyMap<string, SimilarArea[]> {
  return new Map([...areas.values()].flatMap((onMap) => similarOnMap(onMap, counts)))
}

function similarOnMap({ codes, names }: MapAreas, counts: AreaCountsTable): (readonly [string, SimilarArea[]])[] {
  const rows = standardised(codes.map((code) => AREA_TRAITS.map(({ of }) => of(counts.of(code)))))
  const { mostSimilar, fewestTraits } = FINDINGS_POLICY
  const nearest = nearestRows(rows, { most: mostSimilar.value, fewest: fewestTraits.value })
  return codes.map((code, place) => [
    code,
    (nearest[place] ?? []).map(({ row, distance }) => ({
      code: codes[row] ?? '',
      name: names[row] ?? '',
      distance: Number(distance.toFixed(2)),
    })),
  ])
}

/** Each column in standard deviations from its mean. A column that is the same everywhere tells nothing, and is left unknown. */
function standardised(table: readonly (readonly (number | undefined)[])[]): Float64Array[] {
  const scales = AREA_TRAITS.map((_, column) => scaleOf(table.flatMap((row) => row[column] ?? [])))
  return table.map((row) =>
    Float64Array.from(row, (value, column) => {
      const { mean, deviation } = scales[column] ?? { mean: 0, deviation: 0 }
      return value === undefined || deviation === 0 ? Number.NaN : (value - mean) / deviation
    }),
  )
}

function scaleOf(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, deviation: Math.sqrt(squares / values.length) }
}
