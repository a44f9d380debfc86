import { toWord, toWords, type Word } from './folded-text.ts'
import { formAtEnd, formAtStart, type LegalForm } from './legal-form.ts'
import { joinTens, numberIn } from './number-word.ts'

/** The name of an organisation in its parts, folded. */
export interface OrganisationName {
  /** The words that make the name, without legal form, numbers and little words such as "de" and "van". */
  readonly words: readonly Word[]
  readonly legalForms: readonly LegalForm[]
  /** Numbers, ordinals and roman numerals, as digits, in order. */
  readonly numbers: readonly string[]
}

/** Abbreviations that are written in names, with the word that they stand for. */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  `intl international|internat international|gebr gebroeders|bros brothers|mij maatschappij|ned nederland|nederlandse nederland|
  nederlands nederland|fa firma|mfg manufacturing|mgmt management|govt government|dept department|univ university|
  tech technology|assoc association|natl national|adm administratie|handelsmij handelsmaatschappij|labour labor|
  organisation organization|organisatie organization`
    .split('|')
    .map((line): [string, string] => {
      const [short = '', full = ''] = line.trim().split(' ')
      return [short, full]
    }),
)

/** Words that join the others and say nothing. */
const LITTLE_WORDS = new Set(
  'de het een the an of and en und et y e van voor von for du des der die das di del la le les los in te'.split(' '),
)

/** In oprichting, in liquidatie: written behind the legal form. */
const STATES = new Set(['in oprichting', 'io', 'i o', 'in liquidatie', 'in faillissement', 'failliet'])

/** A legal form, and what else stands before or behind a name, is looked for at both ends at most this often. */
const MOST_FORMS = 3

/** The name that a text holds, or undefined when it holds no letter and no digit. */
export function parseOrganisationName(text: string): OrganisationName | undefined {
  const all = toWords(withInitialismsJoined(text))
  if (all.length === 0) return undefined
  const { rest, legalForms } = takeForms(withoutState(all))
  const numbers: string[] = []
  const words: Word[] = []
  for (const [place, word] of rest.entries()) {
    const number = numberIn(word.text, place > 0 && rest.length > 1)
    if (number === undefined) words.push(inFull(word))
    else numbers.push(number)
  }
  const telling = words.filter((word) => !LITTLE_WORDS.has(word.text))
  return { words: telling.length > 0 ? telling : words, legalForms, numbers: joinTens(numbers) }
}

/** B.V. becomes BV and p.l.c. plc: letters with dots are one word. In SiemensAG the capitals are a word of their own. */
function withInitialismsJoined(text: string): string {
  const joined = text.replace(
    /(?<!\p{L})(?:\p{L}\.){2,}\p{L}?(?!\p{L})/gu,
    (letters) => `${letters.replaceAll('.', '')} `,
  )
  return joined.replace(/(?<=\d)[.,](?=\d{3})/gu, '').replace(/(?<=\p{Ll})(?=\p{Lu}{2,}(?!\p{L}))/gu, ' ')
}

/** Takes off that it is being set up or wound up: a state that passes, and no part of the name. */
function withoutState(words: readonly Word[]): readonly Word[] {
  for (const length of [2, 1]) {
    const ending = words
      .slice(-length)
      .map((word) => word.text)
      .join(' ')
    if (words.length > length && STATES.has(ending)) return words.slice(0, -length)
  }
  return words
}

function inFull(word: Word): Word {
  const full = ABBREVIATIONS.get(word.text)
  return full === undefined ? word : toWord(full)
}

function takeForms(words: readonly Word[]): { rest: readonly Word[]; legalForms: readonly LegalForm[] } {
  const legalForms: LegalForm[] = []
  let rest = words
  for (let round = 0; round < MOST_FORMS; round += 1) {
    const texts = rest.map(({ text }) => text)
    const end = formAtEnd(texts)
    const start = end === undefined ? formAtStart(texts) : undefined
    const found = end ?? start
    if (found === undefined || found.length >= rest.length) break
    legalForms.push(found.form)
    rest = end === undefined ? rest.slice(found.length) : rest.slice(0, -found.length)
  }
  return { rest, legalForms }
}
