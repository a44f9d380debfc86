import type { Words } from '../vocabulary/language.ts'

/** What casework hands to its pages: the shapes of the answers. Types only, no rule and no data. */

export type Action = 'see-address-list' | 'see-address-file'

/** What the sign-in page offers. */
export interface SampleAccounts {
  readonly accounts: readonly {
    readonly id: string
    readonly name: string
    readonly role: Words
    readonly purposes: readonly { readonly code: string; readonly name: Words }[]
  }[]
}

/** Who is signed in, and why that person may look. */
export interface SignedIn {
  readonly name: string
  readonly role: Words
  readonly access: Access
  readonly may: readonly Action[]
}

export interface Access {
  readonly purpose: Words
  readonly ground: Words
  /** A moment, ISO 8601 in UTC. */
  readonly until: string
}

export interface AddressList {
  readonly total: number
  readonly page: number
  readonly pageSize: number
  /** By street and number: no order of importance. */
  readonly addresses: readonly ListedAddress[]
}

export interface ListedAddress {
  readonly objectId: string
  readonly line: string
  readonly usePurposes: readonly string[]
  readonly signals: readonly { readonly name: Words; readonly explained: boolean }[]
}

export interface AddressFile {
  readonly address: AddressFacts
  readonly access: Access
  /** By code of the indicator. */
  readonly signals: readonly SignalCard[]
  /** Every day of which something is known, oldest first. */
  readonly timeline: readonly Moment[]
}

export interface AddressFacts {
  readonly objectId: string
  readonly line: string
  readonly usePurposes: readonly string[]
  readonly floorAreaSquareMetres: number | null
  readonly buildingYear: number | null
  readonly status: string
  readonly bagAsOf: string
}

export interface SignalCard {
  readonly code: string
  readonly version: string
  readonly name: Words
  readonly says: Words
  readonly doesNotSay: readonly Words[]
  readonly peildatum: string
  readonly value: number
  readonly threshold: number
  readonly unit: Words
  readonly inputs: readonly Input[]
  readonly explanations: readonly Explanation[]
  readonly explained: boolean
  readonly baseRate: BaseRateLens
  /** Null when no address with this signal was ever visited. */
  readonly trackRecord: HitRate | null
  readonly evidence: EvidenceLevel
  readonly source: Words
}

export type EvidenceLevel = 'E0' | 'E1' | 'E2' | 'E3' | 'E4'

interface Input {
  readonly says: Words
  readonly value: number | string | boolean | null
  readonly source: string
  readonly asOf: string
}

export interface Explanation {
  readonly says: Words
  readonly verdict: 'holds' | 'fails' | 'untested'
  readonly untestedBecause: Words | null
}

export interface BaseRateLens {
  /** Share of all premises where something is wrong. */
  readonly rate: number
  /** Of 100 addresses with this signal, how many are expected to be right; null when that cannot be worked out. */
  readonly rightPer100: number | null
  readonly source: Words
}

/** Of the addresses that were visited, how often the signal was right, with its 95% interval. */
export interface HitRate {
  readonly visited: number
  readonly confirmed: number
  readonly rate: number
  readonly low: number
  readonly high: number
}

export interface Moment {
  readonly day: string
  readonly source: string
}
