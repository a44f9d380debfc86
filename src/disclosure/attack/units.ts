import { type Lattice, nodesOf } from '../cells/lattice.ts'
import { isLeaf, pathUp } from '../cells/tree.ts'
import type { Direction, Reach } from './engines/engine.ts'
import type { Published } from './published.ts'
import { checkTableFits } from './table-fit.ts'

/** A table that fits what is published, such as the rounded one itself. */
export interface FittingTable {
  readonly lattice: Lattice
  readonly published: Published
  readonly table: Float64Array
}

/**
 * How far each cell goes in tables that have more, or fewer, units of one kind than a table that fits. A kind is a leaf in
 * every dimension; one unit of it more is one more in every cell that counts it, in all crossings at once, so every sum
 * still holds. As far as all those cells have room within their bounds, each such table fits as well: that proves the
 * width of nearly every cell of a rounded lattice, linked crossings included, without solving anything. Throws InputFault
 * when the table does not fit.
 */
export function reachByUnits({ lattice, published, table }: FittingTable): Reach {
  checkTableFits(published, table)
  const reach = { low: table.slice(), up: table.slice() }
  const roomOf = (cell: number, direction: Direction) =>
    direction === 1 ? (published.high[cell] ?? 0) - (table[cell] ?? 0) : (table[cell] ?? 0) - (published.low[cell] ?? 0)
  const cellsOf = cellFinder(lattice)
  const completed = kindFinder(lattice, roomOf)
  for (const { crossing, tuple } of leafCells(lattice))
    for (const direction of [1, -1] as const) {
      const cells = cellsOf(completed(tuple, crossing, direction))
      const room = cells.reduce((least, cell) => Math.min(least, roomOf(cell, direction)), Infinity)
      if (room <= 0) continue
      for (const cell of cells) {
        const value = (table[cell] ?? 0) + direction * room
        if (direction === 1) reach.up[cell] = Math.max(reach.up[cell] ?? 0, value)
        else reach.low[cell] = Math.min(reach.low[cell] ?? 0, value)
      }
    }
  return reach
}

/** The cells of each crossing that fall apart no further. */
function* leafCells(lattice: Lattice): Generator<{ crossing: readonly number[]; tuple: number[] }> {
  const leaves = lattice.dimensions.map((tree) =>
    Uint8Array.from(tree.codes, (_, node) => (isLeaf(tree, node) ? 1 : 0)),
  )
  for (let cell = 0; cell < lattice.size; cell += 1) {
    const tuple = nodesOf(lattice, cell)
    for (const crossing of lattice.crossings)
      if (tuple.every((node, at) => (crossing.includes(at) ? leaves[at]?.[node] === 1 : node === 0)))
        yield { crossing, tuple }
  }
}

/** All cells that count a unit of a kind, each once. */
function cellFinder({ dimensions, crossings, size, cellAt }: Lattice): (kind: readonly number[]) => number[] {
  const paths = dimensions.map((tree) => tree.codes.map((_, node) => pathUp(tree, node)))
  const stamps = new Int32Array(size)
  let stamp = 0
  return (kind) => {
    stamp += 1
    const cells: number[] = []
    const tuple = kind.map(() => 0)
    const climb = (crossing: readonly number[], depth: number): void => {
      const at = crossing[depth]
      if (at === undefined) {
        const cell = cellAt(tuple)
        if (cell === undefined || stamps[cell] === stamp) return
        stamps[cell] = stamp
        cells.push(cell)
        return
      }
      for (const node of paths[at]?.[kind[at] ?? 0] ?? []) {
        tuple[at] = node
        climb(crossing, depth + 1)
      }
      tuple[at] = 0
    }
    for (const crossing of crossings) climb(crossing, 0)
    return cells
  }
}

type RoomOf = (cell: number, direction: Direction) => number

/** Completes a leaf of one crossing to a kind: in every other dimension the leaf whose cell has the most room. */
function kindFinder(lattice: Lattice, roomOf: RoomOf) {
  const { dimensions, crossings, size, cellAt } = lattice
  const leaves = dimensions.map((tree) => Array.from(tree.codes.keys()).filter((node) => isLeaf(tree, node)))
  // What was found before, by the cell that stands at the total of the dimension; 0 is not yet.
  const found = dimensions.map(() => ({ up: new Int32Array(size), down: new Int32Array(size) }))

  const best = (dimension: number, known: readonly number[], direction: Direction): number => {
    const before = found[dimension]?.[direction === 1 ? 'up' : 'down']
    const total = cellAt(known) ?? 0
    const earlier = before?.[total] ?? 0
    if (earlier > 0) return earlier
    let [most, chosen] = [-Infinity, leaves[dimension]?.[0] ?? 0]
    for (const leaf of leaves[dimension] ?? []) {
      const cell = cellAt(known.with(dimension, leaf))
      const room = cell === undefined ? -Infinity : roomOf(cell, direction)
      if (room > most) [most, chosen] = [room, leaf]
    }
    if (before !== undefined) before[total] = chosen
    return chosen
  }

  return (tuple: readonly number[], crossing: readonly number[], direction: Direction): number[] => {
    const kind = [...tuple]
    const known = new Set(crossing)
    for (const dimension of dimensions.keys()) {
      if (known.has(dimension)) continue
      const beside = crossings.find(
        (other) => other.includes(dimension) && other.every((at) => at === dimension || known.has(at)),
      )
      const aside = kind.map((node, at) => (beside?.includes(at) === true ? node : 0)).with(dimension, 0)
      kind[dimension] = beside === undefined ? (leaves[dimension]?.[0] ?? 0) : best(dimension, aside, direction)
      known.add(dimension)
    }
    return kind
  }
}
