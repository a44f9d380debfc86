import { AREAS, SUSPICIOUS_TRANSACTIONS, UNEXPLAINED_HOMES } from '../../sources/contract.ts'
import type { Step } from '../../warehouse/step.ts'
import { SUSPICIOUS_TRANSACTIONS_PER_GEMEENTE, UNEXPLAINED_HOMES_PER_GEMEENTE } from '../contract/money.ts'

/** What closed sources count of money that nobody can explain, per gemeente. */
export const moneySteps: readonly Step[] = [
  {
    name: SUSPICIOUS_TRANSACTIONS_PER_GEMEENTE.name,
    reads: [AREAS, SUSPICIOUS_TRANSACTIONS],
    makes: SUSPICIOUS_TRANSACTIONS_PER_GEMEENTE,
    rows: { is: 'any number' },
    sql: new URL('suspicious-transactions-per-gemeente.sql', import.meta.url),
  },
  {
    name: UNEXPLAINED_HOMES_PER_GEMEENTE.name,
    reads: [AREAS, UNEXPLAINED_HOMES],
    makes: UNEXPLAINED_HOMES_PER_GEMEENTE,
    rows: { is: 'any number' },
    sql: new URL('unexplained-homes-per-gemeente.sql', import.meta.url),
  },
]
