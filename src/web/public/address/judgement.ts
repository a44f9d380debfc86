import type { Release, Subject } from '../../../publication/contract.ts'
import type { Words } from '../../../vocabulary/language.ts'
import { type AddressFault, readView, type ViewSearch } from '../address.ts'
import { type Named, namesOf, type PagePlace, type Published, readPath } from './page-address.ts'

/** What could stand in the place of what was given. */
export interface Choice {
  readonly id: string
  readonly title: Words | null
}

/** Something in an address that cannot be: it has no such shape, or nothing of that name was published. */
export interface JudgedFault extends AddressFault {
  readonly reason: 'shape' | 'unknown'
  /** The ids that would do; empty where they are too many to list or none. */
  readonly choices: readonly Choice[]
}

/** What an address leads to. Without a page there is none at this path; with faults it cannot be shown as asked. */
export interface Judgement {
  readonly status: 200 | 400 | 404
  readonly page: PagePlace | undefined
  readonly faults: readonly JudgedFault[]
}

/** Judges a whole address within the site and names all its faults at once. Areas and methods only where they were read. */
export function judge(path: string, search: Readonly<Record<string, unknown>>, published: Published): Judgement {
  const page = readPath(path)
  const inPath = page === undefined ? [] : pathFaults(page, published)
  const inSearch = searchFaults(search, page, published)
  const status = page === undefined || inPath.length > 0 ? 404 : inSearch.length > 0 ? 400 : 200
  return { status, page, faults: [...inPath, ...inSearch] }
}

/** The same view without what cannot be: for addresses that the site makes while people choose. */
export function fittingView(view: ViewSearch, faults: readonly AddressFault[]): ViewSearch {
  const wrong = new Set(faults.map(({ name }) => name))
  return Object.fromEntries(Object.entries(view).filter(([name]) => !wrong.has(name)))
}

function pathFaults({ named }: PagePlace, published: Published): readonly JudgedFault[] {
  if (named === undefined) return []
  const { what, id } = named
  if (what === 'method' && published.methods === undefined) return []
  if (namesOf(what, published).includes(id)) return []
  return [unknown(what, id, choicesOf(what, published))]
}

function choicesOf(what: Named, { release, stories }: Published): readonly Choice[] {
  if (what === 'theme') return release.themes.map(({ id, title }) => ({ id, title }))
  if (what === 'subject') return subjectChoices(release)
  return what === 'story' ? plain(stories) : []
}

function searchFaults(
  search: Readonly<Record<string, unknown>>,
  page: PagePlace | undefined,
  published: Published,
): readonly JudgedFault[] {
  const { view, faults } = readView(search)
  const about = subjectOf(page, view, published.release)
  const subjects = about === undefined ? published.release.subjects : [about]
  const misshapen = faults.map(
    (fault): JudgedFault => ({
      ...fault,
      reason: 'shape',
      choices: choicesFor(fault.name, subjects, published.release),
    }),
  )
  const missing = Object.entries(view).flatMap(([name, given]) => {
    if (isPublished(name, given, subjects, published)) return []
    return [unknown(name, given, choicesFor(name, subjects, published.release))]
  })
  return [...misshapen, ...missing]
}

function isPublished(name: string, given: string, subjects: readonly Subject[], published: Published): boolean {
  if (AREAS.has(name)) return published.isArea?.(given) ?? true
  if (name === 'deel') return subjects.some((subject) => partsOf(subject).includes(given))
  if (!LISTED.has(name)) return true
  return choicesFor(name, subjects, published.release).some(({ id }) => id === given)
}

/** Parameters that name an area. */
const AREAS = new Set(['gebied', 'binnen', 'ander'])

/** Parameters whose every value can be listed. */
const LISTED = new Set(['jaar', 'niveau', 'onderwerp', 'met', 'ook'])

function choicesFor(name: string, subjects: readonly Subject[], release: Release): readonly Choice[] {
  if (name === 'jaar') return plain([...new Set(subjects.flatMap(({ periods }) => periods))].toSorted())
  if (name === 'niveau') return plain(levelsOf(subjects, release))
  return name === 'onderwerp' || name === 'met' || name === 'ook' ? subjectChoices(release) : []
}

function levelsOf(subjects: readonly Subject[], release: Release): readonly string[] {
  const maps = new Set(subjects.flatMap(({ levels }) => levels.map(({ map }) => map)))
  return [...new Set(release.maps.filter(({ id }) => maps.has(id)).map(({ level }) => level))]
}

function partsOf({ dimensions }: Subject): readonly string[] {
  return dimensions.flatMap(({ id, categories }) => categories.map((category) => `${id}.${category.id}`))
}

function subjectOf(page: PagePlace | undefined, view: ViewSearch, release: Release): Subject | undefined {
  const asked = page?.named?.what === 'subject' ? page.named.id : view.onderwerp
  return release.subjects.find(({ id }) => id === asked)
}

function subjectChoices({ subjects }: Release): readonly Choice[] {
  return subjects.map(({ id, title }) => ({ id, title }))
}

function plain(ids: readonly string[]): readonly Choice[] {
  return ids.map((id) => ({ id, title: null }))
}

function unknown(name: string, given: string, choices: readonly Choice[]): JudgedFault {
  return { name, given: given.slice(0, 40), reason: 'unknown', choices }
}
