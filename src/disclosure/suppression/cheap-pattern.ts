import type { Protection } from './protection.ts'
import { SuppressionFault } from './suppression-fault.ts'
import type { TableInQuestion } from './table-in-question.ts'

/**
 * Makes the pattern protect: every target that is not met gets the cells on its cheapest way, the greatest need first and
 * attackers from outside before insiders; then, dearest first, every cell is shown again that turned out superfluous;
 * from the moment `until` what is superfluous stays.
 * Throws SuppressionFault when a target cannot be met by whatever may be withheld.
 */
export function completePattern(protection: Protection, table: TableInQuestion, until: number): Uint8Array {
  const outside = table.targets.filter(({ knows }) => knows.length === 0)
  const inside = table.targets.filter(({ knows }) => knows.length > 0)
  const hopeless = new Set<number>()
  for (const targets of [outside, inside])
    for (const target of targets.toSorted((one, other) => other.need - one.need))
      if (!protection.meet(target, () => pricesOf(table, protection.pattern)))
        for (const cell of table.cells[target.column] ?? []) hopeless.add(cell)
  if (hopeless.size > 0)
    throw new SuppressionFault(
      'cannot-be-protected',
      `${hopeless.size} sensitive cells cannot be kept uncertain by withholding the cells that may be withheld.`,
      [...hopeless].sort((one, other) => one - other),
    )
  protection.unmet()
  return showSuperfluous(protection, table, until)
}

/** Shows again, dearest first, every column that no target needs. */
function showSuperfluous(protection: Protection, { costs }: TableInQuestion, until: number): Uint8Array {
  const withheld = [...protection.pattern.keys()].filter((column) => protection.pattern[column] === 1)
  for (const column of withheld.toSorted((one, other) => (costs[other] ?? 0) - (costs[one] ?? 0)))
    if (performance.now() < until) protection.show(column)
  return protection.pattern.slice()
}

export function costOf({ costs }: TableInQuestion, pattern: Uint8Array): number {
  return costs.reduce((sum, cost, column) => sum + (pattern[column] === 1 ? cost : 0), 0)
}

/** Ways over withheld columns are as good as free; over another, by its cost, whatever part of it moves. */
function pricesOf({ costs }: TableInQuestion, pattern: Uint8Array): Float64Array {
  const mean = costs.reduce((sum, cost) => sum + cost, 0) / costs.length || 1
  return costs.map((cost, column) => (pattern[column] === 1 ? 1e-6 : Math.max(1e-3, cost / mean)))
}
