import type { Table } from '../../vocabulary/table.ts'
import type { Step } from '../../warehouse/step.ts'
import { DELIVERIES, INCIDENTS, LETTING_PERMITS, LETTINGS, OBSERVATIONS, UNUSUAL_TRANSACTIONS } from '../contract.ts'
import { SIGNALEN_REPORTS } from '../reports-signalen/signalen-table.ts'
import {
  INCIDENT_ROWS,
  LETTING_ROWS,
  OBSERVATION_ROWS,
  PERMIT_ROWS,
  TRANSACTION_COUNTS,
} from './enforcement-registers.ts'

/** Permits, incidents, counts, lettings and what people noticed, in our own words. */
export const enforcementSteps: readonly Step[] = [
  inOurWords(PERMIT_ROWS, LETTING_PERMITS, new URL('letting-permits.sql', import.meta.url)),
  inOurWords(INCIDENT_ROWS, INCIDENTS, new URL('incidents.sql', import.meta.url)),
  inOurWords(TRANSACTION_COUNTS, UNUSUAL_TRANSACTIONS, new URL('unusual-transactions.sql', import.meta.url)),
  inOurWords(LETTING_ROWS, LETTINGS, new URL('lettings.sql', import.meta.url)),
  {
    name: OBSERVATIONS.name,
    reads: [OBSERVATION_ROWS, SIGNALEN_REPORTS, DELIVERIES],
    makes: OBSERVATIONS,
    rows: { is: 'any number' },
    sql: new URL('observations.sql', import.meta.url),
  },
]

function inOurWords(delivered: Table, makes: Table, sql: URL): Step {
  const rows = { is: 'at most as many as', of: delivered } as const
  return { name: makes.name, reads: [delivered, DELIVERIES], makes, rows, sql }
}
