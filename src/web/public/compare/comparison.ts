import type { Cell } from '../../../publication/contract.ts'

/** What a figure beside another one can be said to be. */
export type Difference = 'higher' | 'lower' | 'not-clear'

/** Something with a figure that an area is compared with: another area, or the whole. */
export interface Compared {
  readonly code: string
  readonly name: string
  readonly cell: Cell
  /** Seen from the compared: how it lies beside the marked area. Null when either has no figure, and for that area itself. */
  readonly difference: Difference | null
}

/**
 * A difference is only told where the 95% intervals do not overlap. That is stricter than a test of the difference:
 * it says "not clear" too often rather than too seldom. Null when either figure is missing.
 */
export function differenceOf(own: Cell, other: Cell): Difference | null {
  if (own.value === null || other.value === null) return null
  if ((other.low ?? other.value) > (own.high ?? own.value)) return 'higher'
  return (other.high ?? other.value) < (own.low ?? own.value) ? 'lower' : 'not-clear'
}

/** A cell under the name that it goes by. */
export interface NamedCell {
  readonly code: string
  readonly name: string
  readonly cell: Cell
}

/** The area and those beside it, highest figure first; those without one come last, in the order given. */
export function comparedWith(own: NamedCell, others: readonly NamedCell[]): readonly Compared[] {
  const all = [
    { ...own, difference: null },
    ...others.map((other) => ({ ...other, difference: differenceOf(own.cell, other.cell) })),
  ]
  return all.sort((a, b) => {
    if (a.cell.value === null || b.cell.value === null)
      return Number(a.cell.value === null) - Number(b.cell.value === null)
    return b.cell.value - a.cell.value
  })
}

/** The value of the whole as a cell, without an interval: it is what all measured areas have together. */
export function wholeCell(value: number | null, { area, period }: Pick<Cell, 'area' | 'period'>): Cell {
  const nothing = { numerator: null, denominator: null }
  return { area, period, value, missing: value === null ? 'not-measured' : null, ...nothing, low: value, high: value }
}
