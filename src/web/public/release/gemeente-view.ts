import type { GemeenteArea, GemeenteFigures, SplitTable } from '../../../publication/contract.ts'
import { cellsOfPart } from './area-figures.ts'
import { holdersOf, type MapArea } from './map-area.ts'
import { type FigureCell, type View, type ViewOrder, viewOfCells } from './view.ts'

export interface GemeenteViewInput extends Omit<ViewOrder, 'areas'> {
  /** The file of the gemeente. */
  readonly gemeente: GemeenteFigures
  /** The cells of the subject in it: of its totals, or of its splits when a category is shown. */
  readonly table: SplitTable | undefined
}

/** As areas are sorted where releases are made: the apostrophe of 's-Gravenhage is no letter. */
const IN_DUTCH = new Intl.Collator('nl', { numeric: true, ignorePunctuation: true })

/**
 * A view of the parts of one gemeente, from its own file: ranks count among them; the classes of totals and the whole are those of
 * the map. The classes of a category are those of the parts.
 */
export function gemeenteView({ gemeente, table, ...order }: GemeenteViewInput): View {
  const { map, period, part } = order
  const own = gemeente.areas.filter(({ level }) => level === map.level)
  const placed = own.filter(({ point }) => point !== null).sort(byName)
  const given = table === undefined ? [] : cellsOfPart(table, part, period)
  const byArea = new Map(given.map((cell) => [cell.area, cell]))
  const names = new Map(gemeente.areas.map(({ code, name }) => [code, name]))
  const areas = placed.map((area) => mapAreaOf(area, names))
  const cells = areas.map(({ code }): FigureCell => byArea.get(code) ?? notMeasured(code, period))
  const [holder] = gemeente.areas
  const unplaced = own.filter(({ code, point }) => point === null && byArea.has(code)).length
  const within = holder === undefined ? null : { code: holder.code, name: holder.name }
  return viewOfCells({ ...order, areas }, { cells, within, unplaced })
}

function byName(one: GemeenteArea, other: GemeenteArea): number {
  return IN_DUTCH.compare(one.name, other.name) || (one.code < other.code ? -1 : 1)
}

/** The area of a gemeente's file as that of a map. */
function mapAreaOf({ code, name, neighbours, point }: GemeenteArea, names: ReadonlyMap<string, string>): MapArea {
  const within = holdersOf(code).flatMap((holder) => names.get(holder) ?? [])
  return { code, name, within, neighbours, point: point ?? [0, 0] }
}

function notMeasured(area: string, period: string): FigureCell {
  const nothing = { value: null, numerator: null, denominator: null, low: null, high: null, overRepresentation: null }
  return { area, period, missing: 'not-measured', ...nothing }
}
