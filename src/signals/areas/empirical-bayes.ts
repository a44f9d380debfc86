import { at, neighboursOf, type Weights } from './weights.ts'

/** Of each area how often something happened, and among how many it could have. Sizes are above 0. */
export interface AreaRates {
  readonly counts: Float64Array
  readonly sizes: Float64Array
}

/**
 * Rates drawn towards that of all areas together, the more the smaller an area is: the global empirical Bayes estimator
 * (Marshall 1991). When the areas differ no more than chance makes them differ, all get the rate of the whole.
 */
export function globalBayes({ counts, sizes }: AreaRates): Float64Array {
  const everywhere = Int32Array.from(sizes.keys())
  const prior = priorOf({ counts, sizes }, everywhere)
  return sizes.map((size, area) => drawnTowards(prior, at(counts, area) / size, size))
}

/** The same, drawn towards the rate of the area and its neighbours together: the local estimator (Marshall 1991). */
export function localBayes({ counts, sizes }: AreaRates, weights: Weights): Float64Array {
  return sizes.map((size, area) => {
    const prior = priorOf({ counts, sizes }, [...neighboursOf(weights, area), area])
    return drawnTowards(prior, at(counts, area) / size, size)
  })
}

/**
 * How far each rate lies from that of the whole, in standard deviations of an area of its size: what makes Moran's I
 * hold for rates (Assunção & Reis 1999).
 */
export function standardisedRates({ counts, sizes }: AreaRates): Float64Array {
  const { mean, spread } = momentsOf({ counts, sizes }, Int32Array.from(sizes.keys()))
  return sizes.map((size, area) => {
    const variance = spread + mean / size
    return (at(counts, area) / size - mean) / Math.sqrt(variance < 0 ? mean / size : variance)
  })
}

interface Prior {
  readonly mean: number
  /** Variance between areas beyond what chance makes; in a prior 0 or more. */
  readonly spread: number
}

function priorOf(rates: AreaRates, areas: Iterable<number>): Prior {
  const { mean, spread } = momentsOf(rates, areas)
  return { mean, spread: Math.max(0, spread) }
}

/** The estimators of moments of Marshall (1991); small differences give a spread below 0. */
function momentsOf({ counts, sizes }: AreaRates, areas: Iterable<number>): Prior {
  const chosen = [...areas]
  const sumOf = (part: (area: number) => number) => chosen.reduce((sum, area) => sum + part(area), 0)
  const size = sumOf((area) => at(sizes, area))
  const mean = sumOf((area) => at(counts, area)) / size
  const variance = sumOf((area) => at(sizes, area) * (at(counts, area) / at(sizes, area) - mean) ** 2) / size
  return { mean, spread: variance - mean / (size / chosen.length) }
}

function drawnTowards({ mean, spread }: Prior, rate: number, size: number): number {
  const chance = mean / size
  return chance === 0 ? mean : mean + (rate - mean) * (spread / (spread + chance))
}
