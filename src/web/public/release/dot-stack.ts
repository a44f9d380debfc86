import { highestFigure } from './histogram.ts'
import type { View, ViewRow } from './view.ts'

/** Areas that share a dot: the column that they lie in, and how many dots lie below theirs. */
export interface StackedDot {
  /** In the order of their figures. One area per dot, unless there are very many. */
  readonly rows: readonly [ViewRow, ...ViewRow[]]
  readonly column: number
  readonly level: number
}

export interface DotStack {
  readonly dots: readonly StackedDot[]
  /** How many columns there are from zero to the end of the axis. */
  readonly columns: number
  /** Dots in the highest column besides the first, at least one. */
  readonly highest: number
  /** The most areas that share a dot. */
  readonly perDot: number
}

/** So many dots can be told apart, and drawn without a page that stutters. */
export const MOST_DOTS = 800

/** Where the axis ends, in the unit of the figure. */
export function axisEnd(view: View): number {
  return Math.max(highestFigure(view), view.counted ? 0 : (view.whole ?? 0), Number.MIN_VALUE)
}

/** Rows with a figure, from low to high: what is stacked. Their ranks tell their places, so that none is compared. */
export function rowsUpwards({ rows, measured }: View): readonly ViewRow[] {
  const sharing = new Uint32Array(measured + 1)
  for (const { rank } of rows) if (rank !== null) sharing[rank] = (sharing[rank] ?? 0) + 1
  const next = sharing.map((count, rank) => measured + 1 - rank - count)
  const upwards: ViewRow[] = []
  upwards.length = measured
  for (const row of rows) {
    if (row.rank === null) continue
    const place = next[row.rank] ?? 0
    upwards[place] = row
    next[row.rank] = place + 1
  }
  return upwards
}

/**
 * Stacks figures in columns: no dot hides another. Of very many areas those of a column share dots; one that stands
 * alone keeps a dot of its own, so that what is far away stays visible. Only the first column may be squeezed, because
 * figures of small areas are often zero and would flatten the rest.
 */
export function stackDots(upwards: readonly ViewRow[], upTo: number, columns: number): DotStack {
  const perDot = dotsShare(upwards)
  const piles: (readonly [ViewRow, ...ViewRow[]])[][] = Array.from({ length: columns }, () => [])
  let pile: [ViewRow, ...ViewRow[]] | undefined
  let last = -1
  for (const row of upwards) {
    const column = columnOf(row, upTo, columns)
    if (pile === undefined || column !== last || pile.length >= perDot) {
      pile = [row]
      piles[column]?.push(pile)
    } else pile.push(row)
    last = column
  }
  const highest = Math.max(1, ...piles.slice(1).map(({ length }) => length))
  const dots = piles.flatMap((own, column) => {
    const squeeze = Math.min(1, highest / own.length)
    return own.map((rows, level) => ({ rows, column, level: level * squeeze }))
  })
  return { dots, columns, highest, perDot }
}

/** How high the highest column besides the first would be, of figures in any order. */
export function stackHeight(values: Float64Array, upTo: number, columns: number): number {
  const heights = new Uint32Array(columns)
  for (const value of values) {
    const column = placeOf(value, upTo, columns)
    heights[column] = (heights[column] ?? 0) + 1
  }
  return Math.max(1, Math.ceil(heights.subarray(1).reduce((a, b) => Math.max(a, b), 0) / dotsShare(values)))
}

function dotsShare({ length }: { readonly length: number }): number {
  return Math.max(1, Math.ceil(length / MOST_DOTS))
}

function columnOf({ cell }: ViewRow, upTo: number, columns: number): number {
  return placeOf(cell.value ?? 0, upTo, columns)
}

function placeOf(value: number, upTo: number, columns: number): number {
  return Math.min(Math.floor((value / upTo) * columns), columns - 1)
}
