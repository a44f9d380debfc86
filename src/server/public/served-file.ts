import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { createBrotliCompress, createGzip } from 'node:zlib'
import type { Context } from 'hono'
import type { ReleaseFile } from '../../publication/contract.ts'
import { boundedCache } from './bounded-cache.ts'
import { compress, type Encoding, encodedTag, encodingFor, isUnchanged, QUICK_BROTLI } from './encoding.ts'
import { isCompressible } from './media-type.ts'
import type { OpenRelease } from './open-release.ts'

/** Something that is handed out as it is. */
export interface ServedFile {
  readonly mediaType: string
  /** A strong validator, with its quotes: the checksum of the content. */
  readonly etag: string
  readonly cacheControl: string
  /** Undefined for what is too large to hold: that is sent as it is read. */
  readonly content: (() => Promise<Uint8Array<ArrayBuffer>>) | undefined
  readonly stream: () => Promise<Readable>
  /** Compressed forms that are there already. */
  readonly encoded: ReadonlyMap<Encoding, Buffer>
}

/** Whoever keeps it asks whether it is still the same. */
export const ASK_AGAIN = 'no-cache'
/** For addresses at which nothing else will ever be. */
export const FOREVER = 'public, max-age=31536000, immutable'

const MEGABYTE = 1024 * 1024
const LARGEST_HELD_BYTES = 4 * MEGABYTE
const MOST_BYTES_OF_ENCODED = 64 * MEGABYTE

/** A file of the release as it is handed out. Who names the release in the address gets the same for ever. */
export function releaseFile(open: OpenRelease, entry: ReleaseFile, namedRelease: string | null): ServedFile {
  const { path, bytes, sha256, mediaType } = entry
  return {
    mediaType: mediaType === 'text/csv' ? 'text/csv; charset=utf-8' : mediaType,
    etag: `"${sha256}"`,
    cacheControl: namedRelease === open.release.id ? FOREVER : ASK_AGAIN,
    content: bytes <= LARGEST_HELD_BYTES ? async () => new Uint8Array(await open.bytes(path)) : undefined,
    stream: async () => createReadStream(await open.place(path)),
    encoded: new Map(),
  }
}

export type SendFile = (context: Context, file: ServedFile) => Promise<Response>

/** Sends files packed as the asker likes. What was packed is remembered, up to a limit. */
export function fileSender(): SendFile {
  const packed = boundedCache<Buffer>(MOST_BYTES_OF_ENCODED)
  async function pack(file: ServedFile, content: Uint8Array, encoding: Encoding): Promise<Buffer> {
    const ready = file.encoded.get(encoding)
    if (ready !== undefined) return ready
    return packed(`${encoding} ${file.etag}`, async () => {
      const value = await compress(content, encoding)
      return { value, bytes: value.length }
    })
  }
  return async (context, file) => {
    const compressible = isCompressible(file.mediaType)
    const encoding = compressible ? encodingFor(context.req.header('accept-encoding')) : undefined
    const headers = {
      etag: encodedTag(file.etag, encoding),
      'cache-control': file.cacheControl,
      ...(compressible ? { vary: 'accept-encoding' } : {}),
    }
    if (isUnchanged(context.req.header('if-none-match'), file.etag)) return context.body(null, 304, headers)
    const described = {
      ...headers,
      'content-type': file.mediaType,
      ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
    }
    if (file.content === undefined) return sendStream(context, file, { described, encoding })
    const content = await file.content()
    const body = encoding === undefined ? content : new Uint8Array(await pack(file, content, encoding))
    return context.body(body, 200, { ...described, 'content-length': String(body.length) })
  }
}

interface StreamWish {
  readonly described: Readonly<Record<string, string>>
  readonly encoding: Encoding | undefined
}

/** Who asks for the headers only opens no file. */
async function sendStream(context: Context, file: ServedFile, { described, encoding }: StreamWish): Promise<Response> {
  if (context.req.method === 'HEAD') return context.body(null, 200, described)
  const read = await file.stream()
  if (encoding === undefined) return context.body(toWeb(read), 200, described)
  const packer = encoding === 'br' ? createBrotliCompress(QUICK_BROTLI) : createGzip()
  read.once('error', (fault) => packer.destroy(fault))
  packer.once('close', () => read.destroy())
  return context.body(toWeb(read.pipe(packer)), 200, described)
}

function toWeb(stream: Readable): ReadableStream {
  return Readable.toWeb(stream) as ReadableStream
}
