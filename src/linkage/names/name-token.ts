import { toWord, toWords, type Word } from './folded-text.ts'
import { isVoorvoegsel } from './voorvoegsel.ts'

/** A word of a person's name as it was written, before it is known which part of the name it is. */
export interface NameToken extends Word {
  /** One letter that stands for a given name. */
  readonly initial: boolean
  /** Part of a voorvoegsel, by its letters; whether it is one depends on its place. */
  readonly prefix: boolean
  /** True when a hyphen joins it to the word before it. */
  readonly afterHyphen: boolean
  /** Written in capitals only, three letters or more: in mixed writing that marks a surname. */
  readonly capitals: boolean
}

/** Given names of which more than one letter is written as initial: Th. for Theodorus, Chr., Ph., IJ. for IJsbrand. */
const LONG_INITIAL = /^(th|ch|chr|ph|ij|yv|fr|joh)$/

/** Van der, van de or van den, cut short. In capitals with dots it would be two initials. */
const VAN_DER = /(?<!\p{L})(?:v\.\s?d\.|[vV]\/[dD]\.?(?!\p{L})|vd\.?(?=\s))\s*/gu

/** What older registers write between the two names of who took a partner's: e/v is echtgenote van, geb. is geboren. */
const TIED = /\s(?:e\/v|e\.\s?v\.|geb\.|geboren|echtgenote van|wed\.(?:\s?v(?:an|\.))?|weduwe van)\s+/giu

/** The words of a text that holds (part of) a person's name. */
export function toNameTokens(text: string): readonly NameToken[] {
  const mixedCase = text !== text.toUpperCase()
  const tokens: NameToken[] = []
  const written = text
    .replace(TIED, '-')
    .replace(VAN_DER, 'van ’d ')
    .replace(/[()"“”[\]]/gu, ' ')
  for (const piece of written.split(/\s+/u))
    for (const [place, part] of piece.split(/[-‐‑–/]/u).entries())
      for (const token of readPart(part, { afterHyphen: place > 0, mixedCase, after: tokens.at(-1) }))
        tokens.push(token)
  return tokens
}

interface Surroundings {
  readonly afterHyphen: boolean
  readonly mixedCase: boolean
  readonly after: NameToken | undefined
}

function readPart(part: string, { afterHyphen, mixedCase, after }: Surroundings): readonly NameToken[] {
  const initials = toInitials(part, mixedCase)
  if (initials.length > 0 && !(after?.prefix === true && /^t$/i.test(part)))
    return initials.map((text, place) => ({
      ...{ ...toWord(text), initial: true, prefix: false, capitals: false },
      afterHyphen: afterHyphen && place === 0,
    }))
  const elided = /^(['’‘`]?[dlst])['’‘`](\p{L}{2,})$/iu.exec(part)
  const written = elided === null ? [part] : [`'${elided[1]}`, elided[2] ?? '']
  return written.flatMap(readWritten).map((token, place) => ({ ...token, afterHyphen: afterHyphen && place === 0 }))
}

function readWritten(written: string): readonly NameToken[] {
  const capitals = /^\p{Lu}{3,}$/u.test(written.replace(/[^\p{L}]/gu, ''))
  return toWords(written).map((word) => ({
    ...word,
    initial: false,
    prefix: isVoorvoegsel(word.text) && (word.text.length > 1 || /^['’‘`]|^t$/iu.test(written)),
    afterHyphen: false,
    capitals,
  }))
}

/** The initials in "J.P.", "Th.", "J" or "JP"; none when the text is a word. */
function toInitials(part: string, mixedCase: boolean): readonly string[] {
  const pieces = part.split('.').filter((piece) => piece !== '')
  const words = pieces.flatMap((piece) => toWords(piece).map((word) => word.text))
  if (words.length !== pieces.length || words.length === 0 || /\d|^['’‘`]/u.test(part)) return []
  const dotted = part.includes('.')
  if (words.every((word) => word.length === 1 || (dotted && LONG_INITIAL.test(word))))
    return words.map((word) => word.charAt(0))
  const run =
    words.length === 1 && mixedCase && !isVoorvoegsel(words[0] ?? '') && /^(\p{Lu}{2}|[^\P{Lu}AEIOU]{3,4})$/u.test(part)
  return run ? (words[0] ?? '').split('') : []
}
