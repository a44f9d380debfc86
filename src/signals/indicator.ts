import type { Words } from '../vocabulary/language.ts'

/**
 * An indicator is a definition; a signal is one outcome of it for one subject. Everything that a lawyer,
 * a neighbour or a supervisor must be able to ask about it is part of the definition.
 */
export interface Indicator {
  /** Code in the catalogue of indicators, `BW-02`. */
  readonly code: string
  readonly version: string
  readonly family: Family
  /** Only mature indicators may create work items; a withdrawn one makes no signals. */
  readonly stage: 'hypothesis' | 'trial' | 'pilot' | 'mature' | 'withdrawn'
  readonly name: Words
  readonly unit: Words
  readonly subject: 'address' | 'building' | 'area' | 'organisation'
  readonly says: Words
  readonly doesNotSay: readonly [Words, ...Words[]]
  /** Limits by name; SQL refers to them as `$name`. No limit is a constant in SQL. */
  readonly limits: Readonly<Record<string, Limit>>
  /** What each input of a signal is called, by its name in `signals.inputs`. */
  readonly inputs: Readonly<Record<string, Words>>
  /** The registers it rests on, as the signal names them. */
  readonly sources: readonly string[]
  /** Beside this file: one row per subject that crosses the limit, with the columns of `FOUND_COLUMNS`. */
  readonly sql: URL
  readonly innocentExplanations: readonly [InnocentExplanation, ...InnocentExplanation[]]
  readonly baseRate: BaseRate
  readonly evidence: 'E0 assumption' | 'E1 expert' | 'E2 literature' | 'E3 pilot hit rate' | 'E4 mature'
  /** Where the definition comes from. */
  readonly source: Words
}

export type Family = 'trade' | 'financing' | 'ownership' | 'rental' | 'occupancy' | 'businesses' | 'premises'

/** A number that decides, with who answers for it and why it is what it is. */
export interface Limit {
  readonly value: number
  readonly unit: string
  readonly owner: string
  readonly reason: string
  readonly validFrom: string
}

/** Tested before a signal may stack. Without `holds` the data to test it are not there, and it says why. */
export interface InnocentExplanation {
  readonly code: string
  readonly says: Words
  /** SQL condition over the columns that the indicator's own SQL selects. */
  readonly holds?: string
  readonly untestedBecause?: Words
}

/** What anyone must know before believing a signal: how rare misuse is, and how often such a sign is wrong. */
export interface BaseRate {
  /** Share of premises that are misused. */
  readonly rate: number
  readonly sensitivity: number
  readonly specificity: number
  readonly source: Words
}
