import type { Step } from '../../warehouse/step.ts'
import { ownershipChainStep } from '../chains/ownership/ownership-chains.ts'
import { COMPANIES, DEEDS, LOANS } from './fact-tables.ts'
import { COMPANY_GROUPS, COMPANY_PURCHASES } from './holder-fact-tables.ts'

/** The facts about organisations that hold and buy. */
export const holderFactSteps: readonly Step[] = [
  {
    name: 'company_groups',
    reads: [COMPANIES],
    makes: COMPANY_GROUPS,
    rows: { is: 'at most as many as', of: COMPANIES },
    sql: new URL('company-groups.sql', import.meta.url),
  },
  {
    name: 'company_purchases',
    reads: [DEEDS, LOANS],
    makes: COMPANY_PURCHASES,
    rows: { is: 'any number' },
    sql: new URL('company-purchases.sql', import.meta.url),
  },
  ownershipChainStep,
]
