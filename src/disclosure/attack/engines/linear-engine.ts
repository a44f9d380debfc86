import { checkOptimum, type Optimum, type Program } from '../../solver/program.ts'
import type { OpenProgram, Solver } from '../../solver/solver.ts'
import type { Block } from './block.ts'
import type { Direction, Engine, Hold } from './engine.ts'

export interface LinearOptions {
  readonly solver: Solver
  /** The cells are counts: a table with halves in it fits nothing. */
  readonly whole: boolean
  /** Per solve; over it, SolverFault. */
  readonly seconds: number
}

/** The engine for any block: linear programs that start from where the last one ended. */
export function linearEngine(block: Block, { solver, whole, seconds }: LinearOptions): Engine {
  const size = block.cells.length
  const program = programOf(block)
  const low = block.low.slice()
  const high = block.high.slice()
  const open = solver.open(program)
  let openWhole: OpenProgram | undefined
  const reach = { low: new Float64Array(size).fill(Infinity), up: new Float64Array(size).fill(-Infinity) }
  const costs = new Float64Array(size)
  const random = randomSigns()

  const take = (values: Float64Array) => {
    for (const [cell, value] of values.entries()) {
      if (value > (reach.up[cell] ?? 0)) reach.up[cell] = value
      if (value < (reach.low[cell] ?? 0)) reach.low[cell] = value
    }
  }
  const fits = ({ values }: Optimum) => !whole || values.every((value) => Math.abs(value - Math.round(value)) < 1e-6)
  const maximise = (on: OpenProgram) => {
    on.changeCosts(costs)
    return on.maximise({ seconds })
  }
  /** The same question to whole tables only, where the other answer was no whole table. */
  const maximiseWhole = () => {
    openWhole ??= solver.open({ ...program, low, high, whole: Array.from({ length: size }, (_, cell) => cell) })
    return maximise(openWhole)
  }
  const solve = (cell: number, direction: Direction) => {
    costs.fill(0)
    costs[cell] = direction
    const first = maximise(open)
    const outcome = first.status === 'optimal' && !fits(first) ? maximiseWhole() : first
    return outcome.status === 'unbounded' ? outcome : checkOptimum(outcome)
  }

  return {
    reach,
    push: (cell, direction) => {
      const outcome = solve(cell, direction)
      if (outcome.status === 'optimal') take(outcome.values)
      const value = outcome.status === 'optimal' ? (outcome.values[cell] ?? 0) : direction * Infinity
      const side = direction === 1 ? reach.up : reach.low
      side[cell] = value
      return { value, final: true }
    },
    harvest: (aims) => {
      costs.fill(0)
      for (const { place } of aims) costs[place] = random()
      const outcome = maximise(open)
      if (outcome.status === 'optimal' && fits(outcome)) take(outcome.values)
    },
    hold: (cell, direction) => {
      costs.fill(0)
      costs[cell] = direction
      const outcome = maximise(open)
      return { direction, ...(outcome.status === 'optimal' ? heldBy(outcome, cell) : { rows: [], cells: [] }) }
    },
    bound: (bounds) => {
      for (const { cell, low: least, high: most } of bounds) {
        low[cell] = least
        high[cell] = most
        open.changeBounds(cell, least, most)
        openWhole?.changeBounds(cell, least, most)
      }
      reach.low.fill(Infinity)
      reach.up.fill(-Infinity)
    },
    dispose: () => {
      open.dispose()
      openWhole?.dispose()
    },
  }
}

/** The block as a program without an aim. */
export function programOf({ cells, equations, low, high }: Block): Program {
  const { starts, places, coefficients, constants } = equations
  const costs = new Float64Array(cells.length)
  return { costs, low, high, rowLow: constants, rowHigh: constants, starts, places, coefficients }
}

/** By duality, the rows and the bounds that have a price are those that hold the cell. */
function heldBy({ rowDuals, columnDuals }: Optimum, cell: number): Omit<Hold, 'direction'> {
  const priced = (duals: Float64Array) => Array.from(duals.keys()).filter((at) => Math.abs(duals[at] ?? 0) > 1e-9)
  return { rows: priced(rowDuals), cells: priced(columnDuals).filter((at) => at !== cell) }
}

/** 1 and -1 by turns that look random; the same every time (Marsaglia's xorshift, 2003). */
function randomSigns(): () => 1 | -1 {
  let state = 2_463_534_242
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state & 1) === 0 ? 1 : -1
  }
}
