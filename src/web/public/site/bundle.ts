import type { Basemap } from '../../../vocabulary/content-policy.ts'

/** What was built for the browser. Paths are within the site. */
export interface Bundle {
  readonly script: string
  /** What the main script needs at once. */
  readonly imports: readonly string[]
  /** All rules of the site; addresses in it begin with the mark of the root. */
  readonly styles: string
  readonly stylesheet: string
  /** Per source of a page, such as `pages/over-page.tsx`, the scripts that it needs beside the main one. */
  readonly chunks: Readonly<Record<string, readonly string[]>>
  /** What the site needs when there is no network. */
  readonly assets: readonly string[]
  /** The service worker, but for its plan. */
  readonly worker: string
}

/** What the operator decided. */
export interface SiteWish {
  readonly api: boolean
  readonly basemap: Basemap
  readonly name: string
  /** Rules that come after those of the site: the tokens of a municipality. */
  readonly theme: string
  /** Where the site will stand, `https://…/`, for links that must be whole; null when nobody said. */
  readonly address: string | null
  /** Whether pages carry their content security policy themselves, because nobody sends headers. */
  readonly policyInPage: boolean
  /** Hears of a page that could not be made whole. */
  readonly onFault?: (path: string, error: unknown) => void
}

export interface SitePages {
  /** The page at a path within the site, with everything wrong in the address told on it. Never throws. */
  readonly answer: (path: string, query: string) => Promise<PageAnswer>
  /** The paths of all pages, both languages. */
  readonly addresses: () => readonly string[]
  /** What lies beside the pages at the root of the site: the service worker, what describes the site, the shell. */
  readonly files: () => Promise<readonly SiteFile[]>
}

export interface PageAnswer {
  readonly status: 200 | 400 | 404
  readonly html: string
  /** Of the one style sheet in the page, as a content security policy names it: `sha256-…`. */
  readonly styleHash: string
}

export interface SiteFile {
  readonly path: string
  readonly mediaType: string
  readonly content: string
}
