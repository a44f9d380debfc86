import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Row } from '../../../vocabulary/table.ts'
import { COMPANIES } from '../../facts/fact-tables.ts'
import { PASSED_ON_SALES } from '../../facts/trade-tables.ts'
import { some } from '../../test-bench.ts'
import { inputsOf, tryCases } from '../test-bench.ts'
import { passedOnPurchase } from './passed-on-purchase.ts'

const DEAL = {
  agreement_id: 'a1',
  deed_part_id: 'd1',
  agreed_on: '2024-01-01',
  agreed_again_on: '2024-07-02',
  delivered_on: '2024-08-01',
  price_euros: 200_000,
  delivered_for_euros: 300_000,
  passed_by_kvk_number: '90000001',
}

function deal(change: Partial<Row<typeof PASSED_ON_SALES>> = {}) {
  return () => [some(PASSED_ON_SALES, [{ ...DEAL, ...change }])]
}

function companies(...rows: Partial<Row<typeof COMPANIES>>[]) {
  return [some(COMPANIES, rows)]
}

test('A to B and B to C, 183 days apart with one delivery, is an ABC; 184 days is none', async (context) => {
  const signals = await tryCases(context, passedOnPurchase, {
    cases: [
      { what: 'abc', gives: 'signal', rows: deal() },
      { what: '184 days', gives: 'none', rows: deal({ agreed_again_on: '2024-07-03' }) },
      { what: 'delivered on the peildatum', gives: 'signal', rows: deal({ delivered_on: '2026-01-01' }) },
      { what: 'delivered after it', gives: 'none', rows: deal({ delivered_on: '2026-01-02' }) },
      // 1826 days before the peildatum is 2021-01-01: that day is out.
      { what: 'first day of the window', gives: 'signal', rows: deal({ delivered_on: '2021-01-02' }) },
      { what: 'a day too early', gives: 'none', rows: deal({ delivered_on: '2021-01-01' }) },
    ],
  })
  const signal = signals.get('abc')
  assert.deepEqual([signal?.value, signal?.threshold, signal?.happened_on], [183, 183, '2024-08-01'])
  assert.deepEqual(signal?.evidence, ['agreement a1', 'deed d1'])
  assert.deepEqual(inputsOf(signal), {
    agreed_on: '2024-01-01',
    agreed_again_on: '2024-07-02',
    delivered_on: '2024-08-01',
    price_euros: 200_000,
    delivered_for_euros: 300_000,
    passed_by_kvk_number: '90000001',
  })
})

test('each innocent explanation explains, and its near miss does not', async (context) => {
  await tryCases(context, passedOnPurchase, {
    beside: companies(
      { kvk_number: '1', sbi_codes: ['4110'], employees: 1 },
      { kvk_number: '2', sbi_codes: ['4110'], employees: 0 },
      { kvk_number: '3', sbi_codes: ['4110'], employees: null },
      { kvk_number: '4', sbi_codes: ['6820', '4120'], employees: 5 },
      { kvk_number: '5', sbi_codes: ['7022'], employees: 5 },
    ),
    cases: [
      { what: 'developer', gives: 'builder-or-developer', rows: deal({ passed_by_kvk_number: '1' }) },
      { what: 'builds beside letting', gives: 'builder-or-developer', rows: deal({ passed_by_kvk_number: '4' }) },
      { what: 'developer without staff', gives: 'signal', rows: deal({ passed_by_kvk_number: '2' }) },
      { what: 'staff unknown', gives: 'signal', rows: deal({ passed_by_kvk_number: '3' }) },
      { what: 'another trade', gives: 'signal', rows: deal({ passed_by_kvk_number: '5' }) },
      { what: 'a person', gives: 'signal', rows: deal({ passed_by_kvk_number: null }) },
      { what: 'for the same price', gives: 'passed-on-at-cost', rows: deal({ delivered_for_euros: 205_999 }) },
      { what: 'for 3% more', gives: 'signal', rows: deal({ delivered_for_euros: 206_000 }) },
      { what: 'price unknown', gives: 'signal', rows: deal({ price_euros: null }) },
      { what: 'family', gives: 'related-parties', rows: deal({ parties_related: true }) },
    ],
  })
})

test('of two deals on one address the last delivered counts', async (context) => {
  const rows = () => [
    some(PASSED_ON_SALES, [
      { ...DEAL, agreement_id: 'a2', delivered_on: '2024-09-01', delivered_for_euros: 200_000 },
      DEAL,
    ]),
  ]
  await tryCases(context, passedOnPurchase, { cases: [{ what: 'twice', gives: 'passed-on-at-cost', rows }] })
})
