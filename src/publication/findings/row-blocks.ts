/** Rows of numbers, all of one length; NaN where a number is not known. */
export type Rows = readonly Float64Array[]

/** Rows that know the same columns and lie near each other: a leaf of a k-d tree, or a knot with two halves (Bentley 1975). */
export interface RowBlock {
  /** Where the rows are; none in a knot. */
  readonly places: readonly number[]
  readonly halves: readonly [RowBlock, RowBlock] | undefined
  /** Bounds of the rows per column; NaN for a column that they do not know. */
  readonly low: Float64Array
  readonly high: Float64Array
}

const MOST_IN_LEAF = 12

/** A tree of blocks for each set of columns that rows know: what a row lacks can then not hide how far it is. */
export function rowBlocks(rows: Rows): RowBlock[] {
  const places = rows.map((_, place) => place)
  const alike = Map.groupBy(places, (place) =>
    rows[place]?.reduce((key, cell) => `${key}${Number.isNaN(cell) ? 0 : 1}`, ''),
  )
  return [...alike.values()].map((group) => blockOf(group, rows))
}

function blockOf(places: readonly number[], rows: Rows): RowBlock {
  const bounds = boundsOf(places, rows)
  const widths = bounds.low.map((low, column) => (bounds.high[column] ?? 0) - low || 0)
  const widest = widths.indexOf(Math.max(...widths))
  if (places.length <= MOST_IN_LEAF || (widths[widest] ?? 0) === 0) return { places, halves: undefined, ...bounds }
  const at = (place: number) => rows[place]?.[widest] ?? 0
  const sorted = places.toSorted((one, other) => at(one) - at(other))
  const middle = sorted.length >> 1
  const [left, right] = [blockOf(sorted.slice(0, middle), rows), blockOf(sorted.slice(middle), rows)]
  return { places: [], halves: [left, right], ...bounds }
}

function boundsOf(places: readonly number[], rows: Rows): Pick<RowBlock, 'low' | 'high'> {
  const first = rows[places[0] ?? 0] ?? new Float64Array()
  const [low, high] = [first.slice(), first.slice()]
  for (const place of places)
    for (const [column, cell] of (rows[place] ?? first).entries()) {
      low[column] = Math.min(low[column] ?? cell, cell)
      high[column] = Math.max(high[column] ?? cell, cell)
    }
  return { low, high }
}
