import type { Bsn } from '../../vocabulary/bsn.ts'
import type { Day } from '../../vocabulary/day.ts'
import type { Premises } from '../homes/premises.ts'
import type { PersonName } from './person-names.ts'

/** What the list of another person says about someone. */
export interface Identity {
  readonly bsn: Bsn
  readonly name: PersonName
  readonly born: Day
}

/** An address outside the region: it has no object of ours. */
export interface Elsewhere {
  readonly gemeenteNumber: string
  readonly street: string
  readonly number: number
  readonly postcode: string
}

export interface Stay {
  readonly from: Day
  readonly at: Premises | Elsewhere
}

export interface Partnership {
  readonly partner: Identity
  readonly since: Day
  readonly until: Day | undefined
}

/** Someone with a list in the BRP. */
export interface Person extends Identity {
  readonly parents: readonly Identity[]
  readonly partnership: Partnership | undefined
  /** Latest first. */
  readonly stays: readonly Stay[]
  /** Since when the list is no longer kept up, and why: deceased (O) or emigrated (E). */
  readonly ended: { readonly on: Day; readonly reason: 'O' | 'E' } | undefined
}
