import type { Row } from '../../vocabulary/table.ts'
import { benjaminiHochberg } from '../figures/benjamini-hochberg.ts'
import { poissonTail } from '../figures/poisson-tail.ts'
import type { BRANCH_CONCENTRATIONS, BRANCH_COUNTS } from './branch-tables.ts'

export type BranchCount = Row<typeof BRANCH_COUNTS>
export type BranchConcentration = Row<typeof BRANCH_CONCENTRATIONS>

/**
 * Where customers come from. `residents`: who lives there. `premises`: whoever comes for the premises that are there.
 * `larger`: whichever of the two expects more, so that a branch is too many only when neither explains it.
 */
export type Demand = 'residents' | 'premises' | 'larger'

/** How many premises of the branch the demand model expects in the area. */
export function expectedPremises(count: BranchCount, demand: Demand): number {
  const { expected_by_premises, expected_by_residents } = count
  if (demand === 'residents') return expected_by_residents
  return demand === 'premises' ? expected_by_premises : Math.max(expected_by_premises, expected_by_residents)
}

/**
 * Holds each area and branch against what is expected, and corrects for all pairs that were tested: those without any
 * premises too, for they could have been found as well.
 */
export function concentrations(counts: readonly BranchCount[], demand: Demand): readonly BranchConcentration[] {
  const chances = counts.map((count) => poissonTail(count.premises, expectedPremises(count, demand)))
  const withoutRow = Math.max(0, (counts[0]?.tests ?? 0) - counts.length)
  const corrected = benjaminiHochberg([...chances, ...Array.from({ length: withoutRow }, () => 1)])
  return counts.map((count, place) => ({
    area_id: count.area_id,
    area_kind: count.area_kind,
    sbi_code: count.sbi_code,
    premises: count.premises,
    home_businesses: count.home_businesses,
    all_premises: count.all_premises,
    residents: count.residents,
    expected: expectedPremises(count, demand),
    location_quotient: count.location_quotient,
    p_value: chances[place] ?? 1,
    q_value: corrected[place] ?? 1,
  }))
}
