import type { Content, Markup } from '../../../../page/html.ts'
import type { Language } from '../../../../vocabulary/language.ts'
import type { LinkModel } from '../../model/link-model.ts'
import type { LinkSummary } from '../summary/link-summary.ts'
import type { SampledPair } from '../summary/pair-sample.ts'

/** All that the report is drawn from. */
export interface ReportData {
  readonly summary: LinkSummary
  readonly model: LinkModel
  readonly pairs: readonly SampledPair[]
  /** Whether the report may show what records hold, and which they are. */
  readonly withValues: boolean
}

/** One question of the report. */
export interface Section {
  /** For the address of the section; the same in every language. */
  readonly id: string
  /** In the table of contents. */
  readonly name: string
  /** A sentence, made from the figures, that says what is seen. */
  readonly title: string
  readonly lead: Content
  readonly body: Markup
  /** What the picture does not say. */
  readonly notSaid?: string
}

/** Nothing when there is nothing to show. */
export type DrawSection = (data: ReportData, language: Language) => Section | undefined
