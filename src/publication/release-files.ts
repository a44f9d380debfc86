import { stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { checksumFile, listFolder } from '../warehouse/files.ts'
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
  const files: ReleaseFile[] = []
  for (const part of ['', 'areas', 'tables'])
    for (const name of await listFolder(join(folder, part))) {
      const mediaType = MEDIA_TYPES[extname(name)]
      if (mediaType === undefined || name === 'release.json') continue
      const place = join(folder, part, name)
      files.push({
        path: part === '' ? name : `${part}/${name}`,
        bytes: (await stat(place)).size,
        sha256: await checksumFile(place),
        mediaType,
      })
    }
  return files
}
