import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Release } from '../../../src/publication/contract.ts'
import type { Language } from '../../../src/vocabulary/language.ts'
import type { Speech } from '../../../src/web/public/words/speech.ts'
import type { ReleaseFigures } from './traced/release-figures.ts'

export interface Size {
  readonly name: 'phone' | 'desktop' | 'zoomed'
  readonly width: number
  readonly height: number
}

/** A served release that visitors read. */
export interface Site {
  readonly url: string
  readonly folder: string
  readonly release: Release
  readonly figures: ReleaseFigures
  readonly browser: Browser
}

/** Somebody with a browser who reads one language on one size of screen. */
export interface Visitor extends Pick<Speech, 't' | 'say' | 'figure' | 'areas'> {
  readonly page: Page
  readonly context: BrowserContext
  readonly site: Site
  readonly language: Language
  readonly size: Size
  /** Addresses of other servers that were asked for anything. */
  readonly strangers: readonly string[]
  /** What the browser complained about: errors, warnings, missing files. */
  readonly complaints: string[]
  /** Opens an address of the site, without the language: `/kaart/…`. */
  goesTo(path: string): Promise<void>
  /** Types the name of an area and takes the first that is suggested. */
  types(label: string, name: string): Promise<void>
  /** Checks all that holds on every page, and that every number on it was published. */
  finds(state: string): Promise<void>
}
