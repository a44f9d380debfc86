import type { Language } from '../../../vocabulary/language.ts'
import type { LevelMeaning } from './level-meaning.ts'
import { writeNumber, writeRounded } from './number-words.ts'

/** A level of a comparison, with the label that the model gives it. */
export interface NamedLevel {
  /** Of the comparison. */
  readonly name: string
  readonly meaning: LevelMeaning
  readonly label: string
}

/**
 * A level in plain words, as a sentence: `Is gelijk.`, `Verschilt hooguit 2 tekens.` It names the column where the
 * comparison does not, and the label where only that says which part of a value is meant.
 */
export function writeLevel({ name, meaning, label }: NamedLevel, language: Language): string {
  if (meaning.kind === 'as-labelled') return meaning.label
  const phrase = phraseOf(meaning, language)
  const column = columnOf(meaning)
  const part = 'inPart' in meaning && meaning.inPart ? ` (${label})` : ''
  if (meaning.kind === 'all-of' || meaning.kind === 'swapped') return `${phrase}.`
  return column === undefined || column === name
    ? `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}${part}.`
    : `${column} ${phrase}${part}.`
}

function phraseOf(meaning: LevelMeaning, language: Language): string {
  const words = WORDS[language]
  switch (meaning.kind) {
    case 'missing':
    case 'other':
      return words[meaning.kind]
    case 'equal':
      return meaning.inPart ? words.equalInPart : words.equal
    case 'swapped':
      return words.swapped(meaning.columns)
    case 'alike':
      return words.alike(degreeOf(meaning.atLeast), { ...meaning, atLeast: writeScore(meaning.atLeast, language) })
    case 'edits':
      return words.edits(meaning.atMost)
    case 'near-date':
      return words.nearDate(words.time(meaning.days))
    case 'near-number':
      return words.nearNumber(
        meaning.relative ? `${writeRounded(meaning.atMost * 100, language)}%` : writeRounded(meaning.atMost, language),
      )
    case 'shared-items':
      return words.sharedItems(meaning.atLeast)
    case 'all-of':
      return meaning.meanings.map((part) => `${columnOf(part) ?? ''} ${phraseOf(part, language)}`).join(words.and)
    case 'as-labelled':
      return meaning.label
    default:
      return meaning satisfies never
  }
}

const columnOf = (meaning: LevelMeaning): string | undefined => ('column' in meaning ? meaning.column : undefined)

type Degree = 'much' | 'rather' | 'somewhat'

/** Of scores from 0 to 1, as people find names alike: above .9 a slip of the pen, below .8 another name as easily. */
function degreeOf(atLeast: number): Degree {
  if (atLeast >= 0.9) return 'much'
  return atLeast >= 0.8 ? 'rather' : 'somewhat'
}

const writeScore = (score: number, language: Language): string =>
  writeNumber(score, language, Number.isInteger(score * 10) ? 1 : 2)

interface Alike {
  readonly inPart: boolean
  readonly atLeast: string
}

const YEAR = 365.25
const MONTH = YEAR / 12

const DUTCH = {
  missing: 'ontbreekt bij minstens één van de twee',
  other: 'komt niet overeen',
  equal: 'is gelijk',
  equalInPart: 'is voor een deel gelijk',
  swapped: (columns: readonly string[]) => `${columns.join(' en ')} zijn omgewisseld`,
  alike: (degree: Degree, { inPart, atLeast }: Alike) =>
    `${inPart ? 'een deel lijkt' : 'lijkt'} ${{ much: 'heel sterk', rather: 'sterk', somewhat: 'enigszins' }[degree]} (minstens ${atLeast} van 1)`,
  edits: (atMost: number) => `verschilt hooguit ${atMost === 1 ? '1 teken' : `${atMost} tekens`}`,
  time: (days: number) => {
    if (days >= YEAR) return `${writeRounded(days / YEAR, 'nl')} jaar`
    if (days >= MONTH)
      return `${writeRounded(days / MONTH, 'nl')} ${Math.round(days / MONTH) === 1 ? 'maand' : 'maanden'}`
    return `${writeRounded(days, 'nl')} ${days === 1 ? 'dag' : 'dagen'}`
  },
  nearDate: (time: string) => `ligt hooguit ${time} uit elkaar`,
  nearNumber: (amount: string) => `scheelt hooguit ${amount}`,
  sharedItems: (atLeast: number) => `heeft minstens ${atLeast} ${atLeast === 1 ? 'onderdeel' : 'onderdelen'} gemeen`,
  and: ', en ',
}

const ENGLISH: typeof DUTCH = {
  missing: 'is missing in at least one of the two',
  other: 'does not agree',
  equal: 'is the same',
  equalInPart: 'is the same in part',
  swapped: (columns) => `${columns.join(' and ')} are swapped`,
  alike: (degree, { inPart, atLeast }) =>
    `${inPart ? 'a part is' : 'is'} ${{ much: 'very much', rather: 'much', somewhat: 'somewhat' }[degree]} alike (at least ${atLeast} of 1)`,
  edits: (atMost) => `differs by at most ${atMost} ${atMost === 1 ? 'character' : 'characters'}`,
  time: (days) => {
    const [count, unit] = days >= YEAR ? [days / YEAR, 'year'] : days >= MONTH ? [days / MONTH, 'month'] : [days, 'day']
    return `${writeRounded(count, 'en')} ${unit}${Math.round(count) === 1 ? '' : 's'}`
  },
  nearDate: (time) => `is at most ${time} apart`,
  nearNumber: (amount) => `differs by at most ${amount}`,
  sharedItems: (atLeast) => `shares at least ${atLeast} ${atLeast === 1 ? 'item' : 'items'}`,
  and: ', and ',
}

const WORDS: Readonly<Record<Language, typeof DUTCH>> = { nl: DUTCH, en: ENGLISH }
