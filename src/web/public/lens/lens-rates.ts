import { positivePredictiveValue, type Rates } from '../../../vocabulary/base-rate.ts'
import type { ViewSearch } from '../address.ts'

/** What the lens begins with when nothing was measured: rare, and a sign that looks good. An example, and said to be one. */
export const EXAMPLE_RATES: Rates = { rate: 0.005, sensitivity: 0.9, specificity: 0.95 }

/** The part of an address that says each of the rates, in percent. */
export const RATE_NAMES = { rate: 'vooraf', sensitivity: 'gevoelig', specificity: 'specifiek' } as const

/** The rates of an address, in shares; what it does not say has the value to begin with. */
export function ratesOf(search: ViewSearch, start: Rates): Rates {
  const share = (name: keyof Rates) => {
    const percent = Number(search[RATE_NAMES[name]] ?? Number.NaN)
    return percent >= 0 && percent <= 100 ? percent / 100 : start[name]
  }
  return { rate: share('rate'), sensitivity: share('sensitivity'), specificity: share('specificity') }
}

/** A percentage as addresses write it: a point, and no more than two decimals; nothing outside 0 to 100. */
export function percentText(percent: number): string | undefined {
  return percent >= 0 && percent <= 100 ? String(Number(percent.toFixed(2))) : undefined
}

/** Of a hundred with the sign, how many really have it; null when the sign is never given at all. */
export function rightPerHundred(rates: Rates): number | null {
  const share = positivePredictiveValue(rates)
  return Number.isNaN(share) ? null : 100 * share
}

/** How many premises of so many are of each kind. */
export interface LensCounts {
  /** Something plays, and the sign says so. */
  readonly right: number
  /** Nothing plays, and yet there is a sign. */
  readonly falseAlarm: number
  /** Something plays, and there is no sign. */
  readonly missed: number
  /** Nothing plays, and there is no sign. */
  readonly quiet: number
}

/** Whole premises that add up: those with the largest remainders are rounded up. */
export function lensCounts({ rate, sensitivity, specificity }: Rates, of: number): LensCounts {
  const [right = 0, falseAlarm = 0, missed = 0, quiet = 0] = wholeParts(
    [rate * sensitivity, (1 - rate) * (1 - specificity), rate * (1 - sensitivity), (1 - rate) * specificity],
    of,
  )
  return { right, falseAlarm, missed, quiet }
}

/** Of premises with the sign only: how many are right. None when the sign is never given. */
export function signedCounts(rates: Rates, of: number): LensCounts {
  const share = rightPerHundred(rates)
  if (share === null) return { right: 0, falseAlarm: 0, missed: 0, quiet: 0 }
  const right = Math.round((share / 100) * of)
  return { right, falseAlarm: of - right, missed: 0, quiet: 0 }
}

function wholeParts(shares: readonly number[], of: number): readonly number[] {
  const exact = shares.map((share) => share * of)
  const floors = exact.map((part) => Math.floor(part + 1e-9))
  const left = of - floors.reduce((sum, part) => sum + part, 0)
  const byRemainder = exact
    .map((part, place) => ({ place, remainder: part - (floors[place] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder)
  const raised = new Set(byRemainder.slice(0, left).map(({ place }) => place))
  return floors.map((part, place) => part + Number(raised.has(place)))
}
