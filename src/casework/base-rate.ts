interface Rates {
  readonly rate: number
  readonly sensitivity?: number | undefined
  readonly specificity?: number | undefined
}

/**
 * Of 100 premises with the signal, how many are expected to be misused (Bayes); null when the indicator does not say
 * how often it is right. A rate of 0.5% with sensitivity 90% and specificity 95% gives 8.3.
 */
export function expectedRightPer100({ rate, sensitivity, specificity }: Rates): number | null {
  if (sensitivity === undefined || specificity === undefined) return null
  const right = rate * sensitivity
  const wrong = (1 - rate) * (1 - specificity)
  return right + wrong === 0 ? null : (100 * right) / (right + wrong)
}
