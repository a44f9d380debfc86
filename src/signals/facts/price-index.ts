import { readFile } from 'node:fs/promises'
import type { Row } from '../../vocabulary/table.ts'
import { emptyQuery } from '../../warehouse/column-types.ts'
import type { Database } from '../../warehouse/database.ts'
import { PRICE_INDEX } from './fact-tables.ts'
import { type Resales, repeatSalesIndex } from './repeat-sales-index.ts'

const SETTINGS = {
  /** Thirds and sevenths do not add up to one in decimals. */
  whole_share: 0.99,
  /** Who sells within half a year was paid for the trade more than for the market: the repeat-sales indices leave it out. */
  least_days: 183,
  /** Fewer resales tell of their own homes, not of the market: there is no index then. */
  least_resales: 100,
  neighbour_weight: 20,
  usual_miss: 0.2,
} as const

interface QuarterPair {
  readonly bought_in: string
  readonly sold_in: string
  readonly growth: number
  readonly resales: number
}

/** The select of the price index, made of the resales in this database. */
export async function priceIndex(database: Database): Promise<string> {
  await database.run(`create table price_levels as ${emptyQuery(PRICE_INDEX)}`)
  const rows = await priceIndexRows(database)
  const values = rows.map(
    ({ quarter_from, price_level, sales }) => `(date '${quarter_from}', ${price_level}, ${sales})`,
  )
  if (values.length > 0) await database.run(`insert into price_levels values ${values.join(', ')}`)
  return 'select * from price_levels'
}

/** From the first to the last quarter of any resale that counts, those without one among them. */
async function priceIndexRows(database: Database): Promise<readonly Row<typeof PRICE_INDEX>[]> {
  const { whole_share, least_days, least_resales, neighbour_weight, usual_miss } = SETTINGS
  const sql = await readFile(new URL('resales-by-quarter.sql', import.meta.url), 'utf8')
  const pairs = await database.rows<QuarterPair>(sql, { whole_share, least_days })
  if (pairs.reduce((sum, { resales }) => sum + resales, 0) < least_resales) return []
  const first = Math.min(...pairs.map(({ bought_in }) => quarterOf(bought_in)))
  const last = Math.max(...pairs.map(({ sold_in }) => quarterOf(sold_in)))
  const cells = pairs.map(({ bought_in, sold_in, growth, resales }) => ({
    bought: quarterOf(bought_in) - first,
    sold: quarterOf(sold_in) - first,
    growth,
    resales,
  }))
  const settings = { neighbourWeight: neighbour_weight, usualMiss: usual_miss }
  const counts = resalesPerQuarter(cells, last - first + 1)
  return Array.from(repeatSalesIndex(cells, last - first + 1, settings), (level, place) => ({
    quarter_from: firstDay(first + place),
    price_level: Math.exp(level),
    sales: counts[place] ?? 0,
  }))
}

function resalesPerQuarter(cells: readonly Resales[], quarters: number): readonly number[] {
  const counts = Array.from({ length: quarters }, () => 0)
  for (const { bought, sold, resales } of cells)
    for (const quarter of [bought, sold]) counts[quarter] = (counts[quarter] ?? 0) + resales
  return counts
}

/** Quarters since the year 0. */
function quarterOf(day: string): number {
  return Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3)
}

function firstDay(quarter: number): string {
  return `${Math.floor(quarter / 4)}-${String((quarter % 4) * 3 + 1).padStart(2, '0')}-01`
}
