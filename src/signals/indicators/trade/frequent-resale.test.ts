import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Row } from '../../../vocabulary/table.ts'
import { OBJECT_SALES } from '../../facts/trade-tables.ts'
import { some, TRIAL_DAY } from '../../test-bench.ts'
import { inputsOf, tryCases } from '../test-bench.ts'
import { frequentResale } from './frequent-resale.ts'

type Sale = Partial<Row<typeof OBJECT_SALES>>

const DAYS = ['2009-03-01', '2012-03-01', '2015-03-01', '2018-03-01', '2021-03-01']

/** Five sales, three years apart, of which an organisation bought the first; with changes to each by its place. */
function sold(changes: readonly Sale[] = [], days: readonly string[] = DAYS) {
  return (id: string) => [
    some(
      OBJECT_SALES,
      days.map((sold_on, place) => ({
        object_id: id,
        deed_part_id: `${id} ${place}`,
        sold_on,
        buyer_kvk_numbers: place === 0 ? ['90000001'] : [],
        ...changes[place],
      })),
    ),
  ]
}

const BY_PEOPLE = [{ buyer_kvk_numbers: [] }]
const FAMILY_BOUGHT = { buyer_kvk_numbers: [], parties_related: true }

test('five sales in twenty years are a signal; four, and those outside the window, are not', async (context) => {
  const signals = await tryCases(context, frequentResale, {
    cases: [
      { what: 'five sales', gives: 'signal', rows: sold() },
      { what: 'four sales', gives: 'none', rows: sold([], DAYS.slice(1)) },
      { what: 'one on the peildatum', gives: 'signal', rows: sold([], [...DAYS.slice(0, 4), TRIAL_DAY]) },
      { what: 'one after it', gives: 'none', rows: sold([], [...DAYS.slice(0, 4), '2026-01-02']) },
      // 7305 days before the peildatum is 2006-01-01: that day is out, the next one is in.
      { what: 'first on the first day', gives: 'signal', rows: sold([], ['2006-01-02', ...DAYS.slice(1)]) },
      { what: 'first a day too early', gives: 'none', rows: sold([], ['2006-01-01', ...DAYS.slice(1)]) },
    ],
  })
  const signal = signals.get('five sales')
  assert.deepEqual([signal?.value, signal?.threshold, signal?.happened_on], [5, 5, '2021-03-01'])
  assert.deepEqual(inputsOf(signal), {
    sales: 5,
    first_sold_on: '2009-03-01',
    last_sold_on: '2021-03-01',
    shortest_days_between: 1095,
    bought_by_organisations: 1,
  })
  assert.deepEqual(
    signal?.evidence,
    [0, 1, 2, 3, 4].map((place) => `deed five sales ${place}`),
  )
})

test('the first delivery of a new home is no resale', async (context) => {
  await tryCases(context, frequentResale, {
    cases: [
      { what: 'delivered a year after building', gives: 'none', rows: sold([{ years_after_building: 1 }]) },
      { what: 'two years after building', gives: 'signal', rows: sold([{ years_after_building: 2 }]) },
    ],
  })
})

test('each innocent explanation explains, and its near miss does not', async (context) => {
  const yearApart = (days: number) => ['2009-03-01', days < 365 ? '2010-02-28' : '2010-03-01', ...DAYS.slice(2)]
  await tryCases(context, frequentResale, {
    cases: [
      { what: 'people, a year each', gives: 'moving-on', rows: sold(BY_PEOPLE, yearApart(365)) },
      { what: 'people, one for a day less', gives: 'signal', rows: sold(BY_PEOPLE, yearApart(364)) },
      { what: 'people, one of them family', gives: 'moving-on few-ordinary-sales', rows: sold([FAMILY_BOUGHT]) },
      ...[
        { parties_related: true },
        { several_objects: true },
        { from_public_body: true },
        { share_bought: 0.98 },
      ].flatMap((change) => [
        { what: `with ${JSON.stringify(change)}`, gives: 'few-ordinary-sales', rows: sold([change]) },
        {
          what: `five beside ${JSON.stringify(change)}`,
          gives: 'signal',
          rows: sold([change], [...DAYS, '2024-03-01']),
        },
      ]),
      {
        what: 'four beside one of each',
        gives: 'few-ordinary-sales',
        rows: sold([{ parties_related: true }, { several_objects: true }], [...DAYS, '2024-03-01']),
      },
      { what: 'the whole in thirds', gives: 'signal', rows: sold([{ share_bought: 0.99 }]) },
    ],
  })
})
