import { type FileHandle, open } from 'node:fs/promises'
import { crc32 } from 'node:zlib'

/** A piece of a file, and a checksum to know it again by. */
export interface Cut {
  readonly from: number
  /** The byte after its last. */
  readonly to: number
  readonly checksum: number
}

/** Takes the whole of the file. */
export function cutOf(content: Buffer, { from, to }: Omit<Cut, 'checksum'>): Cut {
  return { from, to, checksum: crc32(content.subarray(from, to)) }
}

/** The bytes of pieces of a file, without the rest of it; undefined when one is no longer what it was. */
export async function readCuts(file: string, cuts: readonly Cut[]): Promise<readonly Buffer[] | undefined> {
  const opened = await open(file)
  try {
    const pieces = await Promise.all(cuts.map((cut) => readCut(opened, cut)))
    const whole = pieces.filter((piece) => piece !== undefined)
    return whole.length === cuts.length ? whole : undefined
  } finally {
    await opened.close()
  }
}

async function readCut(opened: FileHandle, { from, to, checksum }: Cut): Promise<Buffer | undefined> {
  const piece = Buffer.alloc(to - from)
  const { bytesRead } = await opened.read(piece, 0, piece.length, from)
  return bytesRead === piece.length && crc32(piece) === checksum ? piece : undefined
}
