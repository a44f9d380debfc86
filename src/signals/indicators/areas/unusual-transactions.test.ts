import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { HOMES } from '../../../linkage/contract.ts'
import { AREA_FIGURES, AREAS, UNUSUAL_TRANSACTIONS } from '../../../sources/contract.ts'
import { BUSINESSES } from '../../facts/fact-tables.ts'
import { some, trySignals } from '../../test-bench.ts'
import { unusualTransactions } from './unusual-transactions.ts'

interface Wijk {
  readonly transactions?: number
  readonly residents?: number | null
  readonly period?: readonly [from: string, until: string]
  readonly code?: string
  /** SBI codes of open businesses, not at home. */
  readonly businesses?: readonly string[]
  readonly business?: object
}

const OTHER = 'WK990102'
const LAST_QUARTER = ['2025-10-01', '2026-01-01'] as const

/** A wijk of 1,000 residents with 90 transactions, beside one of 9,000 with 90 and with nine shops. */
async function signalOf(context: TestContext, wijk: Wijk) {
  const {
    transactions = 90,
    residents = 1000,
    period = LAST_QUARTER,
    code = 'WK990101',
    businesses = [],
    business,
  } = wijk
  const shops = [
    ...businesses.map((sbi_code) => ({ sbi_code, code })),
    ...Array.from({ length: 9 }, () => ({ sbi_code: '4711', code: OTHER })),
  ]
  const counted = (area_code: string, count: number, [period_from, period_until]: readonly [string, string]) => ({
    area_code,
    period_from,
    period_until,
    transaction_count: count,
  })
  const rows = [
    some(UNUSUAL_TRANSACTIONS, [counted(code, transactions, period), counted(OTHER, 90, LAST_QUARTER)]),
    some(AREA_FIGURES, [
      { area_code: code, period: '2023', measure: 'residents', value: 2000 },
      { area_code: code, period: '2024', measure: 'residents', value: residents },
      { area_code: code, period: '2025', measure: 'homes', value: 1 },
      { area_code: OTHER, period: '2024', measure: 'residents', value: 9000 },
    ]),
    some(AREAS, [
      { code: 'BUA', level: 'buurt', parent_code: code },
      { code: 'BUB', level: 'buurt', parent_code: OTHER },
    ]),
    some(
      HOMES,
      shops.map((shop, place) => ({ object_id: `${place}`, buurt_code: shop.code === code ? 'BUA' : 'BUB' })),
    ),
    some(
      BUSINESSES,
      shops.map(({ sbi_code }, place) => ({
        object_id: `${place}`,
        open: true,
        at_home: false,
        sbi_code,
        ...business,
      })),
    ),
  ]
  return (await trySignals(context, unusualTransactions, { rows })).find(({ subject_id }) => subject_id === code)
}

test('90 per thousand where the whole has 18 is five times as much', async (context) => {
  const signal = await signalOf(context, {})
  assert.equal(signal?.value, 5)
  assert.equal(signal?.happened_on, '2025-12-31')
  assert.deepEqual(signal?.explained_by, [])
  assert.deepEqual(signal?.evidence, ['transactions WK990101'])
  const inputs = JSON.parse(signal?.inputs ?? '{}')
  assert.deepEqual([inputs.transactions.value, inputs.residents.value, inputs.per_thousand.value], [90, 1000, 90])
  assert.equal(inputs.whole_per_thousand.value, 18)
})

test('each limit has a near miss', async (context) => {
  // With t transactions it is t / 1,000 beside (t + 90) / 10,000: twice as much at 22.5.
  assert.equal(await signalOf(context, { transactions: 22 }), undefined)
  assert.ok(await signalOf(context, { transactions: 23 }))
  assert.equal(await signalOf(context, { transactions: 19, residents: 500 }), undefined)
  assert.ok(await signalOf(context, { transactions: 20, residents: 500 }))
  assert.equal(await signalOf(context, { residents: 499 }), undefined)
  assert.ok(await signalOf(context, { residents: 500 }))
})

test('a period belongs to the year in which its last day lies', async (context) => {
  const periods: readonly [string, string, boolean][] = [
    ['2025-01-01', '2025-01-03', true],
    ['2024-10-01', '2025-01-02', false],
    ['2024-10-01', '2025-01-03', true],
    ['2025-10-01', '2026-01-02', true],
    ['2025-10-01', '2026-01-03', false],
  ]
  for (const [from, until, counts] of periods)
    assert.equal((await signalOf(context, { period: [from, until] })) !== undefined, counts, `${from} ${until}`)
})

test('only wijken are compared, and a year without a figure gives way to the one before', async (context) => {
  assert.equal(await signalOf(context, { code: 'GM9901' }), undefined)
  const signal = await signalOf(context, { residents: null, transactions: 400 })
  assert.equal(JSON.parse(signal?.inputs ?? '{}').residents.value, 2000)
})

test('each innocent explanation holds, and not a little before', async (context) => {
  const explained = async (wijk: Wijk) => (await signalOf(context, wijk))?.explained_by
  // With n businesses n / 1,000 beside (n + 9) / 10,000: one and a half times as much at 1.6.
  assert.deepEqual(await explained({ businesses: ['4711', '4711'] }), ['business-district'])
  assert.deepEqual(await explained({ businesses: ['4711'] }), [])
  assert.deepEqual(await explained({ businesses: ['6419'] }), ['reporters-here'])
  assert.deepEqual(await explained({ businesses: ['6910', '4511'] }), ['business-district', 'reporters-here'])
  assert.deepEqual(await explained({ businesses: ['6419'], business: { open: false } }), [])
  assert.deepEqual(await explained({ businesses: ['6419'], business: { at_home: true } }), [])
  assert.deepEqual(await explained({ businesses: ['6420'] }), [])
})
