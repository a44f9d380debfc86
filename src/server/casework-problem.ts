/** Why there is no answer, after RFC 9457 (problem+json). Closed: no problem says more than its sentence. */
export type Problem =
  | 'unreadable'
  | 'not-signed-in'
  | 'foreign-origin'
  | 'nothing-to-see'
  | 'wrong-host'
  | 'too-large'
  | 'broken'

const TEXTS: Readonly<Record<Problem, { readonly status: number; readonly title: string; readonly detail: string }>> = {
  unreadable: {
    status: 400,
    title: 'Het verzoek is niet leesbaar',
    detail: 'Het verzoek heeft niet de velden die hier horen. Laad de pagina opnieuw.',
  },
  'not-signed-in': { status: 401, title: 'U bent niet aangemeld', detail: 'Meld u aan en probeer het opnieuw.' },
  'foreign-origin': {
    status: 403,
    title: 'Het verzoek komt van een andere website',
    detail: 'Ga naar Zichtlijn zelf en probeer het daar.',
  },
  // One text for "not for you" and for "not there", so that nobody can tell which.
  'nothing-to-see': {
    status: 404,
    title: 'Hier is niets te zien',
    detail: 'Dit bestaat niet, of u kunt het niet zien.',
  },
  'too-large': { status: 413, title: 'Het verzoek is te groot', detail: 'Laad de pagina opnieuw.' },
  'wrong-host': {
    status: 421,
    title: 'Dit adres hoort niet bij deze server',
    detail: 'Open Zichtlijn op het adres dat bij het starten is genoemd.',
  },
  broken: {
    status: 503,
    title: 'Zichtlijn kan nu niets laten zien',
    detail: 'De gegevens of het logboek zijn niet bereikbaar. Probeer het over een paar minuten opnieuw.',
  },
}

/** The answer for a problem: always the same bytes for the same problem. */
export function toProblemResponse(problem: Problem): Response {
  const body = JSON.stringify({ type: 'about:blank', ...TEXTS[problem] })
  return new Response(body, {
    status: TEXTS[problem].status,
    headers: { 'Content-Type': 'application/problem+json; charset=utf-8' },
  })
}
