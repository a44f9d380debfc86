import type { Language, Words } from '../../vocabulary/language.ts'
import { LINK_WORDS } from './link-kinds.ts'
import type { NodeKind, ShownLink, ShownNode } from './network.ts'
import type { NotPassed } from './passage.ts'

/** What a path or a neighbourhood does not say. Shown with every one of them. */
export const LINKS_DO_NOT_SAY: readonly Words[] = [
  {
    nl: 'Een verband zegt alleen dat een register deze twee samen noemt.',
    en: 'A link only says that a register names these two together.',
  },
  {
    nl: 'Het zegt niet dat partijen elkaar kennen, samenwerken of iets verkeerd doen.',
    en: 'It does not say that parties know each other, work together or do anything wrong.',
  },
]

const PERSON: Words = { nl: 'een natuurlijk persoon', en: 'a natural person' }

/** A node for a reader, with its address where that is known. */
export function nodeWords(node: ShownNode, language: Language, addresses: ReadonlyMap<string, string>): string {
  if (node.kind === 'person') return PERSON[language]
  const [register, number] = node.id.split(':')
  if (number === undefined) return [addresses.get(node.id), `BAG ${node.id}`].filter(Boolean).join(', ')
  return `${register === 'kvk' ? 'KvK' : 'Kadaster'} ${number}`
}

/** `is eigendom van (right 12), wordt verhuurd door (letting 7)`. */
export function linkWords(links: readonly ShownLink[], language: Language): string {
  return links.map(({ link, side, record }) => `${LINK_WORDS[link][side][language]} (${record})`).join(', ')
}

const KINDS: Readonly<Record<NodeKind, Readonly<Record<'one' | 'more', Words>>>> = {
  object: { one: { nl: 'adres', en: 'address' }, more: { nl: 'adressen', en: 'addresses' } },
  organisation: { one: { nl: 'organisatie', en: 'organisation' }, more: { nl: 'organisaties', en: 'organisations' } },
  person: {
    one: { nl: 'natuurlijk persoon', en: 'natural person' },
    more: { nl: 'natuurlijke personen', en: 'natural persons' },
  },
}

/** `2 organisaties`. */
export function countWords(kind: NodeKind, nodes: number, language: Language): string {
  return `${nodes} ${KINDS[kind][nodes === 1 ? 'one' : 'more'][language]}`
}

/** What a search left alone and why, a sentence each; none when it looked everywhere. */
export function notPassedWords({ hubs, persons }: NotPassed, language: Language): readonly string[] {
  const dutch = language === 'nl'
  const parties = hubs.map(({ link, side, hubs: number }) => {
    const kind = `‘${LINK_WORDS[link][side][language]}’`
    return dutch
      ? `Niet verder gezocht: ${number} × iets of iemand met heel veel buren door ${kind}.`
      : `Not searched beyond: ${number} × something or someone with very many neighbours by ${kind}.`
  })
  if (persons === 0) return parties
  const who = countWords('person', persons, language)
  return [
    ...parties,
    dutch
      ? `Niet verder gezocht: ${who}. Dat mag alleen in een geopende zaak.`
      : `Not searched beyond: ${who}. That is allowed only inside an opened case.`,
  ]
}
