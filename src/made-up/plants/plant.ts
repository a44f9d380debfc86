import type { Day } from '../../vocabulary/day.ts'
import type { Premises } from '../homes/premises.ts'
import type { People } from '../people/people.ts'
import type { Person } from '../people/person.ts'

/** Something that is put into the region on purpose, so that what is found can be held against what is there. */
export interface Plant {
  readonly kind: string
  /** True for misuse; false for an innocent look-alike. */
  readonly misuse: boolean
  /** Share of all homes that get it, or every home that suits. */
  readonly share: number | 'all'
  suits(premises: Premises): boolean
  /** Who lives there instead, and what the BAG says of the place. */
  settle(premises: Premises, people: People): Planted
}

interface Planted {
  readonly premises: Premises
  readonly residents: readonly Person[]
  readonly since: Day
}

/** What was planted, with what the registers show of it. */
export interface Truth {
  readonly objectId: string
  readonly kind: string
  readonly misuse: boolean
  readonly since: Day
  /** Codes of the indicators that the registers, read without error, set off. */
  readonly raises: readonly string[]
}
