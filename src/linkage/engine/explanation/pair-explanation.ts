import { InputFault } from '../../../vocabulary/input-fault.ts'
import type { Judgement } from '../../judgements/judgement.ts'
import { gammasOf } from '../model/gamma.ts'
import type { Comparison, Level, LinkModel } from '../model/link-model.ts'
import { priorWeight, toProbability } from '../model/match-weight.ts'
import { type LevelMeaning, levelMeaning } from './level-meaning.ts'

/** A row of `scored_pairs`, by column name. */
export type ScoredPair = Readonly<Record<string, unknown>>

/** Why a pair has its match weight. Weights are in bits: one more bit is twice as likely. They add up to the total. */
export interface PairExplanation {
  /** What is known before anything is compared. */
  readonly prior: { readonly weight: number; readonly probability: number }
  /** In the order of the model. */
  readonly parts: readonly ExplainedComparison[]
  readonly weight: number
  readonly probability: number
  /** The blocking rule that brought the two together; undefined when it is not recorded. */
  readonly rule: { readonly place: number; readonly sql: string } | undefined
  /** What a person decided about the two, which wins over the weight. */
  readonly judgement: Judgement | undefined
}

export interface ExplainedComparison {
  readonly name: string
  /** -1 for a missing value, else counted from the loosest level. */
  readonly gamma: number
  readonly meaning: LevelMeaning
  readonly label: string
  /** Of the level, without the adjustment for how frequent the value is. */
  readonly weight: number
  readonly frequency: ExplainedFrequency | undefined
}

export interface ExplainedFrequency {
  readonly column: string
  readonly weight: number
  /** Of the records that have a value, the share that has this one; the more frequent one when the two differ. */
  readonly share: number | undefined
  /** How many records that is, and of how many; undefined when they were not counted. */
  readonly counted: { readonly records: number; readonly of: number } | undefined
}

export interface ExplanationFacts {
  readonly judgement?: Judgement | undefined
  /** Per column how many records have a value, to say a share in records. */
  readonly filled?: ReadonlyMap<string, number>
}

/** How far sums may differ for the order of adding alone, in bits. */
const ROUNDING = 1e-6

/**
 * Explains a scored pair, comparison by comparison. Throws an InputFault when the parts do not add up to the match
 * weight: then the pair was not scored with this model, and every explanation would be untrue.
 */
export function explainPair(pair: ScoredPair, model: LinkModel, facts: ExplanationFacts = {}): PairExplanation {
  const weight = toNumber(pair['match_weight'])
  const parts = model.comparisons.map((comparison) => explainComparison(pair, comparison, facts))
  const evidence = parts.reduce((sum, part) => sum + part.weight + (part.frequency?.weight ?? 0), 0)
  const before = priorWeight(model)
  if (!(Math.abs(before + evidence - weight) <= ROUNDING)) throw notOfThisModel()
  return {
    prior: { weight: before, probability: toProbability(before) },
    parts,
    weight,
    probability: toNumber(pair['match_probability']),
    rule: explainRule(pair, model),
    judgement: facts.judgement,
  }
}

function explainComparison(pair: ScoredPair, comparison: Comparison, facts: ExplanationFacts): ExplainedComparison {
  const gamma = toNumber(pair[`gamma_${comparison.name}`])
  const level = levelAt(comparison, gamma)
  if (level === undefined) throw notOfThisModel()
  return {
    name: comparison.name,
    gamma,
    meaning: levelMeaning(level),
    label: level.label,
    weight: toNumber(pair[`mw_${comparison.name}`]),
    frequency: explainFrequency(pair, { name: comparison.name, level, facts }),
  }
}

/** The level that a gamma stands for. */
function levelAt(comparison: Comparison, gamma: number): Level | undefined {
  return comparison.levels[gammasOf(comparison).indexOf(gamma)]
}

function explainFrequency(
  pair: ScoredPair,
  { name, level, facts }: { readonly name: string; readonly level: Level; readonly facts: ExplanationFacts },
): ExplainedFrequency | undefined {
  const adjusted = pair[`mw_tf_adj_${name}`]
  if (level.frequency === undefined || adjusted === undefined || adjusted === null) return undefined
  const { column } = level.frequency
  const share = shareOf(pair, column)
  const of = facts.filled?.get(column)
  if (share === undefined && Number(adjusted) === 0) return undefined
  const counted = share === undefined || of === undefined ? undefined : { records: Math.round(share * of), of }
  return { column, weight: toNumber(adjusted), share, counted }
}

/** Of two values the share of the more frequent one. SQL does not tell capitals in the name of a column apart. */
function shareOf(pair: ScoredPair, column: string): number | undefined {
  const names = [`tf_${column}_l`, `tf_${column}_r`].map((name) => name.toLowerCase())
  const shares = Object.entries(pair).flatMap(([name, share]) =>
    names.includes(name.toLowerCase()) ? [toNumber(share)] : [],
  )
  const known = shares.filter(Number.isFinite)
  return known.length === 0 ? undefined : Math.max(...known)
}

function explainRule({ rule, match_key: key }: ScoredPair, model: LinkModel): PairExplanation['rule'] {
  const written = rule ?? key
  if (written === undefined || written === null) return undefined
  const place = Number(written)
  const blocking = model.blockingRules[place]
  return blocking === undefined ? undefined : { place, sql: blocking.sql }
}

function toNumber(value: unknown): number {
  return typeof value === 'number' || (typeof value === 'string' && value !== '') ? Number(value) : Number.NaN
}

function notOfThisModel(): InputFault {
  return new InputFault({
    code: 'pair-not-of-this-model',
    says: 'The parts of a pair do not add up to its match weight.',
    remedy: 'Give the model that the pairs were scored with: model.json in the same folder.',
  })
}
