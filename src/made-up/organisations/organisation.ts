import type { Day } from '../../vocabulary/day.ts'
import type { Premises } from '../homes/premises.ts'
import type { Elsewhere, Identity } from '../people/person.ts'

/** Legal forms as the Handelsregister writes them. */
export type LegalForm =
  | 'Eenmanszaak'
  | 'Vennootschap Onder Firma'
  | 'Besloten Vennootschap'
  | 'Naamloze Vennootschap'
  | 'Stichting'
  | 'Vereniging'
  | 'Vereniging van Eigenaars'
  | 'Coöperatie'
  | 'Kerkgenootschap'
  | 'Publiekrechtelijke Rechtspersoon'

/** A registration in the Handelsregister, with everyone and every place that belongs to it. */
export interface Organisation {
  /** 8 digits, beginning with a 9. */
  readonly kvkNumber: string
  /** 9 digits; none for an eenmanszaak, whose number would be that of a person. */
  readonly rsin: string | undefined
  readonly legalForm: LegalForm
  readonly name: string
  readonly tradeNames: readonly string[]
  /** SBI codes, the main activity first. */
  readonly sbi: readonly string[]
  readonly founded: Day
  readonly ended: Day | undefined
  /** People who work there. */
  readonly staff: number
  /** Filled while the organisation is founded: two organisations may hold each other. */
  readonly officers: readonly Officer[]
  /** The main one first; a Vereniging van Eigenaars has none. */
  readonly establishments: readonly Establishment[]
  /** Where the post of a Vereniging van Eigenaars goes; none for others, which get it where they are established. */
  readonly post?: Premises | Elsewhere | undefined
}

/** Someone who can own, lend, let or direct. */
export type Party = Identity | Organisation

export function isOrganisation(party: Party): party is Organisation {
  return 'kvkNumber' in party
}

export type Role = 'bestuurder' | 'enig aandeelhouder' | 'eigenaar' | 'vennoot' | 'commissaris' | 'gevolmachtigde'

export interface Officer {
  readonly who: Party
  readonly role: Role
  readonly from: Day
  /** First day no longer. */
  readonly until: Day | undefined
}

export interface Establishment {
  /** 12 digits, beginning with a 9. */
  readonly number: string
  readonly at: Premises | Elsewhere
  readonly main: boolean
  readonly sbi: readonly string[]
  readonly from: Day
  readonly until: Day | undefined
}
