/**
 * One dimension of a table: a total and what it falls apart into, as deep as one likes. Nodes are places in `codes`;
 * a parent comes before its children, and node 0 is the total, which has parent -1.
 */
export interface Tree {
  readonly name: string
  readonly codes: readonly string[]
  readonly parents: Int32Array
  /** Of each node, its children by place; empty for a leaf. */
  readonly children: readonly (readonly number[])[]
}

/** What is wrong with a hierarchy, in words for whoever wrote it. */
export class TreeFault extends Error {
  readonly code: string

  constructor(code: string, says: string) {
    super(says)
    this.name = 'TreeFault'
    this.code = code
  }
}

/**
 * A tree from pairs of code and parent code; the one code with parent null is the total. Order is kept among siblings.
 * Throws TreeFault for a code that comes twice, a parent that is not there, no total or two, or a circle.
 */
export function treeOf(name: string, nodes: readonly (readonly [code: string, parent: string | null])[]): Tree {
  const childrenOf = Map.groupBy(nodes, ([, parent]) => parent)
  const known = new Set(nodes.map(([code]) => code))
  if (known.size < nodes.length) throw new TreeFault('code-twice', `"${repeated(nodes)}" stands twice in ${name}.`)
  const orphan = nodes.find(([, parent]) => parent !== null && !known.has(parent))
  if (orphan !== undefined)
    throw new TreeFault('parent-unknown', `"${orphan[0]}" falls under "${orphan[1]}", which is not in ${name}.`)
  const roots = childrenOf.get(null) ?? []
  if (roots.length !== 1) throw new TreeFault('one-total', `${name} has ${roots.length} totals where one is needed.`)
  const codes: string[] = []
  const parents: number[] = []
  const children: number[][] = []
  const queue: (readonly [string, number])[] = roots.map(([code]) => [code, -1])
  for (const [code, parent] of queue) {
    const place = codes.push(code) - 1
    parents.push(parent)
    children.push([])
    children[parent]?.push(place)
    for (const [child] of childrenOf.get(code) ?? []) queue.push([child, place])
  }
  if (codes.length < nodes.length)
    throw new TreeFault('circle', `${name} holds a circle: not all of it hangs under the total.`)
  return { name, codes, parents: Int32Array.from(parents), children }
}

/** The total and, directly under it, every code. */
export function flatTree(name: string, total: string, codes: readonly string[]): Tree {
  return treeOf(name, [[total, null], ...codes.map((code) => [code, total] as const)])
}

/** A node and everything above it, up to the total. */
export function pathUp({ parents }: Tree, node: number): number[] {
  const path: number[] = []
  for (let at = node; at >= 0; at = parents[at] ?? -1) path.push(at)
  return path
}

export function isLeaf({ children }: Tree, node: number): boolean {
  return children[node]?.length === 0
}

function repeated(nodes: readonly (readonly [string, string | null])[]): string {
  const seen = new Set<string>()
  for (const [code] of nodes) {
    if (seen.has(code)) return code
    seen.add(code)
  }
  return ''
}
