import type { Language } from '../../../vocabulary/language.ts'

/** All that stands in a report: plain texts and pictures. The template lays it out and adds no word of its own. */
export interface ReportContent {
  readonly language: Language
  /** ISO day of the release; the document has no other date, so that equal content gives equal bytes. */
  readonly date: string
  readonly title: string
  readonly overline: string
  readonly kind: string
  /** What a reader must know before anything else: that all of it is made up. */
  readonly warning: string | null
  readonly lead: readonly string[]
  readonly place: ReportPicture | null
  readonly reading: ReportNotes
  readonly themes: readonly ReportTheme[]
  readonly closing: readonly ReportNotes[]
  readonly footer: string
  readonly page: { readonly word: string; readonly of: string }
}

/** A vector picture and what it shows, for who does not see it. */
export interface ReportPicture {
  readonly svg: string
  readonly alt: string
}

export interface ReportNotes {
  readonly title: string
  readonly lines: readonly string[]
}

export interface ReportTheme {
  readonly title: string
  readonly question: string
  readonly subjects: readonly ReportSubject[]
}

export interface ReportSubject {
  readonly title: string
  readonly period: string
  /** The figure, or which kind of nothing. */
  readonly figure: string
  readonly missing: boolean
  readonly unit: string
  readonly sentences: readonly string[]
  readonly strip: ReportPicture | null
  /** The figures of all periods, when there are several; null otherwise. */
  readonly series: string | null
  /** What stands beside the figures: what they do not say, and ordinary explanations. None where no figure is shown. */
  readonly beside: readonly ReportNotes[]
}
