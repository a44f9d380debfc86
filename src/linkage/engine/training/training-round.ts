/** One round of expectation maximisation: what it was about and what came out, for the report. */
export interface TrainingRound {
  /** The condition that its pairs satisfy. */
  readonly rule: string
  /** The pairs that were compared: a sample when the rule makes very many. */
  readonly pairs: number
  /** Every how manieth left record was taken: 1 for all. */
  readonly sampledOneIn: number
  /** The estimated share of matches among its pairs: how much this round counts. */
  readonly matchShare: number
  readonly iterations: number
  readonly converged: boolean
  /** Comparison by name: the estimated m of its levels in the order of the model, without null levels. */
  readonly m: Readonly<Record<string, readonly number[]>>
}
