import { attack } from '../attack/attack.ts'
import { loadSolver } from '../solver/solver.ts'
import { bestPattern } from './best-pattern.ts'
import { mergeEqual } from './equal-cells.ts'
import { separateTables } from './separate-tables.ts'
import { SuppressionFault } from './suppression-fault.ts'
import { tableInQuestion } from './table-in-question.ts'
import type { Suppression, SuppressionTask } from './task.ts'

export interface SuppressOptions {
  /** `best`: until nothing cheaper can be. `fast`: until it is within 3 % of that, and no longer than some seconds. */
  readonly mode: 'fast' | 'best'
  /** When to stop looking for something cheaper; 600 for best and 6 for fast when left out. The check comes after it. */
  readonly seconds?: number
  /** Stop once the cost is within this share of the least possible; a millionth for best and 0.03 for fast when left out. */
  readonly gap?: number
}

const DEFAULTS = { best: { seconds: 600, gap: 1e-6 }, fast: { seconds: 6, gap: 0.03 } } as const

/**
 * Which cells to withhold beside the sensitive ones so that no attacker, from outside or inside, gets nearer to any of them
 * than allowed, at the least cost. What it returns has withstood a full attack. Throws SuppressionFault, with the cells,
 * when no pattern can protect them.
 */
export async function suppress(task: SuppressionTask, options: SuppressOptions): Promise<Suppression> {
  const { seconds, gap } = { ...DEFAULTS[options.mode], ...options }
  const until = performance.now() + seconds * 1000
  const solver = await loadSolver()
  const sensitive = new Set(task.sensitive.map(({ cell }) => cell))
  const secondary: number[] = []
  let atLeast = 0
  for (const table of separateTables(mergeEqual(tableInQuestion(task)))) {
    const found = bestPattern(solver, table, { until, gap })
    secondary.push(
      ...table.cells
        .filter((_, column) => found.pattern[column] === 1)
        .flat()
        .filter((cell) => !sensitive.has(cell)),
    )
    atLeast += found.atLeast
  }
  secondary.sort((one, other) => one - other)
  await checkWithstands(task, secondary)
  const cost = secondary.reduce((sum, cell) => sum + (task.costs[cell] ?? 0), 0)
  return { secondary, cost, atLeast: Math.min(cost, atLeast) }
}

/** Throws SuppressionFault when an attacker, from outside or inside, gets too near to a sensitive cell. */
async function checkWithstands(task: SuppressionTask, secondary: readonly number[]): Promise<void> {
  const low = task.values.slice()
  const high = task.values.slice()
  for (const cell of [...secondary, ...task.sensitive.map((sensitive) => sensitive.cell)]) {
    low[cell] = task.low[cell] ?? 0
    high[cell] = task.high[cell] ?? Infinity
  }
  const published = { equations: task.equations, low, high }
  const { cells, victims } = await attack(published, task.sensitive, task.insiders, { truth: task.values })
  const open = [...cells.filter(({ verdict }) => verdict !== 'protected'), ...victims].map(({ cell }) => cell)
  if (open.length === 0) return
  const says = `The attack on the protected table still gets too near to ${open.length} cells; nothing is given out.`
  throw new SuppressionFault('does-not-protect', says, [...new Set(open)])
}
