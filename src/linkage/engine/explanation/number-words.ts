import type { Language } from '../../../vocabulary/language.ts'

const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' }

/** 1.234,5 in Dutch, 1,234.5 in English. */
export function writeNumber(value: number, language: Language, decimals = 0): string {
  const fixed = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  return new Intl.NumberFormat(LOCALES[language], fixed).format(value).replace('-', '−')
}

/** No more digits than a reader keeps: 3,1; 24; 1.200. */
export function writeRounded(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { maximumSignificantDigits: 2 }).format(value)
}

/** Evidence with its sign: +6,4 or −3,0. */
export function writeBits(bits: number, language: Language): string {
  const rounded = Math.round(bits * 10) / 10
  const sign = rounded > 0 ? '+' : rounded < 0 ? '−' : ''
  return sign + writeNumber(Math.abs(rounded), language, 1)
}

/** A share as a percentage that never rounds to none or all when it is neither: `99,992%`, `0,058%`. */
export function writeShare(share: number, language: Language): string {
  if (share > 0 && share < 1e-6) return language === 'nl' ? 'minder dan 0,0001%' : 'less than 0.0001%'
  if (share < 1 && share > 1 - 1e-6) return language === 'nl' ? 'meer dan 99,9999%' : 'more than 99.9999%'
  return `${writeNumber(share * 100, language, decimalsFor(Math.min(share, 1 - share) * 100))}%`
}

/** So many that one digit remains of what lies between the percentage and its nearest end. */
function decimalsFor(distance: number): number {
  return distance <= 0 || distance >= 1 ? 0 : Math.min(4, -Math.floor(Math.log10(distance)))
}
