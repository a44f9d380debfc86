import type { Language, Words } from '../../../vocabulary/language.ts'

/** Why there is no answer (RFC 9457). Closed: each has one status and one title. */
export type ProblemKind = 'faulty' | 'unknown' | 'not-that-way' | 'not-that-form' | 'too-long' | 'busy' | 'broken'

const KINDS: Readonly<Record<ProblemKind, { readonly status: number; readonly title: Words }>> = {
  faulty: {
    status: 400,
    title: { nl: 'De vraag klopt niet', en: 'The question is not right' },
  },
  unknown: { status: 404, title: { nl: 'Dit bestaat niet', en: 'This does not exist' } },
  'not-that-way': {
    status: 405,
    title: { nl: 'Hier kunt u alleen lezen', en: 'This is for reading only' },
  },
  'not-that-form': {
    status: 406,
    title: { nl: 'Deze vorm is er niet', en: 'There is no such form' },
  },
  'too-long': { status: 414, title: { nl: 'Dit adres is te lang', en: 'This address is too long' } },
  busy: { status: 503, title: { nl: 'Het is te druk', en: 'Too busy' } },
  broken: {
    status: 503,
    title: { nl: 'De cijfers zijn nu niet te lezen', en: 'The figures cannot be read now' },
  },
}

/** The answer for a problem; what is wrong is told all at once, a sentence each. */
export function toProblem(kind: ProblemKind, says: readonly Words[], language: Language): Response {
  const { status, title } = KINDS[kind]
  const body = { status, title: title[language], detail: says.map((words) => words[language]).join(' ') }
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'content-language': language,
      'cache-control': 'no-store',
      ...(kind === 'busy' ? { 'retry-after': '30' } : {}),
      ...(kind === 'not-that-way' ? { allow: 'GET, HEAD' } : {}),
    },
  })
}
