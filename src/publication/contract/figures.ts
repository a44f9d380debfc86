import type { AreaLevel } from '../../vocabulary/area.ts'
import type { ReleaseMap } from './areas.ts'
import type { Subject } from './subjects.ts'

/** Why a cell has no figure: four kinds of nothing look different, and zero is a figure. */
export type Missing = 'withheld' | 'not-measured' | 'impossible'

/** One published figure. */
export interface Cell {
  readonly area: string
  readonly period: string
  /** Per so many of the denominator, as the unit says, or the count itself; null when missing. */
  readonly value: number | null
  readonly missing: Missing | null
  /** The rounded count; null when it is missing itself. It may be shown where only the share is withheld. */
  readonly numerator: number | null
  /** The rounded count that it is divided by; null when it is missing itself or when nothing is divided. */
  readonly denominator: number | null
  /** Interval of the value: what rounding leaves open, and 95% for the play of chance. Null when missing. */
  readonly low: number | null
  readonly high: number | null
}

/** A cell with its place in the lattice. */
export interface SplitCell extends Cell {
  readonly level: AreaLevel
  /** `totaal`, or what the counts are split by. */
  readonly dimension: string
  readonly category: string
  /** How many times as large the category's share is here as in all measured areas together (location quotient). */
  readonly overRepresentation: number | null
}

/** What stands for all categories together. */
export const TOTAL = 'totaal'

/** Which cells of each area: the totals, or one category of a dimension. */
export interface Part {
  readonly dimension: string
  readonly category: string
}

export const WHOLE_PART: Part = { dimension: TOTAL, category: TOTAL }

/** `figures/SUBJECT/MAP/PERIOD….json`: columns, one value per area in the order of `areas/MAP.json`. */
export interface FigureColumns {
  readonly value: readonly (number | null)[]
  readonly numerator: readonly (number | null)[]
  readonly denominator: readonly (number | null)[]
  readonly low: readonly (number | null)[]
  readonly high: readonly (number | null)[]
  /** One letter per area: `.` for null, `w` withheld, `n` not measured, `i` impossible. */
  readonly missing: string
  /** Only of categories of a dimension that has it. */
  readonly overRepresentation?: readonly (number | null)[]
}

export const MISSING_LETTERS: Readonly<Record<Missing, string>> = {
  withheld: 'w',
  'not-measured': 'n',
  impossible: 'i',
}

/** A table of cells: a `SplitCell` per row, its values in the order of the columns. */
export interface SplitTable {
  readonly columns: readonly (keyof SplitCell)[]
  readonly rows: readonly (readonly SplitCell[keyof SplitCell][])[]
}

/** Path of the figures of a subject on a map in one period. */
export function figuresPath(subject: Subject, map: ReleaseMap, period: string, part: Part = WHOLE_PART): string {
  const of = part.dimension === TOTAL ? '' : `.${part.dimension}.${part.category}`
  return `figures/${subject.id}/${map.id}/${period}${of}.json`
}

/** Path of a subject's cells of the whole territory, a `SplitTable`. */
export function landPath(subject: Subject): string {
  return `figures/${subject.id}/land.json`
}

/** `gemeenten/GEMEENTE.json`: all that is published of a gemeente, its wijken and its buurten, but for the splits. */
export interface GemeenteFigures {
  /** The gemeente first, then its wijken and its buurten. */
  readonly areas: readonly GemeenteArea[]
  /** Totals per subject id: `SplitTable`s without the columns that say the same in every row. */
  readonly totals: Readonly<Record<string, SplitTable>>
}

export interface GemeenteArea {
  readonly code: string
  readonly name: string
  readonly level: AreaLevel
  /** Code of the area that holds it; that of the whole territory for a gemeente. */
  readonly parent: string
  /** A point inside, WGS84 [lon, lat], as on its map; null for an area that is on none. */
  readonly point: readonly [number, number] | null
  /** Codes of the areas of the same level that share a border with it, in this gemeente or another. */
  readonly neighbours: readonly string[]
  /** Areas of the same level that are most alike, the most alike first. */
  readonly similar: readonly SimilarArea[]
}

/** An area that is alike in public traits. */
export interface SimilarArea {
  readonly code: string
  readonly name: string
  /** Distance over the traits of `methods.json`, each in standard deviations of the level; 0 is the same. */
  readonly distance: number
}

/** Path of a gemeente's figures. */
export function gemeentePath(gemeente: string): string {
  return `gemeenten/${gemeente}.json`
}

/** Path of the splits of a gemeente, its wijken and buurten: per subject id a `SplitTable`. */
export function gemeenteSplitsPath(gemeente: string): string {
  return `gemeenten/${gemeente}.splits.json`
}

/** `figures/spread.json`: per subject id, map id and period. */
export type Spreads = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Spread>>>>>>

/** How the figures of one map lie: enough for a strip of all areas with one marked. */
export interface Spread {
  /** The figures at 0, 5, 10, … 100 % of the measured areas; empty when none is measured. */
  readonly quantiles: readonly number[]
  readonly measured: number
  readonly withheld: number
  readonly notMeasured: number
  readonly impossible: number
}

/** `figures/SUBJECT/stromen.json`: from the gemeente where people live to the one where it happened. */
export interface Flows {
  /** The dimension that holds where it happened. */
  readonly dimension: string
  /** Those that have a count, the largest first. All other pairs are withheld, or their gemeente has no total either. */
  readonly periods: Readonly<Record<string, readonly Flow[]>>
}

export interface Flow {
  readonly from: string
  /** A gemeente, or a category of the dimension that is none. */
  readonly to: string
  readonly count: number | null
  readonly missing: Missing | null
}

/** `figures/SUBJECT/zoekgebieden.json`: per map id, of the newest period. */
export interface SearchAreas {
  readonly period: string
  readonly maps: Readonly<Record<string, SearchedMap>>
}

export interface SearchedMap {
  /** How many areas were tested together. */
  readonly tested: number
  /** Those with more than chance explains, the least likely first. */
  readonly found: readonly SearchArea[]
}

export interface SearchArea {
  readonly area: string
  /** The published count. */
  readonly count: number
  /** What it would be if the area were like all others together. */
  readonly expected: number
  /** Chance of at least the smallest count that rounding leaves possible (exact, of two Poisson counts); never below 1e-300. */
  readonly p: number
  /** The same, corrected for the number of areas tested (Holm 1979). */
  readonly adjusted: number
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
