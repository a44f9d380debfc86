import type { AreaSign } from '../contract.ts'
import { benjaminiHochberg } from '../figures/benjamini-hochberg.ts'
import type { AreaCount } from './area-tables.ts'
import { globalBayes, standardisedRates } from './empirical-bayes.ts'
import { lagChances, type Permutations } from './lag-chances.ts'
import { getisOrd, localMoran } from './local-statistics.ts'
import { compareRates, type RateComparison } from './rate-comparison.ts'
import { at, neighboursOf, type Weights, weightsAmong } from './weights.ts'

/** Areas of one level: which touch, and which are alike. Areas are numbered as in the counts. */
export interface Surroundings {
  readonly touching: Weights
  readonly alike: Weights
}

export interface ComparisonLimits {
  /** Areas with a smaller denominator are too small to say anything about. */
  readonly leastDenominator: number
  /** Whether what is counted comes one by one: only then an exact chance holds for two areas beside each other. */
  readonly oneByOne: boolean
  readonly permutations: Permutations
}

/**
 * Lays every area of one level beside chance, its neighbours and areas like it, for one measure. Areas that are too small
 * take no part, also not as neighbours. Gi* and local Moran are those of the standardised rates, so that a small area
 * with one case does not stand out; without any case there is nothing to compare, and the rates alone are told.
 */
export function compareAreas(
  counts: readonly AreaCount[],
  surroundings: Surroundings,
  { leastDenominator, ...limits }: ComparisonLimits,
): readonly AreaSign[] {
  const kept = [...counts.keys()].filter((place) => (counts[place]?.denominator ?? 0) >= leastDenominator)
  const among = kept.flatMap((place) => counts[place] ?? [])
  const near = {
    touching: weightsAmong(surroundings.touching, kept),
    alike: weightsAmong(surroundings.alike, kept),
  }
  const compared = compareLargeOnes(among, near, limits)
  const byArea = new Map(compared.map((sign) => [sign.area_code, sign]))
  return counts.map((count) => byArea.get(count.area_code) ?? { ...count, ...NOTHING_KNOWN, too_small: true })
}

const NOTHING_KNOWN = {
  too_small: false,
  raw_rate: null,
  smoothed_rate: null,
  gi_z: null,
  gi_p: null,
  q_value: null,
  moran_value: null,
  moran_quadrant: null,
  moran_p: null,
  neighbours: null,
  neighbours_ratio: null,
  neighbours_p: null,
  alike_ratio: null,
  alike_p: null,
} as const

function compareLargeOnes(
  counts: readonly AreaCount[],
  near: Surroundings,
  { oneByOne, permutations }: Omit<ComparisonLimits, 'leastDenominator'>,
): AreaSign[] {
  const rates = {
    counts: Float64Array.from(counts, ({ numerator }) => numerator),
    sizes: Float64Array.from(counts, ({ denominator }) => denominator),
  }
  const smoothed = globalBayes(rates)
  const local = rates.counts.some((count) => count > 0) ? localSigns(standardisedRates(rates), near, permutations) : []
  return counts.map((count, area) => {
    const [beside, alike] = [compareWith(near.touching, area, counts), compareWith(near.alike, area, counts)]
    return {
      ...count,
      ...NOTHING_KNOWN,
      ...local[area],
      raw_rate: count.numerator / count.denominator,
      smoothed_rate: at(smoothed, area),
      neighbours: neighboursOf(near.touching, area).length,
      neighbours_ratio: finite(beside?.ratio),
      neighbours_p: oneByOne ? finite(beside?.chance) : null,
      alike_ratio: finite(alike?.ratio),
      alike_p: oneByOne ? finite(alike?.chance) : null,
    }
  })
}

/** What an area without neighbours has none of: it is left out of the correction too. */
function localSigns(values: Float64Array, { touching }: Surroundings, permutations: Permutations) {
  const moran = localMoran(values, touching)
  const gi = getisOrd(values, touching)
  const { more, less } = lagChances(values, touching, permutations)
  const tested = [...moran.keys()].filter((area) => moran[area] !== undefined)
  const corrected = benjaminiHochberg(tested.map((area) => at(more, area)))
  const corrections = new Map(tested.map((area, place) => [area, corrected[place]]))
  return moran.map((sign, area) =>
    sign === undefined
      ? {}
      : {
          gi_z: finite(at(gi, area)),
          gi_p: at(more, area),
          q_value: corrections.get(area) ?? null,
          moran_value: sign.value,
          moran_quadrant: sign.quadrant,
          moran_p: Math.min(1, 2 * Math.min(at(more, area), at(less, area))),
        },
  )
}

function compareWith(weights: Weights, area: number, counts: readonly AreaCount[]): RateComparison | undefined {
  const others = [...neighboursOf(weights, area)].flatMap((other) => counts[other] ?? [])
  const own = counts[area]
  if (own === undefined || others.length === 0) return undefined
  const there = {
    count: others.reduce((sum, { numerator }) => sum + numerator, 0),
    size: others.reduce((sum, { denominator }) => sum + denominator, 0),
  }
  return compareRates({ count: own.numerator, size: own.denominator }, there)
}

function finite(number: number | undefined): number | null {
  return number !== undefined && Number.isFinite(number) ? number : null
}
