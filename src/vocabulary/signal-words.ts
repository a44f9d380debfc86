import type { Words } from './language.ts'

/** What readers are told of how signals count. The command and the pages say it in the same words. */

/** The families of the catalogue: signals of one family say much the same. */
export const FAMILY_WORDS = {
  trade: { nl: 'koop en verkoop', en: 'buying and selling' },
  financing: { nl: 'financiering', en: 'financing' },
  ownership: { nl: 'eigendom', en: 'ownership' },
  letting: { nl: 'verhuur', en: 'letting' },
  occupancy: { nl: 'bewoning', en: 'occupancy' },
  businesses: { nl: 'bedrijven', en: 'businesses' },
  premises: { nl: 'pand en omgeving', en: 'premises and surroundings' },
} as const satisfies Readonly<Record<string, Words>>

/** How a signal comes to an address. */
export const ROUTE_WORDS = {
  itself: { nl: 'op het adres zelf', en: 'on the address itself' },
  owned: { nl: 'via de eigenaar', en: 'through the owner' },
  let: { nl: 'via de verhuurder', en: 'through the landlord' },
  managed: { nl: 'via de verhuurbemiddelaar', en: 'through the letting agent' },
  established: { nl: 'via een bedrijf dat er gevestigd is', en: 'through a business that is established there' },
} as const satisfies Readonly<Record<string, Words>>

/** Why a signal does not count in a stack. */
export const SET_ASIDE_WORDS = {
  explained: {
    nl: 'Telt niet mee: er klopt een onschuldige verklaring.',
    en: 'Does not count: an innocent explanation holds.',
  },
  stale: {
    nl: 'Telt niet mee: een register waarop dit rust, is te oud.',
    en: 'Does not count: a register that it rests on is too old.',
  },
  hypothesis: {
    nl: 'Telt niet mee: dit is nog een vermoeden dat wordt onderzocht, geen beproefd signaal.',
    en: 'Does not count: this is still an idea under study, and not a tried signal.',
  },
  demoted: {
    nl: 'Telt niet mee: bij bezoeken klopte dit signaal niet vaker dan bij adressen die zijn geloot.',
    en: 'Does not count: visits found this signal right no more often than addresses drawn by lot.',
  },
  'outside-window': {
    nl: 'Telt niet mee: het is langer geleden dan meetelt.',
    en: 'Does not count: it is longer ago than counts.',
  },
} as const satisfies Readonly<Record<string, Words>>

/** Why an indicator of the catalogue is greyed; `counts` is not. */
export const GREYED_WORDS = {
  hypothesis: {
    nl: 'Nog een vermoeden dat wordt onderzocht: wordt getoond en telt niet mee.',
    en: 'Still an idea under study: it is shown and does not count.',
  },
  demoted: {
    nl: 'Bezoeken gaven dit signaal geen gelijk: telt niet meer mee.',
    en: 'Visits did not bear this signal out: it counts no longer.',
  },
  stale: { nl: 'Een register is te oud: telt nu niet mee.', en: 'A register is too old: does not count now.' },
  absent: {
    nl: 'Een register is niet geleverd: kon niet worden gevraagd.',
    en: 'A register was not delivered: could not be asked.',
  },
  withdrawn: { nl: 'Ingetrokken: wordt niet meer gevraagd.', en: 'Withdrawn: no longer asked.' },
} as const satisfies Readonly<Record<string, Words>>

export type Route = keyof typeof ROUTE_WORDS
export type SetAside = keyof typeof SET_ASIDE_WORDS
export type Greyed = keyof typeof GREYED_WORDS
