import { counts } from './figures.ts'

/** The categories of each dimension, in reading order. */
export const MONEY_CATEGORIES = {
  soort: ['contant-geld', 'overboeking', 'geldtransfer', 'virtuele-valuta', 'goederen', 'vastgoed'],
  bezit: ['2', '3-9', '10-plus'],
} as const

export const SUSPICIOUS_TRANSACTIONS_PER_GEMEENTE = counts(
  'suspicious_transactions_per_gemeente',
  'One row per gemeente, year and kind of transactions that the FIU declared suspicious.',
)
export const UNEXPLAINED_HOMES_PER_GEMEENTE = counts(
  'unexplained_homes_per_gemeente',
  'One row per gemeente, year and size of the holding of homes whose possession is not explained.',
)
