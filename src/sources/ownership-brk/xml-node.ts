/** A part of a message: an element with local names only, because prefixes are the sender's choice. */
export interface XmlNode {
  readonly name: string
  readonly id: string | undefined
  /** The id that `xlink:href="#…"` leads to. */
  readonly href: string | undefined
  readonly isNil: boolean
  readonly children: XmlNode[]
  text: string
  /** Line where the element begins. */
  readonly line: number
}

/** A value as the register gives it. Nil with its reason is not the same as empty, nor as absent. */
export type Given =
  | { readonly is: 'value'; readonly text: string }
  | { readonly is: 'nil'; readonly because: string }
  | { readonly is: 'empty' | 'absent' }

export function childrenOf(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? []
}

/** The first element along a path of local names. */
export function nodeAt(node: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined {
  return path.reduce<XmlNode | undefined>((at, name) => at?.children.find((child) => child.name === name), node)
}

/** What an element holds: its text, or why it is nil, which the sibling `…Nilreason` says. */
export function givenAt(node: XmlNode | undefined, ...path: readonly string[]): Given {
  const parent = nodeAt(node, ...path.slice(0, -1))
  const name = path.at(-1) ?? ''
  const found = nodeAt(parent, name)
  if (found === undefined) return { is: 'absent' }
  if (found.isNil) return { is: 'nil', because: nodeAt(parent, `${name}Nilreason`)?.text.trim() || 'nil' }
  const text = found.text.trim()
  return text === '' && found.children.length === 0 ? { is: 'empty' } : { is: 'value', text }
}
