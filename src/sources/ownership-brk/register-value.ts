import { bagObjectOf } from '../../vocabulary/bag-id.ts'
import { type Day, parseCompactDay, parseDay } from '../../vocabulary/day.ts'
import { parseLoDate } from '../../vocabulary/incomplete-date.ts'
import type { Fault } from './fault.ts'

/** Told of a value that cannot be right; the value itself is never passed on. */
export type OnFault = (fault: Fault) => void

/**
 * A Kadaster object number padded to 14 digits, so that it can be compared: the register drops leading zeros
 * (`50247970000` is Aardenburg E 2479: 0005 02479 7 0000).
 */
export function toObjectId(text: string | undefined, onFault: OnFault): string | undefined {
  if (text !== undefined && /^\d{1,14}$/.test(text) && Number(text) > 0) return text.padStart(14, '0')
  onFault(text === undefined ? 'object-absent' : 'object-id-malformed')
  return undefined
}

export interface Share {
  readonly share_numerator: number | null
  readonly share_denominator: number | null
}

export const NO_SHARE: Share = { share_numerator: null, share_denominator: null }

/** A share between 0 and 1; 0 itself and more than the whole are impossible. */
export function toShare(numerator: string | undefined, denominator: string | undefined, onFault: OnFault): Share {
  const share_numerator = wholeNumber(numerator)
  const share_denominator = wholeNumber(denominator)
  const isPossible =
    share_numerator !== undefined &&
    share_denominator !== undefined &&
    share_numerator > 0 &&
    share_numerator <= share_denominator
  if (isPossible) return { share_numerator, share_denominator }
  onFault('share-impossible')
  return NO_SHARE
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined
}

export interface Amount {
  readonly amount: number | null
  readonly currency: 'EUR' | 'NLG' | null
}

const NO_AMOUNT: Amount = { amount: null, currency: null }

/** An amount as delivered, in the currency as delivered; SQL makes whole euros of it. */
export function toAmount(sum: string | undefined, currency: string | undefined, onFault: OnFault): Amount {
  if (sum === undefined) return NO_AMOUNT
  if (!/^\d{1,13}(\.\d{1,2})?$/.test(sum)) return faulty('amount-unreadable', onFault, NO_AMOUNT)
  if (currency !== 'EUR' && currency !== 'NLG') return faulty('currency-unknown', onFault, NO_AMOUNT)
  return { amount: Number(sum), currency }
}

export function toYear(text: string | undefined, onFault: OnFault): number | null {
  if (text === undefined) return null
  return /^(1[89]|20)\d{2}$/.test(text) ? Number(text) : faulty('year-impossible', onFault, null)
}

export function toFlag(text: string | undefined, onFault: OnFault): boolean | null {
  if (text === undefined) return null
  if (text === 'true' || text === '1') return true
  return text === 'false' || text === '0' ? false : faulty('flag-unreadable', onFault, null)
}

/** The first day that a date can be: `2017-02-08`, `2017-02`, `2017`, or compact with zeros for what is unknown. */
export function toFirstDay(text: string | undefined, onFault: OnFault): Day | null {
  if (text === undefined) return null
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?$/.exec(text) ?? []
  const known = parseDay(text) ?? parseCompactDay(text)
  const isIncomplete = year !== undefined && (day === '00' || text.length <= 7)
  const first = known ?? (isIncomplete ? parseDay(`${year}-${month === '00' ? '01' : month}-01`) : undefined)
  return first ?? faulty('date-impossible', onFault, null)
}

export function toBagObjectId(text: string | undefined, onFault: OnFault): string | null {
  if (text === undefined) return null
  const kind = bagObjectOf(text)
  const isRight = kind === 'verblijfsobject' || kind === 'ligplaats' || kind === 'standplaats'
  return isRight ? text : faulty('bag-id-malformed', onFault, null)
}

export function toNummeraanduidingId(text: string | undefined, onFault: OnFault): string | null {
  if (text === undefined) return null
  return bagObjectOf(text) === 'nummeraanduiding' ? text : faulty('bag-id-malformed', onFault, null)
}

export function toKvkNumber(text: string | undefined, onFault: OnFault): string | null {
  if (text === undefined) return null
  return /^\d{8}$/.test(text) ? text : faulty('kvk-number-malformed', onFault, null)
}

export function toRsin(text: string | undefined, onFault: OnFault): string | null {
  if (text === undefined) return null
  return /^\d{9}$/.test(text) ? text : faulty('rsin-malformed', onFault, null)
}

/** A date of which parts may be unknown, as LO3 writes it: `19620403`, and `19620000` for no more than the year. */
export function toIncompleteDate(text: string | undefined, onFault: OnFault): string | null {
  if (text === undefined) return null
  const digits = text.replaceAll('-', '').padEnd(8, '0')
  return ['known', 'incomplete', 'unknown'].includes(parseLoDate(digits).is)
    ? digits
    : faulty('date-impossible', onFault, null)
}

/** A name holds no digit. What does could be a number of a person that slipped into the wrong place. */
export function toPersonName(text: string | undefined, onFault: OnFault): string | null {
  const name = text?.replaceAll(/\s+/g, ' ').trim() ?? ''
  if (name === '') return null
  return /\d/.test(name) ? faulty('person-name-malformed', onFault, null) : name
}

export function toPostcode(text: string | undefined, onFault: OnFault): string | null {
  if (text === undefined) return null
  const postcode = text.replaceAll(' ', '').toUpperCase()
  return /^[1-9]\d{3}[A-Z]{2}$/.test(postcode) ? postcode : faulty('person-address-malformed', onFault, null)
}

export function toHouseNumber(text: string | undefined, onFault: OnFault): number | null {
  if (text === undefined) return null
  return /^\d{1,5}$/.test(text) ? Number(text) : faulty('person-address-malformed', onFault, null)
}

/** A huisletter or toevoeging; a longer one is no part of an address. */
export function toAddressSuffix(text: string | undefined, onFault: OnFault): string | null {
  if (text === undefined || text === '') return null
  return text.length <= LONGEST_SUFFIX ? text : faulty('person-address-malformed', onFault, null)
}

const LONGEST_SUFFIX = 8

function faulty<T>(fault: Fault, onFault: OnFault, instead: T): T {
  onFault(fault)
  return instead
}
