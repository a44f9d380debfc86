import type { Network } from './network.ts'

/** The cells of a network as they stand, and how far each may go. */
export interface Rooms {
  readonly values: Float64Array
  readonly low: Float64Array
  readonly high: Float64Array
  /** Less room than this is none: the noise of sums of amounts. */
  readonly least: number
}

/** A way through the room that is left: arcs in no order, and of each whether it is raised (1) or lowered (-1). */
export interface Way {
  readonly arcs: readonly number[]
  readonly directions: readonly (1 | -1)[]
}

/** There is no way: all nodes on one side of the gap. */
export interface Gap {
  readonly side: readonly number[]
}

/** One of the two searches: what it has seen, and by which arc. */
interface Front {
  readonly seen: Int32Array
  readonly cameBy: Int32Array
  readonly queue: Int32Array
  next: number
  end: number
}

/** Finds a way from one node to another that leaves one arc alone. */
export type FindWay = (from: number, to: number, without: number) => Way | Gap

/**
 * Searches from both ends in turn, the smaller front first: a short way is found by looking at few arcs, and a gap costs
 * no more than its smaller side.
 */
export function wayFinder(network: Network, rooms: Rooms): FindWay {
  const fronts = [frontOf(network.nodes), frontOf(network.nodes)] as const
  let search = 0
  return (from, to, without) => {
    search += 1
    if (from === to) return { arcs: [], directions: [] }
    for (const [front, node] of [
      [fronts[0], from],
      [fronts[1], to],
    ] as const) {
      front.seen[node] = search
      front.cameBy[node] = -1
      front.queue[0] = node
      front.next = 0
      front.end = 1
    }
    for (;;) {
      const outward = fronts[0].end - fronts[0].next <= fronts[1].end - fronts[1].next
      const [front, other] = outward ? fronts : ([fronts[1], fronts[0]] as const)
      if (front.next === front.end) return { side: Array.from(front.queue.subarray(0, front.end)) }
      const meeting = step(network, rooms, { front, other, outward, search, without })
      if (meeting !== -1) return wayThrough(network, fronts, meeting)
    }
  }
}

function frontOf(nodes: number): Front {
  return { seen: new Int32Array(nodes), cameBy: new Int32Array(nodes), queue: new Int32Array(nodes), next: 0, end: 0 }
}

interface Step {
  readonly front: Front
  readonly other: Front
  /** From the start along the arcs; else from the goal against them. */
  readonly outward: boolean
  readonly search: number
  readonly without: number
}

/** Takes one node off the queue and looks at its arcs; the node where the two searches meet, or -1. */
function step({ tails, heads, starts, arcs }: Network, rooms: Rooms, { front, other, outward, search, without }: Step) {
  const node = front.queue[front.next] ?? 0
  front.next += 1
  const { values, low, high, least } = rooms
  for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at += 1) {
    const arc = arcs[at] ?? 0
    if (arc === without) continue
    const atTail = tails[arc] === node
    const beyond = atTail ? (heads[arc] ?? 0) : (tails[arc] ?? 0)
    if (front.seen[beyond] === search) continue
    const value = values[arc] ?? 0
    const room = atTail === outward ? (high[arc] ?? 0) - value : value - (low[arc] ?? 0)
    if (room <= least) continue
    front.seen[beyond] = search
    front.cameBy[beyond] = arc
    if (other.seen[beyond] === search) return beyond
    front.queue[front.end] = beyond
    front.end += 1
  }
  return -1
}

function wayThrough({ tails, heads }: Network, fronts: readonly [Front, Front], meeting: number): Way {
  const arcs: number[] = []
  const directions: (1 | -1)[] = []
  for (const [side, { cameBy }] of fronts.entries()) {
    let node = meeting
    for (let arc = cameBy[node] ?? -1; arc !== -1; arc = cameBy[node] ?? -1) {
      const cameToHead = heads[arc] === node
      arcs.push(arc)
      directions.push(cameToHead === (side === 0) ? 1 : -1)
      node = cameToHead ? (tails[arc] ?? 0) : (heads[arc] ?? 0)
    }
  }
  return { arcs, directions }
}
