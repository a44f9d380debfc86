import { type RowBlock, type Rows, rowBlocks } from './row-blocks.ts'

/** Another row, and how far it is. */
export interface Nearest {
  readonly row: number
  /** The root of the mean square of the differences, over the columns that both rows have. */
  readonly distance: number
}

export interface NearestOrder {
  /** How many to give for each row. */
  readonly most: number
  /** Rows with fewer columns than this in common are not compared. */
  readonly fewest: number
}

/** The nearest that were met so far, with mean squares: the nearest first, and of equally near ones the one that comes first. */
interface Met {
  readonly rows: Int32Array
  readonly squares: Float64Array
}

/**
 * For each row the rows nearest to it, the nearest first. A block of rows is passed over when its nearest corner is farther
 * than those that were met already, so that few pairs of a large table are looked at.
 */
export function nearestRows(rows: Rows, { most, fewest }: NearestOrder): Nearest[][] {
  const blocks = rowBlocks(rows)
  return rows.map((row, place) => {
    const met: Met = { rows: new Int32Array(most), squares: new Float64Array(most).fill(Infinity) }
    const visit = ({ places, halves }: RowBlock, square: number): void => {
      if (square > farthest(met)) return
      for (const other of places) if (other !== place) insert(met, other, meanSquare(row, rows[other] ?? row, fewest))
      if (halves === undefined) return
      const [left, right] = halves
      const [toLeft, toRight] = [reachOf(row, left, fewest), reachOf(row, right, fewest)]
      if (toLeft <= toRight) visit(left, toLeft)
      visit(right, toRight)
      if (toLeft > toRight) visit(left, toLeft)
    }
    const reaches = blocks.map((block) => ({ block, reach: reachOf(row, block, fewest) }))
    for (const { block, reach } of reaches.toSorted((one, other) => one.reach - other.reach))
      if (reach < Infinity) visit(block, reach)
    return toNearest(met)
  })
}

/** The least mean square that a row of the block can have; infinite where too little is in common. */
function reachOf(row: Float64Array, { low, high }: RowBlock, fewest: number): number {
  let squares = 0
  let together = 0
  for (let column = 0; column < row.length; column += 1) {
    const cell = row[column] ?? 0
    const least = low[column] ?? 0
    const most = high[column] ?? 0
    if (Number.isNaN(cell) || Number.isNaN(least)) continue
    together += 1
    if (cell < least) squares += (least - cell) ** 2
    else if (cell > most) squares += (cell - most) ** 2
  }
  return together < fewest ? Infinity : squares / together
}

/** Infinite for rows that have too little in common. */
function meanSquare(one: Float64Array, other: Float64Array, fewest: number): number {
  let squares = 0
  let together = 0
  for (let column = 0; column < one.length; column += 1) {
    const difference = (one[column] ?? 0) - (other[column] ?? 0)
    if (Number.isNaN(difference)) continue
    squares += difference * difference
    together += 1
  }
  return together < fewest ? Infinity : squares / together
}

function farthest({ squares }: Met): number {
  return squares[squares.length - 1] ?? 0
}

function insert({ rows, squares }: Met, row: number, square: number): void {
  const isBefore = (place: number) => {
    const known = squares[place] ?? 0
    return square < known || (square === known && square < Infinity && row < (rows[place] ?? 0))
  }
  let place = squares.length
  for (; place > 0 && isBefore(place - 1); place -= 1) {
    rows[place] = rows[place - 1] ?? 0
    squares[place] = squares[place - 1] ?? 0
  }
  if (place === squares.length) return
  rows[place] = row
  squares[place] = square
}

function toNearest({ rows, squares }: Met): Nearest[] {
  return Array.from(rows, (row, place) => ({ row, distance: Math.sqrt(squares[place] ?? Infinity) })).filter(
    ({ distance }) => distance < Infinity,
  )
}
