import { checkOptimum } from '../solver/program.ts'
import type { Solver } from '../solver/solver.ts'
import type { TableInQuestion, Target } from './table-in-question.ts'

/** How far an attacker can believe a column to lie from its true value, and what holds him back. */
export interface Reach {
  readonly room: number
  /** Of each column what one unit more of it would give him: his reduced costs. */
  readonly reducedCosts: Float64Array
  /** Where all columns would lie then, from their true values. */
  readonly moves: Float64Array
}

/** The attacker's linear program, kept in the solver: the widest move of one column, given what is withheld. */
export interface WidestMove extends Disposable {
  /** From now on every column may move this share of what it may (1 withheld, 0 shown, between as weighed), and of `limit`. */
  readonly face: (shares: Float64Array, limit: number) => void
  /** Undefined when the moment `until` came before there was an answer. */
  readonly reach: (target: Pick<Target, 'column' | 'knows'>, direction: 1 | -1, until: number) => Reach | undefined
}

export function openWidestMove(solver: Solver, table: TableInQuestion): WidestMove {
  const { cells, starts, places, coefficients } = table
  const low = new Float64Array(cells.length)
  const high = new Float64Array(cells.length)
  const rows = new Float64Array(starts.length - 1)
  const costs = new Float64Array(cells.length)
  const program = solver.open({ costs, low, high, rowLow: rows, rowHigh: rows, starts, places, coefficients })
  return {
    face(shares, limit) {
      for (const [column, share] of shares.entries()) {
        low[column] = -share * Math.min(table.below[column] ?? 0, limit)
        high[column] = share * Math.min(table.above[column] ?? 0, limit)
      }
      program.changeAllBounds(low, high)
    },
    reach({ column, knows }, direction, until) {
      for (const { column: known, below, above } of knows)
        program.changeBounds(known, Math.max(low[known] ?? 0, -below), Math.min(high[known] ?? 0, above))
      program.changeCost(column, direction)
      const seconds = Math.min(60, Math.max(0.1, (until - performance.now()) / 1000))
      const outcome = program.maximise({ seconds })
      program.changeCost(column, 0)
      for (const { column: known } of knows) program.changeBounds(known, low[known] ?? 0, high[known] ?? 0)
      if (outcome.status === 'time-limit') return undefined
      const { objective, columnDuals, values } = checkOptimum(outcome)
      return { room: objective, reducedCosts: columnDuals, moves: values }
    },
    [Symbol.dispose]: () => program.dispose(),
  }
}
