import { gammasOf } from '../../model/gamma.ts'
import type { Comparison, LinkModel } from '../../model/link-model.ts'
import { weightsOf } from '../../model/match-weight.ts'
import type { LinkSummary, LinkWarning, ReportedRound } from './link-summary.ts'

/** Rounds that give a level more than this many bits of difference do not see the same thing: eight times as likely. */
const MOST_SPREAD = 3
/** Below one in a million no round has seen enough pairs to tell one m from another. */
const LEAST_M = 1e-6
/** Chance alone makes two levels that are worth about the same change places. */
const ORDER_SLACK = 1
/** One record in five that can never be linked is a fault of the data or the model, not of the threshold. */
const MOST_UNLINKABLE = 0.2
/** Clusters this large hold, in person and address data, nearly always records that chance has strung together. */
const LARGEST_CLUSTER = 100

/** What whoever reads the outcome should know before trusting it. */
export function findWarnings(summary: Omit<LinkSummary, 'warnings'>, model: LinkModel): readonly LinkWarning[] {
  const { columns, blocking, scoredPairs, unlinkables, clusters, rounds } = summary
  const largest = clusters.sizes.at(-1)?.size ?? 0
  const { share } = unlinkables
  return [
    ...(scoredPairs === 0 ? [{ kind: 'no-pairs' } as const] : []),
    ...columns.flatMap(({ column, filled }) => (filled === 0 ? [{ kind: 'column-empty', column } as const] : [])),
    ...blocking.flatMap(({ rule, made }) => (made === 0 ? [{ kind: 'rule-makes-nothing', rule } as const] : [])),
    ...model.comparisons.flatMap((comparison) => levelWarnings(comparison, summary)),
    ...roundWarnings(rounds),
    ...(share > MOST_UNLINKABLE ? [{ kind: 'many-unlinkable', share } as const] : []),
    ...(largest > LARGEST_CLUSTER ? [{ kind: 'large-cluster', size: largest } as const] : []),
  ]
}

function levelWarnings(
  comparison: Comparison,
  summary: Pick<LinkSummary, 'levels' | 'scoredPairs' | 'comparedPairs'>,
): LinkWarning[] {
  const { name, levels } = comparison
  const gammas = gammasOf(comparison)
  const weights = weightsOf(comparison)
  const allKept = summary.scoredPairs > 0 && summary.scoredPairs === summary.comparedPairs
  const pairs = new Map(
    summary.levels.filter((level) => level.comparison === name).map((level) => [level.gamma, level.pairs]),
  )
  return levels.flatMap((level, place): LinkWarning[] => {
    const gamma = gammas[place] ?? -1
    if (level.isNull) return []
    if (level.m === undefined || level.u === undefined) return [{ kind: 'level-not-trained', comparison: name, gamma }]
    if (allKept && pairs.get(gamma) === 0) return [{ kind: 'level-never-seen', comparison: name, gamma }]
    const isLooser =
      place > 0 &&
      levels[place - 1]?.isNull === false &&
      (weights[place] ?? 0) > (weights[place - 1] ?? 0) + ORDER_SLACK
    return isLooser ? [{ kind: 'level-order', comparison: name, gamma }] : []
  })
}

function roundWarnings(rounds: readonly ReportedRound[]): LinkWarning[] {
  const byComparison = Map.groupBy(spreadOfRounds(rounds), ({ comparison }) => comparison)
  return [...byComparison].flatMap(([comparison, spreads]): LinkWarning[] => {
    const bits = Math.max(...spreads.map((spread) => spread.bits))
    return bits > MOST_SPREAD ? [{ kind: 'rounds-differ', comparison, bits }] : []
  })
}

/** Per level the difference between the rounds in bits of match weight: that between the highest and the lowest m. */
export function spreadOfRounds(rounds: readonly ReportedRound[]): readonly {
  readonly comparison: string
  readonly gamma: number
  readonly ms: readonly number[]
  readonly bits: number
}[] {
  const byLevel = Map.groupBy(
    rounds.flatMap(({ levels }) => levels),
    ({ comparison, gamma }) => JSON.stringify([comparison, gamma]),
  )
  return [...byLevel.values()].flatMap((estimates) => {
    const [first] = estimates
    const ms = estimates.map(({ m }) => m)
    if (first === undefined) return []
    const bits = Math.log2(Math.max(LEAST_M, ...ms) / Math.max(LEAST_M, Math.min(...ms)))
    return [{ comparison: first.comparison, gamma: first.gamma, ms, bits }]
  })
}
