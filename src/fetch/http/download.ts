import { open, rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { ChangedUnderway } from '../changed-underway.ts'
import type { FetchContext } from '../fetch-context.ts'
import { LIMITS } from '../limits.ts'
import { sizeOf } from '../work-folder.ts'
import { type FileHead, hasChecksum, headOf, strongValidator } from './file-head.ts'
import { Interrupted } from './interrupted.ts'
import { persist } from './persistence.ts'
import { bodyOf, visit } from './visit.ts'

interface Wanted {
  readonly address: string
  /** What the service said of the file; bytes at `part` are of that same file. */
  readonly head: FileHead
  readonly part: string
}

/**
 * Downloads a file to `part`, going on after the bytes that are there. Throws InputFault when length or checksum are
 * not those announced, ChangedUnderway when the service has another file by now.
 */
export async function download(wanted: Wanted, context: FetchContext): Promise<void> {
  const { address, head, part } = wanted
  if ((head.bytes ?? 0) > LIMITS.downloadBytes) throw tooLarge(address)
  await persist(address, context, () => downloadOnce(wanted, context))
  if (await hasChecksum(part, head)) return
  await rm(part)
  throw checksumDiffers(address)
}

async function downloadOnce({ address, head, part }: Wanted, context: FetchContext): Promise<void> {
  const have = (await sizeOf(part)) ?? 0
  if (have > 0 && have === head.bytes) return
  const validator = strongValidator(head)
  const going = have > 0 && validator !== undefined ? { range: `bytes=${have}-`, 'if-range': validator } : {}
  const response = await visit(address, context, { headers: going })
  try {
    if (/^text\/html/i.test(response.headers['content-type'] ?? '')) throw noFile(address)
    checkSame(address, head, response)
    const start = startOf(response, have)
    if (start === undefined) {
      await rm(part, { force: true })
      throw new Interrupted('What is here does not fit what the service sends: beginning the file again.')
    }
    if (start < have) context.say('The service does not go on where it stopped: beginning the file again.')
    await writeBody(response, { address, part, start, bytes: head.bytes ?? headOf(response).bytes }, context)
  } finally {
    response.destroy()
  }
}

/** Throws ChangedUnderway when the service answers with another file than it announced. */
function checkSame(address: string, head: FileHead, response: IncomingMessage): void {
  const now = headOf(response)
  const bytes = response.statusCode === 200 ? now.bytes : totalOf(response)
  const same = <T>(one: T | undefined, other: T | undefined) =>
    one === undefined || other === undefined || one === other
  if (same(head.etag, now.etag) && same(head.lastModified, now.lastModified) && same(head.bytes, bytes)) return
  throw new ChangedUnderway(`${address} has changed`)
}

/** Where in the file an answer begins; nothing when it does not go on where we are. */
function startOf(response: IncomingMessage, have: number): number | undefined {
  if (response.statusCode === 200) return 0
  const first = /^bytes (\d+)-/.exec(response.headers['content-range'] ?? '')?.[1]
  return response.statusCode === 206 && first === String(have) ? have : undefined
}

function totalOf(response: IncomingMessage): number | undefined {
  const total = /\/(\d+)$/.exec(response.headers['content-range'] ?? '')?.[1]
  return total === undefined ? undefined : Number(total)
}

interface Target {
  readonly address: string
  readonly part: string
  readonly start: number
  /** How long the whole file is; nothing when the service does not say. */
  readonly bytes: number | undefined
}

async function writeBody(
  response: IncomingMessage,
  { address, part, start, bytes }: Target,
  context: FetchContext,
): Promise<void> {
  const most = Math.min(bytes ?? LIMITS.downloadBytes, LIMITS.downloadBytes)
  const file = await open(part, start === 0 ? 'w' : 'r+')
  let at = start
  try {
    for await (const chunk of bodyOf(response)) {
      if (at + chunk.length > most) throw tooLong(address)
      await file.write(chunk, 0, chunk.length, at)
      at += chunk.length
      context.onBytes(chunk.length)
      context.onProgress(at, bytes ?? at)
    }
  } finally {
    await file.close()
  }
  if (bytes !== undefined && at < bytes) throw new Interrupted(`The service stopped at ${at} of ${bytes} bytes.`)
}

function noFile(address: string): InputFault {
  return new InputFault({
    code: 'answer-not-data',
    file: address,
    says: 'The service answers with a page for people instead of the file.',
    remedy: 'It may be down for maintenance: run the same command again later, it goes on where it stopped.',
  })
}

function checksumDiffers(address: string): InputFault {
  return new InputFault({
    code: 'checksum-differs',
    file: address,
    says: 'What came does not have the checksum that the service announces; it is not kept.',
    remedy: 'Run the same command again. If it stays so, tell the service.',
  })
}

function tooLong(address: string): InputFault {
  return new InputFault({
    code: 'length-wrong',
    file: address,
    says: 'The service sends more bytes than it announced.',
    remedy: 'Run the same command again. If it stays so, tell the service.',
  })
}

function tooLarge(address: string): InputFault {
  return new InputFault({
    code: 'file-too-large',
    file: address,
    says: `The file is larger than ${LIMITS.downloadBytes / 1024 ** 3} GB, and this one never is.`,
    remedy: 'Look at the service what has changed.',
  })
}
