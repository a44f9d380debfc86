import { SuppressionFault } from './suppression-fault.ts'
import type { TableInQuestion } from './table-in-question.ts'

/**
 * The parts of a table that have nothing to do with each other, smallest first, without columns that cannot move at all
 * (alone in a sum) and without parts in which nothing is sensitive. Throws SuppressionFault when a sensitive column
 * cannot move.
 */
export function separateTables(table: TableInQuestion): TableInQuestion[] {
  const fixed = fixedColumns(table)
  const stuck = new Set(
    table.targets.filter(({ column }) => fixed[column] === 1).flatMap(({ column }) => table.cells[column] ?? []),
  )
  if (stuck.size > 0) {
    const says = `${stuck.size} sensitive cells follow from cells that must be shown, whatever else is withheld.`
    throw new SuppressionFault('cannot-be-protected', says, [...stuck])
  }
  const part = partsOf(table, fixed)
  const wanted = new Set(table.targets.map(({ column }) => part[column] ?? -1))
  return [...wanted]
    .map((one) =>
      partOfTable(
        table,
        [...part.keys()].filter((column) => part[column] === one && fixed[column] === 0),
      ),
    )
    .sort((one, other) => one.cells.length - other.cells.length)
}

/** Columns that are alone in a sum, once others that are fixed are left out. */
function fixedColumns({ cells, starts, places }: TableInQuestion): Uint8Array {
  const fixed = new Uint8Array(cells.length)
  for (let changed = true; changed; ) {
    changed = false
    for (let row = 0; row + 1 < starts.length; row += 1) {
      const free = places.subarray(starts[row], starts[row + 1]).filter((column) => fixed[column] === 0)
      if (free.length !== 1) continue
      fixed[free[0] ?? 0] = 1
      changed = true
    }
  }
  return fixed
}

/** Of every column the least column that it hangs together with through sums. */
function partsOf({ cells, starts, places }: TableInQuestion, fixed: Uint8Array): Int32Array {
  const above = Int32Array.from(cells.keys())
  const top = (column: number): number => {
    let at = column
    for (let next = above[at] ?? at; next !== at; next = above[at] ?? at) {
      above[at] = above[next] ?? next
      at = next
    }
    return at
  }
  for (let row = 0; row + 1 < starts.length; row += 1) {
    const [first, ...others] = places.subarray(starts[row], starts[row + 1]).filter((column) => fixed[column] === 0)
    for (const other of others) {
      const [one, two] = [top(first ?? 0), top(other)]
      above[Math.max(one, two)] = Math.min(one, two)
    }
  }
  return above.map((_, column) => top(column))
}

function partOfTable(table: TableInQuestion, columns: readonly number[]): TableInQuestion {
  const renumbered = new Map(columns.map((column, place) => [column, place]))
  const pick = (of: Float64Array) => Float64Array.from(columns, (column) => of[column] ?? 0)
  const known = new Map(
    [...new Set(table.targets.map(({ knows }) => knows))].map((knows) => [
      knows,
      knows.flatMap((one) => (renumbered.has(one.column) ? [{ ...one, column: renumbered.get(one.column) ?? 0 }] : [])),
    ]),
  )
  return {
    cells: columns.map((column) => table.cells[column] ?? []),
    costs: pick(table.costs),
    below: pick(table.below),
    above: pick(table.above),
    sensitive: Uint8Array.from(columns, (column) => table.sensitive[column] ?? 0),
    targets: table.targets.flatMap((target) => {
      const column = renumbered.get(target.column)
      return column === undefined ? [] : [{ ...target, column, knows: known.get(target.knows) ?? [] }]
    }),
    ...sumsAmong(table, renumbered),
  }
}

function sumsAmong({ starts, places, coefficients }: TableInQuestion, renumbered: ReadonlyMap<number, number>) {
  const kept = { starts: [0], places: [] as number[], coefficients: [] as number[] }
  for (let row = 0; row + 1 < starts.length; row += 1) {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const column = renumbered.get(places[at] ?? 0)
      if (column === undefined) continue
      kept.places.push(column)
      kept.coefficients.push(coefficients[at] ?? 0)
    }
    if (kept.places.length > (kept.starts.at(-1) ?? 0)) kept.starts.push(kept.places.length)
  }
  return {
    starts: Int32Array.from(kept.starts),
    places: Int32Array.from(kept.places),
    coefficients: Float64Array.from(kept.coefficients),
  }
}
