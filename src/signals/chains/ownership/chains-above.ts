import { type Circles, findCircles } from './circles.ts'
import { type HoldingGraph, holdersOf } from './holding-graph.ts'

/** What a party is; for an organisation that nobody can hold, such as a foundation, its directors are the last word. */
export const PARTY_KINDS = ['person', 'not-held', 'organisation'] as const
const [PERSON, NOT_HELD] = [0, 1]

/** How a chain ends, from the clearest to the least clear: the least clear branch tells for all. */
export const ENDS = ['person', 'directors', 'unknown', 'cycle'] as const
const [ENDS_WITH_PERSON, ENDS_WITH_DIRECTORS, ENDS_UNKNOWN, ENDS_IN_CYCLE] = [0, 1, 2, 3]

/** Chains of holders above every party. */
export interface Chains {
  readonly graph: HoldingGraph
  readonly circles: Circles
  /** Place in `PARTY_KINDS` of each party. */
  readonly kinds: Uint8Array
  /** Steps to the farthest organisation above; in a circle each member counts once. */
  readonly depths: Int32Array
  /** Place in `ENDS` of each party. */
  readonly ends: Uint8Array
  /** The party with which all branches end; `SEVERAL` when there are more, or none by a circle without a way out. */
  readonly lasts: Int32Array
}

export const SEVERAL = -1
/** No holder outside the circle was met. */
const NONE = -2

/** Works out all chains in one walk and one pass, whatever their length: time and memory grow with the holdings. */
export function chainsAbove(graph: HoldingGraph, kinds: Uint8Array): Chains {
  const circles = findCircles(graph)
  const chains = {
    graph,
    circles,
    kinds,
    depths: new Int32Array(graph.parties),
    ends: new Uint8Array(graph.parties),
    lasts: new Int32Array(graph.parties),
  }
  // Holders come before what they hold, and the members of a circle beside each other.
  const order = fromTheTop(circles)
  for (let from = 0; from < order.length; ) {
    const size = circles.sizes[circles.circleOf[order[from] ?? 0] ?? 0] ?? 1
    judge(order.subarray(from, from + size), chains)
    from += size
  }
  return chains
}

function fromTheTop({ circleOf, sizes }: Circles): Int32Array {
  const next = new Int32Array(sizes.length)
  for (let circle = 1; circle < sizes.length; circle++)
    next[circle] = (next[circle - 1] ?? 0) + (sizes[circle - 1] ?? 0)
  const order = new Int32Array(circleOf.length)
  for (let party = 0; party < circleOf.length; party++) {
    const circle = circleOf[party] ?? 0
    const place = next[circle] ?? 0
    next[circle] = place + 1
    order[place] = party
  }
  return order
}

/** Settles the members of one circle, mostly a single party, from the holders outside it. */
function judge(members: Int32Array, { graph, circles, kinds, depths, ends, lasts }: Chains): void {
  const { first, holder } = graph
  const circle = circles.circleOf[members[0] ?? 0]
  const within = members.length - 1
  let depth = within
  let end = within > 0 ? ENDS_IN_CYCLE : ENDS_WITH_PERSON
  let last = NONE
  let held = false
  for (const member of members)
    for (let place = first[member] ?? 0; place < (first[member + 1] ?? 0); place++) {
      const above = holder[place] ?? 0
      const inside = circles.circleOf[above] === circle
      held = true
      end = Math.max(end, inside ? ENDS_IN_CYCLE : (ends[above] ?? 0))
      if (inside) continue
      depth = Math.max(depth, within + stepsOver(above, kinds, depths))
      last = last === NONE || last === lasts[above] ? (lasts[above] ?? SEVERAL) : SEVERAL
    }
  for (const member of members) {
    depths[member] = depth
    ends[member] = held ? end : endOf(kinds[member])
    lasts[member] = held ? Math.max(last, SEVERAL) : member
  }
}

function stepsOver(above: number, kinds: Uint8Array, depths: Int32Array): number {
  return kinds[above] === PERSON ? 0 : 1 + (depths[above] ?? 0)
}

function endOf(kind: number | undefined): number {
  if (kind === PERSON) return ENDS_WITH_PERSON
  return kind === NOT_HELD ? ENDS_WITH_DIRECTORS : ENDS_UNKNOWN
}

/** The longest branch from a party upwards, itself first. A circle shows by its first member coming back. */
export function longestBranch({ graph, kinds, depths }: Chains, party: number, most: number): number[] {
  const branch = [party]
  const passed = new Set(branch)
  for (let at = party; branch.length < most; ) {
    const next = farthestHolder(holdersOf(graph, at), passed, (above) => stepsOver(above, kinds, depths))
    if (next === undefined) return branch
    branch.push(next)
    if (passed.has(next)) return branch
    passed.add(next)
    at = next
  }
  return branch
}

/** The holder with the most above it that was not passed; one that was passed when there is no other. */
function farthestHolder(
  holders: Int32Array,
  passed: ReadonlySet<number>,
  stepsTo: (above: number) => number,
): number | undefined {
  const untouched = holders.filter((above) => !passed.has(above))
  let farthest = untouched[0] ?? holders[0]
  for (const above of untouched) if (stepsTo(above) > stepsTo(farthest ?? above)) farthest = above
  return farthest
}
