import { type ElementRule, ruleFor } from './element-rules.ts'
import { type Attributes, NO_ATTRIBUTES, type RecordXml } from './record-xml.ts'
import { afterBlanks, localNameOf, trimXml } from './xml-text.ts'

/**
 * A layout is all of a record's XML except its values: the text between two elements' values is nearly always
 * the same from record to record. A stretch is one such text and the value after it.
 */
export interface Stretch {
  /** Markup and blanks from the end of the value before, or from the start, up to this value. */
  readonly markup: string
  /** What the value ends at: the next tag, or the quote after an attribute; nothing when the record is done. */
  readonly end: '<' | '"' | undefined
  /** Does to the record what the elements in the markup do, and keeps the value. */
  readonly keep: (record: RecordXml, value: string) => void
}

type Effect = (record: RecordXml) => void

/**
 * The layout of a record, or nothing when it has anything that only a complete XML reader may judge: comments,
 * CDATA, single quotes, elements or nesting that the BAG does not have. Values are not looked at.
 */
export function layoutOf(xml: string): Stretch[] | undefined {
  const stretches: Stretch[] = []
  const open: string[] = []
  let effects: Effect[] = []
  let start = 0
  let at = 0
  const add = (from: number, end: '<' | '"' | undefined, keep: (record: RecordXml, value: string) => void) => {
    stretches.push({ markup: xml.slice(start, from), end, keep: inOrder(effects, keep) })
    effects = []
    start = end === undefined ? from : xml.indexOf(end, from)
  }
  do {
    const close = xml.indexOf('>', at)
    if (close === -1) return undefined
    if (xml.startsWith('</', at)) {
      if (xml.slice(at + 2, close) !== open.pop()) return undefined
      at = afterBlanks(xml, close + 1)
      continue
    }
    const tag = parseTag(xml.slice(at, close + 1))
    if (tag === undefined) return undefined
    const { name, rule, attributes } = tag
    for (const { offset, isLink } of tag.changing) add(at + offset, '"', isLink ? keepLink : ignore)
    const next = tag.isEmpty ? close + 1 : xml.indexOf('<', close)
    const isLeaf = tag.isEmpty || xml.startsWith(`</${name}>`, next)
    const hasText = trimXml(xml.slice(close + 1, next)) !== ''
    if (isLeaf) {
      const { leaf } = rule
      if (hasText && leaf === undefined) return undefined
      if (hasText && leaf) add(close + 1, '<', (record, value) => leaf(record, trimXml(value), attributes))
      else if (leaf) effects.push((record) => leaf(record, '', attributes))
      at = afterBlanks(xml, tag.isEmpty ? next : next + name.length + 3)
    } else {
      const { enter } = rule
      if (hasText || enter === undefined) return undefined
      effects.push((record) => enter(record, attributes))
      open.push(name)
      at = next
    }
  } while (open.length > 0)
  if (at !== xml.length) return undefined
  add(xml.length, undefined, ignore)
  return stretches
}

const ignore = (): void => {}

const keepLink = (record: RecordXml, value: string): void => {
  record.link = value
}

function inOrder(effects: readonly Effect[], keep: Stretch['keep']): Stretch['keep'] {
  if (effects.length === 0) return keep
  return (record, value) => {
    for (const effect of effects) effect(record)
    keep(record, value)
  }
}

interface Tag {
  /** With its prefix, as the closing tag must repeat it. */
  readonly name: string
  readonly rule: ElementRule
  /** The attributes that are the same for every record of a kind. */
  readonly attributes: Attributes
  /** Where the values of the others begin in the tag. */
  readonly changing: readonly { readonly offset: number; readonly isLink: boolean }[]
  readonly isEmpty: boolean
}

const TAG = /^<([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)((?: +[A-Za-z_][\w.:-]*="[^"<>&\0-\x1f]*")*) *(\/?)>$/
const ATTRIBUTE = / ([A-Za-z_][\w.:-]*)="([^"]*)"/g
/** Attributes whose value is another one in every record. */
const CHANGING: ReadonlySet<string> = new Set(['id', 'href', 'count'])

function parseTag(text: string): Tag | undefined {
  const [, name = '', attributeText = '', slash] = TAG.exec(text) ?? []
  const rule = ruleFor(localNameOf(name))
  if (rule === undefined) return undefined
  const attributes = new Map<string, string>()
  const changing: { offset: number; isLink: boolean }[] = []
  const seen = new Set<string>()
  for (const match of attributeText.matchAll(ATTRIBUTE)) {
    const [all, attributeName = '', value = ''] = match
    const localName = localNameOf(attributeName)
    const isLink = localName === 'href'
    if (seen.has(localName) || (isLink && rule.isReference !== true)) return undefined
    seen.add(localName)
    const valueOffset = 1 + name.length + match.index + all.length - value.length - 1
    if (CHANGING.has(localName) && value !== '') changing.push({ offset: valueOffset, isLink })
    else attributes.set(localName, value)
  }
  return { name, rule, attributes: seen.size === 0 ? NO_ATTRIBUTES : attributes, changing, isEmpty: slash === '/' }
}
