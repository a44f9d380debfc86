import type { Markup } from '../../page/html.ts'
import type { Language } from '../../vocabulary/language.ts'
import type { ReportData } from './report-data.ts'

/** A question of the report: a sentence that says what is seen, the picture, and what it does not say. */
export interface Section {
  readonly id: string
  readonly title: string
  readonly lead: string
  readonly body: Markup
  readonly notSaid: string
}

/** Draws a section, or nothing when there is nothing to tell. */
export type DrawSection = (data: ReportData, language: Language) => Section | undefined

export function writeNumber(number: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(number)
}

export function writeShare(share: number, language: Language): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share)
}
