import { readdir, stat, writeFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { checksumFile, checksumText } from '../warehouse/files.ts'
import type { Release, ReleaseFile } from './contract.ts'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.topojson': 'application/topo+json',
  '.csv': 'text/csv',
  '.parquet': 'application/vnd.apache.parquet',
  '.atom': 'application/atom+xml',
}

/** What says what the rest is. */
export const RELEASE_FILE = 'release.json'
export const FILES_FILE = 'files.json'

/** The path of every file of a release but the two that describe it, in alphabetical order. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== RELEASE_FILE && path !== FILES_FILE)
    .sort()
}

/** Size and checksum of files, read one by one: a release of a country has thousands. */
export async function describeFiles(folder: string, paths: readonly string[]): Promise<ReleaseFile[]> {
  const files: ReleaseFile[] = []
  for (const path of paths)
    files.push({
      path,
      bytes: (await stat(join(folder, path))).size,
      sha256: await checksumFile(join(folder, path)),
      mediaType: MEDIA_TYPES[extname(path)] ?? 'application/octet-stream',
    })
  return files
}

/** Writes down which files there are, and the release with the checksum of that. */
export async function writeDescription(
  folder: string,
  release: Omit<Release, 'filesSha256'>,
  files: readonly ReleaseFile[],
): Promise<Release> {
  const inOrder = files.toSorted((one, other) => (one.path < other.path ? -1 : 1))
  const text = `${JSON.stringify(inOrder)}\n`
  const whole = { ...release, filesSha256: checksumText(text) }
  await writeFile(join(folder, FILES_FILE), text)
  await writeFile(join(folder, RELEASE_FILE), `${JSON.stringify(whole, null, 1)}\n`)
  return whole
}
