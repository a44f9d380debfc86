import type {
  Cell,
  GemeenteArea,
  GemeenteFigures,
  Release,
  ReleaseMap,
  SplitCell,
  SplitTable,
  Spread,
  Spreads,
  Subject,
  SubjectLevel,
} from '../../../publication/contract.ts'
import { territoryOf } from '../../../vocabulary/area.ts'

/** All that a release says of one subject in one area. */
export interface SubjectInArea {
  readonly subject: Subject
  readonly level: SubjectLevel
  readonly map: ReleaseMap
  /** One cell per period, the oldest first. */
  readonly cells: readonly Cell[]
  /** How the newest figures of all areas of the kind lie. */
  readonly spread: Spread | null
}

/** The subjects that have a cell for the area, in the order of the release. */
export function subjectsIn(
  area: GemeenteArea,
  of: { readonly release: Release; readonly figures: GemeenteFigures; readonly spreads: Spreads },
): readonly SubjectInArea[] {
  const { release, figures, spreads } = of
  const map = release.maps.find(({ territory, level }) => territory === territoryOf(area.code) && level === area.level)
  if (map === undefined) return []
  return release.subjects.flatMap((subject) => {
    const level = subject.levels.find((candidate) => candidate.map === map.id)
    const table = figures.totals[subject.id]
    const cells = level === undefined || table === undefined ? [] : cellsOf(table, area.code)
    const newest = cells.at(-1)
    if (level === undefined || newest === undefined) return []
    return [{ subject, level, map, cells, spread: spreads[subject.id]?.[map.id]?.[newest.period] ?? null }]
  })
}

function cellsOf({ columns, rows }: SplitTable, area: string): readonly Cell[] {
  const at = columns.indexOf('area')
  const cells = rows.filter((row) => row[at] === area).map((row) => cellAt(columns, row))
  return cells.toSorted((one, other) => (one.period < other.period ? -1 : 1))
}

/** Columns that say the same in every row are left out of a table; those of a cell are never among them. */
function cellAt(columns: SplitTable['columns'], row: SplitTable['rows'][number]): Cell {
  const said = Object.fromEntries(columns.map((column, place) => [column, row[place] ?? null])) as unknown as SplitCell
  const { area, period, value, missing, numerator, denominator, low, high } = said
  if (missing !== null)
    return { area, period, value: null, missing, numerator: null, denominator: null, low: null, high: null }
  return { area, period, value: value ?? numerator, missing, numerator, denominator, low, high }
}
