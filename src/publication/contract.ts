import type { AreaLevel, Territory } from '../vocabulary/area.ts'
import type { Words } from '../vocabulary/language.ts'

/**
 * A release: a folder of static files that everyone may see. `release.json` describes the rest;
 * the public site can open nothing else.
 *
 *     release.json                  this description
 *     certificate.json              what an attacker could work out, cell by cell
 *     dcat.jsonld                   the same for catalogues (DCAT-AP-NL 3)
 *     tables/SUBJECT.json           the totals on the subject's map, for the site
 *     tables/SUBJECT.splits.json    the other cells: larger areas, and what the counts are split by
 *     tables/SUBJECT.{csv,parquet,jsonstat.json}   all cells
 *     tables/SUBJECT-bedragen.*     sums of money, where the subject has them
 *     areas/MAP.topojson            boundaries, quantised WGS84, object "areas", id = area code
 *     areas/MAP.json                names, parents and neighbours
 */
export interface Release {
  readonly format: 2
  /** Checksum of the content: equal releases have equal ids. */
  readonly id: string
  /** The release that this one came after; null for the first. */
  readonly previous: string | null
  readonly publishedOn: string
  readonly sources: readonly ReleaseSource[]
  readonly protection: Protection
  readonly maps: readonly ReleaseMap[]
  readonly subjects: readonly Subject[]
  readonly files: readonly ReleaseFile[]
}

export interface Protection {
  readonly rule: Words
  /** Ratios are given of this many and more. */
  readonly minimumDenominator: number
}

export interface ReleaseSource {
  readonly id: string
  readonly supplier: string
  readonly name: string
  readonly asOf: string
  readonly licence: string | null
  readonly madeUp: boolean
}

export interface ReleaseFile {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
  readonly mediaType: string
}

/** One set of areas that can be drawn and compared. */
export interface ReleaseMap {
  readonly id: string
  readonly title: Words
  readonly territory: Territory
  readonly level: AreaLevel
  /** Path of the boundaries within the release. */
  readonly boundaries: string
  /** Path of names, parents and neighbours within the release. */
  readonly areas: string
}

/** One entry of `areas/MAP.json`. */
export interface MapArea {
  readonly code: string
  readonly name: string
  /** Names of the areas that hold it, largest first: `['Waterdam', 'Binnenstad']`. */
  readonly within: readonly string[]
  /** Codes of the areas that share a border with it. */
  readonly neighbours: readonly string[]
  /** A point inside, WGS84 [lon, lat], for labels and keyboard walking. */
  readonly point: readonly [number, number]
}

/** Something that is measured per area, with everything a reader must know beside the figure. */
export interface Subject {
  readonly id: string
  readonly theme: Words
  readonly title: Words
  /** What is counted, for sentences: "geregistreerde misdrijven per 1.000 inwoners". */
  readonly unit: Words
  readonly numeratorName: Words
  readonly denominatorName: Words
  /** What one sees. */
  readonly says: Words
  readonly doesNotSay: readonly Words[]
  readonly innocentExplanations: readonly Words[]
  readonly definition: Words
  readonly sources: readonly string[]
  readonly map: string
  readonly periods: readonly string[]
  /** Remark per period where the reader must know something, such as the year of the denominator. */
  readonly periodNotes: Readonly<Record<string, Words>>
  /** Per period, that of the counts it was divided by; empty when nothing is divided. */
  readonly denominatorPeriods: Readonly<Record<string, string>>
  /** Decimals to show. */
  readonly decimals: number
  /** Upper bounds of the first four of five classes: quantiles over all periods, rounded to friendly numbers. */
  readonly breaks: readonly number[]
  /** The value of all measured areas together per period; `null` when there is none to compare with. */
  readonly whole: Readonly<Record<string, number | null>>
  /** Every count is a multiple of it. */
  readonly roundedTo: number
  /** Per period, how far a true count may lie from the published one, above or below. */
  readonly within: Readonly<Record<string, number>>
  /** What the counts are split by; each split adds up to the totals. */
  readonly dimensions: readonly SubjectDimension[]
  /** Checksums of the statistics that it was made of: they change with their data, code or parameters. */
  readonly statistics: Readonly<Record<string, string>>
  /** Path within the release of the totals on the map. */
  readonly table: string
  /** Path of the other cells: larger areas and splits. */
  readonly splits: string
  /** Sums of money beside the counts; null when there are none. */
  readonly amounts: SubjectAmounts | null
}

export interface SubjectDimension {
  readonly id: string
  readonly title: Words
  readonly categories: readonly { readonly id: string; readonly title: Words }[]
}

export interface SubjectAmounts {
  readonly title: Words
  readonly unit: Words
  /** Path of the sums within the release. */
  readonly table: string
}

/** Why a cell has no figure: four kinds of nothing look different, and zero is a figure. */
export type Missing = 'withheld' | 'not-measured' | 'impossible'

/** One row of `tables/SUBJECT.json`. */
export interface Cell {
  readonly area: string
  readonly period: string
  /** Per so many of the denominator, as the unit says, or the count itself; null when missing. */
  readonly value: number | null
  readonly missing: Missing | null
  /** The rounded count; null when missing. */
  readonly numerator: number | null
  /** The rounded count that it is divided by; null when missing or when nothing is divided. */
  readonly denominator: number | null
  /** Interval of the value: what rounding leaves open, and 95% for the play of chance. Null when missing. */
  readonly low: number | null
  readonly high: number | null
}

/** One cell of `tables/SUBJECT.splits.json`: a cell of a larger area, or of one category. */
export interface SplitCell extends Cell {
  readonly level: AreaLevel
  /** `totaal`, or what the counts are split by. */
  readonly dimension: string
  readonly category: string
  /** How many times as large the category's share is here as in all measured areas together (location quotient). */
  readonly overRepresentation: number | null
}

/** `tables/SUBJECT.splits.json`: a `SplitCell` per row, its values in the order of the columns. */
export interface SplitTable {
  readonly columns: readonly (keyof SplitCell)[]
  readonly rows: readonly (readonly SplitCell[keyof SplitCell][])[]
}

/** One row of `tables/SUBJECT-bedragen.json`. A withheld sum and one withheld to protect it look alike. */
export interface AmountCell {
  readonly area: string
  readonly level: AreaLevel
  readonly period: string
  readonly category: string
  /** Euro; null when missing. */
  readonly amount: number | null
  readonly missing: Missing | null
}
