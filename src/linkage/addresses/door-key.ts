import { foldText } from '../names/folded-text.ts'

/** What comes after a house number. In the BAG it is a huisletter and a toevoeging; people run the two together. */
export interface Door {
  readonly letter?: string | undefined
  readonly addition?: string | undefined
}

/** Keys by which two notations of what comes after the number are held against each other; empty when nothing does. */
export interface DoorKeys {
  /** Letters and digits in order, without zeros before them: only punctuation, case and borders are let go. */
  readonly door: string
  /** The same with words in one notation: II is 2, huis is H, 2-hoog is 2. */
  readonly inWords: string
  /** The same in a fixed order: A-2 is 2-A. */
  readonly anyOrder: string
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']
const FROM_ROMAN = new Map(ROMAN.map((numeral, place) => [numeral, String(place + 1)]))
/** Letters too, and read as a numeral only where there is reason to. */
const LETTERS_TOO = new Set(['I', 'V', 'X'])

const WORDS: Readonly<Record<string, string>> = {
  H: 'HS HUIS',
  BS: 'BIS',
  BG: 'BGG BEGANEGROND PARTERRE PTR',
  BO: 'BOVEN BOV BOVENHUIS',
  BE: 'BENEDEN BEN BENEDENHUIS',
  ZW: 'ZWART',
  RD: 'ROOD',
  A: 'ACHTER ACHTERHUIS',
  V: 'VOOR VOORHUIS',
  L: 'LINKS',
  R: 'RECHTS',
  SOUT: 'SOUTERRAIN SOU',
  1: 'EEN EERSTE',
  2: 'TWEE TWEEDE',
  3: 'DRIE DERDE',
  4: 'VIER VIERDE',
}
const FROM_WORD = new Map(
  Object.entries(WORDS).flatMap(([short, words]) => words.split(' ').map((word) => [word, short] as const)),
)

/** Words that say what kind of thing the rest is, and nothing about which. */
const EMPTY_WORDS = new Set(
  'HOOG HG ETAGE ET VERDIEPING VERD APP APPT APPARTEMENT KAMER KMR UNIT WONING WON NR NO TOEV'.split(' '),
)

/** How sure it is that a lone I, V or X is a numeral: in the BAG numerals are additions, elsewhere nobody knows. */
export type Written = 'in-bag' | 'by-hand'

export function doorKeys({ letter = '', addition = '' }: Door, written: Written): DoorKeys {
  const pieces = [...piecesOf(letter), ...piecesOf(addition)]
  const letterCount = piecesOf(letter).length
  const words = pieces.flatMap((piece, place) =>
    isOrdinal(pieces, place) ? [] : wordsOf(piece, written === 'by-hand' || place >= letterCount),
  )
  return { door: pieces.join(''), inWords: words.join(''), anyOrder: words.toSorted().join('.') }
}

/** Whether a word after the number says where in the building a door is, as "huis" and "hoog" do. */
export function isDoorWord(word: string): boolean {
  const upper = foldText(word).toUpperCase()
  return FROM_WORD.has(upper) || EMPTY_WORDS.has(upper) || FROM_ROMAN.has(upper)
}

function piecesOf(text: string): readonly string[] {
  const pieces =
    foldText(text)
      .toUpperCase()
      .replace('BEGANE GROND', 'BEGANEGROND')
      .match(/[A-Z]+|\d+/g) ?? []
  return pieces.map((piece) => piece.replace(/^0+(?=\d)/, ''))
}

/** The E of "2e etage"; any other E is a letter that tells doors apart. */
function isOrdinal(pieces: readonly string[], place: number): boolean {
  const [before = '', piece = '', after = ''] = [pieces[place - 1], pieces[place], pieces[place + 1]]
  return /^\d+$/.test(before) && /^(?:E|DE|STE)$/.test(piece) && EMPTY_WORDS.has(after)
}

function wordsOf(piece: string, loneNumerals: boolean): readonly string[] {
  if (EMPTY_WORDS.has(piece)) return []
  const word = FROM_WORD.get(piece)
  if (word !== undefined) return [word]
  if (LETTERS_TOO.has(piece) && !loneNumerals) return [piece]
  const numeral = FROM_ROMAN.get(piece)
  if (numeral !== undefined) return [numeral]
  // AII is the letter A and the numeral II; AI may be a word of its own and is left.
  const [, first, rest = ''] = /^([A-Z])((?:II|III|IV|VI|VII|VIII|IX))$/.exec(piece) ?? []
  return first === undefined ? [piece] : [first, FROM_ROMAN.get(rest) ?? rest]
}
