import { dayAfter, firstOf } from '../../calendar.ts'
import { priceIndex } from '../../property/price-index.ts'
import { MADE_UP, MADE_UP_SOFT, PUBLISHED } from '../drawing/look.ts'
import { bottomAxis, dot, key, leftAxis, line, type Panel } from '../drawing/marks.ts'
import { whole } from '../drawing/numbers.ts'
import { linearScale } from '../drawing/scale.ts'
import { LEFT, RIGHT } from '../drawing/sheet.ts'
import { element, toPath } from '../drawing/svg.ts'
import type { Likeness } from '../measures/likeness.ts'
import type { Spread } from '../measures/spread.ts'
import { type Picture, toPicture } from './picture.ts'

const BASE_YEAR = 2015
const FEWEST_SALES = 5

const PANEL: Panel = { left: LEFT + 44, right: RIGHT - 10, top: 44, bottom: 286 }

interface PricesOfYear {
  readonly year: number
  readonly sales: number
  /** The median with the bounds of its 95 %, where that of the base year is 100. */
  readonly index: number
  readonly low: number
  readonly high: number
}

/** The median price of the homes that were sold in each year, beside the index that prices were drawn from. */
export function drawPrices({ property: { prices } }: Likeness): Picture {
  const years = toYears(prices)
  const last = years.at(-1)
  return toPicture(
    'prices',
    {
      title:
        last === undefined
          ? `Too few homes were sold in ${BASE_YEAR} to tell how prices went.`
          : `Where a home cost 100 in ${BASE_YEAR}, one cost ${Math.round(last.index)} in ${last.year}; by the index it is ${Math.round(indexOf(last.year))}.`,
      lead: `${whole(years.reduce((sum, { sales }) => sum + sales, 0))} sales of one home, by the year of the deed: the median price with ${BASE_YEAR} as 100. The band is where the median of all such homes may lie (95 %). The line is the index that prices are drawn from.`,
      published:
        'the index has the shape of the CBS price index of existing homes (2015\u00a0=\u00a0100): a top in 2008, a low in 2013, a dip in 2023. Its values are approximate.',
      notSaid:
        'what a home would fetch. A median moves when other homes are sold than in the year before, and a price was agreed some months before the deed.',
      height: 318,
    },
    drawYears(years),
  )
}

/** None when too few homes were sold in the base year. */
function toYears(prices: ReadonlyMap<number, Spread>): readonly PricesOfYear[] {
  const told = [...prices].filter(([, { count }]) => count >= FEWEST_SALES)
  const base = told.find(([year]) => year === BASE_YEAR)?.[1].quantile(0.5)
  if (base === undefined) return []
  return told.map(([year, spread]) => toIndex(year, spread, base)).sort((a, b) => a.year - b.year)
}

function drawYears(years: readonly PricesOfYear[]): string {
  const { left, right, top, bottom } = PANEL
  const [first = BASE_YEAR, last = BASE_YEAR + 1] = [years[0]?.year, years.at(-1)?.year]
  const x = linearScale([first - 0.5, last + 0.5], [left, right], 10)
  const y = linearScale([0, Math.max(240, ...years.map(({ high }) => high))], [bottom, top], 5)
  const through = (amount: (one: PricesOfYear) => number) => years.map((one) => [x(one.year), y(amount(one))] as const)
  const band = [...through(({ high }) => high), ...through(({ low }) => low).toReversed()]
  return [
    key(RIGHT, 14, {
      madeUp: { mark: 'dot', says: 'median of what was sold' },
      published: { mark: 'line', says: 'index' },
    }),
    leftAxis(PANEL, y, { says: whole, of: `${BASE_YEAR} = 100` }),
    bottomAxis(PANEL, x, { says: String, of: 'year of the deed' }),
    years.length === 0 ? '' : element('path', { d: `${toPath(band)}Z`, fill: MADE_UP_SOFT, 'fill-opacity': 0.7 }),
    line(
      through(({ year }) => indexOf(year)),
      PUBLISHED,
    ),
    line(
      through(({ index }) => index),
      MADE_UP,
    ),
    ...through(({ index }) => index).map(([across, up]) => dot(across, up, 3.5)),
  ].join('')
}

/** In the middle of a year. */
function indexOf(year: number): number {
  return priceIndex(dayAfter(firstOf(year), 182))
}

function toIndex(year: number, spread: Spread, base: number): PricesOfYear {
  const off = 0.98 / Math.sqrt(spread.count)
  const at = (share: number) => (spread.quantile(Math.min(1, Math.max(0, share))) * 100) / base
  return { year, sales: spread.count, index: at(0.5), low: at(0.5 - off), high: at(0.5 + off) }
}
