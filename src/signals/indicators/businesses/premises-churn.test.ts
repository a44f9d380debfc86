import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { HOMES, type Home } from '../../../linkage/contract.ts'
import type { Row } from '../../../vocabulary/table.ts'
import { BUSINESSES, COMPANIES } from '../../facts/fact-tables.ts'
import { some, trySignals } from '../../test-bench.ts'
import { premisesChurn } from './premises-churn.ts'

const SHOP = '9901010000000001'

/** One business after the other, each opened on a day and closed a while later; the last one is open. */
function succession(days: readonly string[]): Partial<Row<typeof BUSINESSES>>[] {
  return days.map((opened_on, place) => ({
    object_id: SHOP,
    establishment_number: `00000000000${place}`,
    kvk_number: `9000000${place}`,
    opened_on,
    open: place === days.length - 1,
  }))
}

const FOUR = ['2023-02-01', '2023-11-01', '2024-09-01', '2025-06-01']

interface Change {
  readonly businesses?: Partial<Row<typeof BUSINESSES>>[]
  readonly companies?: Partial<Row<typeof COMPANIES>>[]
  readonly home?: Partial<Home>
}

async function signalOf(context: TestContext, { businesses = succession(FOUR), companies = [], home }: Change = {}) {
  const rows = [
    some(BUSINESSES, businesses),
    some(COMPANIES, companies),
    some(HOMES, [{ object_id: SHOP, use_purposes: ['winkel'], floor_area_square_metres: 120, ...home }]),
  ]
  return (await trySignals(context, premisesChurn, { rows })).at(0)
}

test('four businesses that came one after the other within three years are a signal', async (context) => {
  const signal = await signalOf(context)
  assert.deepEqual([signal?.subject_id, signal?.value, signal?.happened_on], [SHOP, 4, '2025-06-01'])
  assert.equal(JSON.parse(signal?.inputs ?? '').still_there.value, 1)
  assert.deepEqual(signal?.explained_by, [])
})

test('a company with two vestigingen there is one business', async (context) => {
  const twice = succession(FOUR).map((row) => ({ ...row, establishment_number: `1${row.establishment_number}` }))
  const signal = await signalOf(context, { businesses: [...succession(FOUR), ...twice] })
  assert.equal(signal?.value, 4)
  assert.equal(JSON.parse(signal?.inputs ?? '').still_there.value, 1)
})

test('three are not, nor are four of which one came before the window or comes after it', async (context) => {
  const from = (day: string) => signalOf(context, { businesses: succession([day, ...FOUR.slice(1)]) })
  assert.equal(await signalOf(context, { businesses: succession(FOUR.slice(1)) }), undefined)
  assert.equal(await from('2023-01-01'), undefined)
  assert.ok(await from('2023-01-02'))
  assert.ok(await from('2026-01-01'))
  assert.equal(await from('2026-01-02'), undefined)
})

test('home businesses, vestigingen of one company and unknown first days do not count', async (context) => {
  const changed = (change: Partial<Row<typeof BUSINESSES>>) =>
    signalOf(context, { businesses: succession(FOUR).map((row, place) => (place === 0 ? { ...row, ...change } : row)) })
  for (const change of [{ at_home: true }, { kvk_number: '90000001' }, { opened_on: null }])
    assert.equal(await changed(change), undefined, JSON.stringify(change))
})

test('who are still there side by side share the premises; half of them is not enough', async (context) => {
  const open = (count: number) =>
    signalOf(context, { businesses: succession(FOUR).map((row, place) => ({ ...row, open: place < count })) })
  assert.deepEqual((await open(3))?.explained_by, ['side-by-side'])
  assert.deepEqual((await open(2))?.explained_by, [])
})

test('companies of the same director, or of one shareholder, are one enterprise', async (context) => {
  const directed = (party: 'directors' | 'shareholders') =>
    ['90000000', '90000001'].map((kvk_number) => ({ kvk_number, [party]: ['person:a'] }))
  assert.deepEqual((await signalOf(context, { companies: directed('directors') }))?.explained_by, ['same-hands'])
  assert.deepEqual((await signalOf(context, { companies: directed('shareholders') }))?.explained_by, ['same-hands'])
  const apart = ['a', 'b', 'c', 'd'].map((who, place) => ({
    kvk_number: `9000000${place}`,
    directors: [`person:${who}`],
  }))
  assert.deepEqual((await signalOf(context, { companies: apart }))?.explained_by, [])
})

test('large premises are let in parts, from the limit on', async (context) => {
  const sized = (floor_area_square_metres: number | null) => signalOf(context, { home: { floor_area_square_metres } })
  assert.deepEqual((await sized(1000))?.explained_by, ['let-in-parts'])
  assert.deepEqual((await sized(999))?.explained_by, [])
  assert.deepEqual((await sized(null))?.explained_by, [])
})
