import type { Day } from '../../vocabulary/day.ts'
import { daysBetween, firstOf, yearOf } from '../calendar.ts'

// After the shape of the price index of existing homes of CBS (2015 = 100): up to 2008, down to 2013, steeply up to
// 2022, a dip in 2023, and up again. The figures are approximate, one for the middle of each year.
const FIRST_YEAR = 2005
const MIDDLES = [
  106, 110.6, 115.3, 118.7, 114.7, 112.4, 109.8, 102.8, 96.3, 97.2, 100, 105, 113, 123.2, 131.6, 141.9, 163.4, 185.7,
  180.5, 196.1, 213,
] as const
/** How much dearer homes became in a year before the first of these. */
const GROWTH_BEFORE = 1.075

// Asked for some millions of times, of some ten thousand days.
const KNOWN = new Map<Day, number>()

/** What homes cost on a day, 100 being the middle of 2015. Between the middles of two years it runs straight. */
export function priceIndex(on: Day): number {
  const known = KNOWN.get(on) ?? indexOn(on)
  KNOWN.set(on, known)
  return known
}

function indexOn(on: Day): number {
  const year = yearOf(on)
  const place = year - FIRST_YEAR + daysBetween(firstOf(year), on) / 365.25 - 0.5
  if (place < 0) return MIDDLES[0] * GROWTH_BEFORE ** place
  const before = Math.min(Math.floor(place), MIDDLES.length - 2)
  const [low = MIDDLES[0], high = low] = [MIDDLES[before], MIDDLES[before + 1]]
  return low + (high - low) * (place - before)
}
