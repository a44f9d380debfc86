import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runOnRows } from '../../../tests/steps-on-rows.ts'
import type { Row } from '../../vocabulary/table.ts'
import { BRANCH_CATEGORIES } from '../contract.ts'
import { BRANCH_PREFIXES, branchPrefixStep } from './branch-prefixes.ts'

/** The divisions of SBI 2008, first and last of each run (CBS, Standaard Bedrijfsindeling 2008). */
const DIVISIONS = [
  [1, 3],
  [5, 9],
  [10, 33],
  [35, 35],
  [36, 39],
  [41, 43],
  [45, 47],
  [49, 53],
  [55, 56],
  [58, 63],
  [64, 66],
  [68, 68],
  [69, 75],
  [77, 82],
  [84, 84],
  [85, 85],
  [86, 88],
  [90, 93],
  [94, 96],
  [97, 98],
  [99, 99],
] as const

test('every division of SBI 2008 has one branch, and every branch has a prefix', async (context) => {
  const reader = await runOnRows(context, { tables: [], steps: [branchPrefixStep] })
  const rows = await reader.rows<Row<typeof BRANCH_PREFIXES>>(BRANCH_PREFIXES)
  const divisions = DIVISIONS.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, place) => `${first + place}`.padStart(2, '0')),
  )
  // Of massage and hairdressing only four digits are branches of their own; car rental is part of 77, bars of 56.
  const covered = divisions.filter((division) => rows.some(({ prefix }) => prefix === division))
  assert.deepEqual(covered, divisions)
  assert.deepEqual(new Set(rows.map(({ branche }) => branche)), new Set(BRANCH_CATEGORIES))
})
