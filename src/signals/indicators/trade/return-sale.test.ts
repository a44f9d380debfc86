import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Row } from '../../../vocabulary/table.ts'
import { BUSINESSES, COMPANIES, STAYS } from '../../facts/fact-tables.ts'
import { OBJECT_SALES } from '../../facts/trade-tables.ts'
import { type SomeRows, some } from '../../test-bench.ts'
import { inputsOf, tryCases } from '../test-bench.ts'
import { returnSale } from './return-sale.ts'

type Sale = Partial<Row<typeof OBJECT_SALES>>

/** From a to b, and by way of c back to a; with changes to the first and the last sale. */
function round(gone: Sale = {}, back: Sale = {}, beside: readonly SomeRows[] = []) {
  return () => [
    some(OBJECT_SALES, [
      {
        deed_part_id: 'd1',
        sold_on: '2021-01-10',
        price_euros: 200_000,
        seller_parties: ['person:a'],
        buyer_parties: ['person:b'],
        ...gone,
      },
      {
        deed_part_id: 'd3',
        sold_on: '2024-01-11',
        price_euros: 200_000,
        seller_parties: ['person:c'],
        buyer_parties: ['person:a'],
        ...back,
      },
    ]),
    ...beside,
  ]
}

test('back with who sold it within 1096 days is a signal, and shows no person', async (context) => {
  const signals = await tryCases(context, returnSale, {
    cases: [
      { what: 'back', gives: 'signal', rows: round() },
      { what: 'a day later', gives: 'none', rows: round({}, { sold_on: '2024-01-12' }) },
      { what: 'the same day', gives: 'none', rows: round({}, { sold_on: '2021-01-10' }) },
      { what: 'to another', gives: 'none', rows: round({}, { buyer_parties: ['person:z'] }) },
      { what: 'who kept a part', gives: 'none', rows: round({ buyer_parties: ['person:a', 'person:b'] }) },
      { what: 'from the same', gives: 'none', rows: round({}, { seller_parties: ['person:a', 'person:c'] }) },
      {
        what: 'bought twice',
        gives: 'none',
        rows: round({ seller_parties: ['person:y'], buyer_parties: ['person:a'] }),
      },
      {
        what: 'sold twice',
        gives: 'none',
        rows: round({}, { seller_parties: ['person:a'], buyer_parties: ['person:z'] }),
      },
      { what: 'parties not told', gives: 'none', rows: round({ seller_parties: [] }) },
      { what: 'on the peildatum', gives: 'signal', rows: round({ sold_on: '2023-06-01' }, { sold_on: '2026-01-01' }) },
      { what: 'after it', gives: 'none', rows: round({ sold_on: '2023-06-01' }, { sold_on: '2026-01-02' }) },
      { what: 'first day', gives: 'signal', rows: round({ sold_on: '2020-01-01' }, { sold_on: '2021-01-02' }) },
      { what: 'a day too early', gives: 'none', rows: round({ sold_on: '2020-01-01' }, { sold_on: '2021-01-01' }) },
    ],
  })
  const signal = signals.get('back')
  assert.deepEqual([signal?.value, signal?.happened_on, signal?.evidence], [1096, '2024-01-11', ['deed d1', 'deed d3']])
  assert.deepEqual(inputsOf(signal), {
    sold_on: '2021-01-10',
    sold_for_euros: 200_000,
    returned_on: '2024-01-11',
    returned_for_euros: 200_000,
  })
  assert.doesNotMatch(JSON.stringify([...signals.values()]), /person:/)
})

test('companies with one sole shareholder are one owner', async (context) => {
  const company = (kvk_number: string, shareholders: string[]) => ({ kvk_number, shareholders })
  await tryCases(context, returnSale, {
    beside: [some(COMPANIES, [company('1', ['kvk:3']), company('2', ['kvk:3']), company('4', ['person:x'])])],
    cases: [
      {
        what: 'to a sister company',
        gives: 'signal',
        rows: round({ seller_parties: ['kvk:1'] }, { buyer_parties: ['kvk:2'] }),
      },
      {
        what: 'to its parent',
        gives: 'signal',
        rows: round({ seller_parties: ['kvk:1'] }, { buyer_parties: ['kvk:3'] }),
      },
      { what: 'to another', gives: 'none', rows: round({ seller_parties: ['kvk:1'] }, { buyer_parties: ['kvk:4'] }) },
      {
        what: 'first to a sister company',
        gives: 'none',
        rows: round({ seller_parties: ['kvk:1'], buyer_parties: ['kvk:2'] }, { buyer_parties: ['kvk:1'] }),
      },
    ],
  })
})

test('each innocent explanation explains, and its near miss does not', async (context) => {
  const straight = (price_euros: number | null, sold_on = '2022-01-10') =>
    round({}, { seller_parties: ['person:b'], price_euros, sold_on })
  const lived = (change: object) =>
    round({}, {}, [some(STAYS, [{ person: 'a', stayed_from: '2021-01-09', stayed_until: '2024-01-11', ...change }])])
  const worked = (change: object) =>
    round({ seller_parties: ['kvk:1'] }, { buyer_parties: ['kvk:1'] }, [
      some(BUSINESSES, [{ kvk_number: '1', opened_on: '2021-01-09', open: true, ...change }]),
    ])
  await tryCases(context, returnSale, {
    cases: [
      { what: 'straight back', gives: 'sale-undone', rows: straight(210_000) },
      { what: 'straight back, 5% less', gives: 'sale-undone', rows: straight(190_000) },
      { what: 'straight back, a day later', gives: 'signal', rows: straight(200_000, '2022-01-11') },
      { what: 'back by way of another', gives: 'signal', rows: round({}, { sold_on: '2022-01-10' }) },
      { what: 'straight back, dearer', gives: 'signal', rows: straight(210_001) },
      { what: 'straight back, no price', gives: 'signal', rows: straight(null) },
      { what: 'kept living there', gives: 'kept-in-use', rows: lived({}) },
      { what: 'came later', gives: 'signal', rows: lived({ stayed_from: '2021-01-10' }) },
      { what: 'left before', gives: 'signal', rows: lived({ stayed_until: '2024-01-10' }) },
      { what: 'another lived there', gives: 'signal', rows: lived({ person: 'z' }) },
      { what: 'kept working there', gives: 'kept-in-use', rows: worked({}) },
      { what: 'closed that day', gives: 'kept-in-use', rows: worked({ open: false, closed_on: '2024-01-11' }) },
      { what: 'closed before', gives: 'signal', rows: worked({ open: false, closed_on: '2024-01-10' }) },
      { what: 'opened later', gives: 'signal', rows: worked({ opened_on: '2021-01-10' }) },
      { what: 'association', gives: 'bought-back-under-rules', rows: round({ from_social_landlord: true }) },
      { what: 'gemeente', gives: 'bought-back-under-rules', rows: round({ from_public_body: true }) },
      {
        what: 'family',
        gives: 'related-parties',
        rows: round({ parties_related: true }, { parties_related: true }),
      },
      { what: 'family once', gives: 'signal', rows: round({ parties_related: true }) },
    ],
  })
})
