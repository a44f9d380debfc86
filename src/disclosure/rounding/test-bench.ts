import fc from 'fast-check'
import { type Lattice, latticeOf } from '../cells/lattice.ts'
import { isLeaf, pathUp, type Tree, treeOf } from '../cells/tree.ts'
import type { CountsToRound } from './rounded-counts.ts'

/** What the tests of rounding stand on: tables by chance, small enough to shrink to a readable one. */

export const SECRET = Uint8Array.from({ length: 32 }, (_, byte) => byte)

/** Units by the leaf they have in each dimension. */
type Unit = readonly number[]

/** Counts that add up: every unit in all cells above its leaves. */
export function countUnits(lattice: Lattice, units: readonly Unit[]): Float64Array {
  const counts = new Float64Array(lattice.size)
  for (const unit of units) {
    const met = new Set<number>()
    for (const crossing of lattice.crossings)
      for (const tuple of tuplesAbove(lattice, crossing, unit)) met.add(lattice.cellAt(tuple) ?? -1)
    for (const cell of met) counts[cell] = (counts[cell] ?? 0) + 1
  }
  return counts
}

function tuplesAbove({ dimensions }: Lattice, crossing: readonly number[], unit: Unit): number[][] {
  return dimensions.reduce<number[][]>(
    (tuples, tree, place) => {
      const path = crossing.includes(place) ? pathUp(tree, unit[place] ?? 0) : [0]
      return tuples.flatMap((tuple) => path.map((node) => [...tuple, node]))
    },
    [[]],
  )
}

/** A tree by chance; `depth` 1 is flat. Each number says under which of the nodes so far a node comes. */
export function treeBy(name: string, depth: number, most: number): fc.Arbitrary<Tree> {
  return fc.array(fc.nat(most), { minLength: 1, maxLength: most }).map((choices) => {
    const levels = [0]
    const nodes: [string, string | null][] = [['0', null]]
    for (const choice of choices) {
      const open = levels.flatMap((level, node) => (level < depth ? [node] : []))
      const parent = open[choice % open.length] ?? 0
      levels.push((levels[parent] ?? 0) + 1)
      nodes.push([`${nodes.length}`, `${parent}`])
    }
    return treeOf(name, nodes)
  })
}

/** A task by chance over these trees and crossings: many cells empty or small, some large. */
export function taskBy(
  trees: readonly fc.Arbitrary<Tree>[],
  crossings: readonly (readonly number[])[],
): fc.Arbitrary<CountsToRound> {
  return fc.tuple(fc.tuple(...trees), fc.constantFrom(5, 10, 3), fc.integer()).chain(([dimensions, base]) => {
    const lattice = latticeOf(dimensions, crossings)
    const leaves = dimensions.map((tree) => [...tree.codes.keys()].filter((node) => isLeaf(tree, node)))
    const unit = fc.tuple(...leaves.map((nodes) => fc.constantFrom(...nodes)))
    const batch = fc.tuple(unit, fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 40 })))
    return fc.array(batch, { maxLength: 40 }).map((batches) => ({
      lattice,
      counts: countUnits(
        lattice,
        batches.flatMap(([one, times]) => Array.from({ length: times }, () => one)),
      ),
      base,
      secret: SECRET,
    }))
  })
}
