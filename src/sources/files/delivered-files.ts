import { createWriteStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { isMissing } from '../../warehouse/files.ts'
import { type ArchiveMember, listArchive, UnreadableArchive } from './archive.ts'
import { DamagedMember, type FileRange, readRange } from './file-range.ts'

/** One XML file of a delivery, however deep in its archives. */
export interface XmlFile {
  readonly name: string
  /** The file as delivered that it came in. */
  readonly file: string
  /** The archives inside `file` that hold it and its name, `0088GEM15112019.zip > …`; for a loose file nothing. */
  readonly place: string | undefined
  readonly size: number
  /** Throws InputFault when the archive around it is damaged. */
  read(): AsyncGenerator<Buffer>
}

export interface DeliveredFiles {
  /** The files as delivered: archives and loose XML files. */
  readonly files: readonly string[]
  readonly xml: readonly XmlFile[]
}

const AGAIN = 'Fetch the delivery again and compare its size with that of the original.'
/** Kadaster packs three deep; more than this is no BAG delivery. */
const DEEPEST = 6

/**
 * Finds the XML files in what was given: archives as delivered, an unpacked folder, or loose files. An archive
 * inside an archive is read in place when it is stored; when it is packed it is unpacked into `spill` first.
 */
export async function findXmlFiles(paths: readonly string[], spill: string): Promise<DeliveredFiles> {
  const files = (await Promise.all(paths.map(filesAt))).flat()
  const xml: XmlFile[] = []
  for (const path of files) {
    const range = { path, start: 0, size: (await stat(path)).size }
    if (extname(path).toLowerCase() === '.xml') xml.push(looseFile(range))
    else xml.push(...(await xmlInArchive(range, { file: path, trail: [], spill })))
  }
  return { files, xml }
}

async function filesAt(path: string): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path]
  } catch (error) {
    if (!isMissing(error)) throw error
    throw new InputFault({
      code: 'file-not-found',
      file: path,
      says: 'There is no file or folder here.',
      remedy: 'Check the path.',
    })
  }
  const names = await readdir(path, { recursive: true })
  return names
    .filter((name) => /\.(zip|xml)$/i.test(name) && !isDebris(name))
    .sort()
    .map((name) => join(path, name))
}

function looseFile(range: FileRange): XmlFile {
  return {
    name: basename(range.path),
    file: range.path,
    place: undefined,
    size: range.size,
    read: () => readRange(range),
  }
}

interface Whereabouts {
  readonly file: string
  readonly trail: readonly string[]
  readonly spill: string
}

async function xmlInArchive(range: FileRange, at: Whereabouts): Promise<XmlFile[]> {
  const found: XmlFile[] = []
  for (const member of await guarded(at, () => listArchive(range))) {
    if (isDebris(member.name)) continue
    const trail = [...at.trail, basename(member.name)]
    if (/\.xml$/i.test(member.name)) found.push(packedFile(member, { ...at, trail }))
    else if (/\.zip$/i.test(member.name) && trail.length < DEEPEST)
      found.push(...(await xmlInArchive(await rangeOf(member, { ...at, trail }), { ...at, trail })))
  }
  return found
}

function packedFile(member: ArchiveMember, at: Whereabouts): XmlFile {
  const { size } = member
  const read = () => guardedRead(at, member)
  return { name: basename(member.name), file: at.file, place: at.trail.join(' > '), size, read }
}

async function rangeOf(member: ArchiveMember, at: Whereabouts): Promise<FileRange> {
  if (member.stored !== undefined) return member.stored
  const path = join(at.spill, at.trail.join('-').replaceAll(/[^\w.-]/g, '_'))
  await pipeline(Readable.from(guardedRead(at, member), { objectMode: false }), createWriteStream(path))
  return { path, start: 0, size: member.size }
}

async function* guardedRead(at: Whereabouts, member: ArchiveMember): AsyncGenerator<Buffer> {
  try {
    yield* member.read()
  } catch (error) {
    throw toFault(at, error)
  }
}

async function guarded<T>(at: Whereabouts, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw toFault(at, error)
  }
}

function toFault(at: Whereabouts, error: unknown): unknown {
  if (!(error instanceof UnreadableArchive) && !(error instanceof DamagedMember)) return error
  return new InputFault({
    code: error instanceof DamagedMember ? 'member-damaged' : 'archive-unreadable',
    file: at.file,
    ...(at.trail.length === 0 ? {} : { place: `member ${at.trail.join(' > ')}` }),
    says: error instanceof DamagedMember ? `This member is damaged: ${error.message}.` : `This file ${error.message}.`,
    remedy: AGAIN,
    cause: error,
  })
}

/** What macOS leaves in archives and folders. */
function isDebris(name: string): boolean {
  return /(^|[\\/])(__MACOSX[\\/]|\._|\.DS_Store$)/.test(name)
}
