import { readFileSync } from 'node:fs'
import { attack } from '../attack/attack.ts'
import type { Insider } from '../attack/published.ts'
import { equationsOf, type Sum } from '../cells/equations.ts'
import type { SuppressionTask } from './task.ts'

/** A cell of a table whose best pattern is known. */
export interface KnownCell {
  readonly value: number
  /** How many holdings contributed, and which, when it is one. */
  readonly nc: number
  readonly holder: string | null
  readonly unsafe: boolean
  /** Upper protection level. */
  readonly upl: number
}

/** A task of amounts: what a cell costs is its value, below nothing is known but that it is not negative. */
export function taskOf(cells: readonly KnownCell[], sums: readonly Sum[]): SuppressionTask {
  const values = Float64Array.from(cells, ({ value }) => value)
  return {
    equations: equationsOf(cells.length, sums),
    values,
    costs: values,
    low: new Float64Array(cells.length),
    high: new Float64Array(cells.length).fill(Infinity),
    sensitive: cells.flatMap(({ unsafe, value, upl }, cell) =>
      unsafe ? [{ cell, value, lower: upl, upper: upl, sliding: 0 }] : [],
    ),
    insiders: [],
    shown: new Set(),
  }
}

/** Every holding knows the cells that are its alone; those of another keep min(protection level, 10 % of the value) above. */
export function soleHolders(cells: readonly KnownCell[]): Insider[] {
  const sole = [...cells.entries()].filter(([, { nc, holder }]) => nc === 1 && holder !== null)
  const victims = sole.filter(([, { unsafe }]) => unsafe)
  return [...Map.groupBy(sole, ([, { holder }]) => holder ?? '')].map(([holder, own]) => ({
    holder,
    knows: own.map(([cell]) => cell),
    victims: victims
      .filter(([, other]) => other.holder !== holder)
      .map(([cell, { value, upl }]) => ({ cell, value, lower: 0, upper: Math.min(upl, 0.1 * value), sliding: 0 }))
      .filter(({ upper }) => upper > 0),
  }))
}

/** A stored table with its sums. */
export function readKnownTable(path: string): { readonly cells: readonly KnownCell[]; readonly sums: readonly Sum[] } {
  const stored: { cells: KnownCell[]; equations: [number, number[]][] } = JSON.parse(readFileSync(path, 'utf8'))
  return { cells: stored.cells, sums: stored.equations.map(([total, parts]) => ({ total, parts })) }
}

/** A table of rows and columns with totals behind each; the inner values as given, row by row. */
export function squareTable(inner: readonly (readonly number[])[]) {
  const width = (inner[0]?.length ?? 0) + 1
  const at = (row: number, column: number) => row * width + column
  const rows = [...inner, inner[0]?.map((_, column) => sumOf(inner.map((row) => row[column] ?? 0))) ?? []]
  const values = rows.flatMap((row) => [...row, sumOf(row)])
  const last = rows.length - 1
  const across = rows.map((row, place) => ({
    total: at(place, width - 1),
    parts: row.map((_, column) => at(place, column)),
  }))
  const down = [...Array(width - 1).keys()].map((column) => ({
    total: at(last, column),
    parts: inner.map((_, row) => at(row, column)),
  }))
  return { values, sums: [...across, ...down], at }
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

/** Numbers that look drawn but are the same every time (Park and Miller 1988). */
export function draws(seed: number): () => number {
  let state = seed * 7919 + 1
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}

/** Whether the full attack, from outside and inside, finds nothing when these cells are withheld beside the sensitive ones. */
export async function withstands(task: SuppressionTask, secondary: readonly number[]): Promise<boolean> {
  const withheld = new Set([...secondary, ...task.sensitive.map(({ cell }) => cell)])
  const low = task.values.map((value, cell) => (withheld.has(cell) ? (task.low[cell] ?? 0) : value))
  const high = task.values.map((value, cell) => (withheld.has(cell) ? (task.high[cell] ?? 0) : value))
  const published = { equations: task.equations, low, high }
  const { cells, victims } = await attack(published, task.sensitive, task.insiders, { truth: task.values })
  return victims.length === 0 && cells.every(({ verdict }) => verdict === 'protected')
}
