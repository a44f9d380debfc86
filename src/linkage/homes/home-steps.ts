import { ADDRESSES, DELIVERIES, REGISTRATIONS, RELATIONS } from '../../sources/contract.ts'
import type { Step } from '../../warehouse/step.ts'
import { ADDRESS_LINKS, HOMES } from '../contract.ts'

/** Deterministic first: what a register itself names decides before any likeness does. */
export const homeSteps: readonly Step[] = [
  {
    name: 'address_links',
    reads: [REGISTRATIONS, ADDRESSES],
    makes: ADDRESS_LINKS,
    rows: { is: 'at most as many as', of: REGISTRATIONS },
    sql: new URL('address-links.sql', import.meta.url),
  },
  {
    name: 'homes',
    reads: [ADDRESSES, ADDRESS_LINKS, REGISTRATIONS, RELATIONS, DELIVERIES],
    makes: HOMES,
    rows: { is: 'at most as many as', of: ADDRESSES },
    sql: new URL('homes.sql', import.meta.url),
  },
]
