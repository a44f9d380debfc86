import loadHighs, { type Highs, type Model } from 'highs'
import { type Optimum, type Outcome, type Program, type Row, type SolveOptions, SolverFault } from './program.ts'

/** A program that stays in the solver: change it and solve again from where it stood. Dispose of it: `using` or `dispose()`. */
export interface OpenProgram extends Disposable {
  readonly minimise: (options?: SolveOptions) => Outcome
  readonly maximise: (options?: SolveOptions) => Outcome
  readonly changeCost: (column: number, cost: number) => void
  /** All costs at once. */
  readonly changeCosts: (costs: Float64Array) => void
  readonly changeBounds: (column: number, low: number, high: number) => void
  /** All bounds at once. */
  readonly changeAllBounds: (low: Float64Array, high: Float64Array) => void
  readonly changeRowBounds: (row: number, low: number, high: number) => void
  readonly addRow: (row: Row) => void
  /** Takes rows away, by place in rising order; those behind move up. */
  readonly removeRows: (rows: readonly number[]) => void
  readonly dispose: () => void
}

export interface Solver {
  /** Name and version, for the certificate: `HiGHS 1.15.3`. */
  readonly version: string
  readonly open: (program: Program) => OpenProgram
}

let loaded: Promise<Solver> | undefined

/** The one solver of this process: HiGHS in WebAssembly, one thread. Use worker threads to solve side by side. */
export function loadSolver(): Promise<Solver> {
  loaded ??= load().then((highs) => ({
    version: `HiGHS ${highs.version.string}`,
    open: (program) => openProgram(highs, program),
  }))
  return loaded
}

/** The package declares its types as CommonJS and is imported as a module: its default is the loader itself. */
const load = loadHighs as unknown as () => Promise<Highs>

function openProgram(highs: Highs, program: Program): OpenProgram {
  const model = highs.createModel(modelData(program))
  model.options.set({ output_flag: false, random_seed: 1 })
  const mixed = (program.whole?.length ?? 0) > 0
  const everyColumn = { kind: 'range', from: 0, to: program.costs.length - 1 } as const
  const { minimize, maximize } = highs.constants.objectiveSense
  const solve = (sense: typeof minimize, options: SolveOptions = {}) => {
    model.changeObjectiveSense(sense)
    return solved(highs, model, mixed, options)
  }
  const dispose = () => model.dispose()
  return {
    minimise: (options) => solve(minimize, options),
    maximise: (options) => solve(maximize, options),
    changeCost: (column, cost) => void model.changeColCost(column, cost),
    changeCosts: (costs) => void model.changeColsCost(everyColumn, costs),
    changeBounds: (column, low, high) => void model.changeColBounds(column, low, high),
    changeAllBounds: (low, high) => void model.changeColsBounds(everyColumn, low, high),
    changeRowBounds: (row, low, high) => void model.changeRowBounds(row, low, high),
    addRow: ({ low, high, places, coefficients }) =>
      void model.addRow(low, high, { indices: places, values: coefficients }),
    removeRows: (rows) => void (rows.length > 0 && model.deleteRows({ kind: 'set', indices: rows })),
    dispose,
    [Symbol.dispose]: dispose,
  }
}

function modelData({ costs, low, high, rowLow, rowHigh, starts, places, coefficients, whole }: Program) {
  const size = { numCols: costs.length, numRows: rowLow.length }
  const integrality = new Int32Array(costs.length)
  for (const column of whole ?? []) integrality[column] = 1
  return {
    ...size,
    colCost: costs,
    colLower: low,
    colUpper: high,
    rowLower: rowLow,
    rowUpper: rowHigh,
    matrix: { ...size, format: 'csr', starts, indices: places, values: coefficients },
    ...(whole === undefined || whole.length === 0 ? {} : { integrality }),
  } as const
}

function solved(highs: Highs, model: Model, mixed: boolean, { seconds = 60, gap = 0, start }: SolveOptions): Outcome {
  // HiGHS counts its time limit over the life of a model, not per run.
  model.zeroAllClocks()
  model.options.set({ time_limit: seconds, mip_rel_gap: gap })
  if (start !== undefined) model.setSolution({ colValue: start })
  const { modelStatus } = model.run()
  const is = highs.constants.modelStatus
  if (modelStatus === is.optimal || modelStatus === is.empty) return optimum(model)
  if (modelStatus === is.infeasible) return { status: 'infeasible' }
  if (modelStatus === is.unbounded) return { status: 'unbounded' }
  if (modelStatus === is.unboundedOrInfeasible) return withoutPresolve(highs, model, mixed, { seconds, gap })
  if (modelStatus === is.timeLimit || modelStatus === is.iterationLimit) return unfinished(highs, model, mixed)
  throw new SolverFault('no-answer', `HiGHS stopped with model status ${modelStatus}.`)
}

/** Presolve may not tell which of the two it is; the solver itself does. */
function withoutPresolve(highs: Highs, model: Model, mixed: boolean, options: SolveOptions): Outcome {
  if (model.options.get('presolve') === 'off')
    throw new SolverFault('no-answer', 'HiGHS cannot tell whether the program is infeasible or unbounded.')
  model.options.set('presolve', 'off')
  const outcome = solved(highs, model, mixed, options)
  model.options.set('presolve', 'choose')
  return outcome
}

function unfinished(highs: Highs, model: Model, mixed: boolean): Outcome {
  const feasible = model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible
  const atBest = mixed ? Number(model.info.get('mip_dual_bound')) : Number.NaN
  return { status: 'time-limit', found: feasible ? optimum(model) : undefined, atBest }
}

function optimum(model: Model): Optimum {
  const { colValue, colDual, rowDual } = model.getSolution()
  return {
    status: 'optimal',
    objective: model.getObjectiveValue(),
    values: colValue,
    rowDuals: rowDual,
    columnDuals: colDual,
  }
}
