import type { Language } from '../../vocabulary/language.ts'

const LOCALES: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' }

/** A number as its readers write it: 1.234,5 in Dutch, 1,234.5 in English. */
export function writeNumber(value: number, language: Language, decimals = 0): string {
  const fixed = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  return new Intl.NumberFormat(LOCALES[language], fixed).format(value)
}

/** A round number without needless zeros, for axes and class bounds: 20 rather than 20,0. */
export function writeShortNumber(value: number, language: Language, decimals: number): string {
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: decimals }).format(value)
}

/** A day as its readers write it: 31 januari 2026. The text is an ISO day or moment. */
export function writeDay(iso: string, language: Language): string {
  const day = new Date(iso)
  if (Number.isNaN(day.getTime())) return iso
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'Europe/Amsterdam' }).format(day)
}

/** Compares names the way a Dutch index sorts them: accents and case do not count first. */
export const nameOrder = new Intl.Collator('nl', { sensitivity: 'base', numeric: true })
