import type { Language } from '../../vocabulary/language.ts'

const LOCALES: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' }

/** A number as its readers write it: 1.234,5 in Dutch, 1,234.5 in English. */
export function writeNumber(value: number, language: Language, decimals = 0): string {
  return withMinus(notationOf(language, decimals, decimals).format(value))
}

/** A round number without needless zeros, for axes and class bounds: 20 rather than 20,0. */
export function writeShortNumber(value: number, language: Language, decimals: number): string {
  return withMinus(notationOf(language, 0, decimals).format(value))
}

/** A minus sign is as wide as a figure, and is read aloud as one; a hyphen is neither. */
function withMinus(written: string): string {
  return written.replace('-', '−')
}

const notations = new Map<string, Intl.NumberFormat>()

/** Making a notation takes a hundred times as long as writing a number in it. */
function notationOf(language: Language, least: number, most: number): Intl.NumberFormat {
  const key = `${language} ${least} ${most}`
  const notation =
    notations.get(key) ??
    new Intl.NumberFormat(LOCALES[language], { minimumFractionDigits: least, maximumFractionDigits: most })
  notations.set(key, notation)
  return notation
}

/** A day as its readers write it: 31 januari 2026. The text is an ISO day or moment. */
export function writeDay(iso: string, language: Language): string {
  const day = new Date(iso)
  if (Number.isNaN(day.getTime())) return iso
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'Europe/Amsterdam' }).format(day)
}

/** Words or names in a row as its readers write them: a, b en c. */
export function writeList(words: readonly string[], language: Language): string {
  return new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(words)
}
