import type { Cell, MapArea, ReleaseMap, Subject } from '../../../publication/contract.ts'
import { nameOrder } from '../../design/number-notation.ts'
import type { Shade } from '../../design/swatch.tsx'

/** One area in one period: what map, table, strip and sentence all read, so that they cannot differ. */
export interface ViewRow {
  readonly area: MapArea
  readonly cell: Cell
  readonly shade: Shade
  /** 1 for the highest figure; equal figures share a rank. Null without a figure. */
  readonly rank: number | null
}

/** One subject in one period: every picture on a page is drawn from this. */
export interface View {
  readonly subject: Subject
  readonly map: ReleaseMap
  readonly period: string
  /** The areas of the map as the release lists them; the same list for every subject and period. */
  readonly areas: readonly MapArea[]
  /** In the order of the names. */
  readonly rows: readonly ViewRow[]
  readonly byCode: ReadonlyMap<string, ViewRow>
  /** How many areas have a figure. */
  readonly measured: number
  /** How many areas have a cell but no boundary: they are in the download and not on the map. */
  readonly unplaced: number
}

export interface ViewInput {
  readonly subject: Subject
  readonly map: ReleaseMap
  readonly period: string
  readonly areas: readonly MapArea[]
  readonly cells: readonly Cell[]
}

/** Puts the cells of one period on the areas of their map. An area without a cell was not measured. */
export function viewOf({ subject, map, period, areas, cells }: ViewInput): View {
  const shown = new Map(cells.filter((cell) => cell.period === period).map((cell) => [cell.area, cell]))
  const placed = areas.flatMap((area) => shown.get(area.code)?.value ?? [])
  const rankOf = ranking(placed)
  const rows = areas
    .map((area) => {
      const cell = shown.get(area.code) ?? notMeasured(area.code, period)
      return { area, cell, shade: shadeOf(cell, subject.breaks), rank: cell.value === null ? null : rankOf(cell.value) }
    })
    .sort((a, b) => nameOrder.compare(a.area.name, b.area.name))
  const byCode = new Map(rows.map((row) => [row.area.code, row]))
  const measured = rows.filter((row) => row.rank !== null).length
  const unplaced = [...shown.keys()].filter((code) => !byCode.has(code)).length
  return { subject, map, period, areas, rows, byCode, measured, unplaced }
}

/** The class of a figure: upper bounds are not part of the class below them, but zero is always in the lightest. */
export function classOf(value: number, breaks: readonly number[]): 0 | 1 | 2 | 3 | 4 {
  const passed = value <= 0 ? 0 : breaks.filter((bound) => value >= bound).length
  const classes = [0, 1, 2, 3, 4] as const
  return classes[passed] ?? 4
}

function shadeOf(cell: Cell, breaks: readonly number[]): Shade {
  return cell.value === null ? (cell.missing ?? 'not-measured') : classOf(cell.value, breaks)
}

function ranking(values: readonly number[]): (value: number) => number {
  const ranks = new Map<number, number>()
  values
    .toSorted((a, b) => b - a)
    .forEach((value, place) => {
      if (!ranks.has(value)) ranks.set(value, place + 1)
    })
  return (value) => ranks.get(value) ?? values.length
}

function notMeasured(area: string, period: string): Cell {
  return {
    area,
    period,
    value: null,
    missing: 'not-measured',
    numerator: null,
    denominator: null,
    low: null,
    high: null,
  }
}
