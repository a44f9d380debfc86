import type { Insider, Sensitive } from '../attack/published.ts'
import type { SuppressionTask } from './task.ts'

/**
 * A task in the form in which it is computed: only the cells that may be withheld, as columns, and how far an attacker
 * may believe each to lie from its true value. A pattern has 1 for every column that is withheld.
 */
export interface TableInQuestion {
  /** Of each column the cells that it stands for: one, or more that must be equal. */
  readonly cells: readonly (readonly number[])[]
  readonly costs: Float64Array
  /** How far below and above the true value a cell may lie for all that is known beforehand. */
  readonly below: Float64Array
  readonly above: Float64Array
  /** Columns that are withheld in any case. */
  readonly sensitive: Uint8Array
  readonly targets: readonly Target[]
  /** Sums over the columns, as in `Equations`: Σ coefficient × move = 0. */
  readonly starts: Int32Array
  readonly places: Int32Array
  readonly coefficients: Float64Array
}

/** One thing an attacker must believe possible: that a cell lies `need` further up (1), down (-1), or is as wide as that (0). */
export interface Target {
  readonly column: number
  readonly direction: 1 | -1 | 0
  readonly need: number
  /** What this attacker knows beyond what everyone does; empty for one from outside. */
  readonly knows: readonly Known[]
}

/** How far a column may lie from its true value for someone who contributed: 0 and 0 when it is his alone. */
export interface Known {
  readonly column: number
  readonly below: number
  readonly above: number
}

/** A cell that only must not be exact has to be this wide: a thousandth of its value, or of one. */
const NOT_EXACT = 1e-3

/** The columns, sums and targets of a task. */
export function tableInQuestion(task: SuppressionTask): TableInQuestion {
  const sensitiveCells = new Set(task.sensitive.map(({ cell }) => cell))
  const cells: number[] = []
  const columnOf = new Int32Array(task.equations.cells).fill(-1)
  for (let cell = 0; cell < task.equations.cells; cell += 1) {
    const movable = (task.low[cell] ?? 0) < (task.high[cell] ?? 0)
    if (!sensitiveCells.has(cell) && (task.shown.has(cell) || !movable)) continue
    columnOf[cell] = cells.push(cell) - 1
  }
  return {
    cells: cells.map((cell) => [cell]),
    costs: Float64Array.from(cells, (cell) => (sensitiveCells.has(cell) ? 0 : (task.costs[cell] ?? 0))),
    below: Float64Array.from(cells, (cell) => Math.max(0, (task.values[cell] ?? 0) - (task.low[cell] ?? 0))),
    above: Float64Array.from(cells, (cell) => Math.max(0, (task.high[cell] ?? 0) - (task.values[cell] ?? 0))),
    sensitive: Uint8Array.from(cells, (cell) => Number(sensitiveCells.has(cell))),
    targets: targetsOf(task, columnOf),
    ...sumsOver(task, columnOf),
  }
}

/** One list for all who know nothing more, so that their targets can be told together. */
const OUTSIDE: readonly Known[] = []

function targetsOf(task: SuppressionTask, columnOf: Int32Array): Target[] {
  const outside = task.sensitive.flatMap((sensitive) => targetsFor(task, sensitive, { columnOf, knows: OUTSIDE }))
  const inside = task.insiders.flatMap((insider) => {
    const knows = knownBy(insider, task, columnOf)
    return insider.victims.flatMap((victim) => targetsFor(task, victim, { columnOf, knows }))
  })
  return [...outside, ...inside]
}

function knownBy({ knows, atLeast = [] }: Insider, task: SuppressionTask, columnOf: Int32Array): Known[] {
  const exact = knows.map((cell) => ({ column: columnOf[cell] ?? -1, below: 0, above: 0 }))
  const raised = atLeast.map(({ cell, amount }) => ({
    column: columnOf[cell] ?? -1,
    below: Math.max(0, (task.values[cell] ?? 0) - Math.max(amount, task.low[cell] ?? 0)),
    above: (task.high[cell] ?? 0) - (task.values[cell] ?? 0),
  }))
  const own = new Set(knows)
  return [...exact, ...raised.filter((_, at) => !own.has(atLeast[at]?.cell ?? -1))].filter(({ column }) => column >= 0)
}

function targetsFor(
  task: SuppressionTask,
  { cell, value, lower, upper, sliding }: Sensitive,
  { columnOf, knows }: { readonly columnOf: Int32Array; readonly knows: readonly Known[] },
): Target[] {
  const column = columnOf[cell] ?? -1
  const down = Math.min(
    lower,
    value - (task.low[cell] ?? 0),
    knows.find((known) => known.column === column)?.below ?? Infinity,
  )
  const targets: Target[] = []
  if (upper > 0) targets.push({ column, direction: 1, need: upper, knows })
  if (down > 0) targets.push({ column, direction: -1, need: down, knows })
  if (sliding > Math.max(0, upper) + Math.max(0, down)) targets.push({ column, direction: 0, need: sliding, knows })
  if (upper <= 0 && lower <= 0 && sliding <= 0)
    targets.push({ column, direction: 0, need: NOT_EXACT * Math.max(1, Math.abs(value)), knows })
  return targets
}

function sumsOver({ equations }: SuppressionTask, columnOf: Int32Array) {
  const starts = [0]
  const places: number[] = []
  const coefficients: number[] = []
  for (let row = 0; row < equations.independent; row += 1) {
    for (let at = equations.starts[row] ?? 0; at < (equations.starts[row + 1] ?? 0); at += 1) {
      const column = columnOf[equations.places[at] ?? 0] ?? -1
      if (column < 0 || equations.coefficients[at] === 0) continue
      places.push(column)
      coefficients.push(equations.coefficients[at] ?? 0)
    }
    if (places.length > (starts.at(-1) ?? 0)) starts.push(places.length)
  }
  return {
    starts: Int32Array.from(starts),
    places: Int32Array.from(places),
    coefficients: Float64Array.from(coefficients),
  }
}
