import type { Cell } from '../../../publication/contract.ts'
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
  const own = intervalOf(cell)
  let [clearlyHigher, clearlyLower] = [0, 0]
  for (const other of view.rows) {
    if (other === row || other.cell.value === null) continue
    const { low, high } = intervalOf(other.cell)
    if (low > own.high) clearlyHigher += 1
    else if (high < own.low) clearlyLower += 1
  }
  const alike = view.measured - 1 - clearlyHigher - clearlyLower
  return { rank, of: view.measured, clearlyHigher, clearlyLower, alike }
}

export type Comparison = 'more' | 'less' | 'not-clearly-different'

/** Whether a figure clearly differs from another that is sure; nothing when either is missing. */
export function compareWith(cell: Cell, sure: number | null): Comparison | undefined {
  if (cell.value === null || sure === null) return undefined
  const { low, high } = intervalOf(cell)
  if (low > sure) return 'more'
  return high < sure ? 'less' : 'not-clearly-different'
}

/** The same with the whole. Of mere counts there is nothing to say: a part is always less than the whole. */
export function compareWithWhole(row: ViewRow, view: View): Comparison | undefined {
  return view.counted ? undefined : compareWith(row.cell, view.whole)
}

/** Whether a figure clearly differs from another that is as uncertain; nothing when either is missing. */
export function compareCells(cell: Cell, other: Cell): Comparison | undefined {
  if (cell.value === null || other.value === null) return undefined
  const [own, beside] = [intervalOf(cell), intervalOf(other)]
  if (own.low > beside.high) return 'more'
  return own.high < beside.low ? 'less' : 'not-clearly-different'
}

/**
 * Whether a category clearly has a larger or smaller share here than in all measured areas together. The
 * location quotient has no interval of its own: it gets that of the count it rests on, in which the rounding and
 * the play of chance (two standard deviations of a Poisson count) both count.
 */
export function compareShare(cell: Cell, overRepresentation: number, within: number): Comparison {
  const count = cell.numerator ?? 0
  if (count === 0) return 'not-clearly-different'
  const low = Math.max(0, count - within - 2 * Math.sqrt(count))
  const high = count + within + 2 * Math.sqrt(count + within)
  if ((low / count) * overRepresentation > 1) return 'more'
  return (high / count) * overRepresentation < 1 ? 'less' : 'not-clearly-different'
}

export function intervalOf({ value, low, high }: Cell): { readonly low: number; readonly high: number } {
  return { low: low ?? value ?? 0, high: high ?? value ?? 0 }
}
