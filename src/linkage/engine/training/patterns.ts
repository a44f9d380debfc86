import type { Comparison } from '../model/link-model.ts'

/** Pairs counted by how they compare: as many columns of gammas as comparisons, and how many pairs have each row of them. */
export interface Patterns {
  readonly gammas: readonly Int8Array[]
  readonly counts: Float64Array
}

/** Per comparison the chance of each gamma (0 is the loosest level) among matches and among others. */
export interface Chances {
  readonly m: Float64Array
  readonly u: Float64Array
}

/** What is estimated: the share of matches among the pairs at hand, and the chances. */
export interface Numbers {
  readonly prior: number
  readonly chances: readonly Chances[]
}

/** The place among `levels` of each gamma, from 0 up: null levels have none. */
export function levelsByGamma(comparison: Comparison): number[] {
  return comparison.levels.flatMap((level, place) => (level.isNull ? [] : [place])).toReversed()
}
