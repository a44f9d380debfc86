import type { Desk } from './desk.ts'
import type { Fault } from './fault.ts'
import { childrenOf, givenAt, nodeAt, type XmlNode } from './xml-node.ts'

/** One object with all that its message says of it, and what its parts need to be read. */
export interface Snapshot {
  readonly root: XmlNode
  readonly byId: ReadonlyMap<string, XmlNode>
  /** From a stukdeel to its stuk and from an address to its verblijfsobject: the register refers the other way. */
  readonly holding: ReadonlyMap<XmlNode, XmlNode>
  readonly desk: Desk
  /** Reports a fault of a part, for the table that its row would have gone to. */
  report(fault: Fault, at: { readonly table: string; readonly node: XmlNode }): void
}

export function openSnapshot(root: XmlNode, desk: Desk, file: string): Snapshot {
  const byId = new Map<string, XmlNode>()
  const report: Snapshot['report'] = (fault, { table, node }) =>
    desk.report(fault, { table, place: `${file}, line ${node.line}, ${node.name}` })
  for (const node of root.children) {
    if (node.id === undefined) continue
    if (byId.has(node.id)) report('id-repeated', { table: 'brk', node })
    else byId.set(node.id, node)
  }
  const onMissing = (node: XmlNode) => report('reference-missing', { table: 'brk', node })
  return { root, byId, holding: holdersOf({ root, byId }, onMissing), desk, report }
}

const HOLDING_ROLES: ReadonlySet<string> = new Set(['omvat', 'hoofdadres', 'nevenadres'])

function holdersOf({ root, byId }: Pick<Snapshot, 'root' | 'byId'>, onMissing: (node: XmlNode) => void) {
  const holding = new Map<XmlNode, XmlNode>()
  for (const node of root.children)
    for (const role of node.children.filter(({ name }) => HOLDING_ROLES.has(name)))
      for (const { href } of role.children) {
        const held = href === undefined ? undefined : byId.get(href)
        if (held !== undefined) holding.set(held, node)
        else if (href !== undefined) onMissing(node)
      }
  return holding
}

/** One part of a snapshot on its way to a table. */
export interface Part {
  readonly snapshot: Snapshot
  readonly node: XmlNode
  readonly table: string
  readonly onFault: (fault: Fault) => void
}

export function partOf(snapshot: Snapshot, node: XmlNode, table: string): Part {
  return { snapshot, node, table, onFault: (fault) => snapshot.report(fault, { table, node }) }
}

/** The text at a path, or nothing when it is nil or absent. What is empty or repeated is reported. */
export function textAt({ node, onFault }: Part, ...path: readonly string[]): string | undefined {
  const given = givenAt(node, ...path)
  if (given.is === 'empty') onFault('value-empty')
  if (isRepeated(node, path)) onFault('element-repeated')
  return given.is === 'value' ? given.text : undefined
}

function isRepeated(node: XmlNode, path: readonly string[]): boolean {
  return path.some((name, depth) => childrenOf(nodeAt(node, ...path.slice(0, depth)), name).length > 1)
}

export function identificationOf(part: Part): string | undefined {
  const text = textAt(part, 'identificatie')
  if (text === undefined) part.onFault('element-without-identification')
  return text
}

/** What a part refers to in one role: the number that the reference carries, and the record that it leads to. */
export interface Reference {
  /** `NatuurlijkPersoonRef`, `PerceelRef`, … */
  readonly kind: string
  readonly number: string | undefined
  readonly target: XmlNode | undefined
}

/**
 * The references in a role. One with an href that leads nowhere is reported. One without is no fault: the register
 * then names a record, such as a parcel beside this one, that it does not deliver with it.
 */
export function referencesOf({ snapshot, node, onFault }: Part, role: string): Reference[] {
  const references = node.children.filter(({ name }) => name === role).flatMap(({ children }) => children)
  return references.map((reference) => {
    const target = reference.href === undefined ? sameNumber(snapshot, reference) : snapshot.byId.get(reference.href)
    if (reference.href !== undefined && target === undefined) onFault('reference-missing')
    const named = reference.text.trim()
    const own = nodeAt(target, 'identificatie')?.text.trim()
    if (own !== undefined && named !== '' && own !== named) onFault('reference-contradictory')
    return { kind: reference.name, number: own ?? (named === '' ? undefined : named), target }
  })
}

/** The reference in a role that may occur once. */
export function referenceOf(part: Part, role: string): Reference | undefined {
  const [first, second] = referencesOf(part, role)
  if (second !== undefined) part.onFault('element-repeated')
  return first
}

function sameNumber({ root }: Snapshot, reference: XmlNode): XmlNode | undefined {
  const name = reference.name.replace(/Ref$/, '')
  const number = reference.text.trim()
  return root.children.find((node) => node.name === name && nodeAt(node, 'identificatie')?.text.trim() === number)
}
