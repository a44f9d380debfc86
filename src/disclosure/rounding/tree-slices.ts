import { isLeaf, type Tree } from '../cells/tree.ts'
import type { ConvexFlow } from './convex-flow.ts'
import { RISES, type RoundingCosts } from './rounding-costs.ts'

/**
 * A part of a lattice that is a network: cells over one tree, for a total and for each of what it falls apart into.
 * `cells[slice × codes + node]` is the cell at a node of the tree; slice 0 is the total. With that slice alone it is
 * a plain tree.
 */
export interface TreeSlices {
  readonly tree: Tree
  readonly cells: Int32Array
}

/**
 * The network of the slices. A unit enters a slice at the top of the tree, comes down through it to a leaf, crosses to
 * the total there, and goes up again through the slice of the total. At the nodes of the network the sums must hold; each
 * cell is an arc between the two sums it stands in. (Controlled rounding as a flow: Cox, Journal of the American
 * Statistical Association 82, 1987; with one hierarchy the matrix stays totally unimodular.)
 */
export function flowOf({ tree, cells }: TreeSlices, { lowest, rises }: RoundingCosts): ConvexFlow {
  const width = tree.codes.length
  const slices = cells.length / width
  const { numbers, leaves } = numbered(tree)
  const inner = width - leaves
  const nodeAt = (slice: number, node: number) => {
    const number = numbers[node] ?? 0
    if (!isLeaf(tree, node)) return 1 + leaves + slice * inner + number
    return slices === 1 ? 0 : 1 + number
  }
  const tails = new Int32Array(cells.length)
  const heads = new Int32Array(cells.length)
  for (let slice = 0; slice < slices; slice += 1)
    for (let node = 0; node < width; node += 1) {
      const parent = tree.parents[node] ?? -1
      const above = parent < 0 ? 0 : nodeAt(slice, parent)
      const [from, to] = slice === 0 ? [nodeAt(slice, node), above] : [above, nodeAt(slice, node)]
      tails[slice * width + node] = from
      heads[slice * width + node] = to
    }
  return {
    nodes: 1 + leaves + slices * inner,
    tails,
    heads,
    lowest: Float64Array.from(cells, (cell) => lowest[cell] ?? 0),
    rises: gather(rises, cells),
    rungs: RISES,
  }
}

/** Leaves and what lies above them, each numbered from 0. */
function numbered(tree: Tree): { numbers: Int32Array; leaves: number } {
  let leaves = 0
  let inner = 0
  const numbers = Int32Array.from(tree.codes, (_, node) => (isLeaf(tree, node) ? leaves++ : inner++))
  return { numbers, leaves }
}

function gather(rises: Float64Array, cells: Int32Array): Float64Array {
  const gathered = new Float64Array(cells.length * RISES)
  for (const [arc, cell] of cells.entries()) gathered.set(rises.subarray(cell * RISES, (cell + 1) * RISES), arc * RISES)
  return gathered
}
