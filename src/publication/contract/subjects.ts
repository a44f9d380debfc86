import type { Words } from '../../vocabulary/language.ts'

/** What subjects are about; a way in for those who have no area in mind. */
export interface Theme {
  readonly id: string
  readonly title: Words
  /** The question that it answers, for people: "Wie koopt hier, en hoe vaak?" */
  readonly question: Words
  /** Two or three sentences: what this has to do with ondermijning, and what it has not. */
  readonly lead: Words
}

/** Something that is measured per area, with everything a reader must know beside the figure. */
export interface Subject {
  readonly id: string
  /** Id of its theme. */
  readonly theme: string
  readonly title: Words
  /** What is counted, for sentences: "geregistreerde misdrijven per 1.000 inwoners". */
  readonly unit: Words
  readonly numeratorName: Words
  /** Null when nothing is divided. */
  readonly denominatorName: Words | null
  /** Per how many of the denominator; null when nothing is divided. */
  readonly per: number | null
  /** What one sees. */
  readonly says: Words
  readonly doesNotSay: readonly Words[]
  readonly innocentExplanations: readonly Words[]
  readonly definition: Words
  readonly sources: readonly string[]
  /** The maps on which it has figures, the largest areas first. */
  readonly levels: readonly SubjectLevel[]
  readonly periods: readonly string[]
  /** Remark per period where the reader must know something, such as the year of the denominator. */
  readonly periodNotes: Readonly<Record<string, Words>>
  /** Where the series is broken: figures from such a period on may not be laid beside those before it. */
  readonly seriesBreaks: readonly SeriesBreak[]
  /** Per period, that of the counts it was divided by; empty when nothing is divided. */
  readonly denominatorPeriods: Readonly<Record<string, string>>
  /** Decimals to show. */
  readonly decimals: number
  /** Every count is a multiple of it. */
  readonly roundedTo: number
  /** Per period, how far a true count may lie from the published one, above or below. */
  readonly within: Readonly<Record<string, number>>
  /** What the counts are split by; each split adds up to the totals. */
  readonly dimensions: readonly SubjectDimension[]
  /** Checksums of the statistics that it was made of: they change with their data, code or parameters. */
  readonly statistics: Readonly<Record<string, string>>
  /** Paths of the tables to download, which hold all cells. */
  readonly downloads: Readonly<Record<'csv' | 'parquet' | 'jsonStat', string>>
  /** Sums of money beside the counts; null when there are none. */
  readonly amounts: SubjectAmounts | null
  /** Path of the `Flows`; null when it has none. */
  readonly flows: string | null
  /** Path of the `SearchAreas`; null where there is nothing to test: no denominator, or figures that are no share of it. */
  readonly searchAreas: string | null
}

export interface SubjectLevel {
  /** Id of the map. */
  readonly map: string
  /** Upper bounds of all classes but the last, at most four: quantiles over all periods of this map, rounded to friendly numbers. */
  readonly breaks: readonly number[]
  /** The value of all measured areas of the map together per period; null when there is none to compare with. */
  readonly whole: Readonly<Record<string, number | null>>
  /** Per period, how many areas have a cell and no boundary: they are in the tables to download and not on the map. */
  readonly unplaced: Readonly<Record<string, number>>
}

export interface SeriesBreak {
  /** The first period of the new way of counting. */
  readonly period: string
  readonly says: Words
}

export interface SubjectDimension {
  readonly id: string
  readonly title: Words
  readonly categories: readonly { readonly id: string; readonly title: Words }[]
  /** Whether a cell tells how much larger the category's share is there than in all measured areas together. */
  readonly overRepresentation: boolean
  /** False for a dimension of gemeenten: those cells are in the `Flows`, and no map is made per category. */
  readonly mapped: boolean
}

export interface SubjectAmounts {
  readonly title: Words
  readonly unit: Words
  /** Path of the sums within the release. */
  readonly table: string
}
