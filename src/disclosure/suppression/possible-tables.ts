import { goalOf, isReached } from '../attack/goal.ts'
import type { Insider, Published, Sensitive } from '../attack/published.ts'
import type { SuppressionTask } from './task.ts'
import type { Witness } from './witness.ts'

/** A table that is said to fit what is published: by how much which cells differ from the true one. */
export interface PossibleTable {
  readonly cells: readonly number[]
  readonly moves: readonly number[]
}

/** A sum, or a bound, that is missed by less than this is the solver's tolerance; the attack allows the same. */
const TOLERANCE = 1e-6

/** A witness in terms of cells; a column stands for one or more. */
export function possibleTable({ columns, moves }: Witness, cellsOf: readonly (readonly number[])[]): PossibleTable {
  return {
    cells: columns.flatMap((column) => cellsOf[column] ?? []),
    moves: columns.flatMap((column, at) => (cellsOf[column] ?? []).map(() => moves[at] ?? 0)),
  }
}

/**
 * What is left for the attack: the sensitive cells, from outside and for each insider, that are not seen to be safe in
 * these tables. Every table is held against all sums and bounds first, whoever made it; one that does not fit shows nothing.
 */
export function notSeen(
  published: Published,
  { values, sensitive, insiders }: Pick<SuppressionTask, 'values' | 'sensitive' | 'insiders'>,
  tables: readonly PossibleTable[],
): { readonly sensitive: readonly Sensitive[]; readonly insiders: readonly Insider[] } {
  const fitting = tables.filter((table) => fits(published, values, table))
  const lookup = fitting.map(({ cells, moves }) => new Map(cells.map((cell, at) => [cell, moves[at] ?? 0])))
  const openAmong = (all: readonly Sensitive[], seen: readonly PossibleTable[], boundOf: (cell: number) => number) => {
    const reach = reachOf(values, seen)
    return all.filter(
      (one) => !isReached(goalOf(one, boundOf(one.cell), false), reach.low[one.cell] ?? 0, reach.up[one.cell] ?? 0),
    )
  }
  return {
    sensitive: openAmong(sensitive, fitting, (cell) => published.low[cell] ?? 0),
    insiders: insiders.flatMap((insider) => {
      const { knows, atLeast = [] } = insider
      const own = new Set(knows)
      const raised = new Map(atLeast.filter(({ cell }) => !own.has(cell)).map(({ cell, amount }) => [cell, amount]))
      const seen = fitting.filter((_, at) => {
        const moveOf = (cell: number) => lookup[at]?.get(cell) ?? 0
        return (
          knows.every((cell) => moveOf(cell) === 0) &&
          [...raised].every(([cell, amount]) => moveOf(cell) === 0 || (values[cell] ?? 0) + moveOf(cell) >= amount)
        )
      })
      const boundOf = (cell: number) =>
        own.has(cell) ? (values[cell] ?? 0) : Math.max(raised.get(cell) ?? 0, published.low[cell] ?? 0)
      const victims = openAmong(insider.victims, seen, boundOf)
      return victims.length > 0 ? [{ ...insider, victims }] : []
    }),
  }
}

/** Whether a table keeps to every sum and to what is published of every cell. */
function fits({ equations, low, high }: Published, values: Float64Array, { cells, moves }: PossibleTable): boolean {
  const moveOf = new Map(cells.map((cell, at) => [cell, moves[at] ?? 0]))
  const within = cells.every((cell) => {
    const value = (values[cell] ?? 0) + (moveOf.get(cell) ?? 0)
    return value >= (low[cell] ?? 0) - TOLERANCE && value <= (high[cell] ?? 0) + TOLERANCE
  })
  return within && keepsSums(equations, moveOf)
}

function keepsSums({ starts, places, coefficients, independent }: Published['equations'], moveOf: Map<number, number>) {
  for (let row = 0; row < independent; row += 1) {
    let sum = 0
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1)
      sum += (coefficients[at] ?? 0) * (moveOf.get(places[at] ?? -1) ?? 0)
    if (Math.abs(sum) > TOLERANCE) return false
  }
  return true
}

/** How far each cell was seen to go, over all tables; the true one is one of them. */
function reachOf(values: Float64Array, tables: readonly PossibleTable[]) {
  const low = values.slice()
  const up = values.slice()
  for (const { cells, moves } of tables)
    for (const [at, cell] of cells.entries()) {
      const value = (values[cell] ?? 0) + (moves[at] ?? 0)
      low[cell] = Math.min(low[cell] ?? 0, value)
      up[cell] = Math.max(up[cell] ?? 0, value)
    }
  return { low, up }
}
