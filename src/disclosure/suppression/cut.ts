import type { TableInQuestion, Target } from './table-in-question.ts'

/** What every pattern that protects fulfils: Σ coefficient × column ≥ 1. Without columns, nothing can protect. */
export interface Cut {
  readonly columns: readonly number[]
  readonly coefficients: readonly number[]
}

/** What one unit more of a column would give an attacker: a reduced cost of his program. */
export type Gain = readonly [column: number, gain: number]

/** Gains smaller than this are the solver's tolerance. */
const NO_GAIN = 1e-7

/** Coefficients below it are raised to it: that weakens the cut a little and keeps the numbers sound. */
const LEAST = 1e-5

/**
 * The cut that an attacker's gains make (Fischetti and Salazar 2001, capacity constraints): by duality his room is at
 * most Σ |gain| × how far the column may move, over what is withheld, and that has to be the need. What the sensitive
 * columns give is there already, and no column has to give more than what is left then, which strengthens the cut.
 * Undefined when the sensitive columns suffice.
 */
export function cutOf(table: TableInQuestion, { need, knows }: Target, gains: Iterable<Gain>): Cut | undefined {
  const gives = new Map<number, number>()
  let left = need
  for (const [column, gain] of gains) {
    if (Math.abs(gain) <= NO_GAIN) continue
    const known = knows.find((one) => one.column === column)
    const way = gain > 0 ? (known?.above ?? table.above[column] ?? 0) : (known?.below ?? table.below[column] ?? 0)
    if (way <= 0) continue
    if (table.sensitive[column] === 1) left -= Math.abs(gain) * way
    else gives.set(column, (gives.get(column) ?? 0) + Math.abs(gain) * way)
    if (left <= need * 1e-9) return undefined
  }
  return {
    columns: [...gives.keys()],
    coefficients: Array.from(gives.values(), (give) => Math.max(LEAST, Math.min(1, give / left))),
  }
}

/** How far a pattern, or what is weighed as one, is from fulfilling a cut; 0 or less when it does. */
export function shortfall({ columns, coefficients }: Cut, shares: ArrayLike<number>): number {
  let left = 1
  for (const [at, column] of columns.entries()) left -= (coefficients[at] ?? 0) * (shares[column] ?? 0)
  return left
}
