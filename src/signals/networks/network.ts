import { InputFault } from '../../vocabulary/input-fault.ts'
import { type HubWidths, hubWidths } from './hub-widths.ts'
import { LINK_WORDS, type LinkKind, linkOf, type Side } from './link-kinds.ts'
import { type Links, type NeighbourLists, neighbourLists, waysBetween } from './neighbour-lists.ts'
import { type PackedTexts, placeOf, textAt } from './packed-texts.ts'

/** Nodes are numbered: first the objects, then the organisations, then the persons. */
interface Nodes {
  readonly objects: number
  readonly organisations: number
  readonly persons: number
  /**
   * BAG ids of the objects and then parties (`kvk:` or `kadaster:` and a number) of the organisations, each in order. A
   * person has no name here, so that none can be shown.
   */
  readonly names: PackedTexts
}

interface Records {
  /** Place in `LINK_KINDS` of each link. */
  readonly kinds: Uint8Array
  /** The record that tells of each link, without the word for its kind. */
  readonly records: PackedTexts
}

export interface NetworkParts extends Nodes, Records, Links {}

/** What registers tell that parties and objects have to do with each other, on the peildatum. */
export interface Network extends Nodes, Records {
  readonly lists: NeighbourLists
  readonly widths: HubWidths
}

export function networkFrom({ from, to, ...parts }: NetworkParts): Network {
  const lists = neighbourLists(parts.objects + parts.organisations + parts.persons, { from, to })
  return { ...parts, lists, widths: hubWidths(lists, parts.kinds) }
}

export const NODE_KINDS = ['object', 'organisation', 'person'] as const

export type NodeKind = (typeof NODE_KINDS)[number]

/** A node as anyone may see it: a natural person is no more than that. */
export type ShownNode =
  | { readonly kind: 'object' | 'organisation'; readonly id: string }
  | { readonly kind: 'person'; readonly id?: never }

export interface ShownLink {
  readonly link: LinkKind
  readonly side: Side
  /** As in the evidence of signals: `right 7000000109`. */
  readonly record: string
}

export function nodeKindOf({ objects, organisations }: Nodes, node: number): NodeKind {
  if (node < objects) return 'object'
  return node < objects + organisations ? 'organisation' : 'person'
}

export function shownNode(network: Network, node: number): ShownNode {
  const kind = nodeKindOf(network, node)
  return kind === 'person' ? { kind } : { kind, id: textAt(network.names, node) }
}

/** The links between two nodes as seen from the first, in the order of their kinds. */
export function shownLinks(network: Network, one: number, other: number): readonly ShownLink[] {
  const { lists, kinds, records } = network
  const links = Array.from(waysBetween(lists, one, other), (way) => ({
    code: (kinds[way >>> 1] ?? 0) * 2 + (way & 1),
    id: textAt(records, way >>> 1),
  }))
  return links
    .sort((a, b) => a.code - b.code)
    .map(({ code, id }) => {
      const { link, side } = linkOf(code)
      return { link, side, record: `${LINK_WORDS[link].record} ${id}` }
    })
}

/**
 * The node of an object (BAG id) or an organisation (KvK number, or the party as facts write it). Refuses a person,
 * whether it exists or not. `argument` says in an error which one was wrong; the value itself may be about a person.
 */
export function subjectNode(network: Network, subject: string, argument: string): number {
  if (subject.startsWith('person:'))
    throw new InputFault({
      code: 'person-as-subject',
      place: argument,
      says: 'A natural person is never the subject.',
      remedy: 'Give an object (BAG id) or an organisation (KvK number).',
    })
  const { names, objects, organisations } = network
  const named = objects + organisations
  const node = /^\d{8}$/.test(subject)
    ? placeOf(names, `kvk:${subject}`, [objects, named])
    : (placeOf(names, subject, [0, objects]) ?? placeOf(names, subject, [objects, named]))
  if (node !== undefined) return node
  throw new InputFault({
    code: 'unknown-subject',
    place: argument,
    says: 'No register tells of anything that this subject has to do with.',
    remedy: 'Give the BAG id of an object, or the KvK number of an organisation.',
  })
}
