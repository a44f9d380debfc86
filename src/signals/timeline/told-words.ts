import type { Words } from '../../vocabulary/language.ts'

/** What the codes of the registers are called on a timeline. */

export const DEED_WORDS: Readonly<Record<string, Words>> = {
  sale: { nl: 'Verkocht', en: 'Sold' },
  inheritance: { nl: 'Geërfd', en: 'Inherited' },
  division: { nl: 'Verdeeld', en: 'Divided' },
  gift: { nl: 'Geschonken', en: 'Given' },
  other: { nl: 'Overgegaan op een andere grond', en: 'Passed on for another reason' },
}

export const PERMIT_WORDS: Readonly<Record<string, Words>> = {
  letting: { nl: 'verhuur', en: 'letting' },
  rooms: { nl: 'kamerverhuur', en: 'letting rooms' },
  tourist: { nl: 'toeristische verhuur', en: 'letting to tourists' },
  division: { nl: 'splitsen', en: 'splitting' },
  conversion: { nl: 'omzetten', en: 'conversion' },
  building: { nl: 'bouwen', en: 'building' },
}

export const PERMIT_STATUS_WORDS: Readonly<Record<string, Words>> = {
  requested: { nl: 'aangevraagd', en: 'asked for' },
  granted: { nl: 'verleend', en: 'granted' },
  refused: { nl: 'geweigerd', en: 'refused' },
  withdrawn: { nl: 'ingetrokken', en: 'withdrawn' },
}

export const PAYMENT_WORDS: Readonly<Record<string, Words>> = {
  bank: { nl: 'betaald via de bank', en: 'paid through the bank' },
  cash: { nl: 'contant betaald', en: 'paid in cash' },
}

export const FOUND_WORDS: Readonly<Record<string, Words>> = {
  misuse: { nl: 'misbruik vastgesteld', en: 'misuse was found' },
  nothing: { nl: 'niets gevonden', en: 'nothing was found' },
  'no-access': { nl: 'niet binnen geweest', en: 'did not get in' },
}

export const SIGN_WORDS: Readonly<Record<string, Words>> = {
  'cannabis-smell': { nl: 'geur van hennep', en: 'smell of cannabis' },
  'chemical-smell': { nl: 'chemische geur', en: 'chemical smell' },
  humming: { nl: 'zoemend geluid', en: 'humming sound' },
  'taped-windows': { nl: 'afgeplakte ramen', en: 'taped windows' },
  'heat-or-melted-snow': { nl: 'hitte of gesmolten sneeuw', en: 'heat or melted snow' },
  'tampered-meter': { nl: 'gemanipuleerde meter', en: 'tampered meter' },
  'chemical-waste': { nl: 'chemisch afval', en: 'chemical waste' },
  'visitors-at-odd-times': { nl: 'aanloop op vreemde tijden', en: 'visitors at odd times' },
  'ever-changing-residents': { nl: 'steeds andere bewoners', en: 'ever changing residents' },
  'crowded-rooms': { nl: 'matrassen of overvolle kamers', en: 'mattresses or crowded rooms' },
  'tourists-with-luggage': { nl: 'toeristen met koffers', en: 'tourists with luggage' },
  'nobody-there': { nl: 'niemand aanwezig', en: 'nobody there' },
  'mail-piling-up': { nl: 'post blijft liggen', en: 'mail piling up' },
  'no-customers-or-stock': { nl: 'geen klanten of voorraad', en: 'no customers or stock' },
  'cash-rent': { nl: 'contante huur', en: 'rent in cash' },
  other: { nl: 'iets anders', en: 'something else' },
}
