import type { Chances, Numbers, Patterns } from './patterns.ts'

export interface MaximisationSettings {
  /** Comparisons that take part; the others are as if they were not there. */
  readonly active: readonly boolean[]
  /** Per comparison and gamma: whether m, or u, may change. Only levels that may change share what is left of 1. */
  readonly freeM: readonly (readonly boolean[])[]
  readonly freeU: readonly (readonly boolean[])[]
  readonly freePrior: boolean
  /** Pairs added to each level, so that a level nobody has does not become impossible. */
  readonly smoothing: number
  /** Stops when no number changes by more than this between two iterations. */
  readonly convergence: number
  readonly mostIterations: number
}

export interface Maximum {
  readonly numbers: Numbers
  readonly iterations: number
  /** The greatest change of any number in the last iteration. */
  readonly lastChange: number
  /** Natural logarithm of how likely the counted patterns are. */
  readonly logLikelihood: number
}

/**
 * Expectation maximisation (Dempster, Laird and Rubin, 1977) of a mixture of matches and others whose comparisons are
 * independent within each. It works on counted patterns, so its cost does not depend on the number of pairs.
 */
export function maximise(patterns: Patterns, start: Numbers, settings: MaximisationSettings): Maximum {
  let numbers = start
  let lastChange = Number.POSITIVE_INFINITY
  let iterations = 0
  while (iterations < settings.mostIterations && lastChange > settings.convergence) {
    const shares = matchShares(patterns, numbers, settings.active)
    const next = improved(patterns, shares, { numbers, settings })
    lastChange = greatestChange(numbers, next)
    numbers = next
    iterations += 1
  }
  return { numbers, iterations, lastChange, logLikelihood: logLikelihood(patterns, numbers, settings.active) }
}

/** The chance that a pair of each pattern is a match, given the numbers. */
export function matchShares(patterns: Patterns, numbers: Numbers, active: readonly boolean[]): Float64Array {
  return patterns.counts.map((_, row) => {
    const odds = logOdds(patterns, numbers, { active, row })
    return odds > 0 ? 1 / (1 + Math.exp(-odds)) : Math.exp(odds) / (1 + Math.exp(odds))
  })
}

function logOdds(patterns: Patterns, numbers: Numbers, at: { active: readonly boolean[]; row: number }): number {
  let odds = Math.log(numbers.prior) - Math.log1p(-numbers.prior)
  for (const [place, { m, u }] of numbers.chances.entries()) {
    const gamma = patterns.gammas[place]?.[at.row] ?? -1
    if (gamma >= 0 && at.active[place] === true) odds += Math.log(floored(m[gamma])) - Math.log(floored(u[gamma]))
  }
  return odds
}

/** Splink's floor too: a chance of nought would make a weight infinite. */
const floored = (chance: number | undefined): number => Math.max(chance ?? 0, 1e-300)

function improved(
  patterns: Patterns,
  shares: Float64Array,
  from: { readonly numbers: Numbers; readonly settings: MaximisationSettings },
): Numbers {
  const { numbers, settings } = from
  const others = shares.map((share) => 1 - share)
  const chances = numbers.chances.map((chance, place) => {
    const gammas = patterns.gammas[place]
    if (gammas === undefined || settings.active[place] !== true) return chance
    const among = (weights: Float64Array) => levelTotals(gammas, patterns.counts, { weights, levels: chance.m.length })
    return {
      m: levelShares(among(shares), {
        before: chance.m,
        free: settings.freeM[place] ?? [],
        smoothing: settings.smoothing,
      }),
      u: levelShares(among(others), {
        before: chance.u,
        free: settings.freeU[place] ?? [],
        smoothing: settings.smoothing,
      }),
    }
  })
  return { prior: settings.freePrior ? matchShare(patterns.counts, shares) : numbers.prior, chances }
}

/** How many pairs stand at each gamma, each pair counted for its weight. */
export function levelTotals(
  gammas: Int8Array,
  counts: Float64Array,
  by: { readonly weights: Float64Array; readonly levels: number },
): Float64Array {
  const totals = new Float64Array(by.levels)
  for (const [row, gamma] of gammas.entries())
    if (gamma >= 0) totals[gamma] = (totals[gamma] ?? 0) + (counts[row] ?? 0) * (by.weights[row] ?? 0)
  return totals
}

/** Shares that add up to 1. A level that is not free keeps its number; so do all, when no pair tells. */
export function levelShares(
  totals: Float64Array,
  to: { readonly before: Float64Array; readonly free: readonly boolean[]; readonly smoothing: number },
): Float64Array {
  const { before, free, smoothing } = to
  const kept = before.reduce((sum, chance, gamma) => sum + (free[gamma] === true ? 0 : chance), 0)
  const seen = totals.reduce((sum, count, gamma) => sum + (free[gamma] === true ? count : 0), 0)
  if (seen === 0) return before
  const total = free.reduce((sum, isFree) => sum + (isFree ? smoothing : 0), seen)
  return before.map((chance, gamma) =>
    free[gamma] === true ? (Math.max(0, 1 - kept) * ((totals[gamma] ?? 0) + smoothing)) / total : chance,
  )
}

function matchShare(counts: Float64Array, shares: Float64Array): number {
  const pairs = counts.reduce((sum, count) => sum + count, 0)
  const matches = counts.reduce((sum, count, row) => sum + count * (shares[row] ?? 0), 0)
  return Math.min(1 - 1e-12, Math.max(1e-12, matches / Math.max(1, pairs)))
}

function greatestChange(before: Numbers, after: Numbers): number {
  const changes = before.chances.flatMap((chance, place) => {
    const next: Chances = after.chances[place] ?? chance
    return [
      ...chance.m.map((m, gamma) => Math.abs(m - (next.m[gamma] ?? m))),
      ...chance.u.map((u, gamma) => Math.abs(u - (next.u[gamma] ?? u))),
    ]
  })
  return Math.max(Math.abs(before.prior - after.prior), ...changes)
}

function logLikelihood(patterns: Patterns, numbers: Numbers, active: readonly boolean[]): number {
  return patterns.counts.reduce((sum, count, row) => {
    let match = Math.log(numbers.prior)
    let other = Math.log1p(-numbers.prior)
    for (const [place, { m, u }] of numbers.chances.entries()) {
      const gamma = patterns.gammas[place]?.[row] ?? -1
      if (gamma < 0 || active[place] !== true) continue
      match += Math.log(floored(m[gamma]))
      other += Math.log(floored(u[gamma]))
    }
    const most = Math.max(match, other)
    return sum + count * (most + Math.log(Math.exp(match - most) + Math.exp(other - most)))
  }, 0)
}
