import type { SearchArea } from '../contract.ts'
import type { AreaCentre, AreaCount } from './area-tables.ts'
import { placesOnEarth } from './places.ts'
import { type ScanSettings, scanForClusters } from './spatial-scan.ts'

export interface SearchSettings extends ScanSettings {
  /** A circle with fewer is no pattern, however unlikely. */
  readonly leastObserved: number
}

/**
 * The zoekgebieden of one measure: circles of buurten with more than chance puts together anywhere. Where they lie tells
 * where to look first, and nothing about any address in them.
 */
export function findSearchAreas(
  counts: readonly AreaCount[],
  centres: readonly AreaCentre[],
  settings: SearchSettings,
): readonly SearchArea[] {
  const lying = new Map(centres.map((centre) => [centre.area_code, centre]))
  const placed = counts.flatMap((count) => {
    const centre = lying.get(count.area_code)
    return centre === undefined || count.denominator === 0 ? [] : [{ ...count, lon: centre.lon, lat: centre.lat }]
  })
  const clusters = scanForClusters(
    {
      places: placesOnEarth(placed),
      counts: Float64Array.from(placed, ({ numerator }) => numerator),
      sizes: Float64Array.from(placed, ({ denominator }) => denominator),
    },
    settings,
  )
  return clusters
    .filter(({ chance, observed }) => chance <= settings.mostChance && observed >= settings.leastObserved)
    .map((cluster, place) => ({
      measure: counts[0]?.measure ?? '',
      number: place + 1,
      area_codes: cluster.areas.flatMap((area) => placed[area]?.area_code ?? []),
      observed: cluster.observed,
      expected: cluster.expected,
      rate_ratio: Number.isFinite(cluster.rateRatio) ? cluster.rateRatio : null,
      log_likelihood_ratio: cluster.logLikelihoodRatio,
      p_value: cluster.chance,
    }))
}
