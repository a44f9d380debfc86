import type { View, ViewRow } from './view.ts'

/** Where an area stands among its equals, as far as the figures can tell them apart. */
export interface Standing {
  readonly rank: number
  readonly of: number
  /** Areas whose whole interval lies above this one's, below it, or overlaps with it. */
  readonly clearlyHigher: number
  readonly clearlyLower: number
  readonly alike: number
}

/**
 * The place of an area among its equals; nothing when it has no figure. Two areas are told apart only
 * when their 95% intervals do not overlap. That is stricter than a test of the difference: it says
 * "alike" too often rather than too seldom.
 */
export function standingOf(row: ViewRow, view: View): Standing | undefined {
  const { rank, cell } = row
  if (rank === null || cell.value === null) return undefined
  const own = intervalOf(row)
  const others = view.rows.filter((other) => other !== row && other.cell.value !== null).map(intervalOf)
  const clearlyHigher = others.filter((other) => other.low > own.high).length
  const clearlyLower = others.filter((other) => other.high < own.low).length
  return { rank, of: view.measured, clearlyHigher, clearlyLower, alike: others.length - clearlyHigher - clearlyLower }
}

export type Comparison = 'more' | 'less' | 'not-clearly-different'

/** Whether a figure clearly differs from the whole; nothing when either is missing. */
export function compareWithWhole(row: ViewRow, view: View): Comparison | undefined {
  const whole = view.subject.whole[view.period]
  if (row.cell.value === null || whole === null || whole === undefined) return undefined
  const { low, high } = intervalOf(row)
  if (low > whole) return 'more'
  return high < whole ? 'less' : 'not-clearly-different'
}

function intervalOf({ cell }: ViewRow): { low: number; high: number } {
  const value = cell.value ?? 0
  return { low: cell.low ?? value, high: cell.high ?? value }
}
