import { checkOptimum, type Outcome } from '../solver/program.ts'
import type { OpenProgram, Solver } from '../solver/solver.ts'
import type { Cut } from './cut.ts'
import type { TableInQuestion } from './table-in-question.ts'

/** The cheapest pattern, whole or weighed, that fulfils the cuts so far: what it costs, no protecting pattern can beat. */
export interface Master extends Disposable {
  /** Takes up the cuts that it does not have yet; the number taken. */
  readonly add: (cuts: readonly Cut[]) => number
  /** Columns by shares from 0 to 1; undefined when the moment `until` came before they were weighed. */
  readonly weigh: (until: number) => Weighed | undefined
  /** Columns whole; costs as in the table. */
  readonly choose: (start: Uint8Array, seconds: number, gap: number) => Outcome
}

export interface Weighed {
  readonly shares: Float64Array
  readonly cost: number
}

export function openMaster(solver: Solver, table: TableInQuestion): Master {
  const cuts: Cut[] = []
  const known = new Set<string>()
  const scale = Math.max(1e-9, ...table.costs) / 1e4
  const weighed = openProgram(solver, table, { cuts, scale, whole: false })
  return {
    add(more) {
      const fresh = more.filter((cut) => !known.has(keyOf(cut)))
      for (const cut of fresh) {
        known.add(keyOf(cut))
        cuts.push(cut)
        weighed.addRow({ low: 1, high: Infinity, places: cut.columns, coefficients: cut.coefficients })
      }
      return fresh.length
    },
    weigh(until) {
      const outcome = weighed.minimise({ seconds: Math.min(60, Math.max(0.1, (until - performance.now()) / 1000)) })
      if (outcome.status === 'time-limit') return undefined
      const { values, objective } = checkOptimum(outcome)
      return { shares: values, cost: objective * scale }
    },
    choose(start, seconds, gap) {
      using program = openProgram(solver, table, { cuts, scale, whole: true })
      return inCosts(program.minimise({ start: Float64Array.from(start), seconds, gap }), scale)
    },
    [Symbol.dispose]: () => weighed.dispose(),
  }
}

/** Costs are scaled, so that the solver's tolerances mean the same in cents and in millions. */
function openProgram(
  solver: Solver,
  { costs, sensitive, cells }: TableInQuestion,
  { cuts, scale, whole }: { readonly cuts: readonly Cut[]; readonly scale: number; readonly whole: boolean },
): OpenProgram {
  const starts = new Int32Array(cuts.length + 1)
  for (const [row, { columns }] of cuts.entries()) starts[row + 1] = (starts[row] ?? 0) + columns.length
  return solver.open({
    costs: costs.map((cost) => cost / scale),
    low: Float64Array.from(sensitive),
    high: new Float64Array(cells.length).fill(1),
    rowLow: new Float64Array(cuts.length).fill(1),
    rowHigh: new Float64Array(cuts.length).fill(Infinity),
    starts,
    places: Int32Array.from(cuts.flatMap(({ columns }) => columns)),
    coefficients: Float64Array.from(cuts.flatMap(({ coefficients }) => coefficients)),
    ...(whole ? { whole: [...cells.keys()] } : {}),
  })
}

function inCosts(outcome: Outcome, scale: number): Outcome {
  if (outcome.status === 'optimal') return { ...outcome, objective: outcome.objective * scale }
  if (outcome.status === 'time-limit') return { ...outcome, atBest: outcome.atBest * scale }
  return outcome
}

function keyOf({ columns, coefficients }: Cut): string {
  return columns.map((column, at) => `${column}:${(coefficients[at] ?? 0).toFixed(6)}`).join()
}
