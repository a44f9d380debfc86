import { type Equations, equationsOf, type Sum } from './equations.ts'
import { isLeaf, type Tree } from './tree.ts'

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
  readonly cellAt: (nodes: readonly number[]) => number | undefined
}

/**
 * The lattice of some crossings. Put the deepest dimension first, such as the areas: then, with one deep and one flat
 * dimension, the independent equations are a network (every cell in at most two of them, with opposite signs).
 */
export function latticeOf(dimensions: readonly Tree[], crossings: readonly (readonly number[])[]): Lattice {
  const places = new Map<number, number>()
  const nodes: number[] = []
  const keyOf = (tuple: readonly number[]) =>
    tuple.reduce((key, node, dimension) => key * (dimensions[dimension]?.codes.length ?? 1) + node, 0)
  for (const crossing of crossings)
    for (const tuple of tuples(dimensions, crossing)) {
      const key = keyOf(tuple)
      if (places.has(key)) continue
      places.set(key, places.size)
      nodes.push(...tuple)
    }
  const cellAt = (tuple: readonly number[]) => places.get(keyOf(tuple))
  const size = places.size
  const shape = { dimensions, size, nodes: Int32Array.from(nodes), cellAt }
  const { needed, implied } = sumsOf(shape)
  return { ...shape, crossings, equations: equationsOf(size, [...needed, ...implied], needed.length) }
}

/** The nodes of a cell, one per dimension. */
export function nodesOf({ dimensions, nodes }: Pick<Lattice, 'dimensions' | 'nodes'>, cell: number): number[] {
  return Array.from(nodes.subarray(cell * dimensions.length, (cell + 1) * dimensions.length))
}

/** The codes of a cell, one per dimension, as people know it. */
export function codesOf(lattice: Lattice, cell: number): string[] {
  return nodesOf(lattice, cell).map((node, dimension) => lattice.dimensions[dimension]?.codes[node] ?? '')
}

/** All cells of a crossing, in the order of its first dimension, then the next; parents before children. */
function* tuples(dimensions: readonly Tree[], crossing: readonly number[]): Generator<number[]> {
  const tuple = dimensions.map(() => 0)
  function* fill(depth: number): Generator<number[]> {
    const dimension = crossing[depth]
    if (dimension === undefined) return yield [...tuple]
    const count = dimensions[dimension]?.codes.length ?? 0
    for (let node = 0; node < count; node += 1) {
      tuple[dimension] = node
      yield* fill(depth + 1)
    }
    tuple[dimension] = 0
  }
  yield* fill(0)
}

/**
 * Of every cell the sums that make it. The one over its first dimension that falls apart is needed; what the others say
 * follows from it and from the sums of its parts, as long as those are cells too; if not, it is needed as well.
 */
function sumsOf(shape: Pick<Lattice, 'dimensions' | 'size' | 'nodes' | 'cellAt'>): { needed: Sum[]; implied: Sum[] } {
  const needed: Sum[] = []
  const implied: Sum[] = []
  for (let total = 0; total < shape.size; total += 1) {
    const tuple = nodesOf(shape, total)
    const made: number[] = []
    for (const [dimension, tree] of shape.dimensions.entries()) {
      const node = tuple[dimension] ?? 0
      if (isLeaf(tree, node)) continue
      const parts = (tree.children[node] ?? []).map((child) => shape.cellAt(tuple.with(dimension, child)))
      if (!parts.every((part) => part !== undefined)) continue
      const follows = made.some((earlier) => fallsApartTogether(shape, tuple, [earlier, dimension]))
      ;(follows ? implied : needed).push({ total, parts })
      made.push(dimension)
    }
  }
  return { needed, implied }
}

/** Whether the cells under this one in both dimensions at once are published too. */
function fallsApartTogether(
  { dimensions, cellAt }: Pick<Lattice, 'dimensions' | 'cellAt'>,
  tuple: readonly number[],
  [one, other]: readonly [number, number],
): boolean {
  const child = dimensions[one]?.children[tuple[one] ?? 0]?.[0]
  const otherChild = dimensions[other]?.children[tuple[other] ?? 0]?.[0]
  if (child === undefined || otherChild === undefined) return false
  return cellAt(tuple.with(one, child).with(other, otherChild)) !== undefined
}
