import type { Language } from '../../../vocabulary/language.ts'

/** How a report writes numbers and days. */
export interface Notation {
  readonly figure: (value: number, decimals?: number) => string
  readonly day: (iso: string) => string
}

const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' }

export function notationIn(language: Language): Notation {
  const locale = LOCALES[language]
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/Amsterdam' })
  return {
    figure: (value, decimals = 0) =>
      new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value),
    day: (iso) => {
      const day = new Date(iso)
      return Number.isNaN(day.getTime()) ? iso : days.format(day)
    },
  }
}
