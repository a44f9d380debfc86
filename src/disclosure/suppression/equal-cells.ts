import type { Known, TableInQuestion, Target } from './table-in-question.ts'

/**
 * The same table with cells that must be equal as one column: a sum with one part makes it equal to its total, so they move
 * together, and one is uncertain only when the other is withheld too. In tables of many dimensions most cells are so.
 */
export function mergeEqual(table: TableInQuestion): TableInQuestion {
  const pairs = rowsOf(table).flatMap(([one, other, ...more]) => {
    if (one === undefined || other === undefined || more.length > 0 || one[1] !== -other[1]) return []
    return [[one[0], other[0]] as const]
  })
  return pairs.length === 0 ? table : mergeEqual(merged(table, pairs))
}

type Entry = readonly [column: number, coefficient: number]

function merged(table: TableInQuestion, pairs: readonly (readonly [number, number])[]): TableInQuestion {
  const groups = groupsOf(table.cells.length, pairs)
  const groupOf = new Int32Array(table.cells.length)
  for (const [group, columns] of groups.entries()) for (const column of columns) groupOf[column] = group
  const over = (of: ArrayLike<number>, join: (one: number, other: number) => number) =>
    groups.map((columns) => columns.map((column) => of[column] ?? 0).reduce((one, other) => join(one, other)))
  return {
    cells: groups.map((columns) => columns.flatMap((column) => table.cells[column] ?? [])),
    costs: Float64Array.from(over(table.costs, (one, other) => one + other)),
    below: Float64Array.from(over(table.below, Math.min)),
    above: Float64Array.from(over(table.above, Math.min)),
    sensitive: Uint8Array.from(over(table.sensitive, Math.max)),
    targets: mergedTargets(table, groupOf),
    ...mergedRows(table, groupOf),
  }
}

/** Columns that are equal, also by way of others, together; each column in one group. */
function groupsOf(count: number, pairs: readonly (readonly [number, number])[]): number[][] {
  const groups = Array.from({ length: count }, (_, column) => [column])
  const at = Int32Array.from({ length: count }, (_, column) => column)
  for (const [one, other] of pairs) {
    const [to, from] = [at[one] ?? 0, at[other] ?? 0].sort(
      (a, b) => (groups[b]?.length ?? 0) - (groups[a]?.length ?? 0),
    )
    if (to === undefined || from === undefined || to === from) continue
    for (const column of groups[from] ?? []) {
      at[column] = to
      groups[to]?.push(column)
    }
    groups[from] = []
  }
  return groups.filter((columns) => columns.length > 0)
}

/** Of equal cells the greatest need counts, for each attacker and direction. */
function mergedTargets({ targets }: TableInQuestion, groupOf: Int32Array): Target[] {
  return [...Map.groupBy(targets, ({ knows }) => knows)].flatMap(([knows, of]) => {
    const known = mergedKnown(knows, groupOf)
    const greatest = new Map<string, Target>()
    for (const target of of) {
      const column = groupOf[target.column] ?? -1
      const key = `${column} ${target.direction}`
      if (target.need > (greatest.get(key)?.need ?? 0)) greatest.set(key, { ...target, column, knows: known })
    }
    return [...greatest.values()]
  })
}

function mergedKnown(knows: readonly Known[], groupOf: Int32Array): Known[] {
  const narrowest = new Map<number, Known>()
  for (const known of knows) {
    const column = groupOf[known.column] ?? -1
    const { below, above } = narrowest.get(column) ?? known
    narrowest.set(column, { column, below: Math.min(below, known.below), above: Math.min(above, known.above) })
  }
  return [...narrowest.values()]
}

/** The sums over groups; what cancels out is left out, and a sum that is there already as well. */
function mergedRows(table: TableInQuestion, groupOf: Int32Array) {
  const rows = new Map<string, Entry[]>()
  for (const row of rowsOf(table)) {
    const sum = new Map<number, number>()
    for (const [column, coefficient] of row) {
      const group = groupOf[column] ?? -1
      sum.set(group, (sum.get(group) ?? 0) + coefficient)
    }
    const left = [...sum].filter(([, coefficient]) => coefficient !== 0).sort(([one], [other]) => one - other)
    if (left.length > 0) rows.set(left.flat().join(), left)
  }
  const starts = [0]
  for (const row of rows.values()) starts.push((starts.at(-1) ?? 0) + row.length)
  const entries = [...rows.values()].flat()
  return {
    starts: Int32Array.from(starts),
    places: Int32Array.from(entries, ([column]) => column),
    coefficients: Float64Array.from(entries, ([, coefficient]) => coefficient),
  }
}

function rowsOf({ starts, places, coefficients }: TableInQuestion): Entry[][] {
  return Array.from({ length: starts.length - 1 }, (_, row) => {
    const [from, to] = [starts[row] ?? 0, starts[row + 1] ?? 0]
    return Array.from(
      { length: to - from },
      (_entry, at) => [places[from + at] ?? 0, coefficients[from + at] ?? 0] as const,
    )
  })
}
