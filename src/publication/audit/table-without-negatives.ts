import type { Lattice } from '../../disclosure/cells/lattice.ts'
import { isLeaf, pathUp, type Tree } from '../../disclosure/cells/tree.ts'
import { type JointTable, PART, REST } from './joint-table.ts'

/**
 * What is shown, but with units taken out of the part wherever it is shown as more than the whole. They go to the rest, in
 * every sum that counts them at once, so that all sums hold as before. Whether it fits its bounds is not looked at.
 */
export function withoutNegatives({ lattice, shown }: Pick<JointTable, 'lattice' | 'shown'>): Float64Array {
  const table = shown.slice()
  const { dimensions, nodes, size } = lattice
  const width = dimensions.length
  const [areas, sides] = [dimensions[0], dimensions[width - 1]]
  if (areas === undefined || sides === undefined) return table
  const rest = sides.codes.indexOf(REST)
  for (let cell = 0; cell < size; cell += 1) {
    const below = -(table[cell] ?? 0)
    if (below <= 0 || nodes[cell * width + width - 1] !== rest || !isLeaf(areas, nodes[cell * width] ?? 0)) continue
    moveUnits({ lattice, table, areas, sides }, Array.from(nodes.subarray(cell * width, (cell + 1) * width)), below)
  }
  return table
}

interface Move {
  readonly lattice: Lattice
  readonly table: Float64Array
  readonly areas: Tree
  readonly sides: Tree
}

/** Moves units of one kind from the part to the rest: in the total, and in one category of every split. */
function moveUnits({ lattice, table, areas, sides }: Move, at: readonly number[], units: number): void {
  const [part, rest] = [sides.codes.indexOf(PART), sides.codes.indexOf(REST)]
  const last = at.length - 1
  const none = at.map(() => 0)
  const add = (nodes: readonly number[], more: number) => {
    const cell = lattice.cellAt(nodes) ?? -1
    table[cell] = (table[cell] ?? 0) + more
  }
  const partAt = (dimension: number, node: number) =>
    table[
      lattice.cellAt(
        none
          .with(0, at[0] ?? 0)
          .with(dimension, node)
          .with(last, part),
      ) ?? -1
    ] ?? 0
  const kinds = [none]
  for (let dimension = 1; dimension < last; dimension += 1) {
    const categories = lattice.dimensions[dimension]?.children[0] ?? []
    const most = categories.reduce((one, other) => (partAt(dimension, other) > partAt(dimension, one) ? other : one), 1)
    const chosen = at[dimension] === 0 ? most : (at[dimension] ?? most)
    kinds.push(none.with(dimension, chosen))
  }
  for (const area of pathUp(areas, at[0] ?? 0))
    for (const kind of kinds) {
      add(kind.with(0, area).with(last, part), -units)
      add(kind.with(0, area).with(last, rest), units)
    }
}
