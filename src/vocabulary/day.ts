/** A day as ISO 8601 text, `2026-01-31`. Periods are half-open: from the first day, until but not on the last. */
export type Day = string & { readonly brand: 'Day' }

/** A day that exists on the calendar, or nothing. */
export function parseDay(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? (text as Day) : undefined
}

/** A day from the compact form of the registers, `20260131`. Partial dates such as `19680000` give nothing. */
export function parseCompactDay(text: string): Day | undefined {
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  return parts ? parseDay(`${parts[1]}-${parts[2]}-${parts[3]}`) : undefined
}
