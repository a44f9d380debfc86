import { hash } from 'node:crypto'
import { glob, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { Readable } from 'node:stream'
import type { Encoding } from './encoding.ts'
import { mediaTypeOf } from './media-type.ts'
import { ASK_AGAIN, FOREVER, type ServedFile } from './served-file.ts'

/** From address (as sent, not decoded) to file. What is not in it does not exist: there is no path to escape with. */
export type Bundle = ReadonlyMap<string, ServedFile>

/**
 * Files of a bundle, held in memory. Names in `assets/` carry a checksum and never change; the rest is asked for again.
 */
export async function readBundle(folder: string): Promise<Bundle> {
  const files = new Map<string, ServedFile>()
  for await (const path of glob('**/*', { cwd: folder })) {
    const address = `/${path.split(sep).join('/')}`
    if (!/\.[a-z0-9]+$/.test(path) || /\.(br|gz)$|(^|\/)\./.test(path)) continue
    const cacheControl = address.startsWith('/assets/') ? FOREVER : ASK_AGAIN
    const file = heldFile(mediaTypeOf(path), await readFile(join(folder, path)), cacheControl)
    files.set(address, { ...file, encoded: await readEncoded(join(folder, path)) })
  }
  return files
}

/** Something that is held in memory, as a file to send. */
export function heldFile(mediaType: string, text: string | Buffer, cacheControl: string): ServedFile {
  const content = new Uint8Array(Buffer.from(text))
  return {
    mediaType,
    etag: `"${hash('sha256', content)}"`,
    cacheControl,
    content: async () => content,
    stream: async () => Readable.from([content]),
    encoded: new Map(),
  }
}

async function readEncoded(path: string): Promise<ReadonlyMap<Encoding, Buffer>> {
  const forms = [
    ['br', '.br'],
    ['gzip', '.gz'],
  ] as const
  const found = await Promise.all(
    forms.map(async ([encoding, end]) => [encoding, await readFile(path + end).catch(() => undefined)] as const),
  )
  return new Map(found.flatMap(([encoding, content]) => (content === undefined ? [] : [[encoding, content] as const])))
}
