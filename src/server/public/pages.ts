import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Basemap } from '../../vocabulary/content-policy.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { type Bundle, heldFile } from './bundle.ts'
import type { OpenRelease } from './open-release.ts'
import { ASK_AGAIN, type ServedFile } from './served-file.ts'

/** A page as it leaves: what the browser gets before its own script has done anything. */
export interface MadePage {
  /** 400 and 404 for an address that is wrong: the page says what is wrong with it. */
  readonly status: number
  readonly file: ServedFile
  /** Of the one style sheet that stands in it, as CSP writes it. */
  readonly styleHash: string
}

export interface Pages {
  readonly page: (path: string, query: string) => Promise<MadePage>
  /** What lies beside the pages at the root of the site, by address: the service worker, what describes the site. */
  readonly files: Bundle
}

/** What the operator decided about the pages. */
export interface PagesWish {
  readonly api: boolean
  readonly basemap: Basemap
  readonly name: string
  /** Style rules that come after those of the site: the tokens of a municipality. */
  readonly theme: string
  /** Where readers find the site, `https://…/`; null when nobody said. */
  readonly address: string | null
}

/** What the program that makes the pages gives: built from `src/web/public`, and known by this shape only. */
interface PagesProgram {
  readonly openPages: (
    read: (path: string) => Promise<unknown>,
    bundle: unknown,
    wish: PagesWish & { readonly policyInPage: boolean; readonly onFault: (path: string, fault: unknown) => void },
  ) => Promise<{
    readonly answer: (
      path: string,
      query: string,
    ) => Promise<{ readonly status: number; readonly html: string; readonly styleHash: string }>
    readonly files: () => Promise<
      readonly { readonly path: string; readonly mediaType: string; readonly content: string }[]
    >
  }>
}

/** Opens what makes the pages of a release. Throws an InputFault when it was not built. */
export async function openSitePages(open: OpenRelease, folder: string, wish: PagesWish): Promise<Pages> {
  const { openPages } = await readProgram(folder)
  const bundle: unknown = JSON.parse(await readFile(join(folder, 'bundle.json'), 'utf8'))
  const program = await openPages((path) => open.document(path), bundle, { ...wish, policyInPage: false, onFault })
  const files = await program.files()
  return {
    async page(path, query) {
      const { status, html, styleHash } = await program.answer(path, query)
      const cacheControl = status === 200 ? ASK_AGAIN : 'no-store'
      return { status, styleHash, file: heldFile('text/html; charset=utf-8', html, cacheControl) }
    },
    files: new Map(
      files.map(({ path, mediaType, content }) => [`/${path}`, heldFile(mediaType, content, ASK_AGAIN)] as const),
    ),
  }
}

async function readProgram(folder: string): Promise<PagesProgram> {
  try {
    return (await import(pathToFileURL(join(folder, 'prerender.js')).href)) as PagesProgram
  } catch (cause) {
    throw new InputFault({
      code: 'bundle-missing',
      file: folder,
      says: 'holds no program that makes the pages.',
      remedy: 'Build the site first: npm run build.',
      cause,
    })
  }
}

function onFault(path: string, fault: unknown): void {
  process.stderr.write(`public: ${path} could not be made whole: ${String(fault)}\n`)
}
