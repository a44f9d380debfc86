import { figuresPath, gemeentePath, type Release, type Subject } from '../../../publication/contract.ts'
import type { Language } from '../../../vocabulary/language.ts'
import type { PagePlace } from '../address/page-address.ts'
import type { ViewSearch } from '../address.ts'
import { choiceOf, firstSubject } from '../release/choice.ts'

/** Where the code of each kind of page is; `routes.tsx` loads the same. */
const SOURCES: Readonly<Record<string, string>> = {
  '': 'pages/home-page.tsx',
  thema: 'pages/theme-page.tsx',
  kaart: 'pages/subject-page.tsx',
  gebied: 'pages/area-page.tsx',
  combineren: 'pages/combine-page.tsx',
  vergelijken: 'pages/compare-page.tsx',
  kruistabel: 'pages/cross-table-page.tsx',
  stromen: 'pages/flows-page.tsx',
  zoekgebieden: 'pages/search-areas-page.tsx',
  verhalen: 'pages/story-page.tsx',
  uitleg: 'pages/guide-page.tsx',
  methode: 'pages/methods-page.tsx',
  meenemen: 'pages/take-along-page.tsx',
  over: 'pages/about-page.tsx',
  toegankelijkheid: 'pages/accessibility-page.tsx',
  insluiten: 'pages/embed-page.tsx',
}

const WORDS: Readonly<Record<Language, string>> = { nl: 'words/dutch-texts.ts', en: 'words/english-texts.ts' }

export function pageSources({ kind, named, language }: PagePlace): readonly string[] {
  const source = named?.what === 'method' ? 'pages/method-page.tsx' : SOURCES[kind]
  return source === undefined ? [WORDS[language]] : [WORDS[language], source]
}

/**
 * The files that a page asks for at once, as the browser asks for them. Boundaries are large and come later. A page of a subject
 * is made once for all its addresses: at one that asks for other figures than those it was made with, it asks for these itself.
 */
export function preloadedFiles(page: PagePlace, release: Release, search: ViewSearch): readonly string[] {
  const subject = shownSubject(page, release)
  const ordinary = subject === undefined ? [] : figureFiles(release, subject, {})
  const asked = subject === undefined || page.kind === '' ? ordinary : figureFiles(release, subject, search)
  const files = asked.join() === ordinary.join() ? ordinary : []
  return ['release.json', ...files.map((path) => `${path}?r=${release.id}`)]
}

/** A small picture on another site may be asked for with any view, and is made with it. */
function shownSubject({ kind, named }: PagePlace, release: Release): Subject | undefined {
  if (kind === '') return firstSubject(release)
  return kind === 'kaart' ? release.subjects.find(({ id }) => id === named?.id) : undefined
}

function figureFiles(release: Release, subject: Subject, search: ViewSearch): readonly string[] {
  if (subject.levels.length === 0) return []
  const { map, period, part, within } = choiceOf(release, subject, search)
  return within === undefined ? [figuresPath(subject, map, period, part), map.areas] : [gemeentePath(within)]
}
