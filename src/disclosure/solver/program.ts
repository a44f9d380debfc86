/**
 * Find values for the columns between their bounds, so that each row, Σ coefficient × column, lies between its own bounds,
 * at the least or greatest Σ cost × column. Rows in compressed form, as in `Equations`.
 */
export interface Program {
  readonly costs: Float64Array
  readonly low: Float64Array
  readonly high: Float64Array
  readonly rowLow: Float64Array
  readonly rowHigh: Float64Array
  readonly starts: Int32Array
  readonly places: Int32Array
  readonly coefficients: Float64Array
  /** Columns that must be whole numbers; absent when none must. */
  readonly whole?: readonly number[]
}

/** One more row for a program that stands already, such as a cut. */
export interface Row {
  readonly low: number
  readonly high: number
  readonly places: readonly number[] | Int32Array
  readonly coefficients: readonly number[] | Float64Array
}

export interface SolveOptions {
  /** Seconds until it stops with the status `time-limit`; 60 when left out. */
  readonly seconds?: number
  /** With whole columns: stop at this relative distance from the best possible; 0 when left out. */
  readonly gap?: number
  /** With whole columns: values to start from; it may repair them or set them aside. */
  readonly start?: Float64Array
}

/** What came out. Whoever needs an optimum checks for it by `checkOptimum`. */
export type Outcome =
  | Optimum
  /** The best found so far, if anything was, and how good it could still become. */
  | { readonly status: 'time-limit'; readonly found: Optimum | undefined; readonly atBest: number }
  | { readonly status: 'infeasible' }
  | { readonly status: 'unbounded' }

export interface Optimum {
  readonly status: 'optimal'
  readonly objective: number
  readonly values: Float64Array
  /** Of each row, what one more of its bound does to the objective. No meaning with whole columns. */
  readonly rowDuals: Float64Array
  /** Of each column its reduced cost. No meaning with whole columns. */
  readonly columnDuals: Float64Array
}

/** The solver did not do its work: a status that is no answer, or one that cannot be here. Nothing may be concluded. */
export class SolverFault extends Error {
  readonly code: string

  constructor(code: string, says: string) {
    super(says)
    this.name = 'SolverFault'
    this.code = code
  }
}

/** The optimum; throws SolverFault for any other outcome. */
export function checkOptimum(outcome: Outcome): Optimum {
  if (outcome.status === 'optimal') return outcome
  throw new SolverFault(outcome.status, `The solver says "${outcome.status}" where there must be an optimum.`)
}
