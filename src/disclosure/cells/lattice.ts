import { type CellPlaces, cellPlaces } from './cell-places.ts'
import type { Equations } from './equations.ts'
import type { Tree } from './tree.ts'

/**
 * Every cell that anyone can compose from what is published: dimensions, and the crossings of them that are published
 * together. A dimension that a crossing leaves out stands at its total, so crossings share the cells they have in common.
 */
export interface Lattice {
  readonly dimensions: readonly Tree[]
  /** Each crossing: which dimensions, by place in `dimensions`, in rising order. */
  readonly crossings: readonly (readonly number[])[]
  /** How many cells there are. */
  readonly size: number
  /** Of every cell its node in each dimension: `nodes[cell × dimensions.length + dimension]`. */
  readonly nodes: Int32Array
  readonly equations: Equations
  /** The cell with one node per dimension; undefined when no crossing publishes it. */
  readonly cellAt: (nodes: ArrayLike<number>) => number | undefined
}

/**
 * The lattice of some crossings. Put the deepest dimension first, such as the areas: then, with one deep and one flat
 * dimension, the independent equations are a network (every cell in at most two of them, with opposite signs).
 */
export function latticeOf(dimensions: readonly Tree[], crossings: readonly (readonly number[])[]): Lattice {
  const places = cellPlaces(dimensions, crossings)
  return { dimensions, crossings, ...places, equations: equationsBetween(dimensions, places) }
}

/** The nodes of a cell, one per dimension. */
export function nodesOf({ dimensions, nodes }: Pick<Lattice, 'dimensions' | 'nodes'>, cell: number): number[] {
  const tuple: number[] = []
  for (let place = 0; place < dimensions.length; place += 1) tuple.push(nodes[cell * dimensions.length + place] ?? 0)
  return tuple
}

/** The codes of a cell, one per dimension, as people know it. */
export function codesOf(lattice: Lattice, cell: number): string[] {
  return nodesOf(lattice, cell).map((node, dimension) => lattice.dimensions[dimension]?.codes[node] ?? '')
}

/** Sums one after the other: where each starts, and its cells, the total first. */
interface SumList {
  readonly starts: number[]
  readonly places: number[]
}

/**
 * Of every cell the sums that make it. The one over its first dimension that falls apart is needed; what the others say
 * follows from it and from the sums of its parts, as long as those are cells too; if not, it is needed as well.
 */
function equationsBetween(dimensions: readonly Tree[], { size, nodes, cellAt }: CellPlaces): Equations {
  const needed: SumList = { starts: [], places: [] }
  const implied: SumList = { starts: [], places: [] }
  const width = dimensions.length
  for (let total = 0; total < size; total += 1) {
    const tuple = nodes.slice(total * width, (total + 1) * width)
    const made: number[] = []
    for (const [dimension, { children }] of dimensions.entries()) {
      const under = children[tuple[dimension] ?? 0] ?? []
      if (!isPublished(cellAt, tuple, [[dimension, under[0]]])) continue
      const follows = made.some((earlier) => {
        const aside = dimensions[earlier]?.children[tuple[earlier] ?? 0]
        return isPublished(cellAt, tuple, [
          [dimension, under[0]],
          [earlier, aside?.[0]],
        ])
      })
      addSum(follows ? implied : needed, cellAt, { total, tuple, dimension, under })
      made.push(dimension)
    }
  }
  return joined(size, needed, implied)
}

/** Whether the cell with these nodes put into the tuple is one. Where one child is published, all are. */
function isPublished(
  cellAt: CellPlaces['cellAt'],
  tuple: Int32Array,
  changes: readonly (readonly [dimension: number, node: number | undefined])[],
): boolean {
  const changed = tuple.slice()
  for (const [dimension, node] of changes) {
    if (node === undefined) return false
    changed[dimension] = node
  }
  return cellAt(changed) !== undefined
}

interface SumToAdd {
  readonly total: number
  readonly tuple: Int32Array
  readonly dimension: number
  readonly under: readonly number[]
}

function addSum(list: SumList, cellAt: CellPlaces['cellAt'], { total, tuple, dimension, under }: SumToAdd): void {
  const part = tuple.slice()
  list.starts.push(list.places.length)
  list.places.push(total)
  for (const node of under) {
    part[dimension] = node
    list.places.push(cellAt(part) ?? total)
  }
}

function joined(cells: number, needed: SumList, implied: SumList): Equations {
  const entries = needed.places.length + implied.places.length
  const rows = needed.starts.length + implied.starts.length
  const starts = new Int32Array(rows + 1)
  starts.set(needed.starts)
  for (const [row, start] of implied.starts.entries()) starts[needed.starts.length + row] = needed.places.length + start
  starts[rows] = entries
  const places = new Int32Array(entries)
  places.set(needed.places)
  places.set(implied.places, needed.places.length)
  const coefficients = new Float64Array(entries).fill(1)
  for (let row = 0; row < rows; row += 1) coefficients[starts[row] ?? 0] = -1
  return { cells, starts, places, coefficients, constants: new Float64Array(rows), independent: needed.starts.length }
}
