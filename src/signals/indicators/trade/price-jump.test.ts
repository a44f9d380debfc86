import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Row } from '../../../vocabulary/table.ts'
import { PRICE_INDEX } from '../../facts/fact-tables.ts'
import { RESALES } from '../../facts/trade-tables.ts'
import { some } from '../../test-bench.ts'
import { inputsOf, tryCases } from '../test-bench.ts'
import { gainWithoutPermit } from './gain-without-permit.ts'
import { priceJump } from './price-jump.ts'

/** The market rose by an eighth between the two quarters of the resale: 281,250 is 1.25 times 200,000 beside it. */
const MARKET = [
  some(PRICE_INDEX, [
    { quarter_from: '2020-10-01', price_level: 1 },
    { quarter_from: '2021-01-01', price_level: 1 },
    { quarter_from: '2024-01-01', price_level: 1 },
    { quarter_from: '2024-04-01', price_level: 1.125 },
    { quarter_from: '2025-01-01', price_level: 1.125 },
    { quarter_from: '2025-10-01', price_level: 1.125 },
    { quarter_from: '2026-01-01', price_level: 1.125 },
  ]),
]
const RESALE = {
  bought_deed_part_id: 'd1',
  sold_deed_part_id: 'd2',
  bought_on: '2024-02-01',
  sold_on: '2025-01-31',
  bought_for_euros: 200_000,
  sold_for_euros: 281_250,
}

type Change = Partial<Row<typeof RESALES>>

function resale(change: Change = {}) {
  return () => [some(RESALES, [{ ...RESALE, ...change }])]
}

const LIMIT_CASES = [
  { what: 'a quarter over the market', gives: 'signal', rows: resale() },
  { what: 'a euro less', gives: 'none', rows: resale({ sold_for_euros: 281_249 }) },
  { what: 'a day more than a year', gives: 'none', rows: resale({ bought_on: '2024-01-31' }) },
  { what: 'a quarter without an index', gives: 'none', rows: resale({ sold_on: '2024-08-01' }) },
  {
    what: 'sold on the peildatum',
    gives: 'signal',
    rows: resale({ bought_on: '2025-10-01', sold_on: '2026-01-01' }),
  },
  { what: 'sold after it', gives: 'none', rows: resale({ bought_on: '2025-10-01', sold_on: '2026-01-02' }) },
  {
    what: 'first day of the window',
    gives: 'signal',
    rows: resale({ bought_on: '2020-11-01', sold_on: '2021-01-02' }),
  },
  { what: 'a day too early', gives: 'none', rows: resale({ bought_on: '2020-11-01', sold_on: '2021-01-01' }) },
]

const CHEAP_CASES = [
  { what: 'family', gives: 'related-parties', rows: resale({ parties_related: true }) },
  { what: 'not the whole', gives: 'part-only', rows: resale({ bought_share: 0.98 }) },
  { what: 'the whole in thirds', gives: 'signal', rows: resale({ bought_share: 0.99 }) },
  { what: 'auction', gives: 'by-auction', rows: resale({ bought_by_auction: true }) },
  { what: 'association', gives: 'from-social-landlord', rows: resale({ bought_from_social_landlord: true }) },
  { what: 'new', gives: 'new-home', rows: resale({ bought_years_after_building: 1 }) },
  { what: 'not that new', gives: 'signal', rows: resale({ bought_years_after_building: 2 }) },
  // 2023-08-02 lies 183 days before the purchase.
  { what: 'tenant', gives: 'bought-by-resident', rows: resale({ bought_home_from: '2023-08-02' }) },
  { what: 'key early', gives: 'signal', rows: resale({ bought_home_from: '2023-08-03' }) },
  { what: 'let before', gives: 'letting-ended', rows: resale({ letting_ended: true }) },
  // 2025-08-02 lies 183 days after the sale.
  { what: 'moved in', gives: 'buyer-came-to-live', rows: resale({ sold_home_from: '2025-08-02' }) },
  { what: 'moved in late', gives: 'signal', rows: resale({ sold_home_from: '2025-08-03' }) },
]

test('VG-03: a price jump crosses each limit and nothing less', async (context) => {
  const signals = await tryCases(context, priceJump, { beside: MARKET, cases: LIMIT_CASES })
  const signal = signals.get('a quarter over the market')
  assert.equal(signal?.value.toFixed(4), '1.2500')
  assert.deepEqual(signal?.evidence, ['deed d1', 'deed d2'])
  assert.deepEqual(inputsOf(signal), {
    bought_on: '2024-02-01',
    bought_for_euros: 200_000,
    sold_on: '2025-01-31',
    sold_for_euros: 281_250,
    market_growth_percent: 12.5,
    building_permits: 0,
  })
})

test('VG-03: each innocent explanation explains, and its near miss does not', async (context) => {
  const cases = [
    ...CHEAP_CASES,
    { what: 'rebuilt', gives: 'rebuilt-with-permit', rows: resale({ building_permits: 1 }) },
  ]
  await tryCases(context, priceJump, { beside: MARKET, cases })
})

test('VG-03 and VG-10: of two jumps of one address the last counts', async (context) => {
  const rows = () => [
    some(RESALES, [
      { ...RESALE, parties_related: true },
      { ...RESALE, sold_deed_part_id: 'd0', sold_on: '2024-05-01' },
    ]),
  ]
  for (const indicator of [priceJump, gainWithoutPermit])
    await tryCases(context, indicator, { beside: MARKET, cases: [{ what: 'twice', gives: 'related-parties', rows }] })
})

test('VG-10: it is the same jump without a permit, rests on the same deeds, and has the same explanations', async (context) => {
  const signals = await tryCases(context, gainWithoutPermit, {
    beside: MARKET,
    cases: [
      ...LIMIT_CASES,
      ...CHEAP_CASES,
      { what: 'rebuilt with a permit', gives: 'none', rows: resale({ building_permits: 1 }) },
    ],
  })
  assert.deepEqual(signals.get('a quarter over the market')?.evidence, ['deed d1', 'deed d2'])
})
