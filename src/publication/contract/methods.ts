import type { Words } from '../../vocabulary/language.ts'

/** `methods.json`: how everything is measured, generated from the catalogues that the programs themselves use. */
export interface Methods {
  /** What is done to figures before anyone sees them, and how they are compared. */
  readonly methods: readonly Method[]
  /** The indicators behind the signals on addresses: they never become public themselves. */
  readonly indicators: readonly MethodIndicator[]
  /** What the catalogue names and does not compute, with the reason. */
  readonly notComputed: readonly { readonly code: string; readonly name: Words; readonly reason: Words }[]
}

/** One way of working: rounding, intervals, over-representation, search areas, similar areas. */
export interface Method {
  readonly id: string
  readonly title: Words
  /** In a few plain sentences. */
  readonly inShort: Words
  /** Step by step, with the formula in words. */
  readonly steps: readonly Words[]
  /** What it cannot do. */
  readonly limits: readonly Words[]
  /** The numbers that it uses. */
  readonly values: readonly MethodValue[]
  /** Paper, law or standard. */
  readonly source: Words
}

export interface MethodValue {
  readonly name: Words
  readonly value: number
  readonly unit: Words
  readonly reason: Words
  readonly owner: string
  readonly validFrom: string
}

export interface MethodIndicator {
  readonly code: string
  readonly version: string
  readonly name: Words
  readonly family: Words
  readonly stage: Words
  readonly says: Words
  readonly doesNotSay: readonly Words[]
  readonly innocentExplanations: readonly Words[]
  readonly values: readonly MethodValue[]
  readonly source: Words
  /** What is known of how often it is right: for the lens that reckons with it. Null when nothing was measured. */
  readonly baseRate: MethodBaseRate | null
}

/** Shares between 0 and 1. */
export interface MethodBaseRate {
  readonly prevalence: number
  readonly sensitivity: number
  readonly specificity: number
  readonly source: Words
}
