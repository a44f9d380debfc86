/** How rare something is, and how often a sign of it is right about those that have it and those that have not. */
export interface Rates {
  /** Share of all that have it. */
  readonly rate: number
  readonly sensitivity: number
  readonly specificity: number
}

/**
 * Of those with the sign, the share that has what it is a sign of (Bayes): what is left of a good-looking
 * indicator when what it looks for is rare. 0.5 % with sensitivity .90 and specificity .95 gives .083.
 */
export function positivePredictiveValue({ rate, sensitivity, specificity }: Rates): number {
  const right = rate * sensitivity
  const wrong = (1 - rate) * (1 - specificity)
  return right / (right + wrong)
}
