import type { Step } from '../../warehouse/step.ts'
import { ATTACHMENTS, DELIVERIES, MORTGAGES, RIGHTS, TRANSFERS } from '../contract.ts'
import {
  BRK_CHARGES,
  BRK_DEED_PARTS,
  BRK_LISTINGS,
  BRK_OBJECT_ADDRESSES,
  BRK_OBJECTS,
  BRK_ORGANISATIONS,
  BRK_TENURES,
} from './delivered-tables.ts'
import {
  BRK_BAG_OBJECTS,
  BRK_KNOWN_CHARGES,
  BRK_KNOWN_DEED_PARTS,
  BRK_KNOWN_ORGANISATIONS,
} from './ownership-tables.ts'

/** Who holds which right on what, by which deed and for how much, and what rests on it. */
export const ownershipSteps: readonly Step[] = [
  {
    name: 'brk-bag-objects',
    reads: [BRK_OBJECT_ADDRESSES, BRK_OBJECTS, DELIVERIES],
    makes: BRK_BAG_OBJECTS,
    rows: { is: 'at most as many as', of: BRK_OBJECT_ADDRESSES },
    sql: new URL('brk-bag-objects.sql', import.meta.url),
  },
  {
    name: 'brk-known-organisations',
    reads: [BRK_ORGANISATIONS, DELIVERIES],
    makes: BRK_KNOWN_ORGANISATIONS,
    rows: { is: 'at most as many as', of: BRK_ORGANISATIONS },
    sql: new URL('brk-known-organisations.sql', import.meta.url),
  },
  {
    name: 'brk-known-deed-parts',
    reads: [BRK_DEED_PARTS, DELIVERIES],
    makes: BRK_KNOWN_DEED_PARTS,
    rows: { is: 'at most as many as', of: BRK_DEED_PARTS },
    sql: new URL('brk-known-deed-parts.sql', import.meta.url),
  },
  {
    name: 'brk-known-charges',
    reads: [BRK_CHARGES, BRK_LISTINGS, DELIVERIES, BRK_BAG_OBJECTS, BRK_KNOWN_ORGANISATIONS, BRK_KNOWN_DEED_PARTS],
    makes: BRK_KNOWN_CHARGES,
    rows: { is: 'at most as many as', of: BRK_CHARGES },
    sql: new URL('brk-known-charges.sql', import.meta.url),
  },
  {
    name: 'rights',
    reads: [
      BRK_TENURES,
      BRK_OBJECTS,
      BRK_LISTINGS,
      DELIVERIES,
      BRK_BAG_OBJECTS,
      BRK_KNOWN_ORGANISATIONS,
      BRK_KNOWN_DEED_PARTS,
    ],
    makes: RIGHTS,
    rows: { is: 'at most as many as', of: BRK_TENURES },
    sql: new URL('rights.sql', import.meta.url),
  },
  {
    name: 'transfers',
    reads: [RIGHTS, BRK_OBJECTS, DELIVERIES, BRK_KNOWN_DEED_PARTS],
    makes: TRANSFERS,
    rows: { is: 'any number' },
    sql: new URL('transfers.sql', import.meta.url),
  },
  {
    name: 'mortgages',
    reads: [BRK_KNOWN_CHARGES],
    makes: MORTGAGES,
    rows: { is: 'at most as many as', of: BRK_KNOWN_CHARGES },
    sql: new URL('mortgages.sql', import.meta.url),
  },
  {
    name: 'attachments',
    reads: [BRK_KNOWN_CHARGES],
    makes: ATTACHMENTS,
    rows: { is: 'at most as many as', of: BRK_KNOWN_CHARGES },
    sql: new URL('attachments.sql', import.meta.url),
  },
]
