import type { Comparison } from '../model/link-model.ts'
import { levelShares, levelTotals } from './expectation-maximisation.ts'
import { type Chances, levelsByGamma, type Patterns } from './patterns.ts'

/** A level that no pair shows counts as half a pair: rare, and not impossible. */
export const SMOOTHING = 0.5

/** Before training most matches agree exactly. Only a start: rounds end at the same place from .7 or .95. */
const M_OF_STRICTEST = 0.9

/** The number of each level by gamma, or undefined where the model has none. */
function delivered(comparison: Comparison, number: 'm' | 'u'): (number | undefined)[] {
  return levelsByGamma(comparison).map((place) => comparison.levels[place]?.[number])
}

/** Which numbers training may change, by gamma. */
export function freeLevels(comparison: Comparison, keep: 'keepM' | 'keepU'): boolean[] {
  return levelsByGamma(comparison).map((place) => comparison.levels[place]?.[keep] !== true)
}

/** The m with which the rounds start: those of the model where it has them. */
export function startingM(comparison: Comparison): Float64Array {
  const given = delivered(comparison, 'm')
  const strictest = given.length - 1
  return Float64Array.from(given, (m, gamma) => {
    const start = gamma === strictest ? M_OF_STRICTEST : (1 - M_OF_STRICTEST) / Math.max(1, strictest)
    return m ?? start
  })
}

/** Each u by random pairs, a pair counted for the chance that it is no match. What the model must keep, it keeps. */
export function randomU(
  comparisons: readonly Comparison[],
  random: Patterns,
  otherShares: Float64Array,
): Float64Array[] {
  return comparisons.map((comparison, place) => {
    const given = delivered(comparison, 'u')
    const gammas = random.gammas[place] ?? new Int8Array()
    return levelShares(levelTotals(gammas, random.counts, { weights: otherShares, levels: given.length }), {
      before: Float64Array.from(given, (u) => u ?? 1 / given.length),
      free: freeLevels(comparison, 'keepU'),
      smoothing: SMOOTHING,
    })
  })
}

/** A comparison with its trained numbers; a level that is not estimated keeps what it had. */
export function withChances(comparison: Comparison, trained: Partial<Chances>): Comparison {
  const gammaOf = new Map(levelsByGamma(comparison).map((place, gamma) => [place, gamma]))
  const levels = comparison.levels.map((level, place) => {
    const gamma = gammaOf.get(place)
    return gamma === undefined
      ? level
      : { ...level, m: trained.m?.[gamma] ?? level.m, u: trained.u?.[gamma] ?? level.u }
  })
  return { ...comparison, levels }
}
