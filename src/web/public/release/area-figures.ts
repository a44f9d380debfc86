import { type Part, type SplitCell, type SplitTable, TOTAL } from '../../../publication/contract.ts'

/** The cells of one area in a table, without reading the others: a table holds all parts of a gemeente. */
export function cellsOfArea(table: SplitTable | undefined, area: string): readonly SplitCell[] {
  if (table === undefined) return []
  const place = table.columns.indexOf('area')
  return table.rows.filter((row) => row[place] === area).map((row) => cellOf(table.columns, row))
}

/** The cells of one category, or the totals, in one period: the others are not read. */
export function cellsOfPart({ columns, rows }: SplitTable, part: Part, period: string): readonly SplitCell[] {
  const [when, dimension, category] = [
    columns.indexOf('period'),
    columns.indexOf('dimension'),
    columns.indexOf('category'),
  ]
  const isOfPart = (row: SplitTable['rows'][number]) =>
    (row[dimension] ?? TOTAL) === part.dimension && (row[category] ?? TOTAL) === part.category
  return rows.filter((row) => row[when] === period && isOfPart(row)).map((row) => cellOf(columns, row))
}

/** One category of an area, or its totals, over the periods, from old to new. */
export function cellsOverPeriods(table: SplitTable | undefined, area: string, part: Part): readonly SplitCell[] {
  return cellsOfArea(table, area)
    .filter(({ dimension, category }) => dimension === part.dimension && category === part.category)
    .toSorted((a, b) => a.period.localeCompare(b.period))
}

/** A category in the whole territory; null where it is a count, as there is nothing to compare with. */
export function shareOfWhole(land: SplitTable, part: Part, period: string): number | null {
  const [same] = cellsOfPart(land, part, period)
  return same?.denominator == null ? null : same.value
}

/** Every cell of a table. */
export function cellsOfTable({ columns, rows }: SplitTable): readonly SplitCell[] {
  return rows.map((row) => cellOf(columns, row))
}

/** Columns that say the same in every row of a table of totals are left out of it. */
const OF_TOTALS = { dimension: TOTAL, category: TOTAL, overRepresentation: null }

function cellOf(columns: SplitTable['columns'], row: SplitTable['rows'][number]): SplitCell {
  return { ...OF_TOTALS, ...Object.fromEntries(columns.map((column, place) => [column, row[place]])) } as SplitCell
}
