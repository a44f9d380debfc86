import { createReadStream, read } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { type Entry, fromRandomAccessReader, RandomAccessReader, type ZipFile } from 'yauzl'
import { DamagedMember, type FileRange, readChecked, readDeflated, readRange, readStart } from './file-range.ts'

/** One file in a zip. */
export interface ArchiveMember {
  readonly name: string
  /** Bytes once unpacked. */
  readonly size: number
  /** Where it lies, when it is stored as it is; such a member can be read in place. */
  readonly stored: FileRange | undefined
  read(): AsyncGenerator<Buffer>
}

const STORED = 0
const DEFLATED = 8

/** Why an archive cannot be read, as words after "The archive …". */
export class UnreadableArchive extends Error {
  override readonly name = 'UnreadableArchive'
}

/**
 * The members of a zip that lies in a range of a file, without unpacking anything. Throws UnreadableArchive
 * when it is no zip, or was cut off: the list of members is at the end of a zip.
 */
export async function listArchive(range: FileRange): Promise<ArchiveMember[]> {
  const start = await readStart(range, 4)
  if (start.length === 0) throw new UnreadableArchive('is empty')
  if (!start.toString('latin1').startsWith('PK')) throw new UnreadableArchive('is not a zip file')
  const file = await open(range.path)
  try {
    const zip = await openZip(new RangeReader(file, range.start), range.size)
    const members: ArchiveMember[] = []
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue
      members.push(await memberOf(zip, entry, range))
    }
    return members
  } catch (error) {
    if (error instanceof UnreadableArchive || !(error instanceof Error)) throw error
    throw new UnreadableArchive('is damaged or was cut off', { cause: error })
  } finally {
    await file.close()
  }
}

async function memberOf(zip: ZipFile, entry: Entry, archive: FileRange): Promise<ArchiveMember> {
  if (entry.isEncrypted()) throw new UnreadableArchive(`is encrypted (${entry.fileName})`)
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)
    throw new UnreadableArchive(`is packed in an unusual way (${entry.fileName}, method ${entry.compressionMethod})`)
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
  const range = { path: archive.path, start: archive.start + fileDataStart, size: entry.compressedSize }
  if (fileDataStart + entry.compressedSize > archive.size) throw new DamagedMember('a member runs past the end')
  const packed = { size: entry.uncompressedSize, crc32: entry.crc32 }
  const isStored = entry.compressionMethod === STORED
  return {
    name: entry.fileName,
    size: entry.uncompressedSize,
    stored: isStored ? range : undefined,
    read: () => (isStored ? readChecked(readRange(range), packed) : readDeflated(range, packed)),
  }
}

function openZip(reader: RandomAccessReader, size: number): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromRandomAccessReader(reader, size, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error) reject(error)
      else resolve(zip)
    })
  })
}

/** yauzl over a stretch of a file. A class because yauzl asks for one. */
class RangeReader extends RandomAccessReader {
  readonly #file: FileHandle
  readonly #offset: number

  constructor(file: FileHandle, offset: number) {
    super()
    this.#file = file
    this.#offset = offset
  }

  override _readStreamForRange(start: number, end: number): Readable {
    const range = { start: this.#offset + start, end: this.#offset + end - 1 }
    return createReadStream('', { fd: this.#file.fd, autoClose: false, ...range })
  }

  // One read instead of the stream that yauzl would make of it.
  override read(
    ...[buffer, offset, length, position, done]: Parameters<RandomAccessReader['read']>
  ): ReturnType<RandomAccessReader['read']> {
    read(this.#file.fd, buffer, offset, length, this.#offset + position, (error, bytes) => {
      done(error ?? (bytes < length ? new Error('unexpected end of the archive') : null))
    })
  }
}
