import assert from 'node:assert/strict'
import { test } from 'node:test'
import { COMPANIES } from '../../facts/fact-tables.ts'
import { OBJECT_SALES, PASSED_ON_SALES } from '../../facts/trade-tables.ts'
import { some } from '../../test-bench.ts'
import { inputsOf, tryCases } from '../test-bench.ts'
import { serialFinalBuyer } from './serial-final-buyer.ts'

const DAYS = ['2024-01-02', '2024-06-01', '2024-12-31']

/** An organisation that bought a home on each of these days, the first of them passed on to it. */
function buyer({
  days = DAYS,
  deal = {},
  company = {},
}: {
  days?: readonly string[]
  deal?: object
  company?: object
} = {}) {
  return (kvk_number: string) => [
    some(
      OBJECT_SALES,
      days.map((sold_on, place) => ({
        object_id: `${kvk_number} home ${place}`,
        deed_part_id: `${kvk_number} ${place}`,
        sold_on,
        buyer_kvk_numbers: [kvk_number],
      })),
    ),
    some(PASSED_ON_SALES, [
      {
        object_id: `${kvk_number} home 0`,
        deed_part_id: `${kvk_number} 0`,
        agreed_on: '2023-06-01',
        agreed_again_on: '2023-12-01',
        price_euros: 200_000,
        delivered_for_euros: 300_000,
        ...deal,
      },
    ]),
    some(COMPANIES, [
      { kvk_number, form: 'private-limited', sbi_code: '7022', employees: 0, founded_on: '2023-01-01', ...company },
    ]),
  ]
}

test('three homes in a year, one of them passed on, are a signal on the organisation', async (context) => {
  const signals = await tryCases(context, serialFinalBuyer, {
    cases: [
      { what: 'three in 365 days', gives: 'signal', rows: buyer() },
      { what: 'in 366 days', gives: 'none', rows: buyer({ days: ['2024-01-01', ...DAYS.slice(1)] }) },
      { what: 'two', gives: 'none', rows: buyer({ days: DAYS.slice(0, 2) }) },
      { what: 'none passed on', gives: 'none', rows: buyer({ deal: { object_id: 'elsewhere' } }) },
      { what: 'passed on after 184 days', gives: 'none', rows: buyer({ deal: { agreed_again_on: '2023-12-02' } }) },
      { what: 'on the peildatum', gives: 'signal', rows: buyer({ days: ['2025-01-02', '2025-06-01', '2026-01-01'] }) },
      { what: 'one after it', gives: 'none', rows: buyer({ days: ['2025-01-03', '2025-06-01', '2026-01-02'] }) },
      {
        what: 'from the first day',
        gives: 'signal',
        rows: buyer({ days: ['2021-01-02', '2021-06-01', '2021-08-01'] }),
      },
      { what: 'a day too early', gives: 'none', rows: buyer({ days: ['2021-01-01', '2021-06-01', '2021-08-01'] }) },
    ],
  })
  const signal = signals.get('three in 365 days')
  assert.deepEqual([signal?.subject_kind, signal?.value, signal?.happened_on], ['organisation', 3, '2024-12-31'])
  assert.deepEqual(
    signal?.evidence,
    [0, 1, 2].map((place) => `deed three in 365 days ${place}`),
  )
  assert.deepEqual(inputsOf(signal), {
    bought: 3,
    passed_on: 1,
    first_bought_on: '2024-01-02',
    last_bought_on: '2024-12-31',
    sbi_code: '7022',
    employees: 0,
  })
})

test('each innocent explanation explains, and its near miss does not', async (context) => {
  // 2022-01-02 lies 730 days before the first purchase.
  const investor = { sbi_code: '68204', employees: 1, founded_on: '2022-01-02' }
  await tryCases(context, serialFinalBuyer, {
    beside: [
      some(COMPANIES, [
        { kvk_number: 'developer', sbi_codes: ['4110'], employees: 1 },
        { kvk_number: 'empty developer', sbi_codes: ['4110'], employees: 0 },
        { kvk_number: 'consultant', sbi_codes: ['7022'], employees: 5 },
      ]),
    ],
    cases: [
      { what: 'investor', gives: 'investor-at-work', rows: buyer({ company: investor }) },
      { what: 'young investor', gives: 'signal', rows: buyer({ company: { ...investor, founded_on: '2022-01-03' } }) },
      {
        what: 'consultant with staff',
        gives: 'signal',
        rows: buyer({ company: { ...investor, sbi_code: '7022' } }),
      },
      { what: 'investor without staff', gives: 'signal', rows: buyer({ company: { ...investor, employees: 0 } }) },
      {
        what: 'association',
        gives: 'social-landlord-or-public-body',
        rows: buyer({ company: { form: 'foundation', sbi_code: '68201' } }),
      },
      { what: 'gemeente', gives: 'social-landlord-or-public-body', rows: buyer({ company: { form: 'public-body' } }) },
      {
        what: 'other foundation',
        gives: 'signal',
        rows: buyer({ company: { form: 'foundation', sbi_code: '94996' } }),
      },
      {
        what: 'pension fund',
        gives: 'institutional-investor',
        rows: buyer({ company: { sbi_code: '65301', employees: 1 } }),
      },
      { what: 'empty pension fund', gives: 'signal', rows: buyer({ company: { sbi_code: '65301' } }) },
      {
        what: 'from developer',
        gives: 'passed-on-innocently',
        rows: buyer({ deal: { passed_by_kvk_number: 'developer' } }),
      },
      { what: 'from empty one', gives: 'signal', rows: buyer({ deal: { passed_by_kvk_number: 'empty developer' } }) },
      { what: 'from consultant', gives: 'signal', rows: buyer({ deal: { passed_by_kvk_number: 'consultant' } }) },
      { what: 'price not told', gives: 'signal', rows: buyer({ deal: { price_euros: null } }) },
      { what: 'at cost', gives: 'passed-on-innocently', rows: buyer({ deal: { delivered_for_euros: 205_999 } }) },
      { what: 'for 3% more', gives: 'signal', rows: buyer({ deal: { delivered_for_euros: 206_000 } }) },
    ],
  })
})

test('a home counts once however often it was bought, and of several such years the fullest counts', async (context) => {
  const again = (kvk_number: string) => [
    some(OBJECT_SALES, [
      {
        object_id: `${kvk_number} home 0`,
        deed_part_id: `${kvk_number} again`,
        sold_on: '2024-07-01',
        buyer_kvk_numbers: [kvk_number],
      },
    ]),
  ]
  const signals = await tryCases(context, serialFinalBuyer, {
    cases: [
      {
        what: 'one of two twice',
        gives: 'none',
        rows: (id) => [...buyer({ days: DAYS.slice(0, 2) })(id), ...again(id)],
      },
      { what: 'one of three twice', gives: 'signal', rows: (id) => [...buyer()(id), ...again(id)] },
      { what: 'four', gives: 'signal', rows: buyer({ days: [...DAYS, '2024-11-01'] }) },
      { what: 'three, then two more', gives: 'signal', rows: buyer({ days: [...DAYS, '2025-01-02', '2025-06-02'] }) },
    ],
  })
  const told = (what: string) => [signals.get(what)?.value, signals.get(what)?.happened_on]
  assert.deepEqual(told('one of three twice'), [3, '2024-12-31'])
  assert.deepEqual(inputsOf(signals.get('one of three twice')).passed_on, 1)
  assert.deepEqual(told('four'), [4, '2024-12-31'])
  assert.deepEqual(told('three, then two more'), [3, '2024-12-31'])
})
