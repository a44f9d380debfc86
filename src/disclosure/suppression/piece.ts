import type { TableInQuestion } from './table-in-question.ts'

/** A part of a table in which all other columns stand still: whatever moves in it could move in the whole as well. */
export interface Piece {
  /** Of each column of the piece its column in the whole, in rising order. */
  readonly columns: readonly number[]
  /** No targets: it is there to find ways in. */
  readonly table: TableInQuestion
}

/** The sums that each column stands in. */
export interface RowsOfColumns {
  readonly starts: Int32Array
  readonly rows: Int32Array
}

export function rowsOfColumns({ cells, starts, places }: TableInQuestion): RowsOfColumns {
  const counts = new Int32Array(cells.length + 1)
  for (const column of places) counts[column + 1] = (counts[column + 1] ?? 0) + 1
  for (let column = 0; column < cells.length; column += 1)
    counts[column + 1] = (counts[column + 1] ?? 0) + (counts[column] ?? 0)
  const next = counts.slice()
  const rows = new Int32Array(places.length)
  for (let row = 0; row + 1 < starts.length; row += 1)
    for (const column of places.subarray(starts[row], starts[row + 1])) {
      rows[next[column] ?? 0] = row
      next[column] = (next[column] ?? 0) + 1
    }
  return { starts: counts, rows }
}

export function rowsAt({ starts, rows }: RowsOfColumns, column: number): Int32Array {
  return rows.subarray(starts[column], starts[column + 1])
}

/** Only these columns, given in rising order, and the sums that they stand in. */
export function pieceOf(table: TableInQuestion, rowsOf: RowsOfColumns, columns: readonly number[]): Piece {
  const placeOf = new Map<number, number>()
  const rows = new Set<number>()
  for (const [place, column] of columns.entries()) {
    placeOf.set(column, place)
    for (const row of rowsAt(rowsOf, column)) rows.add(row)
  }
  const starts = [0]
  const places: number[] = []
  const coefficients: number[] = []
  for (const row of rows) {
    for (let at = table.starts[row] ?? 0; at < (table.starts[row + 1] ?? 0); at += 1) {
      const place = placeOf.get(table.places[at] ?? -1)
      if (place === undefined) continue
      places.push(place)
      coefficients.push(table.coefficients[at] ?? 0)
    }
    starts.push(places.length)
  }
  return {
    columns,
    table: {
      cells: columns.map((column) => table.cells[column] ?? []),
      costs: pick(table.costs, columns),
      below: pick(table.below, columns),
      above: pick(table.above, columns),
      sensitive: Uint8Array.from(columns, (column) => table.sensitive[column] ?? 0),
      targets: [],
      starts: Int32Array.from(starts),
      places: Int32Array.from(places),
      coefficients: Float64Array.from(coefficients),
    },
  }
}

export function pick(of: Float64Array, columns: readonly number[]): Float64Array {
  const picked = new Float64Array(columns.length)
  for (let place = 0; place < columns.length; place += 1) picked[place] = of[columns[place] ?? 0] ?? 0
  return picked
}
