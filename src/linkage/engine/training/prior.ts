import type { Database } from '../../../warehouse/database.ts'
import type { LinkModel } from '../model/link-model.ts'
import { makeBlockedPairs } from '../pairs/blocked-pairs.ts'
import { type Maximum, matchShares } from './expectation-maximisation.ts'
import type { Numbers, Patterns } from './patterns.ts'
import { type Stratum, weightedMedian } from './rounds.ts'

const LEAST = 1e-12

/** What Splink takes when the writer of a model does not say how many of the matches the certain rules find. */
const CERTAIN_RECALL = 0.7

/** The prior by the certain rules of the plan: their pairs, divided by the share of matches they find. None without rules. */
export async function certainPrior(
  database: Database,
  model: LinkModel,
  possible: number,
): Promise<number | undefined> {
  const { certainRules, certainRecall = CERTAIN_RECALL } = model.training
  if (certainRules === undefined || certainRules.length === 0) return undefined
  const blockingRules = certainRules.map((sql) => ({ sql, listColumns: [] }))
  const counts = await makeBlockedPairs(
    database,
    { linkType: model.linkType, blockingRules },
    { into: 'certain_pairs', mostPairs: Number.POSITIVE_INFINITY },
  )
  await database.run('drop table certain_pairs')
  const found = counts.reduce((sum, { made }) => sum + made, 0)
  return Math.min(0.5, Math.max(LEAST, found / (certainRecall * Math.max(1, possible))))
}

export interface PriorEvidence {
  readonly random: Patterns
  readonly strata: readonly Stratum[]
  readonly maxima: readonly Maximum[]
  readonly possible: number
}

/**
 * The prior by rounds on the strictest level of a comparison: the matches among its pairs are m of that level times all matches
 * that have the value, and m is known from the other rounds. It needs no guess of what rules find. Without such a round the
 * prior is the one that explains the random pairs best.
 */
export function roundPrior(numbers: Numbers, evidence: PriorEvidence): number {
  const { strata, maxima, possible } = evidence
  const estimates = strata.flatMap((stratum, place) => {
    const share = maxima[place]?.numbers.prior ?? 0
    const held = stratum.strictestOf === undefined ? 0 : heldByMatches(stratum.strictestOf, numbers, evidence.random)
    if (held <= 0) return []
    return [
      { value: (stratum.pairs * stratum.sampledOneIn * share) / (held * possible), weight: Math.max(share, 1e-3) },
    ]
  })
  const prior = estimates.length > 0 ? weightedMedian(estimates) : randomPrior(numbers, evidence.random)
  return Math.min(0.5, Math.max(LEAST, prior))
}

/** The share of matches that agree at the strictest level: m, times the chance that both have a value. */
function heldByMatches(comparison: number, { chances }: Numbers, random: Patterns): number {
  const gammas = random.gammas[comparison]
  const total = random.counts.reduce((sum, count) => sum + count, 0)
  const present = random.counts.reduce((sum, count, row) => sum + ((gammas?.[row] ?? -1) >= 0 ? count : 0), 0)
  return ((chances[comparison]?.m.at(-1) ?? 0) * present) / Math.max(1, total)
}

function randomPrior(numbers: Numbers, random: Patterns): number {
  const everything = numbers.chances.map(() => true)
  const total = random.counts.reduce((sum, count) => sum + count, 0)
  let prior = 1e-4
  for (let turn = 0; turn < 50; turn += 1) {
    const shares = matchShares(random, { ...numbers, prior }, everything)
    prior = Math.max(
      LEAST,
      random.counts.reduce((sum, count, row) => sum + count * (shares[row] ?? 0), 0) / Math.max(1, total),
    )
  }
  return prior
}
