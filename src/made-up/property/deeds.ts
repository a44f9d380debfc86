import type { Day } from '../../vocabulary/day.ts'
import { dayAfter, daysBetween, PEILDATUM, toDay } from '../calendar.ts'
import type { Numbers } from '../numbers.ts'
import type { Party } from '../organisations/organisation.ts'
import type { Agreement, Deed, DeedKind, Mortgage, Share } from './estate.ts'

export interface DeedPlan {
  /** A sale when left out. */
  readonly kind?: DeedKind
  readonly on: Day
  readonly agreedOn?: Day | undefined
  readonly price?: number | undefined
  readonly severalObjects?: boolean
  /** The number of a deed that other objects came along in; a new one when left out. */
  readonly deedNumber?: string
  readonly partNumber?: string
  readonly from: readonly Party[]
  readonly to: readonly Party[]
}

/** A deed by which something comes to its next holders, in equal shares. */
export function saleDeed(plan: DeedPlan, numbers: Numbers): Deed {
  return {
    deedNumber: plan.deedNumber ?? numbers.kadaster(),
    partNumber: plan.partNumber ?? numbers.kadaster(),
    kind: plan.kind ?? 'sale',
    on: plan.on,
    agreedOn: plan.agreedOn,
    price: plan.price,
    severalObjects: plan.severalObjects ?? false,
    from: plan.from,
    to: equalShares(plan.to, numbers),
  }
}

export function equalShares(holders: readonly Party[], numbers: Numbers): readonly Share[] {
  return holders.map((holder) => ({
    holder,
    numerator: 1,
    denominator: holders.length,
    tenureNumber: numbers.kadaster(),
  }))
}

export interface MortgagePlan {
  readonly on: Day
  /** Whole euros. */
  readonly amount: number
  readonly lender: Party
  readonly debtors: readonly Party[]
  readonly released?: Day | undefined
}

export function mortgageDeed({ released, ...plan }: MortgagePlan, numbers: Numbers): Mortgage {
  return {
    number: numbers.kadaster(),
    partNumber: numbers.kadaster(),
    deedNumber: numbers.kadaster(),
    ...plan,
    released,
  }
}

export function agreementOf(plan: Omit<Agreement, 'number'>, numbers: Numbers): Agreement {
  return { number: numbers.kadaster(), ...plan }
}

const A_MONDAY = toDay('2001-01-01')
const KNOWN = new Map<Day, Day>()

/** The day itself, or the first one after it on which a notary works; at the peildatum the last one before. */
export function workday(day: Day): Day {
  const known = KNOWN.get(day) ?? workdayFrom(day)
  KNOWN.set(day, known)
  return known
}

function workdayFrom(day: Day): Day {
  // Long ago nobody minds.
  if (day < A_MONDAY) return day
  let found = day
  while (!isWorkday(found)) found = dayAfter(found, 1)
  if (found < PEILDATUM) return found
  found = dayAfter(PEILDATUM, -1)
  while (!isWorkday(found)) found = dayAfter(found, -1)
  return found
}

function isWorkday(day: Day): boolean {
  return daysBetween(A_MONDAY, day) % 7 < 5 && !day.endsWith('-01-01') && !/-12-2[56]$/.test(day)
}
