import type { Release } from '../../../publication/contract.ts'
import { LANGUAGES, type Language } from '../../../vocabulary/language.ts'

/** What the path of an address can name beside a language and a kind of page. */
export type Named = 'theme' | 'subject' | 'story' | 'method'

/** The first part of the path of a page, and what the second part names. `routes.tsx` has the same pages. */
const PAGES: Readonly<Record<string, Named | null>> = {
  '': null,
  thema: 'theme',
  kaart: 'subject',
  gebied: null,
  combineren: null,
  vergelijken: null,
  kruistabel: null,
  stromen: null,
  zoekgebieden: null,
  verhalen: 'story',
  uitleg: null,
  methode: 'method',
  meenemen: null,
  over: null,
  toegankelijkheid: null,
  insluiten: 'subject',
}

/** `methode` has a page of its own beside those of the methods. */
const ALSO_WITHOUT_NAME = 'methode'

export interface PagePlace {
  readonly language: Language
  /** `kaart`, `over`; empty for the home page. */
  readonly kind: string
  /** What the path names, as it stands there. */
  readonly named?: { readonly what: Named; readonly id: string }
}

/** What there is to name in a path, beside what the release holds. */
export interface Published {
  readonly release: Release
  /** Ids of methods and codes of indicators, where they were read. */
  readonly methods?: ReadonlySet<string>
  readonly stories: readonly string[]
  /** Whether there is an area with a code; nothing where that was not read. */
  readonly isArea?: (code: string) => boolean | undefined
}

/** The page that a path leads to, within the site: `/nl/kaart/diefstal/`; nothing when there is no such kind of page. */
export function readPath(path: string): PagePlace | undefined {
  const [, tongue = '', kind = '', id = '', ...rest] = path.replace(/\/$/, '').split('/')
  const language = LANGUAGES.find((entry) => entry === (path === '/' ? 'nl' : tongue))
  const what = Object.hasOwn(PAGES, kind) ? PAGES[kind] : undefined
  if (language === undefined || what === undefined || rest.length > 0) return undefined
  if (id === '') return what === null || kind === ALSO_WITHOUT_NAME ? { language, kind } : undefined
  return what === null ? undefined : { language, kind, named: { what, id } }
}

export function pathOf({ language, kind, named }: PagePlace): string {
  const parts = [language, kind, named?.id ?? ''].filter((part) => part !== '')
  return `/${parts.join('/')}/`
}

/** The paths of all pages, in both languages; `/` is the front door. */
export function pagePaths(published: Published): readonly string[] {
  const places = LANGUAGES.flatMap((language) =>
    Object.entries(PAGES).flatMap(([kind, what]): readonly PagePlace[] => {
      if (what === null) return [{ language, kind }]
      const named = namesOf(what, published).map((id) => ({ language, kind, named: { what, id } }))
      return kind === ALSO_WITHOUT_NAME ? [{ language, kind }, ...named] : named
    }),
  )
  return ['/', ...places.map(pathOf)]
}

/** The ids that a path may name. */
export function namesOf(what: Named, { release, methods, stories }: Published): readonly string[] {
  const names: Record<Named, () => readonly string[]> = {
    theme: () => release.themes.map(({ id }) => id),
    subject: () => release.subjects.map(({ id }) => id),
    story: () => stories,
    method: () => [...(methods ?? [])],
  }
  return names[what]()
}
