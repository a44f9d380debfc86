import { HOMES } from '../../linkage/contract.ts'
import { ADDRESSES } from '../../sources/contract.ts'
import type { Row } from '../../vocabulary/table.ts'
import type { Step } from '../../warehouse/step.ts'
import { BUSINESSES } from '../facts/fact-tables.ts'
import { BRANCH_CONCENTRATIONS, BRANCH_COUNTS, BRANCH_PLACES, RISK_BRANCHES } from './branch-tables.ts'
import { concentrations, type Demand } from './concentration.ts'
import { RISK_LIST, RISK_LIST_VERSION } from './risk-branches.ts'

/** A buurt may live from its residents and a shopping street from its visitors: either may explain a branch. */
const DEMAND: Demand = 'larger'

/** Which branches are where, whether there are more than chance brings, and which ones supervisors look at first. */
export const branchSteps: readonly Step[] = [
  {
    name: 'branch_places',
    reads: [BUSINESSES, HOMES, ADDRESSES],
    makes: BRANCH_PLACES,
    rows: { is: 'any number' },
    // Fewer than five premises can hold no concentration of five (BR-01), and would only be more tests.
    parameters: { least_street_premises: 5 },
    sql: new URL('branch-places.sql', import.meta.url),
  },
  {
    name: 'branch_counts',
    reads: [BRANCH_PLACES, HOMES, ADDRESSES],
    makes: BRANCH_COUNTS,
    rows: { is: 'at most as many as', of: BRANCH_PLACES },
    sql: new URL('branch-counts.sql', import.meta.url),
  },
  {
    name: 'branch_concentrations',
    reads: [BRANCH_COUNTS],
    makes: BRANCH_CONCENTRATIONS,
    rows: { is: 'as many as', of: BRANCH_COUNTS },
    parameters: { demand: DEMAND },
    async make(input, output) {
      const counts: Row<typeof BRANCH_COUNTS>[] = []
      for await (const count of input.rows(BRANCH_COUNTS)) counts.push(count)
      for (const concentration of concentrations(counts, DEMAND)) output.add(concentration)
    },
  },
  {
    name: 'risk_branches',
    reads: [],
    makes: RISK_BRANCHES,
    rows: { is: 'any number' },
    parameters: { version: RISK_LIST_VERSION, list: JSON.stringify(RISK_LIST) },
    async make(_input, output) {
      for (const { sbiCode, theme } of RISK_LIST)
        output.add({ sbi_code: sbiCode, theme, list_version: RISK_LIST_VERSION })
    },
  },
]
