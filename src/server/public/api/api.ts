import type { Context } from 'hono'
import { InputFault } from '../../../vocabulary/input-fault.ts'
import type { Language, Words } from '../../../vocabulary/language.ts'
import { boundedCache } from '../bounded-cache.ts'
import { compress, encodedTag, encodingFor, isUnchanged } from '../encoding.ts'
import type { OpenRelease } from '../open-release.ts'
import { describeApi, type Operator } from './description.ts'
import { preferredForm, preferredLanguage } from './negotiation.ts'
import { pageLinks } from './page.ts'
import { toProblem } from './problem.ts'
import { checkQuery } from './query.ts'
import type { Answer, Form, Question, Resource } from './resource.ts'
import { findResource } from './resources.ts'
import { API_VERSION } from './version.ts'

const DESCRIPTION_PATH = '/openapi.json'

export type Api = (context: Context) => Promise<Response>

export interface ApiWish {
  readonly open: OpenRelease
  /** Everything that can be asked for. */
  readonly resources: readonly Resource[]
  readonly operator: Operator
}

/**
 * Answers everything below `/v1` from the files of a release, and nothing that is not in them. What cannot be asked is a
 * problem (RFC 9457) that says everything that is wrong at once.
 */
export function publicApi({ open, resources, operator }: ApiWish): Api {
  const description = JSON.stringify(describeApi(resources, operator))
  const packed = boundedCache<Uint8Array<ArrayBuffer>>(MOST_BYTES_OF_PACKED)
  return async (context) => {
    const language = preferredLanguage(context.req.header('accept-language'))
    try {
      const answer = await answerTo(context, { open, resources, description, language, packed })
      answer.headers.set('api-version', API_VERSION)
      answer.headers.set('access-control-expose-headers', 'API-Version, ETag, Link')
      return answer
    } catch (fault) {
      if (!(fault instanceof InputFault)) throw fault
      process.stderr.write(`public: ${fault.message}\n`)
      return toProblem('broken', [DAMAGED], language)
    }
  }
}

/** The answer to an address that is longer than anyone needs. */
export function toLongAddress(context: Context): Response {
  const answer = toProblem('too-long', [TOO_LONG], preferredLanguage(context.req.header('accept-language')))
  answer.headers.set('api-version', API_VERSION)
  return answer
}

interface Parts {
  readonly open: OpenRelease
  readonly resources: readonly Resource[]
  readonly description: string
  readonly language: Language
  /** Answers that were packed before, by encoding and address. */
  readonly packed: ReturnType<typeof boundedCache<Uint8Array<ArrayBuffer>>>
}

async function answerTo(context: Context, parts: Parts): Promise<Response> {
  const { language, open, resources } = parts
  const { pathname, searchParams } = new URL(context.req.url)
  const path = pathname.replace(/^\/v1/, '')
  if (!isReading(context)) return toProblem('not-that-way', [READ_ONLY], language)
  if (path === DESCRIPTION_PATH) return describe(context, parts)
  const found = findResource(path === '' ? '/' : path, resources)
  if (found === undefined) return toProblem('unknown', [NOWHERE], language)
  const form = preferredForm(context.req.header('accept'), found.resource.forms)
  if (form === undefined) return toProblem('not-that-form', [formsThereAre(found.resource.forms)], language)
  const { query, complaints } = checkQuery(searchParams, found.resource.parameters)
  const question: Question = {
    ...{ open, language, form, query, path: found.path },
    complain: (says) => void complaints.push(says),
    say: (words) => words[language],
    refer: (place) => '../'.repeat(pathname.split('/').length - 2) + place,
  }
  const answer = await found.resource.answer(question)
  if (answer?.kind === 'unknown') return toProblem('unknown', [answer.says], language)
  if (answer?.kind === 'busy') return toProblem('busy', [BUSY], language)
  if (answer === undefined || complaints.length > 0) return toProblem('faulty', complaints, language)
  return write(context, { answer, question, searchParams }, parts.packed)
}

function isReading(context: Context): boolean {
  return context.req.method === 'GET' || context.req.method === 'HEAD'
}

function describe(context: Context, { open, description, packed }: Parts): Promise<Response> {
  const content = new TextEncoder().encode(description)
  const headers = { etag: `"${open.release.id}-${API_VERSION}"`, 'content-type': 'application/json' }
  return send(context, { content, packed }, { ...headers, vary: 'accept-encoding' })
}

interface Written {
  readonly answer: Extract<Answer, { kind: 'json' | 'written' }>
  readonly question: Question
  readonly searchParams: URLSearchParams
}

/** An answer changes only with the release, the version, and what the asker likes: together they are its validator. */
function write(
  context: Context,
  { answer, question, searchParams }: Written,
  packed: Parts['packed'],
): Promise<Response> {
  const { form, open } = question
  const language = (answer.kind === 'written' ? answer.language : undefined) ?? question.language
  const written = answer.kind === 'json' ? JSON.stringify(answer.body) : answer.content
  const content = typeof written === 'string' ? new TextEncoder().encode(written) : written
  return send(
    context,
    { content, packed },
    {
      etag: `"${[open.release.id, API_VERSION, language, form.replace(/^.*\//, '')].join('-')}"`,
      'content-type': CONTENT_TYPES[form],
      'content-language': language,
      vary: 'accept, accept-language, accept-encoding',
      ...(answer.page === undefined ? {} : { link: pageLinks(answer.page, searchParams) }),
      ...(form === 'application/geo+json' ? { 'content-crs': '<http://www.opengis.net/def/crs/OGC/1.3/CRS84>' } : {}),
    },
  )
}

const CONTENT_TYPES: Readonly<Record<Form, string>> = {
  'application/json': 'application/json',
  'text/csv': 'text/csv; charset=utf-8; header=present',
  'application/geo+json': 'application/geo+json',
  'application/pdf': 'application/pdf',
}

const SMALLEST_PACKED_BYTES = 1024
/** All areas of a country once, each some 600 bytes and what it takes to find it again. */
const MOST_BYTES_OF_PACKED = 32 * 1024 * 1024
const BYTES_PER_PACKED = 500

interface Sent extends Pick<Parts, 'packed'> {
  readonly content: Uint8Array<ArrayBuffer>
}

async function send(
  context: Context,
  { content, packed }: Sent,
  { etag, ...described }: Readonly<Record<'etag', string>> & Readonly<Record<string, string>>,
): Promise<Response> {
  const isLarge = content.length >= SMALLEST_PACKED_BYTES && described['content-type'] !== 'application/pdf'
  const encoding = isLarge ? encodingFor(context.req.header('accept-encoding')) : undefined
  const headers = { ...described, etag: encodedTag(etag, encoding), 'cache-control': 'no-cache' }
  if (isUnchanged(context.req.header('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  if (encoding === undefined) return new Response(content, { headers })
  const body = await packed(`${headers.etag} ${context.req.url}`, async () => {
    const value = new Uint8Array(await compress(content, encoding))
    return { value, bytes: value.length + BYTES_PER_PACKED }
  })
  return new Response(body, { headers: { ...headers, 'content-encoding': encoding } })
}

const READ_ONLY: Words = {
  nl: 'Deze cijfers zijn alleen te lezen: met GET of HEAD.',
  en: 'These figures can only be read: with GET or HEAD.',
}

const NOWHERE: Words = {
  nl: 'Op dit adres is niets. Alle adressen staan in de beschrijving, openapi.json.',
  en: 'Nothing is at this address. All addresses are in the description, openapi.json.',
}

const TOO_LONG: Words = {
  nl: 'Vraag minder tegelijk, bijvoorbeeld minder gebieden.',
  en: 'Ask for less at a time, for example for fewer areas.',
}

const DAMAGED: Words = {
  nl: 'Een bestand van de publicatie is beschadigd. Probeer het later opnieuw.',
  en: 'A file of the release is damaged. Try again later.',
}

const BUSY: Words = {
  nl: 'Er wordt nu te veel tegelijk gevraagd. Probeer het over een halve minuut opnieuw.',
  en: 'Too much is asked at once now. Try again in half a minute.',
}

function formsThereAre(forms: readonly Form[]): Words {
  return {
    nl: `Vraag bij "Accept" een van deze vormen: ${forms.join(', ')}.`,
    en: `Ask for one of these forms in "Accept": ${forms.join(', ')}.`,
  }
}
