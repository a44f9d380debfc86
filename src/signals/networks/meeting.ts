import { degreeOf, type NeighbourLists } from './neighbour-lists.ts'

/** Two searches that met: what each of both ends came to, and in how many hops. */
export interface Meeting {
  readonly near: ReadonlyMap<number, number>
  readonly far: ReadonlyMap<number, number>
  /** Where they met; every shortest path passes through one of these. Empty when they did not. */
  readonly at: readonly number[]
  /** What they came upon and may not pass through, once for each neighbour that it was reached from. */
  readonly blocked: readonly number[]
}

export interface SearchRules {
  readonly mostHops: number
  readonly isPassed: (node: number) => boolean
}

interface Front {
  readonly hops: Map<number, number>
  edge: readonly number[]
  depth: number
}

/**
 * Searches from both ends at once, always on from the side that has the fewest neighbours to look at (I. Pohl,
 * "Bi-directional search", 1971): a hub at one end costs nothing while the other end is small.
 */
export function meet(lists: NeighbourLists, ends: readonly [number, number], rules: SearchRules): Meeting {
  const [near, far] = [startAt(ends[0]), startAt(ends[1])]
  const blocked: number[] = []
  let at: readonly number[] = []
  while (at.length === 0 && near.depth + far.depth < rules.mostHops && near.edge.length > 0 && far.edge.length > 0) {
    const [one, other] = work(lists, near) <= work(lists, far) ? [near, far] : [far, near]
    at = widen(lists, { front: one, goal: other.hops, blocked, isPassed: rules.isPassed })
  }
  return { near: near.hops, far: far.hops, at: at.toSorted((one, other) => one - other), blocked }
}

function startAt(node: number): Front {
  return { hops: new Map([[node, 0]]), edge: [node], depth: 0 }
}

function work(lists: NeighbourLists, { edge }: Front): number {
  return edge.reduce((sum, node) => sum + degreeOf(lists, node), 0)
}

interface Widening {
  readonly front: Front
  readonly goal: ReadonlyMap<number, number>
  readonly blocked: number[]
  readonly isPassed: (node: number) => boolean
}

/** Goes one hop further and returns where it met the goal. The goal holds nothing that may not be passed but its end. */
function widen(lists: NeighbourLists, { front, goal, blocked, isPassed }: Widening): readonly number[] {
  const next: number[] = []
  const met: number[] = []
  front.depth += 1
  for (const node of front.edge) {
    let before: number | undefined
    for (let place = lists.first[node] ?? 0; place < (lists.first[node + 1] ?? 0); place++) {
      const other = lists.neighbour[place] ?? 0
      if (other === before || front.hops.has(other)) continue
      before = other
      const meets = goal.has(other)
      if (!meets && !isPassed(other)) {
        blocked.push(other)
        continue
      }
      front.hops.set(other, front.depth)
      if (meets) met.push(other)
      else next.push(other)
    }
  }
  front.edge = next
  return met
}
