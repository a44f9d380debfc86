import { LINK_CODES, type LinkKind, linkOf, type Side } from './link-kinds.ts'
import {
  type Network,
  NODE_KINDS,
  type NodeKind,
  nodeKindOf,
  type ShownLink,
  type ShownNode,
  shownLinks,
  shownNode,
  subjectNode,
} from './network.ts'
import { NETWORK_LIMITS } from './network-limits.ts'
import { isClosedPerson, isPassed, type NotPassed, type Passage, toNotPassed } from './passage.ts'

export interface NeighbourhoodSettings extends Passage {
  /** How many hops away it ends. */
  readonly depth?: number
}

/** What lies around a subject, counted and not yet opened. */
export interface Neighbourhood {
  readonly subject: ShownNode
  /** By hops away, kind of link and kind of node. A node that is reached by two kinds of links counts in both. */
  readonly counts: readonly NeighbourCount[]
  /** Nodes in all, the subject left out. */
  readonly nodes: number
  readonly notPassed: NotPassed
  /** One page of it, nearest first, from a place in the list (from 0). */
  open(page: Page): OpenedPage
}

interface NeighbourCount {
  readonly hops: number
  /** The link as seen from the side of the subject. */
  readonly link: LinkKind
  readonly side: Side
  readonly kind: NodeKind
  readonly nodes: number
}

interface Page {
  readonly from: number
  readonly size: number
}

export interface OpenedPage {
  readonly neighbours: readonly Neighbour[]
  /** Where the next page begins; undefined on the last one. */
  readonly next: number | undefined
}

export interface Neighbour {
  readonly hops: number
  readonly node: ShownNode
  /** The node that it was reached from. Where there are several, the first in order. */
  readonly through: ShownNode
  readonly links: readonly ShownLink[]
}

/** A node that was met, from where, and in one bit each the kinds of links that it is reached by. */
interface Met {
  readonly node: number
  readonly hops: number
  readonly through: number
  codes: number
}

/**
 * Counts what lies within some hops of an object or organisation; nothing of it is shown before a page is opened. Throws
 * InputFault for a subject that is a person or is not in the network.
 */
export function neighbourhood(network: Network, subject: string, settings: NeighbourhoodSettings = {}): Neighbourhood {
  const centre = subjectNode(network, subject, 'subject')
  const { met, blocked } = around(network, centre, settings)
  return {
    subject: shownNode(network, centre),
    counts: countsOf(network, met),
    nodes: met.length,
    notPassed: toNotPassed(network, blocked, settings),
    open: ({ from, size }) => ({
      neighbours: met.slice(from, from + size).map(({ node, hops, through }) => ({
        hops,
        node: shownNode(network, node),
        through: shownNode(network, through),
        links: shownLinks(network, through, node),
      })),
      next: from + size < met.length ? from + size : undefined,
    }),
  }
}

function around(network: Network, centre: number, settings: NeighbourhoodSettings) {
  const depth = settings.depth ?? NETWORK_LIMITS.depth.value
  const blocked: number[] = []
  const seen = new Set([centre])
  const isClosed = (node: number) => isClosedPerson(network, node, settings)
  const met: Met[] = []
  let edge: readonly number[] = [centre]
  for (let hops = 1; hops <= depth && edge.length > 0; hops++) {
    const ring = nextRing(network, { edge, seen, hops, isClosed })
    for (const one of ring) met.push(one)
    if (hops < depth) edge = ring.map(({ node }) => node).filter(passOrBlock)
    for (const { node } of ring) if (!isClosed(node)) seen.add(node)
  }
  return { met, blocked }

  function passOrBlock(node: number): boolean {
    const passes = isPassed(network, node, settings)
    if (!passes) blocked.push(node)
    return passes
  }
}

interface Ring {
  readonly edge: readonly number[]
  readonly seen: ReadonlySet<number>
  readonly hops: number
  /** A person outside a case is another one for each neighbour that it is reached from. */
  readonly isClosed: (node: number) => boolean
}

/** Whatever is one hop further than the edge and was not seen before, in order. */
function nextRing({ lists, kinds }: Network, { edge, seen, hops, isClosed }: Ring): readonly Met[] {
  const nodes = lists.first.length
  const ring = new Map<number, Met>()
  for (const through of edge)
    for (let place = lists.first[through] ?? 0; place < (lists.first[through + 1] ?? 0); place++) {
      const [node, way] = [lists.neighbour[place] ?? 0, lists.way[place] ?? 0]
      if (seen.has(node)) continue
      const key = isClosed(node) ? (through + 1) * nodes + node : node
      const met = ring.get(key) ?? { node, hops, through, codes: 0 }
      met.codes |= 1 << ((kinds[way >>> 1] ?? 0) * 2 + (way & 1))
      ring.set(key, met)
    }
  return [...ring.values()].sort((one, other) => one.node - other.node || one.through - other.through)
}

function countsOf(network: Network, met: readonly Met[]): readonly NeighbourCount[] {
  const counts = new Map<number, { readonly met: Met; readonly code: number; readonly kind: NodeKind; nodes: number }>()
  for (const one of met) {
    const kind = nodeKindOf(network, one.node)
    for (const code of codesIn(one.codes)) {
      const place = (one.hops * LINK_CODES + code) * NODE_KINDS.length + NODE_KINDS.indexOf(kind)
      const count = counts.get(place) ?? { met: one, code, kind, nodes: 0 }
      count.nodes += 1
      counts.set(place, count)
    }
  }
  const inOrder = [...counts].sort(([one], [other]) => one - other)
  return inOrder.map(
    ([
      ,
      {
        met: { hops },
        code,
        kind,
        nodes,
      },
    ]) => ({ hops, ...linkOf(code), kind, nodes }),
  )
}

function codesIn(bits: number): readonly number[] {
  return CODES.filter((code) => (bits >> code) & 1)
}

const CODES = Array.from({ length: LINK_CODES }, (_, code) => code)
