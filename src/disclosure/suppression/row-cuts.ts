import { type Cut, cutOf } from './cut.ts'
import type { TableInQuestion, Target } from './table-in-question.ts'

/**
 * The cuts that a single sum gives, without a solver: what a sensitive column moves, the others of its sum must make good.
 * Most cells are found out through one sum, so these save the attackers their first rounds.
 */
export function rowCuts(table: TableInQuestion, targets: readonly Target[]): Cut[] {
  const rowsOf = Map.groupBy(rowEntries(table), ({ column }) => column)
  return targets.flatMap((target) =>
    target.direction === 0
      ? []
      : (rowsOf.get(target.column) ?? []).flatMap((entry) => cutOfRow(table, target, entry) ?? []),
  )
}

interface Entry {
  readonly row: number
  readonly column: number
  readonly coefficient: number
}

/** When Σ a·move = 0, one unit of column k takes -a(j)/a(k) units of each other j: the reduced costs of one row alone. */
function cutOfRow(table: TableInQuestion, target: Target, { row, column, coefficient }: Entry): Cut | undefined {
  const gains: (readonly [number, number])[] = []
  for (let at = table.starts[row] ?? 0; at < (table.starts[row + 1] ?? 0); at += 1) {
    const other = table.places[at] ?? 0
    if (other !== column) gains.push([other, (-target.direction * (table.coefficients[at] ?? 0)) / coefficient])
  }
  return cutOf(table, target, gains)
}

function* rowEntries({ starts, places, coefficients }: TableInQuestion): Generator<Entry> {
  for (let row = 0; row + 1 < starts.length; row += 1)
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1)
      yield { row, column: places[at] ?? 0, coefficient: coefficients[at] ?? 0 }
}
