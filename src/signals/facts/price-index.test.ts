import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Row } from '../../vocabulary/table.ts'
import { some } from '../test-bench.ts'
import { PRICE_INDEX } from './fact-tables.ts'
import { type Resales, repeatSalesIndex } from './repeat-sales-index.ts'
import { makeFacts } from './test-bench.ts'
import { RESALES } from './trade-tables.ts'

const SETTINGS = { neighbourWeight: 20, usualMiss: 0.2 }

/** Resales between all quarters of a market that does what `level` says. */
function market(level: (quarter: number) => number, quarters: number, resales = 50): readonly Resales[] {
  return Array.from({ length: quarters }, (_, bought) => bought).flatMap((bought) =>
    Array.from({ length: quarters - bought - 1 }, (_, step) => {
      const sold = bought + step + 1
      return { bought, sold, growth: level(sold) - level(bought), resales }
    }),
  )
}

function farthest(levels: Float64Array, level: (quarter: number) => number): number {
  const last = level(levels.length - 1)
  return Math.max(...Array.from(levels, (found, quarter) => Math.abs(found - (level(quarter) - last))))
}

test('the index finds the levels that the resales were made with, the last one being 0', () => {
  const wave = (quarter: number) => 0.3 * Math.sin(quarter / 8)
  assert.ok(farthest(repeatSalesIndex(market(wave, 40), 40, SETTINGS), wave) < 0.005)
})

test('one odd price in ten hardly moves it', () => {
  const rise = (quarter: number) => 0.01 * quarter
  const odd = market(rise, 40).map((cell, place) => (place % 10 === 0 ? { ...cell, growth: cell.growth + 1 } : cell))
  assert.ok(farthest(repeatSalesIndex(odd, 40, SETTINGS), rise) < 0.05)
})

test('a quarter without resales lies on the line between its neighbours', () => {
  const rise = (quarter: number) => 0.02 * quarter
  const gap = market(rise, 20).filter(({ bought, sold }) => bought !== 9 && sold !== 9)
  assert.ok(farthest(repeatSalesIndex(gap, 20, SETTINGS), rise) < 0.001)
})

const RESALE = { bought_on: '2020-02-15', sold_on: '2021-08-15', bought_for_euros: 100_000, sold_for_euros: 121_000 }

async function indexOf(context: TestContext, changes: readonly object[]) {
  const rows = changes.map((change, place) => ({
    object_id: `home ${place}`,
    sold_deed_part_id: 'd',
    ...RESALE,
    ...change,
  }))
  const facts = await makeFacts(context, [PRICE_INDEX], [some(RESALES, rows)])
  return facts.rows<Row<typeof PRICE_INDEX>>(PRICE_INDEX)
}

const many = (change: object, count = 100) => Array.from({ length: count }, () => change)

test('each quarter from the first to the last has a level and a count of resales', async (context) => {
  const index = await indexOf(context, many({}))
  assert.deepEqual(
    index.map(({ quarter_from, sales }) => [quarter_from, sales]),
    [
      ['2020-01-01', 100],
      ['2020-04-01', 0],
      ['2020-07-01', 0],
      ['2020-10-01', 0],
      ['2021-01-01', 0],
      ['2021-04-01', 0],
      ['2021-07-01', 100],
    ],
  )
  assert.equal(index.at(-1)?.price_level, 1)
  assert.ok(Math.abs((index.at(0)?.price_level ?? 0) - 1 / 1.21) < 1e-6)
})

test('too few resales, and those that do not tell of the market, make no index', async (context) => {
  assert.deepEqual(await indexOf(context, many({}, 99)), [])
  for (const change of [{ bought_share: 0.99 }, { bought_on: '2021-03-01', sold_on: '2021-08-31' }])
    assert.notDeepEqual(await indexOf(context, many(change)), [], JSON.stringify(change))
  for (const change of [
    { parties_related: true },
    { bought_by_auction: true },
    { bought_from_social_landlord: true },
    { bought_share: 0.5 },
    { building_permits: 1 },
    { bought_on: '2021-03-01', sold_on: '2021-08-30' },
  ])
    assert.deepEqual(await indexOf(context, many(change)), [], JSON.stringify(change))
})
