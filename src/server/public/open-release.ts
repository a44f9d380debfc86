import { createHash, hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, realpath } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import type { Release, ReleaseFile } from '../../publication/contract.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { boundedCache, type Weighed } from './bounded-cache.ts'
import { type Cut, readCuts } from './file-cuts.ts'
import { releaseDamage } from './release-damage.ts'

/** A release that was found whole. Its files are read when they are asked for; what is remembered has a limit. */
export interface OpenRelease {
  readonly release: Release
  /** By path: `release.json`, `files.json` and every file that it lists. What is not here does not exist. */
  readonly files: ReadonlyMap<string, ReleaseFile>
  /** Where a file is on the disk; for those too large to hold. Throws an InputFault when it is gone. */
  readonly place: (path: string) => Promise<string>
  /** The bytes of a file. Throws an InputFault when it was changed since the release was opened. */
  readonly bytes: (path: string) => Promise<Buffer>
  /** A JSON file, as the contract describes it; the same object for as long as it is remembered. */
  readonly document: <T>(path: string) => Promise<T>
  /** Pieces of a file. Throws an InputFault when one was changed since it was cut. */
  readonly pieces: (path: string, cuts: readonly Cut[]) => Promise<readonly Buffer[]>
  /** A JSON file in a form that takes less memory, or answers faster. */
  readonly formed: <T>(path: string, form: Form<T>) => Promise<T>
}

/** How a file is kept. */
export interface Form<T> {
  readonly name: string
  /** Takes the text of the file, and says what the form weighs. Throws a SyntaxError for what is not the JSON it should be. */
  readonly make: (text: Buffer) => Weighed<T>
}

const CHANGED = 'has changed since it was opened.'
const MEGABYTE = 1024 * 1024
const MOST_BYTES_OF_FILES = 64 * MEGABYTE
const MOST_BYTES_OF_DOCUMENTS = 256 * MEGABYTE
/** What a value of a JSON file takes in memory beside its digits. Measured on columns of figures: between 2 and 4. */
const MEMORY_PER_BYTE = 4

/**
 * Opens a release and holds every file against its checksum. A file that is missing, differs, or leads outside the
 * folder is an InputFault: the release is damaged.
 */
export async function openRelease(folder: string): Promise<OpenRelease> {
  const root = await realpath(folder).catch((cause: unknown) => {
    throw releaseDamage(folder, 'cannot be opened.', cause)
  })
  const description = await readOrFault(root, 'release.json')
  const release = parseRelease(description)
  const listing = await readOrFault(root, 'files.json')
  if (sha256(listing) !== release.filesSha256)
    throw releaseDamage('files.json', 'differs from its checksum in release.json.')
  const listed = parseListing(listing)
  for (const file of listed) await checkFile(root, file)
  const own = [entryOf('release.json', description), entryOf('files.json', listing)]
  return remembering(root, release, new Map([...own, ...listed].map((file) => [file.path, file])))
}

function remembering(root: string, release: Release, files: ReadonlyMap<string, ReleaseFile>): OpenRelease {
  const cachedBytes = boundedCache<Buffer>(MOST_BYTES_OF_FILES)
  const cachedDocuments = boundedCache<unknown>(MOST_BYTES_OF_DOCUMENTS)
  async function read(path: string): Promise<Buffer> {
    const content = await readOrFault(root, path)
    if (sha256(content) !== files.get(path)?.sha256) throw releaseDamage(path, CHANGED)
    return content
  }
  async function parse(path: string) {
    const content = await read(path)
    return { value: parseJson(path, content), bytes: content.length * MEMORY_PER_BYTE }
  }
  return {
    release,
    files,
    place: (path) => insideOrFault(root, path),
    pieces: (path, cuts) => cutOrFault(root, path, cuts),
    bytes: (path) => cachedBytes(path, async () => weighed(await read(path))),
    document: <T>(path: string) => cachedDocuments(path, () => parse(path)) as Promise<T>,
    formed: <T>(path: string, { name, make }: Form<T>) =>
      cachedDocuments(`${name} ${path}`, async () => madeOf(path, await read(path), make)) as Promise<T>,
  }
}

function weighed(value: Buffer) {
  return { value, bytes: value.length }
}

function entryOf(path: string, content: Buffer): ReleaseFile {
  return { path, bytes: content.length, sha256: sha256(content), mediaType: 'application/json' }
}

function sha256(content: Buffer): string {
  return hash('sha256', content)
}

const WORDS = z.looseObject({ nl: z.string(), en: z.string() })
const NAMED = z.looseObject({ id: z.string(), title: WORDS })
const RELEASE = z.looseObject({
  format: z.literal(3),
  id: z.string().regex(/^[A-Za-z0-9]+$/),
  publishedOn: z.iso.date(),
  history: z.array(z.looseObject({ id: z.string() })),
  sources: z.array(z.looseObject({ id: z.string() })),
  maps: z.array(NAMED),
  themes: z.array(NAMED),
  subjects: z.array(NAMED),
  filesSha256: z.string(),
})

function parseRelease(content: Buffer): Release {
  const checked = RELEASE.safeParse(parseJson('release.json', content))
  if (!checked.success)
    throw releaseDamage('release.json', 'is not the description of a release of format 3.', checked.error)
  return checked.data as unknown as Release
}

/** Names that no release gives: with a leading dot, going up, or with signs that mean something in an address. */
const PATH = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/
const LISTING = z.array(
  z.strictObject({
    path: z.string().regex(PATH),
    bytes: z.int().min(0),
    sha256: z.string(),
    mediaType: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+(; ?[a-z]+=[A-Za-z0-9-]+)?$/),
  }),
)

function parseListing(content: Buffer): readonly ReleaseFile[] {
  const checked = LISTING.safeParse(parseJson('files.json', content))
  if (!checked.success) throw releaseDamage('files.json', 'is not a list of files.', checked.error)
  return checked.data
}

function parseJson(path: string, content: Buffer): unknown {
  return madeOf(path, content, (text): unknown => JSON.parse(text.toString('utf8')))
}

function madeOf<T>(path: string, content: Buffer, make: (text: Buffer) => T): T {
  try {
    return make(content)
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause
    throw releaseDamage(path, 'is not JSON.', cause)
  }
}

async function checkFile(root: string, { path, sha256: expected }: ReleaseFile): Promise<void> {
  const digest = createHash('sha256')
  try {
    await pipeline(createReadStream(await insideOrFault(root, path)), digest)
  } catch (cause) {
    throw cause instanceof InputFault ? cause : releaseDamage(path, 'cannot be read.', cause)
  }
  if (digest.digest('hex') !== expected) throw releaseDamage(path, 'differs from its checksum in files.json.')
}

async function readOrFault(root: string, path: string): Promise<Buffer> {
  try {
    return await readFile(await insideOrFault(root, path))
  } catch (cause) {
    throw cause instanceof InputFault ? cause : releaseDamage(path, 'cannot be read.', cause)
  }
}

async function cutOrFault(root: string, path: string, cuts: readonly Cut[]): Promise<readonly Buffer[]> {
  const file = await insideOrFault(root, path)
  const pieces = await readCuts(file, cuts).catch((cause: unknown) => {
    throw releaseDamage(path, 'cannot be read.', cause)
  })
  if (pieces === undefined) throw releaseDamage(path, CHANGED)
  return pieces
}

/** Follows links, so that a link to outside the folder is refused rather than read. */
async function insideOrFault(root: string, path: string): Promise<string> {
  const file = await realpath(join(root, path)).catch((cause: unknown) => {
    throw releaseDamage(path, 'is not there.', cause)
  })
  if (relative(root, file).startsWith('..')) throw releaseDamage(path, 'leads outside the release.')
  return file
}
