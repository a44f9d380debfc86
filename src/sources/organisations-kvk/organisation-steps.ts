import type { Step } from '../../warehouse/step.ts'
import { DELIVERIES, ESTABLISHMENTS, OFFICERS, ORGANISATIONS } from '../contract.ts'
import { KVK_ESTABLISHMENTS, KVK_OFFICERS, KVK_ORGANISATIONS } from './delivered-tables.ts'

/** Organisations, their vestigingen and their officers. */
export const organisationSteps: readonly Step[] = [
  {
    name: 'organisations',
    reads: [KVK_ORGANISATIONS, DELIVERIES],
    makes: ORGANISATIONS,
    rows: { is: 'at most as many as', of: KVK_ORGANISATIONS },
    sql: new URL('organisations.sql', import.meta.url),
  },
  {
    name: 'establishments',
    reads: [KVK_ESTABLISHMENTS, DELIVERIES],
    makes: ESTABLISHMENTS,
    rows: { is: 'at most as many as', of: KVK_ESTABLISHMENTS },
    sql: new URL('establishments.sql', import.meta.url),
  },
  {
    name: 'officers',
    reads: [KVK_OFFICERS, DELIVERIES],
    makes: OFFICERS,
    rows: { is: 'at most as many as', of: KVK_OFFICERS },
    sql: new URL('officers.sql', import.meta.url),
  },
]
