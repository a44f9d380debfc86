import type { AreaLevel } from '../../vocabulary/area.ts'
import { type FigureColumns, MISSING_LETTERS, type Missing, type Part, type SplitCell } from '../contract.ts'

/** The place of each area of a map, by its code. */
export type Places = ReadonlyMap<string, number>

export function placesOf(codes: readonly string[]): Places {
  return new Map(codes.map((code, place) => [code, place]))
}

type Column = (number | null)[]

/**
 * The cells of one part as columns in the order of the areas. An area of the map without a cell was not measured; a cell of
 * an area that is not on the map has no place, and stands in the other files.
 */
export function columnsOf(cells: readonly SplitCell[], places: Places, compared: boolean): FigureColumns {
  const blank = (): Column => Array.from({ length: places.size }, () => null)
  const columns = { value: blank(), numerator: blank(), denominator: blank(), low: blank(), high: blank() }
  const overRepresentation = blank()
  const missing = Array.from({ length: places.size }, () => MISSING_LETTERS['not-measured'])
  for (const cell of cells) {
    const place = places.get(cell.area)
    if (place === undefined) continue
    columns.value[place] = cell.value
    columns.numerator[place] = cell.numerator
    columns.denominator[place] = cell.denominator
    columns.low[place] = cell.low
    columns.high[place] = cell.high
    overRepresentation[place] = cell.overRepresentation
    missing[place] = letterOf(cell)
  }
  return { ...columns, missing: missing.join(''), ...(compared ? { overRepresentation } : {}) }
}

const NO_REASON = '.'

/** How columns tell why a cell has no figure. */
export function letterOf({ missing }: Pick<SplitCell, 'missing'>): string {
  return missing === null ? NO_REASON : MISSING_LETTERS[missing]
}

/** What all cells of a file of columns have alike. */
export interface ColumnsPlace {
  readonly codes: readonly string[]
  readonly level: AreaLevel
  readonly period: string
  readonly part: Part
}

/** The cells of a file of columns, one for each area of the map. */
export function cellsOfColumns(columns: FigureColumns, { codes, level, period, part }: ColumnsPlace): SplitCell[] {
  const at = (column: readonly (number | null)[], place: number) => column[place] ?? null
  return codes.map((area, place) => ({
    area,
    level,
    period,
    dimension: part.dimension,
    category: part.category,
    value: at(columns.value, place),
    missing: reasonOf(columns.missing[place]),
    numerator: at(columns.numerator, place),
    denominator: at(columns.denominator, place),
    low: at(columns.low, place),
    high: at(columns.high, place),
    overRepresentation: at(columns.overRepresentation ?? [], place),
  }))
}

const REASONS = new Map(
  (Object.entries(MISSING_LETTERS) as [Missing, string][]).map(([missing, letter]) => [letter, missing]),
)

function reasonOf(letter: string | undefined): Missing | null {
  return REASONS.get(letter ?? '') ?? null
}
