import { positivePredictiveValue } from '../vocabulary/base-rate.ts'

interface KnownRates {
  readonly rate: number
  readonly sensitivity?: number | undefined
  readonly specificity?: number | undefined
}

/**
 * Of 100 premises with the signal, how many are expected to be misused; null when the indicator does not say how
 * often it is right, or says that nothing has the signal.
 */
export function expectedRightPer100({ rate, sensitivity, specificity }: KnownRates): number | null {
  if (sensitivity === undefined || specificity === undefined) return null
  const share = positivePredictiveValue({ rate, sensitivity, specificity })
  return Number.isNaN(share) ? null : 100 * share
}
