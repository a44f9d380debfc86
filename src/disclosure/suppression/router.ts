import type { Outcome } from '../solver/program.ts'
import type { Solver } from '../solver/solver.ts'
import type { Known, TableInQuestion } from './table-in-question.ts'

/** A table that could be, as far as the published one tells: the columns that differ from the truth, and by how much. */
export interface Witness {
  readonly columns: readonly number[]
  readonly moves: readonly number[]
}

/** The cheapest way to let one column move as far as it must, where every unit that a column moves has a price. */
export interface Router extends Disposable {
  /** What a unit of movement costs, by column; never 0, or useless moves come with it. */
  readonly price: (prices: Float64Array) => void
  readonly shut: (columns: readonly number[]) => void
  readonly open: (columns: readonly number[]) => void
  /** Nothing when there is no way at all. */
  readonly route: (column: number, move: number, knows: readonly Known[]) => Witness | undefined
}

/** Moves smaller than this share of what was asked are the solver's tolerance. */
const NOISE = 1e-9

export function openRouter(solver: Solver, table: TableInQuestion): Router {
  const count = table.cells.length
  const program = solver.open(upAndDown(table))
  const isShut = new Uint8Array(count)
  const priced = new Float64Array(count)
  const bound = (column: number, above: number, below: number) => {
    program.changeBounds(column, 0, isShut[column] === 1 ? 0 : above)
    program.changeBounds(count + column, 0, isShut[column] === 1 ? 0 : below)
  }
  const unbound = (column: number) => bound(column, table.above[column] ?? 0, table.below[column] ?? 0)
  const mark = (columns: readonly number[], as: 0 | 1) => {
    for (const column of columns) {
      if (isShut[column] === as) continue
      isShut[column] = as
      unbound(column)
    }
  }
  return {
    price(prices) {
      // One by one: the solver keeps its place when little changes.
      for (const [column, price] of prices.entries()) {
        if (priced[column] === price) continue
        priced[column] = price
        program.changeCost(column, price)
        program.changeCost(count + column, price)
      }
    },
    shut: (columns) => mark(columns, 1),
    open: (columns) => mark(columns, 0),
    route(column, move, knows) {
      const own = knows.find((known) => known.column === column) ?? {
        above: table.above[column],
        below: table.below[column],
      }
      if (isShut[column] === 1 || Math.abs(move) > ((move > 0 ? own.above : own.below) ?? 0)) return undefined
      for (const known of knows) bound(known.column, known.above, known.below)
      program.changeBounds(column, Math.max(0, move), Math.max(0, move))
      program.changeBounds(count + column, Math.max(0, -move), Math.max(0, -move))
      const outcome = program.minimise()
      unbound(column)
      for (const known of knows) unbound(known.column)
      return witnessOf(outcome, count, Math.abs(move) * NOISE)
    },
    [Symbol.dispose]: () => program.dispose(),
  }
}

function witnessOf(outcome: Outcome, count: number, noise: number): Witness | undefined {
  if (outcome.status !== 'optimal') return undefined
  const columns: number[] = []
  const moves: number[] = []
  for (let column = 0; column < count; column += 1) {
    const move = (outcome.values[column] ?? 0) - (outcome.values[count + column] ?? 0)
    if (Math.abs(move) <= noise) continue
    columns.push(column)
    moves.push(move)
  }
  return { columns, moves }
}

/** Every column twice: what it rises and what it falls. */
function upAndDown({ cells, starts, places, coefficients, above, below }: TableInQuestion) {
  const count = cells.length
  const rows = new Float64Array(starts.length - 1)
  return {
    costs: new Float64Array(2 * count),
    low: new Float64Array(2 * count),
    high: Float64Array.from([...above, ...below]),
    rowLow: rows,
    rowHigh: rows,
    starts: starts.map((start) => 2 * start),
    places: Int32Array.from(Array.from(places).flatMap((place) => [place, count + place])),
    coefficients: Float64Array.from(Array.from(coefficients).flatMap((coefficient) => [coefficient, -coefficient])),
  }
}
