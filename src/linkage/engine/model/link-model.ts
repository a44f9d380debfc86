/**
 * A model of record linkage after Fellegi and Sunter (1969), "A theory for record linkage", as data: which pairs are
 * compared, how alike two values can be, and how likely each degree of likeness is among matches (m) and among
 * others (u). The JSON form is that of Splink, with a few keys of our own: see `link-settings.ts`.
 */
export interface LinkModel {
  readonly linkType: LinkType
  /** The chance that two records drawn at random match (lambda). Undefined while untrained. */
  readonly prior: number | undefined
  /** The column that names a record within its source. */
  readonly idColumn: string
  /** The column that tells the sources apart, when there are several. */
  readonly sourceColumn: string
  /** Columns that go along to the result. */
  readonly keptColumns: readonly string[]
  /** Whether the columns that are compared go along too. */
  readonly keepsComparedColumns: boolean
  /** Columns made of the delivered ones before anything else; a later one may use an earlier one. */
  readonly derivedColumns: readonly DerivedColumn[]
  /** Tried in order; a pair is counted with the first rule that makes it. */
  readonly blockingRules: readonly BlockingRule[]
  readonly comparisons: readonly Comparison[]
  readonly training: TrainingPlan
}

/** Pairs within all records, only between sources, or both. */
export type LinkType = 'dedupe_only' | 'link_only' | 'link_and_dedupe'

export interface DerivedColumn {
  readonly name: string
  /** An SQL expression over the columns of one record. */
  readonly sql: string
}

/** Which pairs are worth comparing. */
export interface BlockingRule {
  /** An SQL condition over `l.` and `r.`: `l.surname = r.surname and substr(l.dob, 1, 4) = substr(r.dob, 1, 4)`. */
  readonly sql: string
  /** Columns that hold lists, of which one shared item suffices: the rule then speaks of one item of each. */
  readonly listColumns: readonly string[]
}

/** How alike two records are in one respect: the first level whose condition holds. */
export interface Comparison {
  /** Names the columns of the result: `gamma_surname`, `mw_surname`. */
  readonly name: string
  readonly description: string | undefined
  /** From strict to loose, the last one ELSE. */
  readonly levels: readonly Level[]
}

export interface Level {
  /** An SQL condition over columns ending in `_l` and `_r`, or `ELSE`. */
  readonly sql: string
  readonly label: string
  /** True for the level of pairs of which a value is missing: it says nothing, and weighs nothing. */
  readonly isNull: boolean
  /** The chance of this level among matches; undefined while untrained or never seen. */
  readonly m: number | undefined
  /** The chance of this level among pairs that do not match. */
  readonly u: number | undefined
  /** True when training must leave the number as it is. */
  readonly keepM: boolean
  readonly keepU: boolean
  /** That an agreement on a rare value says more than one on a frequent value. */
  readonly frequency: FrequencyAdjustment | undefined
}

export interface FrequencyAdjustment {
  /** The column of which the value's share among the records that have one is counted. */
  readonly column: string
  /** 1 for the whole adjustment, 0 for none. */
  readonly weight: number
  /** A rarer value counts as this rare: against typing errors that occur once. 0 for no such limit. */
  readonly rarest: number
  /** True to weigh the share against the u of this level; else that of the level at which the column agrees exactly. */
  readonly againstOwnLevel: boolean
}

/** How the numbers of the model are found. What is left out is chosen from the model and the data. */
export interface TrainingPlan {
  /** Conditions as of a blocking rule under which nearly all pairs match; for the prior. */
  readonly certainRules: readonly string[] | undefined
  /** The share of all matches that the certain rules are thought to find, 0 to 1. */
  readonly certainRecall: number | undefined
  /** One round of expectation maximisation for each: the rule's own columns are not trained in it. */
  readonly roundRules: readonly string[] | undefined
  /** How many pairs are drawn at random for u. */
  readonly randomPairs: number
  /** Rounds stop when no number changes by more. */
  readonly convergence: number
  readonly mostIterations: number
}
