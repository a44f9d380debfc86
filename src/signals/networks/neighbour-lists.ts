/** Links between nodes by number: link l runs from `from[l]` to `to[l]`. */
export interface Links {
  readonly from: Uint32Array
  readonly to: Uint32Array
}

/**
 * The neighbours of every node beside each other, in the order of their numbers, so that a country fits in memory. A
 * neighbour stands there once for each link.
 */
export interface NeighbourLists {
  /** The neighbours of node n are at the places from `first[n]` until `first[n + 1]`. */
  readonly first: Uint32Array
  readonly neighbour: Uint32Array
  /** By which link: twice its number, plus 1 where the node is the one that the link runs to. */
  readonly way: Uint32Array
}

/** Puts links in order without comparing any two; time and memory grow with the links. */
export function neighbourLists(nodes: number, links: Links): NeighbourLists {
  const first = firstPlaces(nodes, links)
  return turnedAround(first, links, waysByNode(first, links))
}

function firstPlaces(nodes: number, { from, to }: Links): Uint32Array {
  const first = new Uint32Array(nodes + 1)
  for (const ends of [from, to]) for (const node of ends) first[node + 1] = (first[node + 1] ?? 0) + 1
  for (let node = 0; node < nodes; node++) first[node + 1] = (first[node + 1] ?? 0) + (first[node] ?? 0)
  return first
}

function waysByNode(first: Uint32Array, { from, to }: Links): Uint32Array {
  const next = first.slice()
  const ways = new Uint32Array(from.length * 2)
  const add = (node: number, way: number) => {
    const place = next[node] ?? 0
    next[node] = place + 1
    ways[place] = way
  }
  for (let link = 0; link < from.length; link++) {
    // A loop is turned around as well: this way about, its near side will come first.
    add(to[link] ?? 0, link * 2 + 1)
    add(from[link] ?? 0, link * 2)
  }
  return ways
}

/** Seen from the other end, node by node, each way arrives in the order of the nodes: that sorts the neighbours. */
function turnedAround(first: Uint32Array, { from, to }: Links, ways: Uint32Array): NeighbourLists {
  const next = first.slice()
  const lists = { first, neighbour: new Uint32Array(ways.length), way: new Uint32Array(ways.length) }
  for (let node = 0; node + 1 < first.length; node++)
    for (let at = first[node] ?? 0; at < (first[node + 1] ?? 0); at++) {
      const way = ways[at] ?? 0
      const other = ((way & 1) === 0 ? to[way >>> 1] : from[way >>> 1]) ?? 0
      const place = next[other] ?? 0
      next[other] = place + 1
      lists.neighbour[place] = node
      lists.way[place] = way ^ 1
    }
  return lists
}

export function degreeOf({ first }: NeighbourLists, node: number): number {
  return (first[node + 1] ?? 0) - (first[node] ?? 0)
}

/** The ways from one node to another, in order; of a loop both. */
export function waysBetween({ first, neighbour, way }: NeighbourLists, one: number, other: number): Uint32Array {
  const until = first[one + 1] ?? 0
  const from = firstAtLeast(neighbour, other, [first[one] ?? 0, until])
  return way.subarray(from, firstAtLeast(neighbour, other + 1, [from, until]))
}

function firstAtLeast(sorted: Uint32Array, least: number, [from, until]: readonly [number, number]): number {
  let [low, high] = [from, until]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}
