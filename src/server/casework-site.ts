import { readdir, readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { InputFault } from '../vocabulary/input-fault.ts'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
}

/** The pages of the application; each is the same document, which then decides what to draw. */
const PAGES: readonly string[] = ['/', '/adressen', '/dossier']

/**
 * The built pages, read into memory once: a path that is not a key of this map does not exist, whatever it looks
 * like. Throws InputFault when the folder holds no site.
 */
export async function readSite(folder: string): Promise<(path: string) => Response | undefined> {
  const files = await readFiles(folder)
  const page = files.get('/index.html')
  if (page === undefined) {
    throw new InputFault({
      code: 'site-not-built',
      file: folder,
      says: 'There is no casework site here.',
      remedy: 'Build it with npm run build.',
    })
  }
  return (path) => {
    if (PAGES.includes(path)) return toResponse('/index.html', page)
    const file = files.get(path)
    return file === undefined ? undefined : toResponse(path, file)
  }
}

async function readFiles(folder: string): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const names = entries
    .filter((entry) => entry.isFile() && Object.hasOwn(MEDIA_TYPES, extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
  return new Map(
    await Promise.all(
      names.map(async (name) => {
        const path = name.slice(folder.length).split(sep).join('/')
        return [path.startsWith('/') ? path : `/${path}`, new Uint8Array(await readFile(name))] as const
      }),
    ),
  )
}

function toResponse(path: string, body: Uint8Array<ArrayBuffer>): Response {
  // Vite puts a checksum in the names under assets/, so what they hold never changes.
  const caching = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-store'
  return new Response(body, {
    headers: { 'Content-Type': MEDIA_TYPES[extname(path)] ?? 'application/octet-stream', 'Cache-Control': caching },
  })
}
