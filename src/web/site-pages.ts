/// <reference types="node" />
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { pagesFolder } from './build.ts'
import type { Bundle, SitePages, SiteWish } from './public/site/bundle.ts'

export type { SitePages, SiteWish } from './public/site/bundle.ts'

/** What `public/prerender.tsx` becomes. */
interface PagesProgram {
  readonly openPages: (read: (path: string) => Promise<unknown>, bundle: Bundle, wish: SiteWish) => Promise<SitePages>
}

/**
 * Opens the pages of a release with the program that `buildWeb` built. `read` reads a JSON file of the release. One release
 * per process.
 */
export async function loadPages(read: (path: string) => Promise<unknown>, wish: SiteWish): Promise<SitePages> {
  const bundle = JSON.parse(await readFile(join(pagesFolder(), 'bundle.json'), 'utf8')) as Bundle
  const program: unknown = await import(pathToFileURL(join(pagesFolder(), 'prerender.js')).href)
  return (program as PagesProgram).openPages(read, bundle, wish)
}
