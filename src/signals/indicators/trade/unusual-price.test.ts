import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HOMES, type Home } from '../../../linkage/contract.ts'
import type { Row } from '../../../vocabulary/table.ts'
import { PERMITS } from '../../facts/fact-tables.ts'
import { OBJECT_SALES } from '../../facts/trade-tables.ts'
import { type SomeRows, some } from '../../test-bench.ts'
import { inputsOf, tryCases } from '../test-bench.ts'
import { unusualPrice } from './unusual-price.ts'

type Sale = Partial<Row<typeof OBJECT_SALES>>

const HOME = { floor_area_square_metres: 100, use_purposes: ['woon'], buurt_code: 'BU1', gemeente_code: 'GM1' }
const SALE = { deed_part_id: 'd1', sold_on: '2024-06-01', value_euros: 1_000_000, valued_on: '2024-01-01' }

/** Logarithms of price over value of which the median is 0, and the median distance to it 0.1, whatever is added. */
const SPREAD = [-0.2, -0.1, 0, 0.1, 0.2]
const NO_AREA = { buurt_code: 'BU6', gemeente_code: 'GM6', floor_area_square_metres: null }
const FAR = Math.exp(3.5 * 1.4826 * 0.1)
const HIGH = SALE.value_euros * FAR * 1.001
const LOW = SALE.value_euros / FAR / 1.001

/** So many times five comparable sales. */
function market(times: number, home: Partial<Home> = {}, change: Sale = {}): SomeRows[] {
  const ids = SPREAD.flatMap((ratio) =>
    Array.from({ length: times }, (_, place) => ({ ratio, object_id: `${home.buurt_code} ${ratio} ${place}` })),
  )
  return [
    some(
      HOMES,
      ids.map(({ object_id }) => ({ ...HOME, ...home, object_id })),
    ),
    some(
      OBJECT_SALES,
      ids.map(({ object_id, ratio }) => ({
        ...SALE,
        ...change,
        object_id,
        price_euros: SALE.value_euros * Math.exp(ratio),
      })),
    ),
  ]
}

function sold(change: Sale, home: Partial<Home> = {}, permits: object[] = []) {
  return () => [
    some(HOMES, [{ ...HOME, ...home }]),
    some(OBJECT_SALES, [{ ...SALE, price_euros: HIGH, ...change }]),
    some(PERMITS, permits),
  ]
}

test('a price 3.5 robust deviations from its peers is a signal, high or low', async (context) => {
  const signals = await tryCases(context, unusualPrice, {
    beside: market(21),
    cases: [
      { what: 'high', gives: 'signal', rows: sold({}) },
      { what: 'low', gives: 'signal', rows: sold({ price_euros: LOW }) },
      { what: 'not that high', gives: 'none', rows: sold({ price_euros: (HIGH * 0.999) / 1.001 }) },
      { what: 'not that low', gives: 'none', rows: sold({ price_euros: LOW * 1.002 }) },
      { what: 'price 0', gives: 'none', rows: sold({ price_euros: 0 }) },
      { what: 'value 0', gives: 'none', rows: sold({ value_euros: 0 }) },
      { what: 'no price', gives: 'none', rows: sold({ price_euros: null }) },
      { what: 'no value', gives: 'none', rows: sold({ value_euros: null, valued_on: null }) },
      { what: 'an old value', gives: 'none', rows: sold({ valued_on: '2022-05-31' }) },
      { what: 'no area', gives: 'none', rows: sold({}, { floor_area_square_metres: null }) },
      { what: 'no home', gives: 'none', rows: sold({}, { use_purposes: ['winkel'] }) },
    ],
  })
  const signal = signals.get('high')
  assert.equal(signal?.value.toFixed(2), '3.51')
  assert.deepEqual(signal?.evidence, ['deed d1'])
  // The 105 peers, and the four sales of this test that can be compared.
  assert.deepEqual(inputsOf(signal), {
    delivered_on: '2024-06-01',
    price_euros: HIGH,
    value_euros: 1_000_000,
    valued: '2024-01-01',
    usual_percent: 100,
    peers: 109,
  })
})

test('peers are of the buurt, else of the gemeente, of one year and one size; fewer than thirty are too few', async (context) => {
  const far = { buurt_code: 'BU4', gemeente_code: 'GM4' }
  const large = market(6, { buurt_code: 'BU6', gemeente_code: 'GM6', floor_area_square_metres: 150 })
  const almost = market(6, { buurt_code: 'BU5', gemeente_code: 'GM5' }).map(({ table, rows }) => ({
    table,
    rows: rows.slice(2),
  }))
  const signals = await tryCases(context, unusualPrice, {
    beside: [
      ...market(6),
      ...market(5, { buurt_code: 'BU2', gemeente_code: 'GM2' }),
      ...market(6, far),
      ...almost,
      ...large,
    ],
    cases: [
      { what: 'its buurt', gives: 'signal', rows: sold({}) },
      { what: 'its gemeente', gives: 'signal', rows: sold({}, { buurt_code: 'BU3' }) },
      { what: 'an unknown buurt', gives: 'signal', rows: sold({}, { buurt_code: null }) },
      { what: 'a gemeente with 26', gives: 'none', rows: sold({}, { buurt_code: 'BU2', gemeente_code: 'GM2' }) },
      { what: 'no area among large ones', gives: 'none', rows: sold({}, NO_AREA) },
      { what: '29, of which itself', gives: 'none', rows: sold({}, { buurt_code: 'BU5', gemeente_code: 'GM5' }) },
      { what: 'exactly thirty, without itself', gives: 'related-parties', rows: sold({ parties_related: true }, far) },
      { what: 'another year', gives: 'none', rows: sold({ sold_on: '2023-12-31', valued_on: '2023-01-01' }) },
      { what: 'of 75 m²', gives: 'signal', rows: sold({}, { floor_area_square_metres: 75 }) },
      { what: 'of 74 m²', gives: 'none', rows: sold({}, { floor_area_square_metres: 74 }) },
      { what: 'of 149 m²', gives: 'signal', rows: sold({}, { floor_area_square_metres: 149 }) },
      { what: 'of 150 m²', gives: 'none', rows: sold({}, { floor_area_square_metres: 150 }) },
    ],
  })
  const peersOf = (what: string) => inputsOf(signals.get(what)).peers
  assert.deepEqual([peersOf('its buurt'), peersOf('its gemeente')], [33, 35])
})

test('where all comparable sales cost the same, nothing is unusual', async (context) => {
  const alike = market(21).map(({ table, rows }) => ({
    table,
    rows: rows.map((row) => ('price_euros' in row ? { ...row, price_euros: SALE.value_euros } : row)),
  }))
  await tryCases(context, unusualPrice, { beside: alike, cases: [{ what: 'high', gives: 'none', rows: sold({}) }] })
})

test('of two such prices of one home the last counts', async (context) => {
  const rows = (id: string) => [
    ...sold({ parties_related: true, sold_on: '2024-06-02' })(),
    some(OBJECT_SALES, [{ ...SALE, object_id: id, deed_part_id: 'd0', price_euros: HIGH }]),
  ]
  await tryCases(context, unusualPrice, {
    beside: market(21),
    cases: [{ what: 'twice', gives: 'related-parties', rows }],
  })
})

test('sales that are not ordinary are no peers', async (context) => {
  await tryCases(context, unusualPrice, {
    beside: market(21, {}, { share_bought: 0.99 }),
    cases: [{ what: 'the whole in thirds', gives: 'signal', rows: sold({}) }],
  })
  for (const change of [
    { parties_related: true },
    { by_auction: true },
    { from_social_landlord: true },
    { from_public_body: true },
    { ground_lease: true },
    { let: true },
    { share_bought: 0.5 },
    { years_after_building: 1 },
  ])
    await tryCases(context, unusualPrice, {
      beside: market(21, {}, change),
      cases: [{ what: JSON.stringify(change), gives: 'none', rows: sold({}) }],
    })
})

test('the window ends with the peildatum', async (context) => {
  const year = (sold_on: string) => market(21, { buurt_code: sold_on, gemeente_code: sold_on }, { sold_on })
  const at = (sold_on: string, peers: string) =>
    sold({ sold_on, valued_on: '2024-06-01' }, { buurt_code: peers, gemeente_code: peers })
  await tryCases(context, unusualPrice, {
    beside: [...year('2026-01-01'), ...year('2021-06-01')],
    cases: [
      { what: 'on it', gives: 'signal', rows: at('2026-01-01', '2026-01-01') },
      { what: 'after it', gives: 'none', rows: at('2026-01-02', '2026-01-01') },
      // 1826 days before the peildatum is 2021-01-01: that day is out.
      { what: 'first day', gives: 'signal', rows: at('2021-01-02', '2021-06-01') },
      { what: 'too early', gives: 'none', rows: at('2021-01-01', '2021-06-01') },
    ],
  })
})

test('what lowers a price explains a low one only', async (context) => {
  const lowering: readonly [string, Sale, Sale?][] = [
    ['part-only', { share_bought: 0.98 }, { share_bought: 0.99 }],
    ['by-auction', { by_auction: true }],
    ['bought-by-resident', { buyer_home_from: '2023-12-01' }, { buyer_home_from: '2023-12-02' }],
    ['from-social-landlord', { from_social_landlord: true }],
    ['from-public-body', { from_public_body: true }],
    ['let-when-sold', { let: true }],
    ['ground-lease', { ground_lease: true }],
    ['new-home', { years_after_building: 1 }, { years_after_building: 2 }],
  ]
  await tryCases(context, unusualPrice, {
    beside: market(21),
    cases: lowering.flatMap(([code, change, miss]) => [
      { what: `low, ${code}`, gives: code, rows: sold({ price_euros: LOW, ...change }) },
      {
        what: `high, ${code}`,
        gives: code === 'bought-by-resident' ? 'buyer-came-to-live' : 'signal',
        rows: sold(change),
      },
      ...(miss === undefined
        ? []
        : [{ what: `near ${code}`, gives: 'signal', rows: sold({ price_euros: LOW, ...miss }) }]),
    ]),
  })
})

test('work with a permit, moving in and family explain, and their near misses do not', async (context) => {
  const permit = (valid_from: string, change: object = {}) => [
    { kind: 'building', status: 'granted', permit_id: 'p', valid_from, ...change },
  ]
  const low = { price_euros: LOW }
  await tryCases(context, unusualPrice, {
    beside: market(42),
    cases: [
      { what: 'family', gives: 'related-parties', rows: sold({ parties_related: true }) },
      { what: 'rebuilt', gives: 'rebuilt-since-valued', rows: sold({}, {}, permit('2024-06-01')) },
      // 2023-01-01 lies 365 days before the day of the value: that day is out.
      { what: 'rebuilt shortly before', gives: 'rebuilt-since-valued', rows: sold({}, {}, permit('2023-01-02')) },
      { what: 'rebuilt long before', gives: 'signal', rows: sold({}, {}, permit('2023-01-01')) },
      { what: 'refused', gives: 'signal', rows: sold({}, {}, permit('2024-03-01', { status: 'refused' })) },
      { what: 'room letting', gives: 'signal', rows: sold({}, {}, permit('2024-03-01', { kind: 'rooms' })) },
      { what: 'high, rebuilt later', gives: 'signal', rows: sold({}, {}, permit('2024-06-02')) },
      // 2025-06-01 lies 365 days after the sale.
      { what: 'low, rebuilt later', gives: 'rebuilt-afterwards', rows: sold(low, {}, permit('2025-06-01')) },
      { what: 'low, much later', gives: 'signal', rows: sold(low, {}, permit('2025-06-02')) },
      { what: 'low, rebuilt before', gives: 'signal', rows: sold(low, {}, permit('2024-06-01')) },
      // 2024-12-01 lies 183 days after the sale.
      { what: 'moved in', gives: 'buyer-came-to-live', rows: sold({ buyer_home_from: '2024-12-01' }) },
      { what: 'moved in late', gives: 'signal', rows: sold({ buyer_home_from: '2024-12-02' }) },
      { what: 'low, moved in', gives: 'signal', rows: sold({ ...low, buyer_home_from: '2024-12-01' }) },
    ],
  })
})
