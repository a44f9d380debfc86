import type { Equations } from '../cells/equations.ts'
import type { Published } from './published.ts'

/** A quotient that is published beside its parts, rounded: it tells that numerator / denominator lies within `half` of it. */
export interface Ratio {
  readonly numerator: number
  readonly denominator: number
  readonly quotient: number
  /** Half the unit in which it is shown: 0.05 for one decimal, in the same scale as the quotient. */
  readonly half: number
}

/** A cell that nobody publishes but anyone can compute: what is in some cells and not in others. */
export interface Difference {
  readonly of: readonly number[]
  readonly less: readonly number[]
}

/** How far a cell can have changed from one release to the next. */
export interface Change {
  /** By place in the first release, and in the second. */
  readonly first: number
  readonly second: number
  readonly least: number
  readonly most: number
}

/** A row to be added: Σ coefficient × cell = constant; and a cell to be added, by its bounds. */
interface Row {
  readonly entries: readonly (readonly [cell: number, coefficient: number])[]
  readonly constant: number
}
interface Column {
  readonly low: number
  readonly high: number
}

/** With differences of cells as cells of their own, behind the others and in this order; they are not negative. */
export function withDifferences(published: Published, differences: readonly Difference[]): Published {
  const first = published.equations.cells
  return extended(
    published,
    differences.map(() => ({ low: 0, high: Infinity })),
    differences.map(({ of, less }, place) => ({
      entries: [
        ...of.map((cell) => [cell, 1] as const),
        ...less.map((cell) => [cell, -1] as const),
        [first + place, -1] as const,
      ],
      constant: 0,
    })),
  )
}

/** With published quotients: each gives two inequalities, numerator ≤ (quotient + half) × denominator and the other way. */
export function withRatios(published: Published, ratios: readonly Ratio[]): Published {
  const first = published.equations.cells
  const sides = ratios.flatMap(({ numerator, denominator, quotient, half }) => [
    { entries: [[numerator, 1] as const, [denominator, -(quotient + half)] as const], slack: 1 },
    { entries: [[numerator, 1] as const, [denominator, -(quotient - half)] as const], slack: -1 },
  ])
  return extended(
    published,
    sides.map(() => ({ low: 0, high: Infinity })),
    sides.map(({ entries, slack }, place) => ({ entries: [...entries, [first + place, slack] as const], constant: 0 })),
  )
}

/** With cells that are known to hold the same contributors, under whatever names: they are equal. */
export function withSameContributors(published: Published, pairs: readonly (readonly [number, number])[]): Published {
  const rows = pairs.map(([one, other]) => ({ entries: [[one, 1] as const, [other, -1] as const], constant: 0 }))
  return extended(published, [], rows)
}

/** Two releases as one system: the cells of the second behind those of the first, bound by how far they can have changed. */
export function consecutive(first: Published, second: Published, changes: readonly Change[]): Published {
  const cells = first.equations.cells
  const columns = Array.from(second.low, (low, cell) => ({ low, high: second.high[cell] ?? 0 }))
  const rows = rowsOf(second.equations).map(({ entries, constant }) => ({
    entries: entries.map(([cell, coefficient]) => [cells + cell, coefficient] as const),
    constant,
  }))
  const joint = extended(first, columns, rows)
  const behind = joint.equations.cells
  return extended(
    joint,
    changes.map(({ least, most }) => ({ low: least, high: most })),
    changes.map(({ first: one, second: other }, place) => ({
      entries: [[cells + other, 1] as const, [one, -1] as const, [behind + place, -1] as const],
      constant: 0,
    })),
  )
}

/** The rows that are needed, one by one. */
function rowsOf({ starts, places, coefficients, constants, independent }: Equations): Row[] {
  return Array.from({ length: independent }, (_, row) => {
    const from = starts[row] ?? 0
    const own = places.subarray(from, starts[row + 1])
    const entries = Array.from(own, (cell, place) => [cell, coefficients[from + place] ?? 0] as const)
    return { entries, constant: constants[row] ?? 0 }
  })
}

function extended({ equations, low, high }: Published, columns: readonly Column[], added: readonly Row[]): Published {
  const rows = [...rowsOf(equations), ...added]
  const entries = rows.flatMap((row) => row.entries)
  const starts = new Int32Array(rows.length + 1)
  for (const [row, { entries: own }] of rows.entries()) starts[row + 1] = (starts[row] ?? 0) + own.length
  return {
    equations: {
      cells: equations.cells + columns.length,
      starts,
      places: Int32Array.from(entries, ([cell]) => cell),
      coefficients: Float64Array.from(entries, ([, coefficient]) => coefficient),
      constants: Float64Array.from(rows, ({ constant }) => constant),
      independent: rows.length,
    },
    low: Float64Array.from([...low, ...columns.map((column) => column.low)]),
    high: Float64Array.from([...high, ...columns.map((column) => column.high)]),
  }
}
