import type { JudgementEffect, RefusedPair } from '../../../judgements/judgement-effect.ts'
import type { Accuracy } from '../../evaluation/accuracy.ts'

/** What a run of linkage did, as `link.json` keeps it and the report draws it. Weights are in bits. */
export interface LinkSummary {
  /** ISO 8601. */
  readonly madeAt: string
  readonly records: number
  readonly sources: readonly { readonly source: string; readonly records: number }[]
  readonly columns: readonly ColumnFill[]
  /** Pairs that could be made of these records if each were compared with each. */
  readonly possiblePairs: number
  readonly blocking: readonly BlockingStep[]
  /** Pairs that blocking made, each of which was weighed. */
  readonly comparedPairs: number
  /** Of these, the pairs whose weight was kept; all of them unless a lowest weight was asked for. */
  readonly scoredPairs: number
  /** At or above the threshold. */
  readonly linkedPairs: number
  /** Where records are put together: a chance, and the same as a weight. */
  readonly threshold: { readonly probability: number; readonly weight: number }
  readonly weights: readonly WeightBin[]
  readonly levels: readonly LevelCount[]
  /** How sure a record can be of itself, at best. */
  readonly unlinkables: Unlinkables
  readonly clusters: ClusterSizes
  readonly rounds: readonly ReportedRound[]
  /** Present when the truth was given. */
  readonly accuracy?: Accuracy | undefined
  readonly judgements: JudgementOutcome
  readonly warnings: readonly LinkWarning[]
}

/** A column that the model compares. */
export interface ColumnFill {
  readonly column: string
  /** Records that have a value. */
  readonly filled: number
}

export interface BlockingStep {
  readonly rule: string
  /** Pairs that no earlier rule made. */
  readonly made: number
}

/** Pairs whose weight is at least `from`, and less than a quarter of a bit more. */
export interface WeightBin {
  readonly from: number
  readonly pairs: number
  /** How many of them belong together by the model: the sum of their chances. */
  readonly expectedMatches: number
}

export interface LevelCount {
  readonly comparison: string
  readonly gamma: number
  readonly pairs: number
  /** Of these, at or above the threshold. */
  readonly linkedPairs: number
}

export interface Unlinkables {
  /** Of the records, those that stay below the threshold even when compared with themselves. */
  readonly share: number
  /** Every how manieth record was compared with itself: 1 for all. */
  readonly comparedOneIn: number
  /** Compared records by the weight that they have with themselves, rounded down to whole bits, rising. */
  readonly steps: readonly { readonly weight: number; readonly records: number }[]
}

export interface ClusterSizes {
  readonly clusters: number
  /** Rising. */
  readonly sizes: readonly { readonly size: number; readonly clusters: number }[]
}

/** What one round of training found. */
export interface ReportedRound {
  /** The rule that chose its pairs. */
  readonly rule: string
  readonly iterations: number
  readonly levels: readonly { readonly comparison: string; readonly gamma: number; readonly m: number }[]
}

export interface JudgementOutcome extends Omit<JudgementEffect, 'refused'> {
  readonly refusedMerges: number
  /** The refused merges with the highest weights. */
  readonly strongestRefused: readonly RefusedPair[]
}

export type LinkWarning =
  | { readonly kind: 'column-empty'; readonly column: string }
  | { readonly kind: 'level-never-seen'; readonly comparison: string; readonly gamma: number }
  | { readonly kind: 'level-not-trained'; readonly comparison: string; readonly gamma: number }
  | { readonly kind: 'level-order'; readonly comparison: string; readonly gamma: number }
  | { readonly kind: 'rounds-differ'; readonly comparison: string; readonly bits: number }
  | { readonly kind: 'rule-makes-nothing'; readonly rule: string }
  | { readonly kind: 'many-unlinkable'; readonly share: number }
  | { readonly kind: 'large-cluster'; readonly size: number }
  | { readonly kind: 'no-pairs' }
