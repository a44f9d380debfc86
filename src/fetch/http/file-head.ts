import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { FetchContext } from '../fetch-context.ts'
import { persist } from './persistence.ts'
import { visit } from './visit.ts'

/** What a service says of a file before it sends it. */
export interface FileHead {
  readonly etag?: string
  readonly lastModified?: string
  readonly bytes?: number
  readonly checksum?: AnnouncedChecksum
}

interface AnnouncedChecksum {
  readonly algorithm: 'sha256' | 'md5'
  readonly base64: string
}

/** Asks what a service says of a file, without the file. */
export async function readHead(address: string, context: FetchContext): Promise<FileHead> {
  return persist(address, context, async () => {
    const response = await visit(address, context, { method: 'HEAD' })
    response.resume()
    return headOf(response)
  })
}

export function headOf({ headers, statusCode }: IncomingMessage): FileHead {
  const { etag, 'last-modified': lastModified, 'content-length': length } = headers
  // In an answer with a part of the file these would be about that part.
  const checksum = statusCode === 200 ? announcedChecksum(headers) : undefined
  return {
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
    ...(length === undefined || !/^\d+$/.test(length) ? {} : { bytes: Number(length) }),
    ...(checksum === undefined ? {} : { checksum }),
  }
}

/** What If-Range takes: a strong ETag or a date, never a weak ETag (RFC 9110, 13.1.5). */
export function strongValidator({ etag, lastModified }: FileHead): string | undefined {
  return etag === undefined || etag.startsWith('W/') ? lastModified : etag
}

/** True when a file has the checksum that was announced, or none was. */
export async function hasChecksum(path: string, { checksum }: FileHead): Promise<boolean> {
  if (checksum === undefined) return true
  const hash = createHash(checksum.algorithm)
  await pipeline(createReadStream(path), hash)
  return hash.digest('base64') === checksum.base64
}

/** Repr-Digest (RFC 9530), the older Digest (RFC 3230), or Content-MD5 as storage services send it. */
function announcedChecksum(headers: IncomingMessage['headers']): AnnouncedChecksum | undefined {
  const digests = [headers['repr-digest'], headers['digest']].flat().join(',')
  const sha256 = /sha-256=:?([A-Za-z0-9+/]{43}=)/i.exec(digests)?.[1]
  if (sha256 !== undefined) return { algorithm: 'sha256', base64: sha256 }
  const md5 = [headers['content-md5']].flat().join('')
  return /^[A-Za-z0-9+/]{22}==$/.test(md5) ? { algorithm: 'md5', base64: md5 } : undefined
}
