import type { Solver } from '../solver/solver.ts'
import { type Piece, pick, pieceOf, type RowsOfColumns, rowsAt, rowsOfColumns } from './piece.ts'
import { openRouter, type Router } from './router.ts'
import type { Known, TableInQuestion } from './table-in-question.ts'
import { SHORT, type Witness } from './witness.ts'

/** How large a piece may become, and how many columns of one sum it takes on the way, the cheapest first. */
export interface PieceSize {
  readonly columns: number
  readonly perRow: number
}

/**
 * The router for a large table: it looks for a way in a piece around the column, in larger and larger ones until there is
 * one. What it finds is a way in the whole; that it is the cheapest, or that there is none, holds of the last size only.
 */
export function openPieceRouter(solver: Solver, table: TableInQuestion, sizes: readonly PieceSize[]): Router {
  const rowsOf = rowsOfColumns(table)
  const isShut = new Uint8Array(table.cells.length)
  let prices: Float64Array = new Float64Array(table.cells.length).fill(1)
  const mark = (columns: readonly number[], as: 0 | 1) => {
    for (const column of columns) isShut[column] = as
  }
  return {
    price: (next) => void (prices = next.slice()),
    shut: (columns) => mark(columns, 1),
    open: (columns) => mark(columns, 0),
    route(column, move, knows) {
      if (isShut[column] === 1 || !canBalance(table, { rowsOf, isShut }, { column, move, knows })) return undefined
      const dear = (other: number) =>
        (prices[other] ?? 0) * Math.max(1, Math.abs(move) / Math.max(table.below[other] ?? 0, 1e-9))
      for (const size of sizes) {
        const columns = nearestColumns(table, { rowsOf, start: column, size, isShut, dear })
        const way = routeIn(solver, { piece: pieceOf(table, rowsOf, columns), prices }, { column, move, knows })
        if (way !== undefined) return way
        if (size.perRow === Infinity && columns.length < size.columns) return undefined
      }
      return undefined
    },
    [Symbol.dispose]: () => undefined,
  }
}

/** Whether in every sum of a column the others can make good its move: if not, there is no way, and no need to look. */
function canBalance(
  { starts, places, coefficients, below, above }: TableInQuestion,
  { rowsOf, isShut }: { readonly rowsOf: RowsOfColumns; readonly isShut: Uint8Array },
  { column, move, knows }: Asked,
): boolean {
  const known = new Map(knows.map((one) => [one.column, one]))
  return rowsAt(rowsOf, column).every((row) => {
    let left = 0
    let room = 0
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const other = places[at] ?? 0
      const coefficient = coefficients[at] ?? 0
      if (other === column) left += coefficient * move
    }
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const other = places[at] ?? 0
      if (other === column || isShut[other] === 1) continue
      const coefficient = coefficients[at] ?? 0
      const way =
        coefficient * left > 0 ? (known.get(other)?.below ?? below[other]) : (known.get(other)?.above ?? above[other])
      room += Math.abs(coefficient) * (way ?? 0)
    }
    return room >= Math.abs(left) * (1 - SHORT)
  })
}

interface Asked {
  readonly column: number
  readonly move: number
  readonly knows: readonly Known[]
}

function routeIn(
  solver: Solver,
  { piece: { columns, table }, prices }: { readonly piece: Piece; readonly prices: Float64Array },
  { column, move, knows }: Asked,
): Witness | undefined {
  const placeOf = new Map(columns.map((one, place) => [one, place]))
  const known = knows.flatMap((one) => {
    const place = placeOf.get(one.column)
    return place === undefined ? [] : [{ ...one, column: place }]
  })
  using router = openRouter(solver, table, pick(prices, columns))
  const way = router.route(placeOf.get(column) ?? -1, move, known)
  const inWhole = (places: readonly number[]) => places.map((place) => columns[place] ?? -1)
  return way && { columns: inWhole(way.columns), moves: way.moves, secondary: inWhole(way.secondary) }
}

interface Around {
  readonly rowsOf: RowsOfColumns
  readonly start: number
  readonly size: PieceSize
  readonly isShut: Uint8Array
  /** How dear it is to take a column along. */
  readonly dear: (column: number) => number
}

/** The columns nearest to one by the sums they share, in rising order. */
function nearestColumns({ starts, places }: TableInQuestion, { rowsOf, start, size, isShut, dear }: Around): number[] {
  const found = [start]
  const seen = new Set(found)
  const rows = new Set<number>()
  for (const column of found)
    for (const row of rowsAt(rowsOf, column)) {
      if (rows.has(row) || found.length >= size.columns) continue
      rows.add(row)
      const others = Array.from(places.subarray(starts[row], starts[row + 1])).filter((other) => isShut[other] === 0)
      const cheapest =
        others.length <= size.perRow ? others : others.sort((a, b) => dear(a) - dear(b)).slice(0, size.perRow)
      for (const other of cheapest) {
        if (!seen.has(other)) found.push(other)
        seen.add(other)
      }
    }
  return found.sort((one, other) => one - other)
}
