import { type Lattice, nodesOf } from '../cells/lattice.ts'
import { pathUp } from '../cells/tree.ts'
import type { Difference } from './knowledge.ts'

/**
 * Every difference that anyone can compute between two nested cells: one and another further down in one dimension, with
 * the other dimensions the same. That includes all of a category but one. Differences that are cells themselves come too.
 */
export function* nestedDifferences(lattice: Lattice): Generator<Difference> {
  for (let cell = 0; cell < lattice.size; cell += 1) {
    const tuple = nodesOf(lattice, cell)
    for (const [dimension, tree] of lattice.dimensions.entries())
      for (const above of pathUp(tree, tuple[dimension] ?? 0).slice(1)) {
        const total = lattice.cellAt(tuple.with(dimension, above))
        if (total !== undefined) yield { of: [total], less: [cell] }
      }
  }
}
