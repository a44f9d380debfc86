import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'

/** A stretch of a file on disk: a whole file, or a member of an archive that lies in it unpacked. */
export interface FileRange {
  readonly path: string
  readonly start: number
  readonly size: number
}

/** What was read is not what was packed: the archive is damaged or was cut off. */
export class DamagedMember extends Error {
  override readonly name = 'DamagedMember'
}

const BYTES_AT_ONCE = 1 << 16

/** The first bytes of a range, at most `size`. */
export async function readStart(range: FileRange, size: number): Promise<Buffer> {
  const file = await open(range.path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(size, range.size)), 0, undefined, range.start)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** The bytes of a range as they lie on disk. */
export async function* readRange(range: FileRange): AsyncGenerator<Buffer> {
  if (range.size === 0) return
  const { path, start, size } = range
  yield* createReadStream(path, { start, end: start + size - 1, highWaterMark: BYTES_AT_ONCE })
}

/** The bytes of a deflated range, unpacked. Throws DamagedMember when size or checksum do not fit. */
export async function* readDeflated(
  range: FileRange,
  packed: { readonly size: number; readonly crc32: number },
): AsyncGenerator<Buffer> {
  const { path, start, size } = range
  if (size === 0) throw new DamagedMember('nothing of what was packed is there')
  const inflate = createInflateRaw({ chunkSize: BYTES_AT_ONCE })
  const source = createReadStream(path, { start, end: start + size - 1, highWaterMark: BYTES_AT_ONCE })
  // What goes wrong in the pipeline destroys `inflate`, so that the loop below throws it.
  pipeline(source, inflate, () => undefined)
  try {
    yield* readChecked(inflate, packed)
  } catch (error) {
    if (isZlibError(error)) throw new DamagedMember('its packed data are broken', { cause: error })
    throw error
  } finally {
    source.destroy()
    inflate.destroy()
  }
}

/** Passes bytes on and compares their number and checksum with those that were packed. */
export async function* readChecked(
  chunks: AsyncIterable<Buffer>,
  packed: { readonly size: number; readonly crc32: number },
): AsyncGenerator<Buffer> {
  let size = 0
  let sum = 0
  for await (const chunk of chunks) {
    size += chunk.length
    sum = crc32(chunk, sum)
    yield chunk
  }
  if (size !== packed.size) throw new DamagedMember(`it has ${size} bytes where ${packed.size} were packed`)
  if (sum !== packed.crc32) throw new DamagedMember('its checksum is not that of what was packed')
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}
