import { ADDRESS_LINKS, HOMES } from '../../linkage/contract.ts'
import { DELIVERIES, ESTABLISHMENTS, ORGANISATIONS } from '../../sources/contract.ts'
import type { Step } from '../../warehouse/step.ts'
import { BRANCH_CATEGORIES, BRANCHES_PER_BUURT } from '../contract.ts'
import { countingStep } from '../counting-step.ts'
import { BRANCH_PREFIXES, branchPrefixStep } from './branch-prefixes.ts'

/** Which branches are where. */
export const organisationSteps: readonly Step[] = [
  branchPrefixStep,
  countingStep({
    makes: BRANCHES_PER_BUURT,
    reads: [ESTABLISHMENTS, ORGANISATIONS, ADDRESS_LINKS, HOMES, BRANCH_PREFIXES, DELIVERIES],
    units: new URL('establishments.sql', import.meta.url),
    level: 'buurt',
    dimensions: { branche: BRANCH_CATEGORIES },
    registers: ['bag', 'kvk'],
  }),
]
