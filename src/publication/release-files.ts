import { readdir, stat } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { checksumFile } from '../warehouse/files.ts'
import type { ReleaseFile } from './contract.ts'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.topojson': 'application/topo+json',
  '.csv': 'text/csv',
  '.parquet': 'application/vnd.apache.parquet',
}

/** Size and checksum of every file of a release but `release.json` itself, in alphabetical order. */
export async function describeFiles(folder: string): Promise<ReleaseFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== 'release.json')
    .sort()
  return Promise.all(
    paths.map(async (path) => ({
      path,
      bytes: (await stat(join(folder, path))).size,
      sha256: await checksumFile(join(folder, path)),
      mediaType: MEDIA_TYPES[extname(path)] ?? 'application/octet-stream',
    })),
  )
}
