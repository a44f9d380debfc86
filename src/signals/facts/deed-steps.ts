import { ORGANISATION_LINKS, PERSON_LINKS } from '../../linkage/contract.ts'
import { OFFICERS, RELATIONS, TRANSFER_PARTIES, TRANSFERS } from '../../sources/contract.ts'
import type { Step } from '../../warehouse/step.ts'
import { CONTROLLERS, DEED_SIDES, RELATED_DEEDS } from './deed-tables.ts'
import { DEEDS } from './fact-tables.ts'
import { CONTROLLING } from './officer-functions.ts'

/**
 * How many organisations one party may direct, now or ever, and still tie them to each other. Our own choice: a family
 * that works through holdings stays far below it, a trust office or a professional director goes far beyond it.
 */
const MOST_DIRECTED = 20

/** Deeds, and whether the two sides of one are tied to each other. */
export const deedSteps: readonly Step[] = [
  {
    name: 'deed_sides',
    reads: [TRANSFER_PARTIES, PERSON_LINKS, ORGANISATION_LINKS],
    makes: DEED_SIDES,
    rows: { is: 'at most as many as', of: TRANSFER_PARTIES },
    sql: new URL('deed-sides.sql', import.meta.url),
  },
  {
    name: 'controllers',
    reads: [OFFICERS],
    makes: CONTROLLERS,
    rows: { is: 'any number' },
    parameters: { functions: CONTROLLING, most_directed: MOST_DIRECTED },
    sql: new URL('controllers.sql', import.meta.url),
  },
  {
    name: 'related_deeds',
    reads: [DEED_SIDES, TRANSFERS, CONTROLLERS, RELATIONS],
    makes: RELATED_DEEDS,
    rows: { is: 'at most as many as', of: TRANSFERS },
    sql: new URL('related-deeds.sql', import.meta.url),
  },
  {
    name: 'deeds',
    reads: [TRANSFERS, DEED_SIDES, RELATED_DEEDS],
    makes: DEEDS,
    rows: { is: 'any number' },
    sql: new URL('deeds.sql', import.meta.url),
  },
]
