import type { Meeting } from './meeting.ts'
import type { NeighbourLists } from './neighbour-lists.ts'

/** For each node on a shortest path, which nodes come next, in order. */
type NextNodes = ReadonlyMap<number, readonly number[]>

/** The first `most` shortest paths between the ends of a meeting, as nodes, in the order of the numbers of these. */
export function shortestWays(lists: NeighbourLists, meeting: Meeting, from: number, most: number): number[][] {
  if (meeting.at.length === 0) return []
  const next = nextNodes(lists, meeting)
  const ways: number[][] = []
  const follow = (way: readonly number[], node: number): void => {
    if (ways.length === most) return
    const on = next.get(node)
    if (on === undefined) ways.push([...way, node])
    else for (const following of on) follow([...way, node], following)
  }
  follow([], from)
  return ways
}

/** Walks from where the searches met back to either end; whatever it passes is on a shortest path. */
function nextNodes(lists: NeighbourLists, { near, far, at }: Meeting): NextNodes {
  const next = new Map<number, Set<number>>()
  const join = (one: number, other: number) => next.set(one, (next.get(one) ?? new Set()).add(other))
  walkDown(lists, at, near, (node, closer) => join(closer, node))
  walkDown(lists, at, far, join)
  return new Map([...next].map(([node, on]) => [node, [...on].sort((one, other) => one - other)]))
}

function walkDown(
  lists: NeighbourLists,
  start: readonly number[],
  hops: ReadonlyMap<number, number>,
  onStep: (node: number, closer: number) => void,
): void {
  const walked = new Set(start)
  for (const node of walked)
    for (let place = lists.first[node] ?? 0; place < (lists.first[node + 1] ?? 0); place++) {
      const other = lists.neighbour[place] ?? 0
      if (hops.get(other) !== (hops.get(node) ?? 0) - 1) continue
      onStep(node, other)
      walked.add(other)
    }
}
