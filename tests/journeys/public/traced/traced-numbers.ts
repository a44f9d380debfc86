import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReleaseMap } from '../../../../src/publication/contract.ts'
import { levelOf, territoryOf } from '../../../../src/vocabulary/area.ts'
import { LANGUAGES, type Language } from '../../../../src/vocabulary/language.ts'
import type { Visitor } from '../visitor.ts'
import { type Combined, combinedNumbers } from './combined-numbers.ts'
import { readBlocks } from './page-blocks.ts'
import { numbersFor, type Topic } from './published-numbers.ts'
import type { ReleaseFigures } from './release-figures.ts'
import { writtenNumbers } from './written-numbers.ts'

/**
 * Fails on a number that was not published: one that is no figure of an area that the sentence names, of the whole, or a
 * count that can be made again from the tables to download.
 */
export async function assertTraced({ page, site, language }: Visitor, state: string): Promise<void> {
  const { figures } = site
  const { blocks, parts, chosen, cells, rows } = await readBlocks(page)
  const address = new URL(page.url())
  const subjectsOf = parts.map((text) => subjectsIn(text, figures, language))
  const asked = askedSubjects(address, figures)
  const kind = kindOf(address)
  const all = subjectsIn(parts.join(' '), figures, language)
  const besides = [
    ...(kind === 'combineren' ? combinedNumbers(combinedOf(chosen), figures) : []),
    ...figures.release.maps.map((map) => String(areaCount(map, figures) - rows)),
    ...(kind === 'kruistabel' ? Object.values(cells).map(String) : []),
  ]
  const untraced = blocks.flatMap(({ text, part }) => {
    const { bare, areas } = withoutNames(plain(text, figures, language), figures)
    const own = subjectsOf[part] ?? []
    const subjects = asked.length > 0 ? asked : SECTIONED.has(kind) && own.length > 0 ? own : all
    const compared = kind === 'vergelijken' || areas.length === 0 ? askedAreas(address) : []
    const topic: Topic = { subjects, areas: [...areas, ...compared], kind }
    const known = numbersFor(topic, figures)
    const strange = writtenNumbers(bare, language).filter((number) => !known.has(number) && !besides.includes(number))
    return strange.length === 0 ? [] : [`${strange.join(' and ')} in: ${text.slice(0, 300)}`]
  })
  assert.deepEqual(
    [...new Set(untraced)],
    [],
    `${state}: every number was published (${address.pathname}${address.search})`,
  )
}

/** How many areas are on a map: a long table says how many it does not show yet. */
function areaCount({ level, territory }: ReleaseMap, { names }: ReleaseFigures): number {
  return [...names.values()].filter((code) => levelOf(code) === level && territoryOf(code) === territory).length
}

/** The choices of the page that combines: three subjects, the size of the areas, the year. */
function combinedOf([first = '', second = '', , level = '', period = '']: readonly string[]): Combined {
  return { first, second, level, period }
}

/** Kinds of page on which each part is about a subject of its own. */
const SECTIONED = new Set(['gebied', 'thema'])

/** `kaart`, `gebied`: the kind of page. */
function kindOf({ pathname }: URL): string {
  return pathname.split('/')[2] ?? ''
}

/** The subjects that an address names, in its path or behind it. */
function askedSubjects({ pathname, searchParams }: URL, { release }: ReleaseFigures): readonly string[] {
  const named = [...pathname.split('/'), ...['onderwerp', 'met', 'ook'].map((name) => searchParams.get(name))]
  return release.subjects.flatMap(({ id }) => (named.includes(id) ? [id] : []))
}

function askedAreas({ searchParams }: URL): readonly string[] {
  return ['gebied', 'ander', 'binnen'].flatMap((name) => searchParams.get(name) ?? [])
}

function subjectsIn(text: string, { release }: ReleaseFigures, language: Language): readonly string[] {
  const lower = text.toLowerCase()
  return release.subjects.flatMap(({ id, title }) => (lower.includes(title[language].toLowerCase()) ? [id] : []))
}

/** A text without the sentences that the release or the site itself brings, and without codes and checksums. */
function plain(text: string, { texts }: ReleaseFigures, language: Language): string {
  const without = [...texts, ...(SITE_TEXTS[language] ?? [])].reduce(
    (rest, known) => (rest.toLowerCase().includes(known.toLowerCase()) ? cut(rest, known) : rest),
    text,
  )
  return without.replaceAll(/https?:\S+|\b(GM|WK|BU)\d[0-9A-Z]+\b|\b[0-9a-f]{12,64}\b|\b\d{4} ?[A-Z]{2}\b/g, ' ')
}

function cut(text: string, known: string): string {
  const at = text.toLowerCase().indexOf(known.toLowerCase())
  return at === -1 ? text : cut(`${text.slice(0, at)} ¦ ${text.slice(at + known.length)}`, known)
}

/** A text without the names of areas, and the areas. */
function withoutNames(text: string, { names }: ReleaseFigures): { bare: string; areas: readonly string[] } {
  const areas: string[] = []
  const bare = text.replaceAll(nameExpression(names), (name) => {
    areas.push(names.get(name) ?? '')
    return ' ¦ '
  })
  return { bare, areas }
}

const expressions = new WeakMap<ReadonlyMap<string, string>, RegExp>()

/** Longer names first: "Waterdam Noord" is not Waterdam. */
function nameExpression(names: ReadonlyMap<string, string>): RegExp {
  const longestFirst = [...names.keys()].toSorted((a, b) => b.length - a.length)
  const made = expressions.get(names) ?? new RegExp(`(${longestFirst.join('|')})(?![\\p{L}\\d])`, 'gu')
  expressions.set(names, made)
  return made
}

const WORDS = join(import.meta.dirname, '../../../../src/web/public/words')

/** A strip has twenty dots whatever the figures are. */
const EACH_DOT: Readonly<Record<Language, string>> = { nl: 'Elke stip is 1 op de 20', en: 'Each dot is 1 in 20' }

/** The pieces of the texts of the site that have a digit of their own, such as "Van elke 10 ". The longest first. */
const SITE_TEXTS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    readdirSync(join(WORDS, language))
      .flatMap((name) => leaves(JSON.parse(readFileSync(join(WORDS, language, name), 'utf8'))))
      .flatMap((text) => text.split(/\s*\{\{\w+\}\}\s*/))
      .map((piece) => piece.replace(/\s+/g, ' ').trim())
      .filter((piece) => /\d/.test(piece) && piece.length > 3)
      .concat(EACH_DOT[language])
      .toSorted((a, b) => b.length - a.length),
  ]),
)

function leaves(content: unknown): readonly string[] {
  if (typeof content === 'string') return [content]
  return typeof content === 'object' && content !== null ? Object.values(content).flatMap(leaves) : []
}
