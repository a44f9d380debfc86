import type { Language } from '../../../../src/vocabulary/language.ts'

/** A number as it is written in a text: 1.234,5 in Dutch, 1,234.5 in English. */
const WRITTEN: Readonly<Record<Language, RegExp>> = {
  nl: /(?<![\p{L}\p{N}])[−-]?\d+(?:\.\d{3})*(?:,\d+)?(?!\p{N})/gu,
  en: /(?<![\p{L}\p{N}])[−-]?\d+(?:,\d{3})*(?:\.\d+)?(?!\p{N})/gu,
}

/** The numbers in a text, each as a program writes it, with the decimals that it has there: `1234.50`. */
export function writtenNumbers(text: string, language: Language): readonly string[] {
  const [grouping, point] = language === 'nl' ? ['.', ','] : [',', '.']
  return (text.match(WRITTEN[language]) ?? []).map((number) =>
    number.replaceAll(grouping, '').replace(point, '.').replace('−', '-'),
  )
}

/** Rounds a number as it is written: 1.555 is nearer to 1.56, though what the machine keeps lies a little below it. */
export function rounded(value: number, decimals: number): number {
  const text = String(value)
  return text.includes('e') ? value : Number(`${Math.round(Number(`${text}e${decimals}`))}e-${decimals}`)
}

/** A figure as a page may write it: with all its decimals, or on an axis without needless zeros. */
export function asWritten(value: number, decimals: number): readonly string[] {
  const whole = rounded(value, decimals).toFixed(decimals)
  return [whole, String(Number(whole))]
}
