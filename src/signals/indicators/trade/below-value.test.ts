import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Row } from '../../../vocabulary/table.ts'
import { OBJECT_SALES } from '../../facts/trade-tables.ts'
import { some } from '../../test-bench.ts'
import { inputsOf, tryCases } from '../test-bench.ts'
import { belowValue } from './below-value.ts'

const SALE = {
  deed_part_id: 'd1',
  sold_on: '2024-06-01',
  price_euros: 149_999,
  value_euros: 300_000,
  valued_on: '2024-01-01',
}

function sale(change: Partial<Row<typeof OBJECT_SALES>> = {}) {
  return () => [some(OBJECT_SALES, [{ ...SALE, ...change }])]
}

test('less than half the value is a signal, exactly half is none, nor is what cannot be compared', async (context) => {
  const signals = await tryCases(context, belowValue, {
    cases: [
      { what: 'low', gives: 'signal', rows: sale() },
      { what: 'half', gives: 'none', rows: sale({ price_euros: 150_000 }) },
      { what: 'price 0', gives: 'none', rows: sale({ price_euros: 0 }) },
      { what: 'no price', gives: 'none', rows: sale({ price_euros: null }) },
      { what: 'no value', gives: 'none', rows: sale({ value_euros: null, valued_on: null }) },
      { what: 'value of 731 days ago', gives: 'signal', rows: sale({ valued_on: '2022-06-01' }) },
      { what: 'value of 732 days ago', gives: 'none', rows: sale({ valued_on: '2022-05-31' }) },
      { what: 'on the peildatum', gives: 'signal', rows: sale({ sold_on: '2026-01-01', valued_on: '2024-06-01' }) },
      { what: 'after it', gives: 'none', rows: sale({ sold_on: '2026-01-02', valued_on: '2024-06-01' }) },
      { what: 'first day', gives: 'signal', rows: sale({ sold_on: '2021-01-02', valued_on: '2020-01-01' }) },
      { what: 'a day too early', gives: 'none', rows: sale({ sold_on: '2021-01-01', valued_on: '2020-01-01' }) },
    ],
  })
  const signal = signals.get('low')
  assert.equal(signal?.value.toFixed(3), '0.500')
  assert.deepEqual(signal?.evidence, ['deed d1'])
  assert.deepEqual(inputsOf(signal), {
    delivered_on: '2024-06-01',
    price_euros: 149_999,
    value_euros: 300_000,
    valued: '2024-01-01',
  })
})

test('of two such sales of one address the last counts', async (context) => {
  const rows = () => [
    some(OBJECT_SALES, [{ ...SALE, deed_part_id: 'd2', sold_on: '2024-09-01', parties_related: true }, SALE]),
  ]
  await tryCases(context, belowValue, { cases: [{ what: 'twice', gives: 'related-parties', rows }] })
})

test('each innocent explanation explains, and its near miss does not', async (context) => {
  await tryCases(context, belowValue, {
    cases: [
      { what: 'family', gives: 'related-parties', rows: sale({ parties_related: true }) },
      { what: 'half of it', gives: 'part-only', rows: sale({ share_bought: 0.98 }) },
      { what: 'the whole in thirds', gives: 'signal', rows: sale({ share_bought: 0.99 }) },
      { what: 'auction', gives: 'by-auction', rows: sale({ by_auction: true }) },
      // 2023-12-01 lies 183 days before the sale.
      { what: 'tenant', gives: 'bought-by-resident', rows: sale({ buyer_home_from: '2023-12-01' }) },
      { what: 'key early', gives: 'signal', rows: sale({ buyer_home_from: '2023-12-02' }) },
      { what: 'moved in after', gives: 'signal', rows: sale({ buyer_home_from: '2024-06-02' }) },
      { what: 'association', gives: 'from-social-landlord', rows: sale({ from_social_landlord: true }) },
      { what: 'gemeente', gives: 'from-public-body', rows: sale({ from_public_body: true }) },
      { what: 'let', gives: 'let-when-sold', rows: sale({ let: true }) },
      { what: 'lease', gives: 'ground-lease', rows: sale({ ground_lease: true }) },
      { what: 'new', gives: 'new-home', rows: sale({ years_after_building: 1 }) },
      { what: 'not that new', gives: 'signal', rows: sale({ years_after_building: 2 }) },
    ],
  })
})
