import type { Outcome } from '../solver/program.ts'
import type { Solver } from '../solver/solver.ts'
import type { Known, TableInQuestion } from './table-in-question.ts'
import { type Witness, witnessOf } from './witness.ts'

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

/** The router for a whole table, by a linear program that starts from where the last one ended; `first` are its first prices. */
export function openRouter(
  solver: Solver,
  table: TableInQuestion,
  first: Float64Array = new Float64Array(table.cells.length),
): Router {
  const count = table.cells.length
  const program = solver.open(upAndDown(table, first))
  const isShut = new Uint8Array(count)
  const priced = first.slice()
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
      return wayOf(outcome, table, Math.abs(move) * NOISE)
    },
    [Symbol.dispose]: () => program.dispose(),
  }
}

/** What the columns do that were taken twice. */
function wayOf(outcome: Outcome, { cells, sensitive }: TableInQuestion, noise: number): Witness | undefined {
  if (outcome.status !== 'optimal') return undefined
  const { values } = outcome
  const count = cells.length
  return witnessOf(
    Float64Array.from(cells, (_, column) => (values[column] ?? 0) - (values[count + column] ?? 0)),
    sensitive,
    noise,
  )
}

/** The program of a table without an aim, with every column twice: what it rises and what it falls. */
function upAndDown({ cells, starts, places, coefficients, above, below }: TableInQuestion, prices: Float64Array) {
  const count = cells.length
  const rows = new Float64Array(starts.length - 1)
  const twice = { places: new Int32Array(2 * places.length), coefficients: new Float64Array(2 * places.length) }
  for (let at = 0; at < places.length; at += 1) {
    twice.places[2 * at] = places[at] ?? 0
    twice.places[2 * at + 1] = count + (places[at] ?? 0)
    twice.coefficients[2 * at] = coefficients[at] ?? 0
    twice.coefficients[2 * at + 1] = -(coefficients[at] ?? 0)
  }
  return {
    costs: inARow(prices, prices),
    low: new Float64Array(2 * count),
    high: inARow(above, below),
    rowLow: rows,
    rowHigh: rows,
    starts: starts.map((start) => 2 * start),
    ...twice,
  }
}

function inARow(one: Float64Array, other: Float64Array): Float64Array {
  const both = new Float64Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}
