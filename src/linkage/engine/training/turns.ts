import type { LinkModel } from '../model/link-model.ts'
import { levelTotals, type Maximum, matchShares } from './expectation-maximisation.ts'
import type { Chances, Numbers, Patterns } from './patterns.ts'
import { roundPrior } from './prior.ts'
import { runRound, type Stratum, weightedMedian } from './rounds.ts'
import { freeLevels, randomU, startingM } from './starting-numbers.ts'

/**
 * u, m and the prior need each other: random pairs hold matches, which the first u counts as others. Each turn leaves out
 * more of them; after three the numbers stand still.
 */
const TURNS = 3

/** A round that thinks hardly any of its pairs a match still counts a little, so that it counts when it is alone. */
const LEAST_WEIGHT = 0.001

/** In which share of matches a round begins. It ends at the same place from .05 or .7. */
const FIRST_SHARE = 0.3

/** All that training knows of the records: compared random pairs, and the compared pairs of each round. */
export interface Evidence {
  readonly random: Patterns
  readonly strata: readonly Stratum[]
  /** How many pairs could be linked. */
  readonly possible: number
  /** The prior, when the certain rules have told it. */
  readonly fixedPrior: number | undefined
}

export interface Estimate {
  readonly numbers: Numbers
  /** What each stratum came to in the last turn. */
  readonly maxima: readonly Maximum[]
}

/** Estimates u, m and prior in turns. Pure: the same evidence gives the same numbers. */
export function estimateNumbers(model: LinkModel, evidence: Evidence): Estimate {
  const { random, strata } = evidence
  const everything = model.comparisons.map(() => true)
  const first = model.comparisons.map(startingM)
  let us = randomU(model.comparisons, random, new Float64Array(random.counts.length).fill(1))
  let maxima: Maximum[] = []
  let numbers: Numbers = { prior: FIRST_SHARE, chances: paired(first, us) }
  for (let turn = 0; turn < TURNS; turn += 1) {
    const start = { prior: FIRST_SHARE, chances: paired(first, us) }
    maxima = strata.map((stratum) => runRound(stratum, start, model))
    const chances = paired(
      first.map((m, place) => medianM(model, place, { strata, maxima, before: m })),
      us,
    )
    const prior = evidence.fixedPrior ?? model.prior ?? roundPrior({ prior: 0, chances }, { ...evidence, maxima })
    const shares = matchShares(random, { prior, chances }, everything)
    us = randomU(
      model.comparisons,
      random,
      shares.map((share) => 1 - share),
    )
    numbers = {
      prior,
      chances: paired(
        chances.map(({ m }) => m),
        us,
      ),
    }
  }
  return { numbers: withUnseenLevels(numbers, { ...evidence, maxima }), maxima }
}

function paired(ms: readonly Float64Array[], us: readonly Float64Array[]): Chances[] {
  return ms.map((m, place) => ({ m, u: us[place] ?? m }))
}

/**
 * Of every level the median of the rounds, each round counted for its estimated share of matches: where few pairs are matches,
 * m is drawn towards whatever the others have in common. Splink counts all rounds alike.
 */
function medianM(
  model: LinkModel,
  place: number,
  from: { readonly strata: readonly Stratum[]; readonly maxima: readonly Maximum[]; readonly before: Float64Array },
): Float64Array {
  const comparison = model.comparisons[place]
  const rounds = from.maxima.filter((_, round) => from.strata[round]?.active[place] === true)
  if (comparison === undefined || rounds.length === 0) return from.before
  const free = freeLevels(comparison, 'keepM')
  const medians = from.before.map((before, gamma) => {
    const told = rounds.map(({ numbers }) => ({
      value: numbers.chances[place]?.m[gamma] ?? before,
      weight: Math.max(numbers.prior, LEAST_WEIGHT),
    }))
    return free[gamma] === true ? weightedMedian(told) : before
  })
  const kept = medians.reduce((sum, m, gamma) => sum + (free[gamma] === true ? 0 : m), 0)
  const total = medians.reduce((sum, m, gamma) => sum + (free[gamma] === true ? m : 0), 0)
  return medians.map((m, gamma) => (free[gamma] === true && total > 0 ? (m * Math.max(0, 1 - kept)) / total : m))
}

/** A level that hardly any pair shows, random or of a round, must weigh nothing: half a pair over few is more than over many. */
function withUnseenLevels(numbers: Numbers, from: Evidence & { readonly maxima: readonly Maximum[] }): Numbers {
  const chances = numbers.chances.map(({ m, u }, place) => {
    const count = (patterns: Patterns) => {
      const weights = new Float64Array(patterns.counts.length).fill(1)
      return levelTotals(patterns.gammas[place] ?? new Int8Array(), patterns.counts, { weights, levels: m.length })
    }
    const active = from.strata
      .filter((stratum) => stratum.active[place] === true)
      .map(({ patterns }) => count(patterns))
    const random = count(from.random)
    const unseen = (gamma: number) => [random, ...active].every((totals) => (totals[gamma] ?? 0) < 1)
    return { m: m.map((chance, gamma) => (unseen(gamma) ? (u[gamma] ?? chance) : chance)), u }
  })
  return { ...numbers, chances }
}
