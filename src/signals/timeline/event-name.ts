import type { Words } from '../../vocabulary/language.ts'

/** What happened. A `gap` is a period for which a delivered register knows of nobody, no business or no letting. */
export type EventKind = keyof typeof NAMES

/** The registers that say of every day whether they know of somebody or something at an object. */
export type AskedRegister = keyof typeof GAPS

const NAMES = {
  built: { nl: 'Gebouwd', en: 'Built' },
  deed: { nl: 'Akte ingeschreven', en: 'Deed registered' },
  loan: { nl: 'Hypotheek', en: 'Mortgage' },
  permit: { nl: 'Vergunning', en: 'Permit' },
  letting: { nl: 'Verhuurd', en: 'Let' },
  residents: { nl: 'Ingeschreven bewoners', en: 'Registered residents' },
  business: { nl: 'Bedrijf gevestigd', en: 'Business established' },
  notice: { nl: 'Waarneming of melding', en: 'Observation or report' },
  inspection: { nl: 'Bezoek van een toezichthouder', en: 'Visit of a supervisor' },
  signal: { nl: 'Signaal', en: 'Signal' },
  gap: { nl: 'Hierover weet het register niets', en: 'The register knows nothing of this time' },
} as const satisfies Readonly<Record<string, Words>>

const GAPS = {
  brp: { nl: 'Niemand ingeschreven', en: 'Nobody registered' },
  kvk: { nl: 'Geen bedrijf bekend', en: 'No business known' },
  lettings: { nl: 'Geen verhuur bekend', en: 'No letting known' },
} as const satisfies Readonly<Record<string, Words>>

/** What an event is called. */
export function eventName(kind: EventKind): Words {
  return NAMES[kind]
}

/** What a gap is called: who or what the register knows nothing of. */
export function gapName(register: AskedRegister): Words {
  return GAPS[register]
}
