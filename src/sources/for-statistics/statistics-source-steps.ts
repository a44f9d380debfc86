import type { Table } from '../../vocabulary/table.ts'
import type { Step } from '../../warehouse/step.ts'
import {
  CANNABIS_CLEARANCES,
  DELIVERIES,
  DRUG_SUSPECTS,
  SUSPICIOUS_TRANSACTIONS,
  UNEXPLAINED_HOMES,
} from '../contract.ts'
import { CLEARANCE_ROWS, SUSPECT_COUNTS, SUSPICIOUS_COUNTS, UNEXPLAINED_COUNTS } from './statistics-registers.ts'

/** Clearances and counts of closed sources, in our own words. */
export const statisticsSourceSteps: readonly Step[] = [
  inOurWords(CLEARANCE_ROWS, CANNABIS_CLEARANCES, new URL('cannabis-clearances.sql', import.meta.url)),
  inOurWords(SUSPECT_COUNTS, DRUG_SUSPECTS, new URL('drug-suspects.sql', import.meta.url)),
  inOurWords(SUSPICIOUS_COUNTS, SUSPICIOUS_TRANSACTIONS, new URL('suspicious-transactions.sql', import.meta.url)),
  inOurWords(UNEXPLAINED_COUNTS, UNEXPLAINED_HOMES, new URL('unexplained-homes.sql', import.meta.url)),
]

function inOurWords(delivered: Table, makes: Table, sql: URL): Step {
  const rows = { is: 'at most as many as', of: delivered } as const
  return { name: makes.name, reads: [delivered, DELIVERIES], makes, rows, sql }
}
