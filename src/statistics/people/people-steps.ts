import { ADDRESS_LINKS } from '../../linkage/contract.ts'
import { ADDRESSES, AREA_FIGURES, AREAS, DELIVERIES, REGISTRATIONS } from '../../sources/contract.ts'
import type { Step } from '../../warehouse/step.ts'
import { RESIDENTS_PER_BUURT } from '../contract/people.ts'

/** How many people live where: context, and what figures are a share of. */
export const peopleSteps: readonly Step[] = [
  {
    name: RESIDENTS_PER_BUURT.name,
    reads: [AREAS, REGISTRATIONS, ADDRESS_LINKS, ADDRESSES, DELIVERIES, AREA_FIGURES],
    makes: RESIDENTS_PER_BUURT,
    rows: { is: 'any number' },
    sql: new URL('residents-per-buurt.sql', import.meta.url),
  },
]
