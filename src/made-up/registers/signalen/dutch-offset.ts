import { toDay } from '../../calendar.ts'

/** A moment on the clock of the Netherlands (`2025-07-04T21:30`) with its offset from UTC, as an API tells it. */
export function withOffset(moment: string): string {
  return `${moment}:00${isSummer(moment) ? '+02:00' : '+01:00'}`
}

/** Summer time: from the last Sunday of March to that of October, at three at night (Tijdwet; directive 2000/84/EC). */
function isSummer(moment: string): boolean {
  const year = moment.slice(0, 4)
  return moment >= `${lastSunday(`${year}-03-31`)}T03:00` && moment < `${lastSunday(`${year}-10-31`)}T03:00`
}

const SUNDAYS = new Map<string, string>()

function lastSunday(lastOfMonth: string): string {
  const known = SUNDAYS.get(lastOfMonth)
  if (known !== undefined) return known
  const day = new Date(`${toDay(lastOfMonth)}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - day.getUTCDay())
  const found = day.toISOString().slice(0, 10)
  SUNDAYS.set(lastOfMonth, found)
  return found
}
