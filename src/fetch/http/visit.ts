import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { InputFault } from '../../vocabulary/input-fault.ts'
import type { FetchContext } from '../fetch-context.ts'
import { LIMITS, type Patience } from '../limits.ts'
import { checkAllowed, toAsked } from './gate.ts'
import { Interrupted } from './interrupted.ts'

export interface Ask {
  readonly method?: 'GET' | 'HEAD'
  readonly headers?: Readonly<Record<string, string>>
}

/** Names the project, so that a service knows whom to ask about its traffic. No more than that. */
const USER_AGENT = 'zichtlijn-fetch (open source; reads open registers)'

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
/** A range that cannot be given is an answer too: what we have does not fit what is there. */
const ANSWERS: ReadonlySet<number> = new Set([200, 206, 416])

/**
 * Asks one address and follows its redirects. Throws Interrupted when the connection breaks or the service says that
 * it is busy, InputFault when it refuses or leads astray.
 */
export async function visit(address: string, context: FetchContext, ask: Ask = {}): Promise<IncomingMessage> {
  let url = toAsked(address, context.gate)
  checkAllowed(url, context.gate, address)
  for (let hops = 0; ; hops += 1) {
    const response = await send(url, ask, context.patience)
    const status = response.statusCode ?? 0
    const { location } = response.headers
    if (ANSWERS.has(status)) return response
    response.destroy()
    if (!REDIRECTS.has(status) || location === undefined) throw refusal(address, response)
    if (hops === LIMITS.redirects) throw tooManyRedirects(address)
    url = URL.parse(location, url.href) ?? url
    checkAllowed(url, context.gate, address)
  }
}

/** The bytes of an answer. Throws Interrupted when it ends before it should. */
export async function* bodyOf(response: IncomingMessage): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of response) yield chunk as Buffer
  } catch (error) {
    throw new Interrupted('The connection broke off.', { cause: error })
  }
}

function send(
  url: URL,
  { method = 'GET', headers = {} }: Ask,
  { silenceMilliseconds }: Patience,
): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      method,
      // No compression: lengths and ranges are then those of the file itself.
      headers: { 'user-agent': USER_AGENT, 'accept-encoding': 'identity', ...headers },
      timeout: silenceMilliseconds,
    })
    sent.on('response', resolve)
    sent.on('timeout', () => sent.destroy(new Interrupted('The service fell silent.')))
    sent.on('error', (error) =>
      reject(error instanceof Interrupted ? error : new Interrupted(unreachable(url, error), { cause: error })),
    )
    sent.end()
  })
}

function unreachable(url: URL, error: Error): string {
  const why = 'code' in error ? ` (${String(error.code)})` : ''
  return `There is no connection with ${url.host}${why}.`
}

function refusal(address: string, response: IncomingMessage): Error {
  const status = response.statusCode ?? 0
  if (status >= 500 || status === 429 || status === 408)
    return new Interrupted(`The service answers ${status}.`, { retryAfterMilliseconds: restAskedFor(response) })
  const gone = status === 404 || status === 410
  return new InputFault({
    code: gone ? 'address-not-found' : 'request-refused',
    file: address,
    says: gone ? `The service does not have it (${status}).` : `The service refuses the request (${status}).`,
    remedy: 'Look at the service whether it has moved, and correct the catalogue.',
  })
}

/** Retry-After is a number of seconds or a date (RFC 9110, 10.2.3). */
function restAskedFor(response: IncomingMessage): number {
  const text = response.headers['retry-after'] ?? ''
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now()
  return Number.isFinite(wait) ? Math.max(0, wait) : 0
}

function tooManyRedirects(address: string): InputFault {
  return new InputFault({
    code: 'too-many-redirects',
    file: address,
    says: `The service redirects more than ${LIMITS.redirects} times.`,
    remedy: 'Try again later; if it stays so, tell the service.',
  })
}
