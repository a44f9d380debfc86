/// <reference types="node" />
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { bundleCasework, bundlePublic } from './bundling.ts'

/** Builds the web bundles. `node src/web/build.ts` builds what exists and has changed. */

export type Site = 'public' | 'casework'

const SITES: readonly Site[] = ['public', 'casework']
const ROOT = resolve(import.meta.dirname, '../..')

/** The folder that a bundle is built into. */
export function bundleFolder(site: Site): string {
  return join(ROOT, 'build/web', site)
}

/** The folder of the program that makes the pages of the public site. It is not for browsers. */
export function pagesFolder(): string {
  return join(ROOT, 'build/web/public-pages')
}

/**
 * Builds the bundles whose sources differ from the last build; returns the sites that were built.
 * Beside each text file of some size it writes a `.br` and a `.gz`, which the server hands out as they are.
 */
export async function buildWeb(wish: { readonly only?: Site } = {}): Promise<readonly Site[]> {
  const built: Site[] = []
  for (const site of SITES.filter((entry) => wish.only === undefined || wish.only === entry)) {
    if (await buildSite(site)) built.push(site)
  }
  return built
}

async function buildSite(site: Site): Promise<boolean> {
  const seal = join(ROOT, 'build/web', `${site}.sha256`)
  const sources = await checksumOfSources(site)
  const known = existsSync(seal) && existsSync(bundleFolder(site)) ? await readFile(seal, 'utf8') : undefined
  if (known === sources) return false
  const root = join(ROOT, 'src/web', site)
  if (site === 'public') await bundlePublic({ root, bundle: bundleFolder('public'), pages: pagesFolder() })
  else await bundleCasework({ root, bundle: bundleFolder('casework') })
  await compressTexts(bundleFolder(site))
  await mkdir(join(ROOT, 'build/web'), { recursive: true })
  await writeFile(seal, sources)
  return true
}

/** Everything that a bundle is made of: its folder, the design, the contracts it may read, the installed versions. */
async function checksumOfSources(site: Site): Promise<string> {
  const patterns = [
    `src/web/${site}/**/*`,
    'src/web/design/**/*',
    'src/web/build.ts',
    'src/web/bundling.ts',
    'src/vocabulary/*.ts',
    'src/*/contract.ts',
    'src/*/contract/*.ts',
    'package-lock.json',
  ]
  const hash = createHash('sha256')
  for (const path of (await filesOf(patterns)).sort()) {
    hash
      .update(relative(ROOT, path))
      .update('\0')
      .update(await readFile(path))
  }
  return hash.digest('hex')
}

async function filesOf(patterns: readonly string[]): Promise<string[]> {
  const entries = await Array.fromAsync(glob([...patterns], { cwd: ROOT, withFileTypes: true }))
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

const SMALLEST_COMPRESSED_BYTES = 1024

async function compressTexts(folder: string): Promise<void> {
  const texts = await Array.fromAsync(glob('**/*.{js,mjs,css,html,svg,json}', { cwd: folder }))
  for (const path of texts.map((text) => join(folder, text))) {
    const content = await readFile(path)
    if (content.length < SMALLEST_COMPRESSED_BYTES) continue
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
    await writeFile(`${path}.br`, await promisify(brotliCompress)(content, { params }))
    await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }))
  }
}

if (import.meta.main) {
  const built = await buildWeb()
  console.log(built.length === 0 ? 'Nothing has changed since the last build.' : `Built: ${built.join(', ')}.`)
}
