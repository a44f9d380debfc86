import type { Bsn } from '../../vocabulary/bsn.ts'
import type { Day } from '../../vocabulary/day.ts'
import type { Premises } from '../homes/premises.ts'
import type { PersonName } from './person-names.ts'

/** What the list of another person says about someone; of parents long gone it often has no number. */
export interface Relative {
  readonly bsn: Bsn | undefined
  readonly name: PersonName
  readonly born: Day
}

/** Someone with a number. */
export interface Identity extends Relative {
  readonly bsn: Bsn
}

/** An address outside the region: it has no object of ours. */
export interface Elsewhere {
  readonly gemeenteNumber: string
  readonly street: string
  readonly number: number
  readonly postcode: string
  /** A postbus instead of a house, of an organisation. */
  readonly poBox?: number
}

export interface Stay {
  readonly from: Day
  readonly at: Premises | Elsewhere
  /** A briefadres: mail comes there, and nobody lives there. */
  readonly correspondence?: boolean
}

export interface Partnership {
  readonly partner: Identity
  readonly since: Day
  readonly until: Day | undefined
}

/** Whose surname someone goes by (LO3 61.10): the own, the partner's, the partner's before the own, or after it. */
export type NameUse = 'E' | 'P' | 'V' | 'N'

/** Someone with a list in the BRP. */
export interface Person extends Identity {
  readonly parents: readonly Relative[]
  readonly partnership: Partnership | undefined
  /** Only with a partner; the own name when left out. */
  readonly nameUse?: NameUse
  /** Latest first. */
  readonly stays: readonly Stay[]
  /**
   * Since when the list is no longer kept up, and why: deceased (O) or emigrated (E), as which also counts who left
   * without a word.
   */
  readonly ended: { readonly on: Day; readonly reason: 'O' | 'E' } | undefined
}
