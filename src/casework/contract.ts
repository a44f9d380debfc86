import type { Words } from '../vocabulary/language.ts'
import type { Greyed, Route, SetAside } from '../vocabulary/signal-words.ts'

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
  readonly signals: readonly { readonly name: Words; readonly setAside: SetAside | null }[]
  /** Whether enough families and sources come together here. */
  readonly stacked: boolean
}

export interface AddressFile {
  readonly address: AddressFacts
  readonly access: Access
  /** What counts together; null when nothing counts. */
  readonly stack: Stack | null
  /** By code of the indicator. */
  readonly signals: readonly SignalCard[]
  readonly timeline: Timeline
  /** Current lettings: who passes the rent on to whom. */
  readonly lettingChains: readonly LettingChain[]
  /** Indicators that could not be asked or do not count, by code. */
  readonly greyed: readonly GreyedIndicator[]
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
  readonly family: string
  readonly name: Words
  /** On whom or what it stands: the KvK number of an organisation, the code of a branch; null for the address itself. */
  readonly subject: string | null
  readonly routes: readonly Route[]
  /** Why it does not count here; null when it does. */
  readonly setAside: SetAside | null
  readonly says: Words
  readonly doesNotSay: readonly Words[]
  /** The last day that it rests on. */
  readonly happenedOn: string
  readonly sources: readonly string[]
  readonly evidenceRecords: readonly string[]
  readonly peildatum: string
  readonly value: number
  readonly threshold: number
  readonly unit: Words
  readonly inputs: readonly Input[]
  readonly explanations: readonly Explanation[]
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

/** Signals that count at one address, taken together. Two orders of all addresses, and what each origin adds to them. */
export interface Stack {
  readonly families: readonly string[]
  readonly sources: readonly string[]
  readonly origins: number
  readonly stacked: boolean
  readonly contributions: readonly Contribution[]
  /** What further registers add to `equalSum`. */
  readonly sourcePart: number
  readonly equalSum: number
  readonly learnedSum: number
  readonly equalPlace: number
  readonly learnedPlace: number
  /** How many addresses have a place. */
  readonly listed: number
}

export interface Contribution {
  readonly names: readonly Words[]
  readonly family: string
  readonly direct: boolean
  readonly equal: number
  /** In bits: 1 makes misuse twice as likely. */
  readonly learned: number
}

/** Oldest first. */
export interface Timeline {
  readonly peildatum: string
  readonly events: readonly TimelineEvent[]
}

export interface TimelineEvent {
  readonly kind: string
  /** The register that tells it; `signals` for what was concluded from several. */
  readonly lane: string
  /** First day; null when the register does not say. */
  readonly from: string | null
  /** First day no longer; null while it lasts. */
  readonly until: string | null
  readonly says: Words
  /** How many are registered; null for anything else. */
  readonly count: number | null
}

/** Of a person only that it is one. */
export interface LettingChain {
  readonly agentKvkNumber: string | null
  readonly landlord: 'organisation' | 'person' | 'unknown'
  readonly landlordKvkNumber: string | null
  readonly ownerIsLandlord: boolean | null
  readonly payment: 'bank' | 'cash' | 'unknown'
  readonly payerDiffers: boolean | null
  readonly cashRentPattern: boolean
  readonly ownerPart: 'possibly-harmed' | 'signal' | 'none'
}

export interface GreyedIndicator {
  readonly code: string
  readonly name: Words
  readonly state: Greyed
  /** The registers that are too old or absent. */
  readonly registers: readonly string[]
}
