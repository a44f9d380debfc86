/** How old figures are: in months up to two years, then in years. */
export interface Age {
  readonly unit: 'month' | 'year'
  readonly count: number
}

/**
 * The age of figures on a day: from the end of the year that they are about, or, when that year was not over yet,
 * from the day of the delivery. Never negative.
 */
export function ageOf(period: string, delivered: string, today: string): Age {
  const end = /^\d{4}$/.test(period) ? `${period}-12-31` : delivered
  const months = Math.max(0, monthsBetween(end < delivered ? end : delivered, today))
  return months < 24 ? { unit: 'month', count: months } : { unit: 'year', count: Math.floor(months / 12) }
}

/** Whole months between two ISO days. */
function monthsBetween(from: string, until: string): number {
  const [start, end] = [from, until].map((day) => day.slice(0, 10).split('-').map(Number))
  const [year = 0, month = 0, date = 0] = start ?? []
  const [endYear = 0, endMonth = 0, endDate = 0] = end ?? []
  return (endYear - year) * 12 + endMonth - month - (endDate < date ? 1 : 0)
}
