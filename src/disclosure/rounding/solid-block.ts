import type { Equations } from '../cells/equations.ts'
import { latticeOf } from '../cells/lattice.ts'
import type { Tree } from '../cells/tree.ts'
import type { Outcome, Program } from '../solver/program.ts'
import { loadSolver } from '../solver/solver.ts'
import { LEAST_CHANGE, LEAST_STEP, PER_UNIT, RISES, type RoundingCosts } from './rounding-costs.ts'

/** A part of a lattice over three trees or more, which is no network; `cells` is their product, the first tree outermost. */
export interface SolidBlock {
  readonly trees: readonly Tree[]
  readonly cells: Int32Array
}

/** Seconds per block, and how far from the least extra cost it may stop. */
const SECONDS = 30
const GAP = 0.01

/**
 * The rungs at which everything adds up at about the least cost, by a program in whole numbers: every rise is a column of
 * 0 or 1. First with no cell beyond the multiples next to it; only if that cannot be, with steps. Undefined when nothing
 * adds up, or nothing was found in time.
 */
export async function solidRungs(block: SolidBlock, costs: RoundingCosts): Promise<Int32Array | undefined> {
  return (await solve(block, costs, LEAST_STEP)) ?? (await solve(block, costs, Infinity))
}

async function solve(block: SolidBlock, costs: RoundingCosts, below: number): Promise<Int32Array | undefined> {
  const ladders = Array.from(block.cells, (cell) => ladderOf(costs, cell, below))
  const wanted = programOf(block, ladders)
  if (wanted.whole?.length === 0)
    return wanted.rowLow.every((sum) => sum === 0) ? Int32Array.from(ladders, ({ taken }) => taken) : undefined
  const solver = await loadSolver()
  using program = solver.open(wanted)
  const values = foundIn(program.minimise({ seconds: SECONDS, gap: GAP }))
  if (values === undefined) return undefined
  let column = 0
  return Int32Array.from(ladders, ({ taken, open }) =>
    open.reduce((rung) => rung + Math.round(values[column++] ?? 0), taken),
  )
}

function foundIn(outcome: Outcome): Float64Array | undefined {
  if (outcome.status === 'optimal') return outcome.values
  return outcome.status === 'time-limit' ? outcome.found?.values : undefined
}

/** What a cell may become: rises it takes in any case, and those that are open, by cost. */
interface Ladder {
  readonly multiple: number
  readonly taken: number
  readonly open: readonly number[]
}

function ladderOf({ lowest, rises }: RoundingCosts, cell: number, below: number): Ladder {
  const own = rises.subarray(cell * RISES, (cell + 1) * RISES)
  const taken = own.filter((rise) => rise <= -below).length
  const open = Array.from(own.filter((rise) => rise > -below && rise < below))
  return { multiple: (lowest[cell] ?? 0) + taken, taken, open }
}

/**
 * The solver cannot weigh a step against a hundredth of a unit. For it the ranks of costs lie closer together: what is
 * near in units, a change between releases as 1,000, a step as 16,000.
 */
function tamed(rise: number): number {
  const size = Math.abs(rise)
  if (size >= LEAST_STEP) return Math.sign(rise) * 16_000
  return size >= LEAST_CHANGE ? Math.sign(rise) * 1000 : rise / PER_UNIT
}

/**
 * A column for each rise that is open, and last one that stands at 1 and makes the objective what everything costs beyond
 * what each cell would like best by itself: of that the solver may leave a hundredth.
 */
function programOf({ trees }: SolidBlock, ladders: readonly Ladder[]): Program {
  const { equations } = latticeOf(trees, [trees.map((_, place) => place)])
  const costs = ladders.flatMap(({ open }) => open.map(tamed))
  const best = costs.reduce((sum, cost) => sum + Math.min(0, cost), 0)
  return {
    costs: Float64Array.of(...costs, -best),
    low: new Float64Array(costs.length + 1).with(costs.length, 1),
    high: new Float64Array(costs.length + 1).fill(1),
    ...rowsOf(equations, ladders),
    whole: [...costs.keys()],
  }
}

function rowsOf({ independent, starts, places, coefficients }: Equations, ladders: readonly Ladder[]) {
  const firsts = new Int32Array(ladders.length + 1)
  for (const [place, { open }] of ladders.entries()) firsts[place + 1] = (firsts[place] ?? 0) + open.length
  const sums = new Float64Array(independent)
  const rows = { starts: [0], places: new Array<number>(), coefficients: new Array<number>() }
  for (let row = 0; row < independent; row += 1) {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const place = places[at] ?? 0
      const coefficient = coefficients[at] ?? 0
      sums[row] = (sums[row] ?? 0) - coefficient * (ladders[place]?.multiple ?? 0)
      for (let column = firsts[place] ?? 0; column < (firsts[place + 1] ?? 0); column += 1) {
        rows.places.push(column)
        rows.coefficients.push(coefficient)
      }
    }
    rows.starts.push(rows.places.length)
  }
  return {
    rowLow: sums,
    rowHigh: sums,
    starts: Int32Array.from(rows.starts),
    places: Int32Array.from(rows.places),
    coefficients: Float64Array.from(rows.coefficients),
  }
}
