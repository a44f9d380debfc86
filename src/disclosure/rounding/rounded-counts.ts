import type { Lattice } from '../cells/lattice.ts'

/** Counts of units in every cell of a lattice, before they are rounded. */
export interface CountsToRound {
  readonly lattice: Lattice
  /** Whole numbers, not negative, that add up. */
  readonly counts: Float64Array
  /** Every published count is a multiple of it: 5, or 10 for sensitive themes. */
  readonly base: number
  /** Breaks ties, so that a second run gives the same; who does not have it cannot repeat the choice. */
  readonly secret: Uint8Array
  /**
   * What a cell should not be shown as more than, such as the whole that it is part of; Infinity where there is none. The
   * multiple below the count is always allowed; a higher one counts as a step further.
   */
  readonly atMost?: Float64Array
  /** What a cell should not be shown as less than, such as a part of it; 0 where there is none. As with `atMost`. */
  readonly atLeast?: Float64Array
  /** The release before, cell by cell, with the counts it was made of: an unchanged count keeps its rounding. */
  readonly previous?: { readonly counts: Float64Array; readonly rounded: Float64Array }
}

export interface RoundedCounts {
  /** Multiples of the base that add up everywhere. */
  readonly rounded: Float64Array
  /** Of each cell K: 0 when it went to a multiple next to it, 1 or 2 where sums forced it further (|R - a| <= (K+1)b - 1). */
  readonly steps: Uint8Array
}
