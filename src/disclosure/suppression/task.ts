import type { Insider, Sensitive } from '../attack/published.ts'
import type { Equations } from '../cells/equations.ts'

/** A table of amounts before it is protected: which cells to withhold beside the sensitive ones, at the least cost. */
export interface SuppressionTask {
  readonly equations: Equations
  /** The true values; they fulfil the equations. */
  readonly values: Float64Array
  /** What withholding a cell costs. */
  readonly costs: Float64Array
  /** What everyone knows of each cell beforehand: 0 and Infinity in tables of amounts. */
  readonly low: Float64Array
  readonly high: Float64Array
  /** Withheld in any case, and to be kept uncertain. */
  readonly sensitive: readonly Sensitive[]
  /** Who may use what he knows; empty for an attacker from outside alone. */
  readonly insiders: readonly Insider[]
  /** Cells that must be shown, such as those of an earlier release. */
  readonly shown: ReadonlySet<number>
}

export interface Suppression {
  /** Cells withheld beside the sensitive ones, by place, in rising order. */
  readonly secondary: readonly number[]
  /** Sum of the costs of `secondary`. */
  readonly cost: number
  /** No pattern that protects costs less; equal to `cost` when it was proven best. */
  readonly atLeast: number
}
