import { readFile } from 'node:fs/promises'
import { type Lattice, latticeOf } from '../../src/disclosure/cells/lattice.ts'
import { pathUp, type Tree, treeOf } from '../../src/disclosure/cells/tree.ts'
import type { SuppressionTask } from '../../src/disclosure/suppression/task.ts'
import { realData } from '../../tests/real-data.ts'

/** Counts below this are sensitive, but 0 is shown. */
const FEWEST = 3

/**
 * Linked tables of a test file of GaussSuppression: people who get help by municipality under its county, and by group of
 * municipalities, each by income and by months; they share their totals. As counts with threshold 3, zeros shown.
 */
export async function readLinkedCounts(name: 'sosialFiktiv' | 'z3'): Promise<SuppressionTask> {
  const text = await readFile(realData('sdc', 'gausssuppression', `${name}.csv`), 'utf8')
  const rows = text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.replaceAll('"', '').split(','))
  const trees = [
    under('region', rows, [0, 1]),
    under('income', rows, [3]),
    under('months', rows, [4, 5]),
    under('group', rows, [2]),
  ]
  const lattice = latticeOf(trees, [
    [0, 1, 2],
    [3, 1, 2],
  ])
  const values = tabulate(lattice, trees, rows)
  return {
    equations: lattice.equations,
    values,
    costs: values.map((value) => Math.max(1, value)),
    low: new Float64Array(lattice.size),
    high: new Float64Array(lattice.size).map((_, cell) => (values[cell] === 0 ? 0 : Infinity)),
    sensitive: [...values.entries()]
      .filter(([, value]) => value > 0 && value < FEWEST)
      .map(([cell, value]) => ({ cell, value, lower: 0, upper: 0, sliding: 0 })),
    insiders: [],
    shown: new Set(),
  }
}

function tabulate(lattice: Lattice, trees: readonly Tree[], rows: readonly (readonly string[])[]): Float64Array {
  const values = new Float64Array(lattice.size)
  for (const row of rows) {
    const paths = [`0:${row[0]}`, `0:${row[3]}`, `0:${row[4]}`, `0:${row[2]}`].map((code, place) => {
      const tree = trees[place]
      return tree === undefined ? [] : pathUp(tree, tree.codes.indexOf(code))
    })
    const cells = new Set<number>()
    const [regions = [], incomes = [], months = [], groups = []] = paths
    for (const income of incomes)
      for (const month of months) {
        for (const region of regions) cells.add(lattice.cellAt([region, income, month, 0]) ?? -1)
        for (const group of groups) cells.add(lattice.cellAt([0, income, month, group]) ?? -1)
      }
    for (const cell of cells) values[cell] = (values[cell] ?? 0) + Number(row[6])
  }
  return values
}

/** A tree from columns, the leaves first; codes carry their level, as the same code may stand on more than one. */
function under(name: string, rows: readonly (readonly string[])[], columns: readonly number[]): Tree {
  const parents = new Map<string, string | null>([['all', null]])
  for (const level of columns.keys().toArray().toReversed())
    for (const row of rows) {
      const above = level + 1 < columns.length ? `${level + 1}:${row[columns[level + 1] ?? -1]}` : 'all'
      parents.set(`${level}:${row[columns[level] ?? -1]}`, above)
    }
  return treeOf(name, [...parents])
}
