import { type Day, parseDay } from '../vocabulary/day.ts'
import type { Random } from './random.ts'

const MILLISECONDS_PER_DAY = 86_400_000

// A region asks for some millions of days, of which there are only some ten thousand: each is parsed once.
const KNOWN_DAYS = new Map<number, Day>()
const KNOWN_NUMBERS = new Map<Day, number>()

/** The day whose state every made-up delivery describes. */
export const PEILDATUM = toDay('2026-01-01')

/** A day that is known to exist; throws RangeError when it does not. */
export function toDay(text: string): Day {
  const day = parseDay(text)
  if (day === undefined) throw new RangeError('There is no such day')
  return day
}

/** A day so many days after another one. */
export function dayAfter(day: Day, days: number): Day {
  return dayNumbered(numberOf(day) + days)
}

/** How many days later the second day is. */
export function daysBetween(from: Day, until: Day): number {
  return numberOf(until) - numberOf(from)
}

/** A day from the first up to but not including the second; the first when there is none between. */
export function dayBetween(from: Day, until: Day, random: Random): Day {
  const days = daysBetween(from, until)
  return days <= 0 ? from : dayAfter(from, random.integer(0, days - 1))
}

/** The first of January so many years before the peildatum. */
export function yearsAgo(years: number): Day {
  return firstOf(yearOf(PEILDATUM) - years)
}

export function firstOf(year: number): Day {
  return dayNumbered(Date.UTC(year, 0, 1) / MILLISECONDS_PER_DAY)
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

/** The latest of some days. */
export function latest(...days: readonly [Day, ...Day[]]): Day {
  return days.reduce((a, b) => (a < b ? b : a))
}

/** As the registers write it: `20260101`. */
export function compact(day: Day): string {
  return `${day.slice(0, 4)}${day.slice(5, 7)}${day.slice(8)}`
}

/** As Kadaster writes it in file names: `01012026`. */
export function dayFirst(day: Day): string {
  return `${day.slice(8)}${day.slice(5, 7)}${day.slice(0, 4)}`
}

/** Days since 1 January 1970. */
function numberOf(day: Day): number {
  const known = KNOWN_NUMBERS.get(day)
  if (known !== undefined) return known
  const number = Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_PER_DAY
  KNOWN_NUMBERS.set(day, number)
  return number
}

function dayNumbered(number: number): Day {
  const known = KNOWN_DAYS.get(number)
  if (known !== undefined) return known
  const day = toDay(new Date(number * MILLISECONDS_PER_DAY).toISOString().slice(0, 10))
  KNOWN_DAYS.set(number, day)
  return day
}
