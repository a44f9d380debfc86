import { attack } from '../attack/attack.ts'
import { loadSolver } from '../solver/solver.ts'
import { bestPattern } from './best-pattern.ts'
import { mergeEqual } from './equal-cells.ts'
import { notSeen, type PossibleTable, possibleTable } from './possible-tables.ts'
import { separateTables } from './separate-tables.ts'
import { SuppressionFault } from './suppression-fault.ts'
import { tableInQuestion } from './table-in-question.ts'
import type { Suppression, SuppressionTask } from './task.ts'

export interface SuppressOptions {
  /** `best`: until nothing cheaper can be. `fast`: until it is within 3 % of that, and no longer than some seconds. */
  readonly mode: 'fast' | 'best'
  /**
   * When to stop looking for something cheaper. When left out 600 for best and for fast 6, or in tables of more than 3,000
   * cells 8 per thousand. A first pattern comes whatever it takes: some 2 seconds per thousand cells.
   */
  readonly seconds?: number
  /** Stop once the cost is within this share of the least possible; a millionth for best and 0.03 for fast when left out. */
  readonly gap?: number
}

function defaultsOf(mode: SuppressOptions['mode'], cells: number) {
  if (mode === 'best') return { seconds: 600, gap: 1e-6, columns: Infinity }
  return { seconds: cells <= 3000 ? 6 : (8 * cells) / 1000, gap: 0.03, columns: 2500 }
}

/**
 * Which cells to withhold beside the sensitive ones so that no attacker, from outside or inside, gets nearer to any of them
 * than allowed, at the least cost. Every cell was seen to be safe in tables that fit, or withstood the attack. Throws
 * SuppressionFault, with the cells, when no pattern can protect them.
 */
export async function suppress(task: SuppressionTask, options: SuppressOptions): Promise<Suppression> {
  const { seconds, gap, columns } = { ...defaultsOf(options.mode, task.equations.cells), ...options }
  const until = performance.now() + seconds * 1000
  const solver = await loadSolver()
  const sensitive = new Set(task.sensitive.map(({ cell }) => cell))
  const secondary: number[] = []
  const tables: PossibleTable[] = []
  let atLeast = 0
  for (const table of separateTables(mergeEqual(tableInQuestion(task)))) {
    const found = bestPattern(solver, table, { until, gap, columns })
    secondary.push(
      ...table.cells
        .filter((_, column) => found.pattern[column] === 1)
        .flat()
        .filter((cell) => !sensitive.has(cell)),
    )
    tables.push(...found.witnesses.map((witness) => possibleTable(witness, table.cells)))
    atLeast += found.atLeast
  }
  secondary.sort((one, other) => one - other)
  await checkWithstands(task, secondary, tables)
  const cost = secondary.reduce((sum, cell) => sum + (task.costs[cell] ?? 0), 0)
  return { secondary, cost, atLeast: Math.min(cost, atLeast) }
}

/**
 * Throws SuppressionFault when an attacker, from outside or inside, gets too near to a sensitive cell. What was not seen to
 * be safe in a table that fits what is published is attacked.
 */
async function checkWithstands(
  task: SuppressionTask,
  secondary: readonly number[],
  tables: readonly PossibleTable[],
): Promise<void> {
  const low = task.values.slice()
  const high = task.values.slice()
  for (const cell of [...secondary, ...task.sensitive.map((sensitive) => sensitive.cell)]) {
    low[cell] = task.low[cell] ?? 0
    high[cell] = task.high[cell] ?? Infinity
  }
  const published = { equations: task.equations, low, high }
  const left = notSeen(published, task, tables)
  const { cells, victims } = await attack(published, left.sensitive, left.insiders, { truth: task.values })
  const open = [...cells.filter(({ verdict }) => verdict !== 'protected'), ...victims].map(({ cell }) => cell)
  if (open.length === 0) return
  const says = `The attack on the protected table still gets too near to ${open.length} cells; nothing is given out.`
  throw new SuppressionFault('does-not-protect', says, [...new Set(open)])
}
