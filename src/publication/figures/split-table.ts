import { type SplitCell, type SplitTable, TOTAL } from '../contract.ts'

type Column = keyof SplitCell

/** What a total says beside its place and figures is the same in every row. */
const OF_TOTALS = { dimension: TOTAL, category: TOTAL, overRepresentation: null } as const

const COLUMNS = [
  'area',
  'level',
  'period',
  'dimension',
  'category',
  'value',
  'missing',
  'numerator',
  'denominator',
  'low',
  'high',
  'overRepresentation',
] as const satisfies readonly Column[]

const TOTAL_COLUMNS: readonly Column[] = COLUMNS.filter((column) => !(column in OF_TOTALS))

/** The cells as rows of values without the names of their columns, which would be most of the file. */
export function splitTable(cells: readonly SplitCell[]): SplitTable {
  return tableOf(COLUMNS, cells)
}

/** The same of totals only, without the columns that say the same in every row. */
export function totalTable(cells: readonly SplitCell[]): SplitTable {
  return tableOf(TOTAL_COLUMNS, cells)
}

/** The cells of a table again, those of a table of totals included. Rows of a country are many: each is read by place. */
export function splitCells({ columns, rows }: SplitTable): SplitCell[] {
  const [area = 0, level = 0, period = 0, dimension = 0, category = 0, ...figures] = COLUMNS.map((column) =>
    columns.indexOf(column),
  )
  const [value = 0, missing = 0, numerator = 0, denominator = 0, low = 0, high = 0, overRepresentation = 0] = figures
  return rows.map(
    (row) =>
      ({
        area: row[area],
        level: row[level],
        period: row[period],
        dimension: dimension < 0 ? OF_TOTALS.dimension : row[dimension],
        category: category < 0 ? OF_TOTALS.category : row[category],
        value: row[value],
        missing: row[missing],
        numerator: row[numerator],
        denominator: row[denominator],
        low: row[low],
        high: row[high],
        overRepresentation: overRepresentation < 0 ? OF_TOTALS.overRepresentation : row[overRepresentation],
      }) as SplitCell,
  )
}

function tableOf(columns: readonly Column[], cells: readonly SplitCell[]): SplitTable {
  return { columns, rows: cells.map((cell) => columns.map((column) => cell[column])) }
}
