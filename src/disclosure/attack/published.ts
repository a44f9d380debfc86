import type { Equations } from '../cells/equations.ts'

/**
 * What everyone can see: how the cells add up, and between which bounds each lies by what is published of it. A cell
 * that is shown has `low = high`; a rounded one lies within its base; of a withheld one nothing is known but that it is
 * at least `low` (0 in tables) and at most `high` (Infinity). A bound that is known from elsewhere is taken up here.
 */
export interface Published {
  readonly equations: Equations
  readonly low: Float64Array
  readonly high: Float64Array
}

/**
 * A cell that must stay uncertain: whatever an attacker works out, it must leave room from `value - lower` (but not below
 * the cell's own bound) up to `value + upper`, and be at least `sliding` wide. With all three 0 it must just not be exact.
 */
export interface Sensitive {
  readonly cell: number
  readonly value: number
  readonly lower: number
  readonly upper: number
  readonly sliding: number
}

/** Someone who contributed, and so knows some cells exactly; and whose cells must stay uncertain for him. */
export interface Insider {
  /** The holding, household or person; never printed. */
  readonly holder: string
  /** Cells that hold nothing but what he gave. */
  readonly knows: readonly number[]
  /** Cells of other single contributors; `upper` is the room that must be left above. */
  readonly victims: readonly Sensitive[]
  /** Cells that hold more than what he gave: they are at least that much. */
  readonly atLeast?: readonly { readonly cell: number; readonly amount: number }[]
}
