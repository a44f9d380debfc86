import type { ReactElement } from 'react'
import { prerender } from 'react-dom/static'
import type { AreaNames, Methods, Release } from '../../publication/contract.ts'
import { type Judgement, judge } from './address/judgement.ts'
import { type Published, pagePaths } from './address/page-address.ts'
import { readSearch, readView, writeSearch } from './address.ts'
import { type ReadFile, readReleaseWith } from './release/release-folder.ts'
import { boundedMemory } from './site/bounded-memory.ts'
import type { Bundle, PageAnswer, SitePages, SiteWish } from './site/bundle.ts'
import { inlineStyle } from './site/inline-style.ts'
import { PageDocument } from './site/page-document.tsx'
import { preloadedFiles } from './site/page-needs.ts'
import { methodNames } from './site/published-names.ts'
import { finishDocument, ROOT_MARK, rootFrom } from './site/relative-root.ts'
import { siteFiles } from './site/site-files.ts'
import { loadedRouter } from './site/still-router.ts'
import { STORY_IDS } from './stories/story-ids.ts'

/** Makes the pages of a release beforehand. One release per program: what was read of it is kept between pages. */

const MOST_PAGES_KEPT = 64
const MOST_FILES_KEPT = 200
const LONGEST_RENDERING_MS = 20_000

/** Opens the pages of a release. `read` reads one of its JSON files; `onFault` hears of a page that could not be made whole. */
export async function openPages(read: ReadFile, bundle: Bundle, wish: SiteWish): Promise<SitePages> {
  const release = (await read('release.json')) as Release
  const methods = methodNames((await read('methods.json')) as Methods, release)
  const published: Published = { release, methods, stories: STORY_IDS }
  const withAreas = areaReader(read)
  const renderWith = forgetfulReader(read)
  const remember = boundedMemory<PageAnswer>(MOST_PAGES_KEPT)
  const answer = async (path: string, query: string): Promise<PageAnswer> => {
    const judgement = judge(path, readSearch(query), await withAreas(published, query))
    const drawn = drawnQuery(judgement, query)
    const preloads = preloadsOf(judgement, query, release)
    const make = () => renderWith(() => makePage({ path, query: drawn, judgement, release, preloads, bundle, wish }))
    return judgement.status === 200 ? remember([path + drawn, ...preloads].join(' '), make) : make()
  }
  return { answer, addresses: () => pagePaths(published), files: () => siteFiles(release, bundle, wish) }
}

/**
 * The part of an address that the page is made for. A page that others show runs no scripts there, so it is made as it was
 * asked; any other page is made once, and the browser draws what was asked.
 */
function drawnQuery({ status, page }: Judgement, query: string): string {
  return status === 400 || page?.kind === 'insluiten' ? writeSearch({ ...readView(readSearch(query)).view }) : ''
}

function preloadsOf({ status, page }: Judgement, query: string, release: Release): readonly string[] {
  return status === 200 && page !== undefined ? preloadedFiles(page, release, readView(readSearch(query)).view) : []
}

/** Reads the codes of all areas when an address names one; without them areas are not judged. */
function areaReader(read: ReadFile): (published: Published, query: string) => Promise<Published> {
  let areas: Promise<ReadonlySet<string> | undefined> | undefined
  return async (published, query) => {
    if (!/(gebied|binnen|ander)=/.test(query)) return published
    areas ??= read('areas/names.json').then(
      (names) => new Set((names as AreaNames).codes),
      () => undefined,
    )
    const codes = await areas
    return codes === undefined ? published : { ...published, isArea: (code) => codes.has(code) }
  }
}

/** Forgets what was read between two pages when that has become much, so that memory stays flat. */
function forgetfulReader(read: ReadFile): <T>(work: () => Promise<T>) => Promise<T> {
  let files = Number.POSITIVE_INFINITY
  let running = 0
  const counted: ReadFile = (path) => {
    files += 1
    return read(path)
  }
  return async (work) => {
    if (running === 0 && files > MOST_FILES_KEPT) {
      readReleaseWith(counted)
      files = 0
    }
    running += 1
    try {
      return await work()
    } finally {
      running -= 1
    }
  }
}

interface PageWish {
  readonly path: string
  readonly query: string
  readonly judgement: Judgement
  readonly release: Release
  readonly preloads: readonly string[]
  readonly bundle: Bundle
  readonly wish: SiteWish
}

/** A page that cannot be made is sent without content: the browser tries again, and tells what is wrong. */
async function makePage(page: PageWish): Promise<PageAnswer> {
  const { path, query, judgement, bundle, wish } = page
  const { api, basemap, name } = wish
  const root = rootFrom(path)
  const { styles, styleHash } = await inlineStyle(bundle, wish, root)
  const parts = { ...page, styles, styleHash, site: { root: ROOT_MARK, api, basemap, name } }
  const fault = (error: unknown) => wish.onFault?.(path, error)
  const html = await loadedRouter(judgement, query, path)
    .then((router) => render(<PageDocument {...parts} router={router} />, fault))
    .catch((error: unknown) => {
      fault(error)
      return render(<PageDocument {...parts} router={undefined} />, fault)
    })
  return { status: judgement.status, html: finishDocument(html, root, name), styleHash }
}

async function render(document: ReactElement, onError: (error: unknown) => void): Promise<string> {
  const { prelude } = await prerender(document, {
    onError,
    signal: AbortSignal.timeout(LONGEST_RENDERING_MS),
    // Larger parts would be moved into place by a script in the page.
    progressiveChunkSize: Number.POSITIVE_INFINITY,
  })
  return new Response(prelude).text()
}
