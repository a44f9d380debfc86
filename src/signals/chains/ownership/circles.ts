import type { HoldingGraph } from './holding-graph.ts'

/** Parties that hold each other, directly or by way of others, form a circle; any other party is a circle of its own. */
export interface Circles {
  /** Number of the circle of each party. Whoever holds a party has the same number or a lower one. */
  readonly circleOf: Int32Array
  /** How many parties each circle has. */
  readonly sizes: Int32Array
}

/**
 * Finds the circles in one walk (R. Tarjan, "Depth-first search and linear graph algorithms", 1972). The walk keeps its
 * own list of where it is, since a chain may be longer than the stack of the machine.
 */
export function findCircles(graph: HoldingGraph): Circles {
  const walk = startWalk(graph)
  for (let party = 0; party < graph.parties; party++) if (walk.seen[party] === 0) walkFrom(party, graph, walk)
  return { circleOf: walk.circleOf, sizes: walk.sizes.slice(0, walk.circles) }
}

interface Walk {
  /** When a party was first met, from 1; 0 when not yet. */
  readonly seen: Int32Array
  /** The earliest party of an open circle that can be reached from it. */
  readonly lowest: Int32Array
  readonly circleOf: Int32Array
  readonly sizes: Int32Array
  /** Place of the next holder to visit. */
  readonly next: Int32Array
  /** Where the walk is, from the party that it began with. */
  readonly way: Int32Array
  /** Parties whose circle is not complete. */
  readonly waiting: Int32Array
  wayLength: number
  waitingLength: number
  met: number
  circles: number
}

function startWalk({ parties, first }: HoldingGraph): Walk {
  const column = () => new Int32Array(parties)
  return {
    seen: column(),
    lowest: column(),
    circleOf: column().fill(-1),
    sizes: column(),
    next: first.slice(0, parties),
    way: column(),
    waiting: column(),
    wayLength: 0,
    waitingLength: 0,
    met: 0,
    circles: 0,
  }
}

function walkFrom(start: number, { first, holder }: HoldingGraph, walk: Walk): void {
  meet(start, walk)
  while (walk.wayLength > 0) {
    const party = walk.way[walk.wayLength - 1] ?? 0
    const place = walk.next[party] ?? 0
    if (place < (first[party + 1] ?? 0)) {
      walk.next[party] = place + 1
      const above = holder[place] ?? 0
      if (walk.seen[above] === 0) meet(above, walk)
      else if (walk.circleOf[above] === -1) lower(party, walk.seen[above] ?? 0, walk)
    } else leave(party, walk)
  }
}

function meet(party: number, walk: Walk): void {
  walk.met += 1
  walk.seen[party] = walk.met
  walk.lowest[party] = walk.met
  walk.way[walk.wayLength++] = party
  walk.waiting[walk.waitingLength++] = party
}

function leave(party: number, walk: Walk): void {
  walk.wayLength -= 1
  if (walk.wayLength > 0) lower(walk.way[walk.wayLength - 1] ?? 0, walk.lowest[party] ?? 0, walk)
  if (walk.lowest[party] !== walk.seen[party]) return
  for (let member = -1; member !== party; ) {
    member = walk.waiting[--walk.waitingLength] ?? party
    walk.circleOf[member] = walk.circles
    walk.sizes[walk.circles] = (walk.sizes[walk.circles] ?? 0) + 1
  }
  walk.circles += 1
}

function lower(party: number, to: number, walk: Walk): void {
  if (to < (walk.lowest[party] ?? 0)) walk.lowest[party] = to
}
