/** An address as a register or a person wrote it: in parts, on one line, or both. Text is as delivered. */
export interface WrittenAddress {
  readonly street?: string | undefined
  readonly number?: number | undefined
  readonly letter?: string | undefined
  readonly addition?: string | undefined
  readonly postcode?: string | undefined
  readonly place?: string | undefined
  /** All of it on one line; read when no number was delivered apart. */
  readonly line?: string | undefined
}

/** One way to read what was written. What is left out was not written. */
export interface AddressParts {
  readonly street?: string
  readonly number: number
  readonly letter?: string
  readonly addition?: string
  /** Six characters; fewer or others when it was written so. */
  readonly postcode?: string
  readonly place?: string
  /** Nothing but the sense of it says where the door ends and the place begins. */
  readonly placeMustFit?: true
}

/** Why something that was written is no address of one object. */
export type NoAddress =
  | 'nothing-written'
  | 'po-box'
  | 'abroad'
  | 'number-range'
  | 'near-an-address'
  | 'no-house-number'
  | 'house-number-out-of-range'
  | 'too-long'

export type AddressReading =
  /** Several readings when the text allows them: "Plein 1945 12" and "12 2 Ede". Which one exists, only the BAG knows. */
  | { readonly readings: readonly [AddressParts, ...AddressParts[]]; readonly perhapsRange: boolean }
  | { readonly reason: NoAddress }
