import type { Branch } from './branch.ts'
import { GOODS_BRANCHES } from './goods-branches.ts'
import { SERVICE_BRANCHES } from './service-branches.ts'

/**
 * Codes and descriptions of SBI 2008 as the Handelsregister used them until 2026. How many there are per 1,000 homes
 * is an approximation after published totals per branch, spread over homes and business premises. Of hairdressers
 * (26,000 on 17.2 million residents) more than half work at home. Branches that would tell of someone's religion are
 * left out.
 */
export const BRANCH_LIST: readonly Branch[] = [...GOODS_BRANCHES, ...SERVICE_BRANCHES]
