import type { Attack } from '../../attack/attack.ts'
import { nodesOf } from '../../cells/lattice.ts'
import type { Tree } from '../../cells/tree.ts'
import type { Grid, Loss, ReportData } from '../../report/report-data.ts'
import type { ProtectedTable } from './protected-table.ts'
import { codesInOrder } from './table-file.ts'

/** More rows or columns than these are not drawn: nobody reads them. */
const MOST_ROWS = 60
const MOST_COLUMNS = 40

/** What the report of a protected table tells: what was lost, where, and how unsure a reader stays. */
export function reportOfTable(outcome: ProtectedTable, attack: Attack): ReportData {
  const { table, states, figures, sensitive, secondary, cost } = outcome
  const filled = states.flatMap((_, cell) => ((table.records[cell] ?? 0) > 0 ? [cell] : []))
  const grid = gridOf(outcome)
  return {
    name: table.spec.name,
    unit: table.spec.measure.unit ?? table.spec.measure.column ?? '',
    cells: states.length,
    filled: filled.length,
    sensitive: sensitive.length,
    secondary: secondary.length,
    withheld: states.filter((state) => state === 'withheld').length,
    cost,
    roundedTo: 'base' in table.spec.protection ? table.spec.protection.base : undefined,
    moved:
      'base' in table.spec.protection ? filled.map((cell) => (figures[cell] ?? 0) - (table.values[cell] ?? 0)) : [],
    losses: lossesOf(outcome, filled),
    grids: grid === undefined ? [] : [grid],
    intervals: attack.cells
      .filter(({ lowIsEnd, upIsEnd }) => lowIsEnd && upIsEnd)
      .map(({ cell, low, up }) => ({ name: codesInOrder(table, cell).join(' × '), low, up })),
    insiderPairs: attack.pairs,
  }
}

/** Of each dimension and level the share of its cells, and of their value, that is not shown. */
function lossesOf({ table, states }: ProtectedTable, filled: readonly number[]): Loss[] {
  const { lattice, placeOf, spec, values } = table
  const depths = lattice.dimensions.map(({ parents }) => {
    const depth = new Int32Array(parents.length)
    for (const [node, parent] of parents.entries()) depth[node] = parent < 0 ? 0 : (depth[parent] ?? 0) + 1
    return depth
  })
  return spec.dimensions.flatMap(({ name }, place) => {
    const at = placeOf[place] ?? 0
    const levels = Map.groupBy(filled, (cell) => depths[at]?.[nodesOf(lattice, cell)[at] ?? 0] ?? 0)
    return [...levels]
      .sort(([one], [other]) => one - other)
      .map(([level, cells]) => {
        const gone = cells.filter((cell) => states[cell] === 'withheld')
        const sum = (some: readonly number[]) => some.reduce((all, cell) => all + (values[cell] ?? 0), 0)
        const all = sum(cells)
        return { dimension: name, level, cells: gone.length / cells.length, value: all === 0 ? 0 : sum(gone) / all }
      })
  })
}

/** Every node of a tree with its children right behind it, as people read a hierarchy. */
function depthFirst({ children }: Pick<Tree, 'children'>, node = 0): number[] {
  return [node, ...(children[node] ?? []).flatMap((child) => depthFirst({ children }, child))]
}

/** The first two dimensions beside each other, all others at their total. */
function gridOf({ table, states, secondary }: ProtectedTable): Grid | undefined {
  const { lattice, placeOf, spec } = table
  const [rowAt, columnAt] = placeOf
  const rowTree = lattice.dimensions[rowAt ?? -1]
  const columnTree = lattice.dimensions[columnAt ?? -1]
  if (rowAt === undefined || columnAt === undefined || rowTree === undefined || columnTree === undefined)
    return undefined
  const forOthers = new Set(secondary)
  const rows = depthFirst(rowTree).slice(0, MOST_ROWS)
  const columns = depthFirst(columnTree).slice(0, MOST_COLUMNS)
  const cellOf = (row: number, column: number) => {
    const nodes = lattice.dimensions.map(() => 0)
    nodes[rowAt] = row
    nodes[columnAt] = column
    return lattice.cellAt(nodes)
  }
  return {
    rowName: spec.dimensions[0]?.name ?? '',
    columnName: spec.dimensions[1]?.name ?? '',
    rows: rows.map((node) => rowTree.codes[node] ?? ''),
    columns: columns.map((node) => columnTree.codes[node] ?? ''),
    rowsLeftOut: rowTree.codes.length - rows.length,
    columnsLeftOut: columnTree.codes.length - columns.length,
    looks: rows.map((row) =>
      columns.map((column) => {
        const cell = cellOf(row, column)
        if (cell === undefined) return 'not-published'
        if (states[cell] !== 'withheld') return (table.records[cell] ?? 0) > 0 ? 'shown' : 'empty'
        return forOthers.has(cell) ? 'for-others' : 'for-itself'
      }),
    ),
  }
}
