import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { CATALOGUE_VERSION, type CatalogueEntry } from './catalogue.ts'
import type { FetchedFile, Survey } from './service.ts'
import { readIfThere, sizeOf } from './work-folder.ts'

const PROVENANCE = z.object({
  name: z.string(),
  title: z.string(),
  register: z.string(),
  supplier: z.string(),
  licence: z.string(),
  /** Version of the catalogue that it was fetched by. */
  catalogue: z.string(),
  /** Day and time at which it was whole, UTC. */
  fetchedAt: z.string(),
  /** The service's own date of the contents. */
  modified: z.string().optional(),
  /** What must be the same at the service for this to be up to date: ETag, Last-Modified, Modified, numbers of rows. */
  version: z.record(z.string(), z.union([z.string(), z.number()])),
  bytes: z.number(),
  rows: z.number().optional(),
  files: z.array(
    z.object({
      name: z.string(),
      address: z.string(),
      bytes: z.number(),
      sha256: z.string(),
      rows: z.number().optional(),
    }),
  ),
})

/** Where a delivery came from, when, and what exactly it is; `provenance.json` beside it. */
export type Provenance = z.infer<typeof PROVENANCE>

interface Delivered {
  readonly survey: Survey
  readonly files: readonly FetchedFile[]
  /** The folder in which the files are. */
  readonly folder: string
  readonly fetchedAt: Date
}

/** Describes a whole delivery, with the checksum of every file as it lies on disk. */
export async function describeDelivery(
  { name, title, register, supplier, licence }: CatalogueEntry,
  { survey, files, folder, fetchedAt }: Delivered,
): Promise<Provenance> {
  const described = await Promise.all(
    files.map(async (file) => {
      const path = join(folder, file.name)
      return { ...file, bytes: (await sizeOf(path)) ?? 0, sha256: await checksumOf(path) }
    }),
  )
  return {
    ...{ name, title, register, supplier, licence },
    catalogue: CATALOGUE_VERSION,
    fetchedAt: fetchedAt.toISOString(),
    ...(survey.modified === undefined ? {} : { modified: survey.modified }),
    version: survey.version,
    bytes: described.reduce((sum, { bytes }) => sum + bytes, 0),
    ...(survey.rows === undefined ? {} : { rows: survey.rows }),
    files: described,
  }
}

/**
 * The provenance of what is in a place, when that is what the service has now and its files are there at full length.
 * Nothing when anything differs: then it is fetched.
 */
export async function readCurrent(place: string, survey: Survey): Promise<Provenance | undefined> {
  const text = await readIfThere(join(place, 'provenance.json'))
  if (text === undefined || !survey.versionTells) return undefined
  const provenance = parseProvenance(text)
  if (provenance === undefined || provenance.catalogue !== CATALOGUE_VERSION) return undefined
  if (!isDeepStrictEqual(provenance.version, survey.version)) return undefined
  for (const { name, bytes } of provenance.files)
    if ((await sizeOf(join(place, 'delivery', name))) !== bytes) return undefined
  return provenance
}

function parseProvenance(text: string): Provenance | undefined {
  try {
    return PROVENANCE.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

async function checksumOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
