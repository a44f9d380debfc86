import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { HOMES, type Home } from '../../../linkage/contract.ts'
import { PERMITS } from '../../facts/fact-tables.ts'
import { some, TRIAL_DAY, trySignals } from '../../test-bench.ts'
import { overcrowding } from './overcrowding.ts'

const HOME: Partial<Home> = {
  object_id: '9901010000000001',
  use_purposes: ['woon'],
  floor_area_square_metres: 40,
  object_status: 'Verblijfsobject in gebruik',
  adult_count: 6,
  unrelated_adult_count: 5,
  peildatum: TRIAL_DAY,
}

async function signalOf(context: TestContext, change: Partial<Home>, rooms: object[] = []) {
  const rows = [some(HOMES, [{ ...HOME, ...change }]), some(PERMITS, rooms)]
  return (await trySignals(context, overcrowding, { rows })).at(0)
}

test('40 m² and 6 adults is 6.67 m² each: a signal, with its inputs and their dates', async (context) => {
  const signal = await signalOf(context, {})
  assert.equal(signal?.value.toFixed(2), '6.67')
  assert.equal(signal?.threshold, 12)
  assert.deepEqual(JSON.parse(signal?.inputs ?? ''), {
    floor_area_square_metres: { value: 40, source: 'bag', asOf: TRIAL_DAY },
    adult_count: { value: 6, source: 'brp', asOf: TRIAL_DAY },
    unrelated_adult_count: { value: 5, source: 'brp', asOf: TRIAL_DAY },
  })
  assert.deepEqual(signal?.explained_by, [])
  assert.deepEqual(signal?.tested, ['one-family', 'care-or-lodging', 'area-doubtful', 'room-letting-permit'])
})

test('each limit has a near miss on its other side', async (context) => {
  const crowded = { floor_area_square_metres: 35, adult_count: 3, unrelated_adult_count: 3 }
  assert.ok(await signalOf(context, crowded))
  const misses: readonly [string, Partial<Home>][] = [
    ['exactly 12 m² each', { floor_area_square_metres: 36 }],
    ['two adults, however small the home', { floor_area_square_metres: 12, adult_count: 2 }],
    ['no known floor area', { floor_area_square_metres: null }],
    ['no delivered BRP', { peildatum: null }],
    ['nobody registered', { adult_count: 0, resident_count: 0, unrelated_adult_count: 0 }],
    ['children do not count', { resident_count: 9, adult_count: 2 }],
  ]
  for (const [why, change] of misses) assert.equal(await signalOf(context, { ...crowded, ...change }), undefined, why)
})

test('each innocent explanation explains, and its near miss does not', async (context) => {
  const holding: readonly [string, Partial<Home>][] = [
    ['one-family', { unrelated_adult_count: 0 }],
    ['care-or-lodging', { use_purposes: ['woon', 'gezondheidszorg'] }],
    ['care-or-lodging', { use_purposes: ['logies'] }],
    ['area-doubtful', { floor_area_square_metres: 9 }],
    ['area-doubtful', { object_status: 'Verblijfsobject in gebruik (niet ingemeten)' }],
  ]
  for (const [code, change] of holding) assert.deepEqual((await signalOf(context, change))?.explained_by, [code])
  for (const change of [
    { unrelated_adult_count: 1 },
    { floor_area_square_metres: 10 },
    { use_purposes: ['woon', 'winkel'] },
  ])
    assert.deepEqual((await signalOf(context, change))?.explained_by, [])
})

test('a permit to let rooms explains while it holds, from its first day to the day before its last', async (context) => {
  const permit = { object_id: HOME.object_id, kind: 'rooms', status: 'granted', valid_from: TRIAL_DAY }
  assert.deepEqual((await signalOf(context, {}, [permit]))?.explained_by, ['room-letting-permit'])
  for (const change of [
    { status: 'requested' },
    { kind: 'letting' },
    { valid_from: '2026-01-02' },
    { valid_from: '2020-01-01', valid_until: TRIAL_DAY },
    { object_id: '9901010000000002' },
  ])
    assert.deepEqual((await signalOf(context, {}, [{ ...permit, ...change }]))?.explained_by, [])
})

test('a register that is too old greys the signal, and one that is absent makes none', async (context) => {
  const rows = [some(HOMES, [HOME])]
  const states = { brp: '2025-10-31', bag: TRIAL_DAY, permits: TRIAL_DAY }
  const at = async (brp: string) =>
    (await trySignals(context, overcrowding, { rows, states: { ...states, brp } })).at(0)
  assert.equal((await at('2025-10-31'))?.stale, false)
  assert.equal((await at('2025-10-30'))?.stale, true)
  assert.deepEqual(await trySignals(context, overcrowding, { rows, states: { bag: TRIAL_DAY } }), [])
})
