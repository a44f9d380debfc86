import FlatQueue from 'flatqueue'

/**
 * A network in which every arc carries a whole number of units, and what one unit more costs rises with what it carries.
 * At every node as much must leave as comes in.
 */
export interface ConvexFlow {
  readonly nodes: number
  readonly tails: Int32Array
  readonly heads: Int32Array
  /** What each arc carries at its rung 0. */
  readonly lowest: Float64Array
  /** `rises[arc × rungs + r]`: the cost of going from rung r to r + 1. Infinity where it may not, -Infinity where it must. */
  readonly rises: Float64Array
  readonly rungs: number
}

/**
 * The rungs at which everything balances at the least cost; undefined when nothing balances.
 *
 * Every arc starts where it is cheapest by itself. What then does not balance is carried, unit by unit, along the
 * cheapest path from a node with too much to the nearest one with too little: successive shortest paths for convex costs
 * (Ahuja, Magnanti and Orlin, Network Flows, 1993, sections 9.7 and 14.5). Few units are off, and most are near.
 */
export function cheapestRungs(flow: ConvexFlow): Int32Array | undefined {
  const rungs = cheapestAlone(flow)
  const surplus = surpluses(flow, rungs)
  const ways = waysOf(flow, rungs)
  const search = createSearch(ways, surplus)
  for (let node = 0; node < flow.nodes; node += 1)
    while ((surplus[node] ?? 0) > 0) {
      const end = search.nearest(node)
      if (end === undefined) return undefined
      for (const way of search.pathTo(end)) takeWay(flow, rungs, ways, way)
      surplus[node] = (surplus[node] ?? 0) - 1
      surplus[end] = (surplus[end] ?? 0) + 1
    }
  return rungs
}

function cheapestAlone({ tails, rises, rungs }: ConvexFlow): Int32Array {
  return tails.map((_, arc) => {
    let rung = 0
    while (rung < rungs && (rises[arc * rungs + rung] ?? 0) < 0) rung += 1
    return rung
  })
}

function surpluses({ nodes, tails, heads, lowest }: ConvexFlow, rungs: Int32Array): Float64Array {
  const surplus = new Float64Array(nodes)
  for (const [arc, rung] of rungs.entries()) {
    const units = (lowest[arc] ?? 0) + rung
    surplus[tails[arc] ?? 0] = (surplus[tails[arc] ?? 0] ?? 0) - units
    surplus[heads[arc] ?? 0] = (surplus[heads[arc] ?? 0] ?? 0) + units
  }
  return surplus
}

/**
 * Where one can go from each node, the ways of a node side by side in memory: along an arc, one unit more, or back
 * against it, one unit less. Way `at` leads to `ends[at]` and costs `costs[at]`; Infinity when it is closed.
 */
interface Ways {
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly costs: Float64Array
  readonly arcs: Int32Array
  /** Of each arc its way along and its way back. */
  readonly along: Int32Array
  readonly back: Int32Array
}

function waysOf(flow: ConvexFlow, rungs: Int32Array): Ways {
  const { nodes, tails, heads } = flow
  const starts = new Int32Array(nodes + 1)
  for (const froms of [tails, heads]) for (const node of froms) starts[node + 1] = (starts[node + 1] ?? 0) + 1
  for (let node = 0; node < nodes; node += 1) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0)
  const next = starts.slice()
  const placeFrom = (node: number) => {
    const at = next[node] ?? 0
    next[node] = at + 1
    return at
  }
  const along = tails.map(placeFrom)
  const back = heads.map(placeFrom)
  const ends = new Int32Array(tails.length * 2)
  const arcs = new Int32Array(tails.length * 2)
  const ways = { starts, ends, costs: new Float64Array(tails.length * 2), arcs, along, back }
  for (let arc = 0; arc < tails.length; arc += 1) {
    const [to, fro] = [along[arc] ?? 0, back[arc] ?? 0]
    ends[to] = heads[arc] ?? 0
    ends[fro] = tails[arc] ?? 0
    arcs[to] = arc
    arcs[fro] = arc
    price(flow, rungs, ways, arc)
  }
  return ways
}

/** What the two ways of an arc cost from the rung it stands on. */
function price({ rises, rungs: top }: ConvexFlow, rungs: Int32Array, { costs, along, back }: Ways, arc: number): void {
  const rung = rungs[arc] ?? 0
  costs[along[arc] ?? 0] = rung < top ? (rises[arc * top + rung] ?? 0) : Infinity
  costs[back[arc] ?? 0] = rung > 0 ? -(rises[arc * top + rung - 1] ?? 0) : Infinity
}

function takeWay(flow: ConvexFlow, rungs: Int32Array, ways: Ways, way: number): void {
  const arc = ways.arcs[way] ?? 0
  rungs[arc] = (rungs[arc] ?? 0) + (ways.along[arc] === way ? 1 : -1)
  price(flow, rungs, ways, arc)
}

interface Search {
  /** The nearest node with too little, or none. */
  readonly nearest: (from: number) => number | undefined
  /** The ways to it, from the last to the first. */
  readonly pathTo: (end: number) => number[]
}

/** Dijkstra with potentials: a way costs, beside its own, what its ends differ in potential, which is never negative. */
function createSearch({ starts, ends, costs, arcs, along, back }: Ways, surplus: Float64Array): Search {
  const potentials = new Float64Array(surplus.length)
  const distances = new Float64Array(surplus.length)
  const arrivals = new Int32Array(surplus.length)
  const rounds = new Int32Array(surplus.length)
  const settled: number[] = []
  const queue = new FlatQueue()
  let round = 0
  let bound = Infinity

  const spreadFrom = (node: number, distance: number) => {
    const here = distance + (potentials[node] ?? 0)
    const last = starts[node + 1] ?? 0
    for (let at = starts[node] ?? 0; at < last; at += 1) {
      const cost = costs[at] ?? 0
      if (cost === Infinity) continue
      const end = ends[at] ?? 0
      const there = here + cost - (potentials[end] ?? 0)
      if (there >= bound || (rounds[end] === round && there >= (distances[end] ?? 0))) continue
      rounds[end] = round
      distances[end] = there
      arrivals[end] = at
      if ((surplus[end] ?? 0) < 0) bound = there
      queue.push(end, there)
    }
  }
  const settleUntilShort = (): number | undefined => {
    while (queue.length > 0) {
      const distance = queue.peekValue() ?? 0
      const node = queue.pop() ?? 0
      if (distance > (distances[node] ?? 0)) continue
      if ((surplus[node] ?? 0) < 0) return node
      settled.push(node)
      spreadFrom(node, distance)
    }
    return undefined
  }
  return {
    nearest(from) {
      round += 1
      bound = Infinity
      settled.length = 0
      queue.clear()
      rounds[from] = round
      distances[from] = 0
      arrivals[from] = -1
      queue.push(from, 0)
      const end = settleUntilShort()
      const reached = end === undefined ? 0 : (distances[end] ?? 0)
      for (const node of settled) potentials[node] = (potentials[node] ?? 0) + (distances[node] ?? 0) - reached
      return end
    },
    pathTo(end) {
      const path: number[] = []
      for (let way = arrivals[end] ?? -1; way >= 0; ) {
        path.push(way)
        const arc = arcs[way] ?? 0
        way = arrivals[ends[(along[arc] === way ? back[arc] : along[arc]) ?? 0] ?? 0] ?? -1
      }
      return path
    },
  }
}
