import { InputFault } from '../../../vocabulary/input-fault.ts'
import { type Lattice, latticeOf } from '../../cells/lattice.ts'
import { pathUp, type Tree } from '../../cells/tree.ts'
import type { Spec } from '../spec/spec.ts'

/** A lattice whose dimensions stand deepest first, and where each dimension of the spec went. */
export interface SpecLattice {
  readonly lattice: Lattice
  /** Of each dimension of the spec its place in the lattice. */
  readonly placeOf: readonly number[]
}

/** More cells than this are no table that people read, and would fill the memory. */
const MOST_CELLS = 5_000_000

/** The cells that a spec publishes, with the deepest dimension first, as the engines want it. */
export function specLattice({ crossings, file }: Spec, trees: readonly Tree[]): SpecLattice {
  const order = trees.map((tree, place) => ({ tree, place })).sort((one, other) => depth(other.tree) - depth(one.tree))
  const placeOf = trees.map((_, place) => order.findIndex((ordered) => ordered.place === place))
  const cells = crossings.reduce(
    (sum, crossing) => sum + crossing.reduce((product, at) => product * (trees[at]?.codes.length ?? 1), 1),
    0,
  )
  if (cells > MOST_CELLS)
    throw new InputFault({
      code: 'table-too-large',
      file,
      says: `The table would have ${cells.toLocaleString('en')} cells, and ${MOST_CELLS.toLocaleString('en')} is the most.`,
      remedy: 'Publish fewer dimensions together: name the crossings.',
    })
  const placed = crossings.map((crossing) =>
    crossing.map((at) => placeOf[at] ?? 0).toSorted((one, other) => one - other),
  )
  return {
    lattice: latticeOf(
      order.map(({ tree }) => tree),
      placed,
    ),
    placeOf,
  }
}

const depth = (tree: Tree): number => Math.max(...tree.codes.map((_, node) => pathUp(tree, node).length))
