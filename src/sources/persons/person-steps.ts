import type { Step } from '../../warehouse/step.ts'
import { DELIVERIES, PERSONS } from '../contract.ts'
import { BRK_PERSONS } from '../ownership-brk/delivered-tables.ts'
import { BRP_PERSONS } from '../residents-brp/delivered-tables.ts'

/** Who the persons of all registers are, in one table that only linkage reads. */
export const personSteps: readonly Step[] = [
  {
    name: 'persons',
    reads: [BRP_PERSONS, BRK_PERSONS, DELIVERIES],
    makes: PERSONS,
    rows: { is: 'any number' },
    sql: new URL('persons.sql', import.meta.url),
  },
]
