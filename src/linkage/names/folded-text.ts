import anyAscii from 'any-ascii'
import { spellingKey } from './spelling-key.ts'

/** Everything that is written as an apostrophe, or as a letter that stands for a stop in the throat. */
const APOSTROPHES = /['’‘`´ʻʼʹʾʿ]/gu

/** Scripts that leave out short vowels: what comes out of them is compared by its consonants. */
const VOWELLESS_SCRIPT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u

/** One word of a name, in the small letters a-z and digits. */
export interface Word {
  readonly text: string
  /** True when it comes from a script that leaves out short vowels, such as Arabic. */
  readonly vowelless: boolean
  /** The word by its sound: see spelling-key.ts. */
  readonly key: string
}

/** A word of folded text. */
export const toWord = (text: string, vowelless = false): Word => ({ text, vowelless, key: spellingKey(text) })

/**
 * The text in small ASCII letters, other scripts transliterated, apostrophes gone. Fold a value once per record and
 * compare the folded ones: the text functions of DuckDB count bytes, not letters.
 */
export function foldText(text: string): string {
  const plain = text.normalize('NFKC').replace(APOSTROPHES, '').replaceAll('ĳ', 'ij').replaceAll('Ĳ', 'IJ')
  return anyAscii(plain).toLowerCase().replaceAll("'", '').replaceAll('`', '')
}

/** The words of a text: folded, and cut at whatever is no letter and no digit. */
export function toWords(text: string): readonly Word[] {
  return text.split(/\s+/u).flatMap((piece) => {
    const vowelless = VOWELLESS_SCRIPT.test(piece)
    const words = foldText(piece).match(/[a-z0-9]+/g) ?? []
    return words.map((word) => toWord(word, vowelless))
  })
}
