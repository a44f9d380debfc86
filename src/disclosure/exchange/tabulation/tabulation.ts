import type { Database } from '../../../warehouse/database.ts'
import type { Spec } from '../spec/spec.ts'
import type { SpecLattice } from './spec-lattice.ts'

/** What tabulating works with. The rows are in the table `given`. */
export interface Tabulation extends SpecLattice {
  readonly database: Database
  readonly spec: Spec
  readonly path: string
  /** How many of the largest contributions the rules look at. */
  readonly ranks: number
}
