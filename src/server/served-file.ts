import { createHash } from 'node:crypto'
import { glob, readFile, realpath } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { z } from 'zod'
import { InputFault } from '../vocabulary/input-fault.ts'
import { isCompressible, mediaTypeOf } from './media-type.ts'

export type Encoding = 'br' | 'gzip'

/** A file that may be handed out, under the address that it is handed out at. */
export interface ServedFile {
  readonly mediaType: string
  /** A strong validator: the checksum of the content. */
  readonly etag: string
  readonly cacheControl: string
  readonly content: Buffer
  /** Compressed forms that are there already. */
  readonly encoded: ReadonlyMap<Encoding, Buffer>
  readonly compressible: boolean
}

/** From address (as sent, not decoded) to file. What is not in it does not exist: there is no path to escape with. */
export type ServedFiles = ReadonlyMap<string, ServedFile>

const FOREVER = 'public, max-age=31536000, immutable'
const ASK_AGAIN = 'no-cache'

/** Files of a bundle. Names in `assets/` carry a checksum and never change; the rest is asked for again. */
export async function readBundle(folder: string): Promise<ServedFiles> {
  const files = new Map<string, ServedFile>()
  for await (const path of glob('**/*', { cwd: folder })) {
    const address = `/${path.split(sep).join('/')}`
    if (!/\.[a-z0-9]+$/.test(path) || /\.(br|gz)$|(^|\/)\./.test(path)) continue
    const content = await readFile(join(folder, path))
    const cacheControl = address.startsWith('/assets/') ? FOREVER : ASK_AGAIN
    files.set(address, { ...describe(path, content), cacheControl, encoded: await readEncoded(join(folder, path)) })
  }
  if (!files.has('/index.html')) throw missingBundle(folder)
  return files
}

/**
 * The files that a release names, and its description: nothing else in the folder is handed out. A file that
 * is missing, differs from its checksum or leads outside the folder is an InputFault: the release is damaged.
 */
export async function readReleaseFiles(folder: string): Promise<ServedFiles> {
  const description = await readOrFault(folder, 'release.json')
  const files = new Map([['/release/release.json', asked('release.json', description)]])
  for (const { path, sha256 } of parseFileList(description)) {
    if (!/^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/.test(path))
      throw damaged(path, 'has a name that no release gives.')
    const content = await readOrFault(folder, path)
    if (checksum(content) !== sha256) throw damaged(path, 'differs from its checksum in release.json.')
    files.set(`/release/${path}`, asked(path, content))
  }
  return files
}

function asked(path: string, content: Buffer): ServedFile {
  return { ...describe(path, content), cacheControl: ASK_AGAIN, encoded: new Map() }
}

function describe(path: string, content: Buffer) {
  return { mediaType: mediaTypeOf(path), etag: `"${checksum(content)}"`, content, compressible: isCompressible(path) }
}

function checksum(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex')
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

const FILE_LIST = z.object({
  format: z.literal(2),
  files: z.array(z.object({ path: z.string(), sha256: z.string() })),
})

function parseFileList(description: Buffer): readonly { path: string; sha256: string }[] {
  try {
    return FILE_LIST.parse(JSON.parse(description.toString('utf8'))).files
  } catch (cause) {
    throw damaged('release.json', 'is not the description of a release of format 2.', cause)
  }
}

/** Follows links, so that a link to outside the folder is refused rather than read. */
async function readOrFault(folder: string, path: string): Promise<Buffer> {
  try {
    const [root, file] = [await realpath(folder), await realpath(join(folder, path))]
    if (relative(root, file).startsWith('..')) throw damaged(path, 'leads outside the release.')
    return await readFile(file)
  } catch (cause) {
    if (cause instanceof InputFault) throw cause
    throw damaged(path, 'cannot be read.', cause)
  }
}

function damaged(file: string, says: string, cause?: unknown): InputFault {
  return new InputFault({
    code: 'release-damaged',
    file,
    says,
    remedy: 'Publish the release again, or copy it whole.',
    cause,
  })
}

function missingBundle(folder: string): InputFault {
  return new InputFault({
    code: 'bundle-missing',
    file: folder,
    says: 'holds no built site.',
    remedy: 'Build it first: npm run build.',
  })
}
