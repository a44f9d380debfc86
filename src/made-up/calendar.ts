import { type Day, parseDay } from '../vocabulary/day.ts'
import type { Random } from './random.ts'

/** The day whose state every made-up delivery describes. */
export const PEILDATUM = toDay('2026-01-01')

const MILLISECONDS_PER_DAY = 86_400_000

/** A day that is known to exist; throws RangeError when it does not. */
export function toDay(text: string): Day {
  const day = parseDay(text)
  if (day === undefined) throw new RangeError('There is no such day')
  return day
}

/** A day so many days after another one. */
export function dayAfter(day: Day, days: number): Day {
  const time = Date.parse(`${day}T00:00:00Z`) + days * MILLISECONDS_PER_DAY
  return toDay(new Date(time).toISOString().slice(0, 10))
}

/** A day from the first up to but not including the second; the first when there is none between. */
export function dayBetween(from: Day, until: Day, random: Random): Day {
  const days = Math.floor((Date.parse(until) - Date.parse(from)) / MILLISECONDS_PER_DAY)
  return days <= 0 ? from : dayAfter(from, random.integer(0, days - 1))
}

/** The first of January so many years before the peildatum. */
export function yearsAgo(years: number): Day {
  return firstOf(yearOf(PEILDATUM) - years)
}

export function firstOf(year: number): Day {
  return toDay(`${year}-01-01`)
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
  return day.replaceAll('-', '')
}

/** As Kadaster writes it in file names: `01012026`. */
export function dayFirst(day: Day): string {
  return `${day.slice(8)}${day.slice(5, 7)}${day.slice(0, 4)}`
}
