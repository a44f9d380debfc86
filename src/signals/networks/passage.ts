import { type LinkKind, linkOf, type Side } from './link-kinds.ts'
import { type Network, nodeKindOf } from './network.ts'
import { NETWORK_LIMITS } from './network-limits.ts'

/** What a search may pass through. */
export interface Passage {
  /** A node with more neighbours by one kind of link is a hub: a search may end at it, and does not pass through. */
  readonly hubNeighbours?: number
  /** Whether natural persons are passed through: only inside an opened case, and not when left out. */
  readonly throughPersons?: boolean
}

/** What a search came upon and did not pass through: what lies behind it was not looked at. */
export interface NotPassed {
  /** Hubs by the kind of link that makes them one, in the order of the kinds. */
  readonly hubs: readonly HubCount[]
  /** One who was come upon from two sides counts twice: that both are the same is not told outside a case either. */
  readonly persons: number
}

interface HubCount {
  readonly link: LinkKind
  readonly side: Side
  readonly hubs: number
}

export function isPassed(network: Network, node: number, passage: Passage): boolean {
  if (isClosedPerson(network, node, passage)) return false
  return (network.widths.neighbours[node] ?? 0) <= (passage.hubNeighbours ?? NETWORK_LIMITS.hubNeighbours.value)
}

/** Outside a case nothing is told through a person, nor that two links lead to the same one. */
export function isClosedPerson(network: Network, node: number, passage: Passage): boolean {
  return passage.throughPersons !== true && nodeKindOf(network, node) === 'person'
}

/** `blocked` names what stood in the way, once for each neighbour that it was reached from. */
export function toNotPassed(network: Network, blocked: readonly number[], passage: Passage): NotPassed {
  const hubs = new Set(blocked.filter((node) => !isClosedPerson(network, node, passage)))
  const byCode = [...Map.groupBy(hubs, (node) => network.widths.code[node] ?? 0)].sort(([one], [other]) => one - other)
  return {
    hubs: byCode.map(([code, same]) => ({ ...linkOf(code), hubs: same.length })),
    persons: blocked.filter((node) => isClosedPerson(network, node, passage)).length,
  }
}
