import type { SplitCell } from '../contract.ts'

/** A cell with a count and with what that is divided by. */
export interface MeasuredCell {
  readonly area: string
  readonly count: number
  readonly of: number
}

/** All that was measured together, as the fewest cells that hold it. */
export interface MeasuredWhole {
  readonly count: number
  readonly of: number
  /** How many cells were added: each may lie as far off as rounding leaves open. */
  readonly cells: number
}

/** The cells that have both; the figure that they give may still be withheld. */
export function measuredCells(cells: readonly SplitCell[]): MeasuredCell[] {
  return cells.flatMap(({ area, numerator, denominator }) =>
    numerator === null || denominator === null ? [] : [{ area, count: numerator, of: denominator }],
  )
}

/**
 * Adds up the areas of one level. Where the area above them was measured, its own cell stands for all of its parts: that one
 * was rounded once. `cells` are the totals of one period, of every level.
 */
export function measuredWhole(areas: readonly MeasuredCell[], cells: readonly SplitCell[]): MeasuredWhole {
  const land = cells.find(({ level }) => level === 'land')?.area
  const measured = new Map(measuredCells(cells).map((cell) => [cell.area, cell]))
  const chosen = new Map<string, MeasuredCell>()
  for (const cell of areas) {
    const holder = holdersOf(cell.area, land).findLast((code) => measured.has(code))
    const whole = (holder === undefined ? undefined : measured.get(holder)) ?? cell
    chosen.set(whole.area, whole)
  }
  const all = [...chosen.values()]
  return {
    count: all.reduce((sum, { count }) => sum + count, 0),
    of: all.reduce((sum, { of }) => sum + of, 0),
    cells: all.length,
  }
}

/** The codes of the areas that hold this one, smallest first: a code begins with that of its gemeente and its wijk. */
function holdersOf(code: string, land: string | undefined): string[] {
  const holders = [
    ...(code.startsWith('BU') ? [`WK${code.slice(2, 8)}`] : []),
    ...(code.startsWith('GM') ? [] : [`GM${code.slice(2, 6)}`]),
  ]
  return land === undefined ? holders : [...holders, land]
}
