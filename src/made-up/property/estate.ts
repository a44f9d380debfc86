import type { Day } from '../../vocabulary/day.ts'
import type { Party } from '../organisations/organisation.ts'

/** What the land register and the WOZ say of one adresseerbaar object. */
export interface Estate {
  /** Kadastrale aanduiding as a number of 14 digits. */
  readonly cadastralNumber: string
  readonly kind: 'perceel' | 'appartementsrecht'
  /** m²; none for an apartment. */
  readonly landArea: number | undefined
  /** Twenty years of them, oldest first. The last one gave it to the holders of now. */
  readonly deeds: readonly Deed[]
  /** Sale agreements that were registered (art. 7:3 BW): a few of those that ended in a deed, and all that did not. */
  readonly agreements: readonly Agreement[]
  readonly mortgages: readonly Mortgage[]
  readonly attachments: readonly Attachment[]
  /** WOZ object number, 12 digits. */
  readonly wozNumber: string
  /** One per year, oldest first. */
  readonly values: readonly Value[]
}

export type DeedKind = 'sale' | 'first-sale' | 'inheritance' | 'division' | 'gift' | 'merger'

export interface Deed {
  /** Number of the stuk; objects that came along in one deed share it. */
  readonly deedNumber: string
  /** Number of the stukdeel. */
  readonly partNumber: string
  readonly kind: DeedKind
  /** Day that it was offered for registration. */
  readonly on: Day
  /** Day that seller and buyer agreed, for a sale. */
  readonly agreedOn: Day | undefined
  /** Whole euros; of the whole deed when it covers several objects. */
  readonly price: number | undefined
  readonly severalObjects: boolean
  /** Empty when the register begins with this deed. */
  readonly from: readonly Party[]
  readonly to: readonly Share[]
}

export interface Share {
  readonly holder: Party
  readonly numerator: number
  readonly denominator: number
  /** Number of the tenaamstelling. */
  readonly tenureNumber: string
}

/** A sale agreement in the register. Where it was passed on, B agreed to buy from A, and then C took the place of B. */
export interface Agreement {
  readonly number: string
  readonly agreedOn: Day
  readonly registeredOn: Day
  readonly seller: Party
  readonly buyer: Party
  readonly price: number
  /** What became of it: a deed between these two, one with another in the place of the buyer, or none. */
  readonly outcome: 'delivered' | 'passed-on' | 'cancelled'
}

export interface Mortgage {
  readonly number: string
  readonly partNumber: string
  readonly deedNumber: string
  readonly on: Day
  /** Whole euros. */
  readonly amount: number
  readonly lender: Party
  readonly debtors: readonly Party[]
  /** First day no longer registered. */
  readonly released: Day | undefined
}

export interface Attachment {
  readonly number: string
  readonly partNumber: string
  readonly deedNumber: string
  readonly on: Day
  readonly amount: number
  readonly by: Party
}

export interface Value {
  /** The waardepeildatum is the first of January of this year. */
  readonly year: number
  readonly euros: number
  readonly underObjection: boolean
}
