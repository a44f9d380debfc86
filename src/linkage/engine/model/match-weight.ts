import { exactColumn, gammasOf } from './gamma.ts'
import type { Comparison, Level, LinkModel } from './link-model.ts'

/** Smaller chances count as this: the logarithm of 0 does not exist. */
const LEAST = 1e-300

/** Of a level that training never met: that the strictest level holds for nearly all matches. As Splink 5 does. */
const DEFAULT_M_OF_STRICTEST = 0.95
const DEFAULT_WEIGHTS = { strictest: 10, from: -5, to: 3 }

/** The prior that Splink starts from, for a model that has none. */
const DEFAULT_PRIOR = 0.0001

export interface LevelChances {
  readonly m: number
  readonly u: number
}

/**
 * The chances by which the levels of a comparison are weighed, in the order of the levels. What was not trained, or
 * never met in training, has a default that depends on the number of levels; a null level has none.
 */
export function chancesOf(comparison: Comparison): readonly (LevelChances | undefined)[] {
  const gammas = gammasOf(comparison)
  const highest = Math.max(...gammas)
  return comparison.levels.map((level, place) => {
    const gamma = gammas[place] ?? 0
    if (level.isNull) return undefined
    const m = defaultM(gamma, highest)
    return { m: level.m ?? m, u: level.u ?? m / 2 ** defaultWeight(gamma, highest) }
  })
}

function defaultM(gamma: number, highest: number): number {
  if (highest === 0) return 1
  return gamma === highest ? DEFAULT_M_OF_STRICTEST : (1 - DEFAULT_M_OF_STRICTEST) / highest
}

function defaultWeight(gamma: number, highest: number): number {
  const { strictest, from, to } = DEFAULT_WEIGHTS
  if (gamma === highest) return strictest
  return highest === 1 ? from : from + (gamma * (to - from)) / (highest - 1)
}

/** The match weight of each level in bits: log2(m / u); 0 for a null level. */
export function weightsOf(comparison: Comparison): readonly number[] {
  return chancesOf(comparison).map((chances) =>
    chances === undefined ? 0 : Math.log2(Math.max(chances.m, LEAST) / Math.max(chances.u, LEAST)),
  )
}

/** The weight with which every pair starts, in bits. */
export function priorWeight({ prior = DEFAULT_PRIOR }: Pick<LinkModel, 'prior'>): number {
  return Math.log2(prior / (1 - prior))
}

/** The chance of a match at a weight in bits. */
export function toProbability(weight: number): number {
  return weight >= 0 ? 1 / (1 + 2 ** -weight) : 2 ** weight / (1 + 2 ** weight)
}

/** The weight in bits at a chance; infinite at 0 and 1. */
export function toWeight(probability: number): number {
  return Math.log2(probability / (1 - probability))
}

/**
 * The u that the share of a value takes the place of when a level is adjusted for frequency: that of the level at
 * which the column agrees exactly. Undefined for a level without adjustment, or when no level agrees exactly.
 */
export function adjustedU(comparison: Comparison, level: Level): number | undefined {
  const { frequency } = level
  if (frequency === undefined) return undefined
  const chances = chancesOf(comparison)
  const place = frequency.againstOwnLevel
    ? comparison.levels.indexOf(level)
    : comparison.levels.findIndex((candidate) => exactColumn(candidate) === frequency.column.toLowerCase())
  return chances[place]?.u
}

/** True when nothing has to be trained: there is a prior, and every comparison knows its m and u for some level. */
export function isTrained({ prior, comparisons }: LinkModel): boolean {
  const known = (pick: (level: Level) => number | undefined) => (comparison: Comparison) =>
    comparison.levels.some((level) => !level.isNull && pick(level) !== undefined)
  return prior !== undefined && comparisons.every(known(({ m }) => m)) && comparisons.every(known(({ u }) => u))
}
