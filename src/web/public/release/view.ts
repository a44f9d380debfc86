import {
  type Cell,
  type FigureColumns,
  MISSING_LETTERS,
  type Missing,
  type Part,
  type ReleaseMap,
  type Subject,
  type SubjectLevel,
  TOTAL,
} from '../../../publication/contract.ts'
import type { Shade } from '../../design/swatch.tsx'
import type { MapArea } from './map-area.ts'

/** One area in one period: what map, table, strip and sentence all read, so that they cannot differ. */
export interface ViewRow {
  readonly area: MapArea
  /** Its place in the order of the map. */
  readonly place: number
  readonly cell: Cell
  /** Only where a category is shown of which it is given. */
  readonly overRepresentation: number | null
  readonly shade: Shade
  /** 1 for the highest figure; equal figures share a rank. Null without a figure. */
  readonly rank: number | null
}

/** One subject on one map in one period: every picture on a page is drawn from this. */
export interface View {
  readonly subject: Subject
  readonly map: ReleaseMap
  readonly level: SubjectLevel
  readonly period: string
  readonly part: Part
  /** True when what is shown are counts and not shares: of such a view the unit is what is counted. */
  readonly counted: boolean
  /** The class bounds: those of the level, or of the category that is shown. */
  readonly breaks: readonly number[]
  /** The value of all measured areas of the territory together; null when there is none to compare with. */
  readonly whole: number | null
  /** The gemeente of which only the parts are shown; null when all areas of the map are. */
  readonly within: { readonly code: string; readonly name: string } | null
  /** How many areas have a cell and no boundary: they are in no row. */
  readonly unplaced: number
  /** The areas in the order of the map, which is that of their names. */
  readonly areas: readonly MapArea[]
  readonly rows: readonly ViewRow[]
  readonly byCode: ReadonlyMap<string, ViewRow>
  /** How many areas have a figure. */
  readonly measured: number
  /** The figures, from low to high. */
  readonly figures: Float64Array
}

/** What is asked of a view, and the areas that it is about. */
export interface ViewOrder extends Pick<View, 'subject' | 'map' | 'level' | 'period' | 'part' | 'areas'> {
  /** The same category of the whole territory, when one is shown. */
  readonly wholeOfPart?: number | null
}

export interface ViewInput extends ViewOrder {
  readonly columns: FigureColumns
}

/** Puts the figures of one period on the areas of their map. */
export function viewOf({ columns, ...order }: ViewInput): View {
  const { areas, period, level } = order
  const cells = areas.map((area, place) => cellAt(columns, place, { area: area.code, period }))
  return viewOfCells(order, { cells, within: null, unplaced: level.unplaced[period] ?? 0 })
}

/** A cell with what is known of the category's share. */
export type FigureCell = Cell & Pick<ViewRow, 'overRepresentation'>

interface Figures extends Pick<View, 'within' | 'unplaced'> {
  /** One per area, in the order of the areas. */
  readonly cells: readonly FigureCell[]
}

/** A view of figures that are already laid beside their areas. Of counts that are not divided the count is shown. */
export function viewOfCells(order: ViewOrder, { cells, within, unplaced }: Figures): View {
  const { subject, map, level, period, part, areas } = order
  const total = part.dimension === TOTAL
  const shown = cells.map(countAsValue)
  const breaks = total ? level.breaks : quantileBreaks(shown)
  const figures = Float64Array.from(
    shown.filter(({ value }) => value !== null),
    ({ value }) => value ?? 0,
  ).sort()
  const rankOf = ranking(figures)
  const rows = areas.flatMap((area, place): ViewRow[] => {
    const cell = shown[place]
    if (cell === undefined) return []
    const { value, missing, overRepresentation } = cell
    const shade = value === null ? (missing ?? 'not-measured') : classOf(value, breaks)
    return [{ area, place, cell, overRepresentation, shade, rank: value === null ? null : rankOf(value) }]
  })
  return {
    ...{ subject, map, level, period, part, breaks, areas, rows, within, unplaced },
    counted: subject.per === null || (!total && cells.some(isCount)),
    whole: total ? (level.whole[period] ?? null) : (order.wholeOfPart ?? null),
    byCode: new Map(rows.map((row) => [row.area.code, row])),
    measured: figures.length,
    figures,
  }
}

/** The class of a figure: upper bounds are not part of the class below them, but zero is always in the lightest. */
export function classOf(value: number, breaks: readonly number[]): 0 | 1 | 2 | 3 | 4 {
  if (value <= 0) return 0
  let passed = 0
  for (const bound of breaks) if (value >= bound) passed += 1
  return CLASSES[passed] ?? 4
}

const CLASSES = [0, 1, 2, 3, 4] as const

const MISSING_OF = new Map(Object.entries(MISSING_LETTERS).map(([missing, letter]) => [letter, missing as Missing]))

function cellAt(columns: FigureColumns, place: number, of: { area: string; period: string }): FigureCell {
  const at = (column: readonly (number | null)[] | undefined) => column?.[place] ?? null
  return {
    ...of,
    value: at(columns.value),
    missing: MISSING_OF.get(columns.missing[place] ?? 'n') ?? null,
    numerator: at(columns.numerator),
    denominator: at(columns.denominator),
    low: at(columns.low),
    high: at(columns.high),
    overRepresentation: at(columns.overRepresentation),
  }
}

/** A category that is not divided has a count and no rate. */
function isCount({ value, missing }: Cell): boolean {
  return value === null && missing === null
}

/** Of counts that are not divided, what one sees is the count. */
export function countAsValue<C extends Cell>(cell: C): C {
  return isCount(cell) ? { ...cell, value: cell.numerator } : cell
}

/** Class bounds for a category, which has none of its own: fifths of the figures shown above zero, to two digits. */
function quantileBreaks(cells: readonly Cell[]): readonly number[] {
  const values = cells.flatMap(({ value }) => (value === null || value <= 0 ? [] : [value])).sort((a, b) => a - b)
  const bounds = [0.2, 0.4, 0.6, 0.8].map((share) => values[Math.floor(share * values.length)] ?? 0)
  return [...new Set(bounds.map((bound) => Number(bound.toPrecision(2))))].filter((bound) => bound > 0)
}

function ranking(upwards: Float64Array): (value: number) => number {
  const ranks = new Map<number, number>()
  upwards.forEach((value, place) => ranks.set(value, upwards.length - place))
  return (value) => ranks.get(value) ?? upwards.length
}
