import type { Dossier } from '../dossier.ts'
import type { Organisation, Party } from '../organisations/organisation.ts'

/**
 * Whether a place shows what an indicator looks for, worked out from what was made up and not from the registers.
 * The thresholds are those of the catalogue; where it compares with a whole region, a fixed figure stands in.
 */
export interface Sign {
  /** Code of the indicator. */
  readonly code: string
  shows(dossier: Dossier, around: Around): boolean
}

/** What a sign may know of the rest of the gemeente. */
export interface Around {
  /** What each organisation holds in it. */
  readonly held: ReadonlyMap<Organisation, readonly Dossier[]>
  /** Shops, by branch. */
  readonly branches: ReadonlyMap<string, number>
  /** Organisations of which someone is director. */
  directed(who: Party): readonly Organisation[]
}
