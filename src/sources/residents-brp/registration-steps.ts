import type { Step } from '../../warehouse/step.ts'
import { DELIVERIES, REGISTRATIONS, RELATIONS } from '../contract.ts'
import { BRP_REGISTRATIONS, BRP_RELATIONS } from './delivered-tables.ts'

/** Who is registered where, and who is whose parent or partner. */
export const registrationSteps: readonly Step[] = [
  {
    name: 'registrations',
    reads: [BRP_REGISTRATIONS, DELIVERIES],
    makes: REGISTRATIONS,
    rows: { is: 'at most as many as', of: BRP_REGISTRATIONS },
    sql: new URL('registrations.sql', import.meta.url),
  },
  {
    name: 'relations',
    reads: [BRP_RELATIONS],
    makes: RELATIONS,
    rows: { is: 'at most as many as', of: BRP_RELATIONS },
    sql: new URL('relations.sql', import.meta.url),
  },
]
