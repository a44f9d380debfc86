import type { AreaLevel, Territory } from '../vocabulary/area.ts'
import type { Words } from '../vocabulary/language.ts'

/**
 * A release: a folder of static files that everyone may see. `release.json` describes the rest;
 * the public site can open nothing else.
 *
 *     release.json                  this description
 *     dcat.jsonld                   the same for catalogues (DCAT-AP)
 *     tables/SUBJECT.{json,csv,parquet}
 *     areas/MAP.topojson            boundaries, quantised WGS84, object "areas", id = area code
 *     areas/MAP.json                names, parents and neighbours
 */
export interface Release {
  readonly format: 1
  /** Checksum of the content: equal releases have equal ids. */
  readonly id: string
  readonly publishedOn: string
  readonly sources: readonly ReleaseSource[]
  readonly protection: { readonly rule: Words; readonly minimumCount: number; readonly minimumDenominator: number }
  readonly maps: readonly ReleaseMap[]
  readonly subjects: readonly Subject[]
  readonly files: readonly ReleaseFile[]
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
  /** Decimals to show. */
  readonly decimals: number
  /** Upper bounds of the first four of five classes: quantiles over all periods, rounded to friendly numbers. */
  readonly breaks: readonly number[]
  /** The country's or region's own value per period, `null` when withheld. */
  readonly whole: Readonly<Record<string, number | null>>
  /** Path of the table within the release. */
  readonly table: string
}

/** Why a cell has no figure: four kinds of nothing look different, and zero is a figure. */
export type Missing = 'withheld' | 'not-measured' | 'impossible'

/** One row of `tables/SUBJECT.json`. */
export interface Cell {
  readonly area: string
  readonly period: string
  /** Per 1,000 of the denominator; null when missing. */
  readonly value: number | null
  readonly missing: Missing | null
  readonly numerator: number | null
  readonly denominator: number | null
  /** 95% interval of the value (Poisson, Byar's approximation); null when missing. */
  readonly low: number | null
  readonly high: number | null
}
