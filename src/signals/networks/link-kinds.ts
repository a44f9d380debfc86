import type { Words } from '../../vocabulary/language.ts'

/** What two nodes can have to do with each other, as a register tells it. Each runs from a party to what it is party to. */
export const LINK_KINDS = [
  'owns',
  'has-right',
  'lets',
  'arranges-letting',
  'does-business',
  'runs',
  'holds',
  'lends',
] as const

export type LinkKind = (typeof LINK_KINDS)[number]

/** A link is seen from the party (`forth`), or from what it is party to (`back`). */
export type Side = 'forth' | 'back'

interface LinkWords extends Readonly<Record<Side, Words>> {
  /** What its record is called in the evidence of signals, so that the two can be laid side by side. */
  readonly record: string
}

export const LINK_WORDS: Readonly<Record<LinkKind, LinkWords>> = {
  owns: {
    forth: { nl: 'is eigenaar van', en: 'owns' },
    back: { nl: 'is eigendom van', en: 'is owned by' },
    record: 'right',
  },
  'has-right': {
    forth: { nl: 'heeft een recht op', en: 'has a right to' },
    back: { nl: 'is belast met een recht van', en: 'is encumbered with a right of' },
    record: 'right',
  },
  lets: {
    forth: { nl: 'verhuurt', en: 'lets' },
    back: { nl: 'wordt verhuurd door', en: 'is let by' },
    record: 'letting',
  },
  'arranges-letting': {
    forth: { nl: 'bemiddelt bij de verhuur van', en: 'arranges the letting of' },
    back: { nl: 'wordt verhuurd met hulp van', en: 'is let with the help of' },
    record: 'letting',
  },
  'does-business': {
    forth: { nl: 'heeft een vestiging in', en: 'has an establishment in' },
    back: { nl: 'is het adres van een vestiging van', en: 'is the address of an establishment of' },
    record: 'establishment',
  },
  runs: {
    forth: { nl: 'heeft de leiding over', en: 'runs' },
    back: { nl: 'staat onder leiding van', en: 'is run by' },
    record: 'officers',
  },
  holds: {
    forth: { nl: 'is enig aandeelhouder van', en: 'is the sole shareholder of' },
    back: { nl: 'heeft als enig aandeelhouder', en: 'has as its sole shareholder' },
    record: 'officers',
  },
  lends: {
    forth: { nl: 'heeft een hypotheek op', en: 'has a mortgage on' },
    back: { nl: 'is onderpand voor een hypotheek van', en: 'is security for a mortgage of' },
    record: 'loan',
  },
}

/** A kind of link and the side that it is seen from, in one number: twice the place of the kind, plus 1 for `back`. */
export const LINK_CODES = LINK_KINDS.length * 2

export function linkOf(code: number): { readonly link: LinkKind; readonly side: Side } {
  const link = LINK_KINDS[code >> 1]
  if (link === undefined) throw new TypeError(`There is no kind of link ${code >> 1}`)
  return { link, side: (code & 1) === 0 ? 'forth' : 'back' }
}
