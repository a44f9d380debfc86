import type { Indicator } from '../../indicator.ts'
import { circularLoan } from './circular-loan.ts'
import { fastRedemption } from './fast-redemption.ts'
import { listedSeat } from './listed-seat.ts'
import { loanAboveValue } from './loan-above-value.ts'
import { privateLender } from './private-lender.ts'
import { stackedMortgages } from './stacked-mortgages.ts'
import { unmortgagedPurchase } from './unmortgaged-purchase.ts'

export { FINANCING_UNCOMPUTED } from './financing-uncomputed.ts'

/** The indicators about how an object was paid for, by code. */
export const FINANCING_INDICATORS: readonly Indicator[] = [
  unmortgagedPurchase,
  privateLender,
  listedSeat,
  loanAboveValue,
  circularLoan,
  fastRedemption,
  stackedMortgages,
]
