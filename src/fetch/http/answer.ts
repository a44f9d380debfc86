import type { IncomingMessage } from 'node:http'
import { InputFault } from '../../vocabulary/input-fault.ts'
import type { FetchContext } from '../fetch-context.ts'
import { LIMITS } from '../limits.ts'
import { Interrupted } from './interrupted.ts'
import { persist } from './persistence.ts'
import { bodyOf, visit } from './visit.ts'

/** A whole answer as text (UTF-8). Throws InputFault when it stays away, is refused, or is larger than an answer can be. */
export async function readAnswer(address: string, context: FetchContext, accept: string): Promise<string> {
  return persist(address, context, async () => (await readOnce(address, context, accept)).text)
}

/**
 * A whole answer as JSON, with its text. A page for people, as services show when they are down, is told apart from
 * JSON that was cut off: only the latter is asked again.
 */
export async function readJsonAnswer(
  address: string,
  context: FetchContext,
): Promise<{ readonly text: string; readonly value: unknown }> {
  return persist(address, context, async () => {
    const { text, mediaType } = await readOnce(address, context, 'application/json')
    if (!/^\s*[[{]/.test(text)) throw noJson(address, mediaType)
    try {
      return { text, value: JSON.parse(text) as unknown }
    } catch (error) {
      throw new Interrupted('The answer was cut off.', { cause: error })
    }
  })
}

async function readOnce(
  address: string,
  context: FetchContext,
  accept: string,
): Promise<{ readonly text: string; readonly mediaType: string }> {
  const response = await visit(address, context, { headers: { accept } })
  if (announcedBytes(response) > LIMITS.answerBytes) {
    response.destroy()
    throw tooLarge(address)
  }
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of bodyOf(response)) {
    chunks.push(chunk)
    size += chunk.length
    context.onBytes(chunk.length)
    if (size > LIMITS.answerBytes) throw tooLarge(address)
  }
  const text = Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
  return { text, mediaType: response.headers['content-type'] ?? 'no media type' }
}

function announcedBytes(response: IncomingMessage): number {
  return Number(response.headers['content-length'] ?? 0)
}

function noJson(address: string, mediaType: string): InputFault {
  return new InputFault({
    code: 'answer-not-data',
    file: address,
    says: `The service answers with something else than data (${mediaType}).`,
    remedy: 'It may be down for maintenance: run the same command again later, it goes on where it stopped.',
  })
}

function tooLarge(address: string): InputFault {
  return new InputFault({
    code: 'answer-too-large',
    file: address,
    says: `The answer is larger than ${LIMITS.answerBytes / 1024 / 1024} MB, and pages of this service never are.`,
    remedy: 'Look at the service what has changed.',
  })
}
