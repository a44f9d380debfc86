const POSTCODE = /(?<![\p{L}\d])(?:NL\s?-?\s?)?([1-9]\d{3})\s?([a-z]{2})(?![\p{L}\d])/giu
/** Six characters of which one is an O for a zero, a capital I for a one, or the other way round; after a comma or space. */
const MISTAKEN = /(?<=[\s,])([1-9OI][\dOI]{3})\s?([A-Z01]{2})(?![\p{L}\d])/gu
/** A postcode that lost a character, only between commas or before a place at the end. */
const SHORT = /(?<=,\s?)(\d{4}\s?[A-Z]|\d{3}\s?[A-Z]{2})(?![\p{L}\d])/gu

/** A text cut around the last thing in it that is written as a postcode is. */
export interface PostcodeCut {
  readonly before: string
  /** As written, but for spaces and case; undefined when there is none. */
  readonly postcode: string | undefined
  readonly after: string
}

export function cutPostcode(text: string): PostcodeCut {
  for (const pattern of [POSTCODE, MISTAKEN, SHORT]) {
    const found = [...text.matchAll(pattern)].at(-1)
    if (found === undefined) continue
    const before = text.slice(0, found.index).trim()
    const after = text.slice(found.index + found[0].length).replace(/^[\s,.]+|[\s,.]+$/g, '')
    const postcode = tidyPostcode(`${found[1]}${found[2] ?? ''}`)
    return /\d/.test(before) || !/\d/.test(after) ? { before, postcode, after } : { postcode, ...placeFirst(after) }
  }
  return { before: text, postcode: undefined, after: '' }
}

/** What follows a postcode that came first: "Utrecht, Kerkstraat 12" or the street at once. */
function placeFirst(text: string): { before: string; after: string } {
  const [, place = '', before = text] = /^([^\d,]+),\s*(.*)$/.exec(text) ?? []
  return { before, after: place }
}

/** Capitals without spaces; what is wrong in it stays wrong. */
export function tidyPostcode(text: string): string {
  return text
    .replaceAll(/[\s.-]/g, '')
    .toUpperCase()
    .replace(/^NL(?=\d)/, '')
}
