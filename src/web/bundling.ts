/// <reference types="node" />
import { copyFile, glob, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, type InlineConfig, type Manifest, type Plugin } from 'vite'

/** How the sources of the sites become what browsers load. */

interface CaseworkFolders {
  readonly root: string
  readonly bundle: string
}

interface PublicFolders extends CaseworkFolders {
  /** Where the program that makes pages comes. */
  readonly pages: string
}

export async function bundleCasework({ root, bundle }: CaseworkFolders): Promise<void> {
  await build({ ...forBrowsers(root, bundle), base: '/' })
}

/** The site works in any folder: its parts find each other by where they are, and pages are made with the way to them. */
export async function bundlePublic({ root, bundle, pages }: PublicFolders): Promise<void> {
  const config = forBrowsers(root, bundle)
  const input = join(root, 'main.tsx')
  const rolldownOptions = { input, output: { codeSplitting: { groups: GROUPS } } }
  const options = { ...config.build, manifest: 'manifest.json', cssCodeSplit: false, rolldownOptions }
  await build({ ...config, base: './', build: options })
  await copyFile(join(root, 'icon.svg'), join(bundle, 'icon.svg'))
  await buildPages(root, pages)
  await writeFile(join(pages, 'bundle.json'), JSON.stringify(await describeBundle(bundle, await bundledWorker(root))))
  await rm(join(bundle, 'manifest.json'))
}

/**
 * A slow line asks for few files rather than for no byte too many: what every page starts with is one, what several pages
 * share is another. The rest, such as charts, comes with the page or when it is asked for.
 */
const GROUPS = [
  { name: 'frame', test: /\/public\/site\/arrival\.tsx$/, priority: 2 },
  { name: 'parts', test: /\/src\/(web|publication|vocabulary)\//, minShareCount: 3, priority: 1 },
]

/**
 * write-excel-file zips a large workbook in a worker that it makes of text. The content security policy refuses that, and the library
 * would wait for it without end; so it zips where it is, as it does for small ones.
 */
const ZIPPED_IN_PLACE: Plugin = {
  name: 'zipped-in-place',
  transform: {
    filter: { id: /\/write-excel-file\/modules\/zip\/zipToArrayBuffer\.js$/ },
    handler: () => "import zip from './zipToArrayBufferSync.js'\nexport default async (files) => zip(files)\n",
  },
}

/**
 * Nothing is inlined (no data: addresses, no script in the page), so that the content security policy
 * can refuse everything inline.
 */
function forBrowsers(root: string, outDir: string) {
  return {
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    plugins: [react(), ZIPPED_IN_PLACE],
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1200,
    },
  } satisfies InlineConfig
}

/** One program with everything in it, so that pages are made by the code that they were built with. */
async function buildPages(root: string, outDir: string): Promise<void> {
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [react()],
    ssr: { noExternal: true, target: 'node' },
    build: { ssr: 'prerender.tsx', outDir, emptyOutDir: true, target: 'es2023', minify: false },
  })
}

/** The service worker is a script of its own, at the root of the site; what is put before it changes with the release. */
async function bundledWorker(root: string): Promise<string> {
  const outcome = await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: 'service-worker/service-worker.ts', formats: ['es'], fileName: 'service-worker' },
    },
  })
  const [output] = Array.isArray(outcome) ? outcome : []
  const [chunk] = output?.output ?? []
  if (chunk?.type !== 'chunk') throw new Error('The service worker was not built.')
  return chunk.code
}

async function describeBundle(bundle: string, worker: string) {
  const manifest = JSON.parse(await readFile(join(bundle, 'manifest.json'), 'utf8')) as Manifest
  const main = manifest['main.tsx']
  const stylesheet = manifest['style.css']?.file
  if (main === undefined || stylesheet === undefined)
    throw new Error('The bundle has no main script or no style sheet.')
  const styles = await readFile(join(bundle, stylesheet), 'utf8')
  const assets = await Array.fromAsync(glob('assets/**/*.{js,css,woff2}', { cwd: bundle }))
  const chunks = Object.entries(manifest).flatMap(([source, { isDynamicEntry }]) =>
    isDynamicEntry === true ? [[source, needsOf(source, manifest).filter((file) => file !== main.file)] as const] : [],
  )
  return {
    script: main.file,
    imports: needsOf('main.tsx', manifest).filter((file) => file !== main.file),
    stylesheet,
    styles: stylesInPage(styles),
    chunks: Object.fromEntries(chunks),
    assets: assets.sort(),
    worker,
  }
}

/** In a page the fonts lie elsewhere than beside the rules; a pattern (`#…`) stands in the page itself. */
function stylesInPage(styles: string): string {
  return styles.replace(/url\((["']?)(?:\.\/)?(?!["'#/]|data:|https?:)/g, 'url($1/__root__/assets/')
}

/** A script and everything that it imports at once. */
function needsOf(source: string, manifest: Manifest, seen = new Set<string>()): readonly string[] {
  const entry = manifest[source]
  if (entry === undefined || seen.has(source)) return []
  seen.add(source)
  return [...(entry.imports ?? []).flatMap((other) => needsOf(other, manifest, seen)), entry.file]
}
