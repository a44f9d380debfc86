import { InputFault } from '../../vocabulary/input-fault.ts'
import { isLeaf, type Tree } from '../cells/tree.ts'

/** The smallest places that data is about, such as addresses: the leaf of the tree and the area of another geography. */
export interface Place {
  readonly leaf: string
  readonly area: string
}

/**
 * Checks that every area of another geography is made of whole leaves of the tree. If not, the difference between an area
 * and the leaves it nearly covers tells of a few places: throws InputFault with how many leaves are cut.
 */
export function checkNested(tree: Tree, places: Iterable<Place>): void {
  const areas = new Map<string, string>()
  const cut = new Set<string>()
  const leaves = new Set(tree.codes.filter((_, node) => isLeaf(tree, node)))
  let unknown = 0
  for (const { leaf, area } of places) {
    if (!leaves.has(leaf)) unknown += 1
    else if ((areas.get(leaf) ?? area) !== area) cut.add(leaf)
    areas.set(leaf, area)
  }
  if (unknown > 0) throw nestingFault(tree, 'leaf-unknown', `${unknown} places lie in no leaf.`)
  if (cut.size > 0) throw nestingFault(tree, 'not-nested', `${cut.size} leaves are cut by the other geography.`)
}

/** A finer tree, in which every leaf that is cut has a leaf under it for each of its pieces: then both geographies nest. */
export function refinedNodes(tree: Tree, places: Iterable<Place>): (readonly [code: string, parent: string | null])[] {
  const pieces = new Map<string, Set<string>>()
  for (const { leaf, area } of places) pieces.set(leaf, (pieces.get(leaf) ?? new Set()).add(area))
  const nodes = tree.codes.map((code, node) => [code, tree.codes[tree.parents[node] ?? -1] ?? null] as const)
  const added = [...pieces].flatMap(([leaf, areas]) =>
    areas.size < 2 ? [] : [...areas].sort().map((area) => [pieceCode(leaf, area), leaf] as const),
  )
  return [...nodes, ...added]
}

/** The code of the piece of a leaf that lies in an area of the other geography. */
export function pieceCode(leaf: string, area: string): string {
  return `${leaf}|${area}`
}

function nestingFault({ name }: Tree, code: string, says: string): InputFault {
  return new InputFault({
    code,
    place: `dimension "${name}"`,
    says,
    remedy: 'Refine the leaves to the pieces of both, or leave the other geography out.',
  })
}
