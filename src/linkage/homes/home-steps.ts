import { ADDRESSES, DELIVERIES, REGISTRATIONS, RELATIONS } from '../../sources/contract.ts'
import type { Step } from '../../warehouse/step.ts'
import { ADDRESS_LINKS, HOMES } from '../contract.ts'

/** The homes of the BAG with what is known of who is registered there. */
export const homeSteps: readonly Step[] = [
  {
    name: 'homes',
    reads: [ADDRESSES, ADDRESS_LINKS, REGISTRATIONS, RELATIONS, DELIVERIES],
    makes: HOMES,
    rows: { is: 'at most as many as', of: ADDRESSES },
    sql: new URL('homes.sql', import.meta.url),
  },
]
