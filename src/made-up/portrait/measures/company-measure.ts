import { isHome } from '../../homes/premises.ts'
import type { Organisation } from '../../organisations/organisation.ts'
import { type Counts, createCounts } from './counts.ts'

/** Vestigingen of now, in the region. */
export interface CompanyMeasure {
  /** By the SBI code of the main activity. */
  readonly branches: Counts<string>
  /** By that code: those that sit in a home. */
  readonly atHome: Counts<string>
  add(organisations: readonly Organisation[]): void
}

export function createCompanyMeasure(): CompanyMeasure {
  const [branches, atHome] = [createCounts<string>(), createCounts<string>()]
  return {
    branches,
    atHome,
    add(organisations) {
      for (const { ended, sbi: ofAll, establishments } of organisations)
        for (const { at, until, sbi } of establishments) {
          const branch = sbi[0] ?? ofAll[0]
          if (ended !== undefined || until !== undefined || branch === undefined || !('address' in at)) continue
          branches.add(branch)
          if (isHome(at)) atHome.add(branch)
        }
    },
  }
}
