import { open, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { InputFault } from '../vocabulary/input-fault.ts'
import { findLinkedFile } from './atom-feed.ts'
import type { Extract } from './catalogue.ts'
import { ChangedUnderway } from './changed-underway.ts'
import type { FetchContext } from './fetch-context.ts'
import { readAnswer } from './http/answer.ts'
import { download } from './http/download.ts'
import { type FileHead, readHead } from './http/file-head.ts'
import type { FetchedFile, FetchPlace, Service, Survey } from './service.ts'
import { ChangedShape } from './shape.ts'
import { finishFile, sizeOf, type Version } from './work-folder.ts'

/** One large zip that an Atom feed links to, downloaded in as many goes as it takes. */
export const extract: Service<Extract> = { survey: surveyExtract, fetch: fetchExtract }

async function surveyExtract(service: Extract, context: FetchContext): Promise<Survey> {
  const linked = await readLink(service, context)
  const head = await readHead(linked.address, context)
  const { etag, lastModified, bytes } = head
  return {
    version: versionOf(head),
    versionTells: etag !== undefined || lastModified !== undefined,
    bytes: bytes ?? linked.bytes ?? 0,
    bytesAreExact: bytes !== undefined,
    ...(lastModified === undefined ? {} : { modified: lastModified }),
  }
}

async function fetchExtract(
  service: Extract,
  { survey, folder }: FetchPlace,
  context: FetchContext,
): Promise<readonly FetchedFile[]> {
  const { address } = await readLink(service, context)
  const path = join(folder, service.file)
  if ((await sizeOf(path)) !== undefined) return [{ name: service.file, address }]
  const head = await readHead(address, context)
  if (!isDeepStrictEqual(versionOf(head), survey.version)) throw new ChangedUnderway(`${service.file} was replaced`)
  const part = `${path}.part`
  await checkRoom(folder, (head.bytes ?? 0) - ((await sizeOf(part)) ?? 0))
  await download({ address, head, part }, context)
  if (!(await isZip(part))) {
    await rm(part)
    throw noZip(address)
  }
  await finishFile(part, path)
  return [{ name: service.file, address }]
}

function versionOf({ etag = '', lastModified = '', bytes = 0 }: FileHead): Version {
  return { etag, lastModified, bytes }
}

async function readLink({ feed, file }: Extract, context: FetchContext) {
  const text = await readAnswer(feed, context, 'application/atom+xml')
  const linked = findLinkedFile(text, file)
  if (linked !== undefined) return linked
  const says = `the feed has no link to ${file}.`
  throw new ChangedShape({ address: feed, place: 'link', says, came: text })
}

/** A zip begins with `PK` and ends with its directory; one that was cut off at the service has no end. */
async function isZip(path: string): Promise<boolean> {
  const size = (await sizeOf(path)) ?? 0
  const file = await open(path)
  try {
    const start = await file.read(Buffer.alloc(2), 0, 2, 0)
    // The end record of 22 bytes, and at most 65,535 bytes of comment behind it.
    const tail = Buffer.alloc(Math.min(size, 22 + 65_535))
    await file.read(tail, 0, tail.length, size - tail.length)
    return start.buffer.toString('latin1') === 'PK' && tail.includes('PK\u0005\u0006', 0, 'latin1')
  } finally {
    await file.close()
  }
}

function noZip(address: string): InputFault {
  return new InputFault({
    code: 'file-not-whole',
    file: address,
    says: 'What the service sends is no whole zip file; it is not kept.',
    remedy: 'Run the same command again later. If it stays so, tell the service.',
  })
}

async function checkRoom(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize >= bytes) return
  throw new InputFault({
    code: 'disk-full',
    file: folder,
    says: `${bytes} bytes are still to come, and there is room for ${bavail * bsize}.`,
    remedy: 'Make room, or give another folder with --to.',
  })
}
