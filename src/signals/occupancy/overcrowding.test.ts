import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { given, runOnRows } from '../../../tests/steps-on-rows.ts'
import { HOMES, type Home } from '../../linkage/contract.ts'
import { INSPECTIONS, type Inspection } from '../../sources/contract.ts'
import { SIGNALS, type Signal, STACKS, TRACK_RECORDS, type TrackRecord } from '../contract.ts'
import { signalSteps } from '../steps.ts'

const HOME: Home = {
  object_id: '9901010000000001',
  nummeraanduiding_id: '9901200000000001',
  address: 'Kade 1, 8999AB Waterdam',
  buurt_code: 'BU99010001',
  gemeente_code: 'GM9901',
  lon: 5.2,
  lat: 52.5,
  use_purposes: ['woon'],
  floor_area_square_metres: 40,
  object_status: 'Verblijfsobject in gebruik',
  building_year: 1975,
  resident_count: 6,
  adult_count: 6,
  unrelated_adult_count: 5,
  peildatum: '2026-01-01',
  bag_as_of: '2026-01-08',
}

async function signalsOf(context: TestContext, homes: readonly Home[], inspections: readonly Inspection[] = []) {
  const reader = await runOnRows(context, {
    tables: [given(HOMES, homes), given(INSPECTIONS, inspections)],
    steps: signalSteps,
  })
  return {
    signals: await reader.rows<Signal>(SIGNALS),
    stacks: await reader.rows(STACKS),
    records: await reader.rows<TrackRecord>(TRACK_RECORDS),
  }
}

test('40 m² and 6 adults is 6.67 m² each: a signal, with its inputs and their dates', async (context) => {
  const { signals, stacks } = await signalsOf(context, [HOME])
  const [signal] = signals
  assert.equal(signals.length, 1)
  assert.equal(signal?.value.toFixed(2), '6.67')
  assert.equal(signal?.threshold, 12)
  assert.deepEqual(JSON.parse(signal?.inputs ?? ''), {
    floor_area_square_metres: { value: 40, source: 'BAG', asOf: '2026-01-08' },
    adults: { value: 6, source: 'BRP', asOf: '2026-01-01' },
    adults_not_related: { value: 5, source: 'BRP', asOf: '2026-01-01' },
  })
  assert.deepEqual(signal?.explained_by, [])
  assert.deepEqual(signal?.tested, ['one-family', 'care-or-lodging', 'area-doubtful'])
  assert.equal(stacks.length, 1)
})

test('each limit has a near miss on its other side', async (context) => {
  const crowded = { ...HOME, floor_area_square_metres: 35, adult_count: 3, resident_count: 3, unrelated_adult_count: 3 }
  assert.equal((await signalsOf(context, [crowded])).signals.length, 1)
  const misses: readonly [string, Partial<Home>][] = [
    ['exactly 12 m² each', { floor_area_square_metres: 36 }],
    ['two adults, however small the home', { floor_area_square_metres: 12, adult_count: 2 }],
    ['no known floor area', { floor_area_square_metres: null }],
    ['no delivered BRP', { peildatum: null }],
    ['nobody registered', { adult_count: 0, resident_count: 0, unrelated_adult_count: 0 }],
    ['children do not count', { resident_count: 9, adult_count: 2 }],
  ]
  for (const [why, change] of misses)
    assert.deepEqual((await signalsOf(context, [{ ...crowded, ...change }])).signals, [], why)
})

test('each innocent explanation explains, and an explained signal stays but does not stack', async (context) => {
  const explanations: readonly [string, Partial<Home>][] = [
    ['one-family', { unrelated_adult_count: 0 }],
    ['care-or-lodging', { use_purposes: ['woon', 'gezondheidszorg'] }],
    ['care-or-lodging', { use_purposes: ['logies'] }],
    ['area-doubtful', { floor_area_square_metres: 9 }],
    ['area-doubtful', { object_status: 'Verblijfsobject in gebruik (niet ingemeten)' }],
  ]
  for (const [code, change] of explanations) {
    const { signals, stacks } = await signalsOf(context, [{ ...HOME, ...change }])
    assert.deepEqual(signals[0]?.explained_by, [code])
    assert.deepEqual(stacks, [])
  }
})

test('a near miss on an explanation leaves the signal unexplained', async (context) => {
  for (const change of [
    { unrelated_adult_count: 1 },
    { floor_area_square_metres: 10 },
    { use_purposes: ['woon', 'winkel'] },
  ])
    assert.deepEqual((await signalsOf(context, [{ ...HOME, ...change }])).signals[0]?.explained_by, [])
})

test('the hit rate counts entered addresses with an unexplained signal, with Wilson’s interval', async (context) => {
  const homes = Array.from({ length: 12 }, (_home, place) => ({
    ...HOME,
    object_id: `99010100000001${String(place).padStart(2, '0')}`,
  }))
  const visit = (place: number, found: string): Inspection => ({
    inspection_id: `I${place}`,
    object_id: homes[place]?.object_id ?? '',
    inspected_on: '2025-06-01',
    chosen_by: place === 0 ? 'random' : 'signal',
    found,
    delivery_id: 'd',
  })
  const visits = [
    ...Array.from({ length: 10 }, (_visit, place) => visit(place, place < 3 ? 'misuse' : 'nothing')),
    visit(10, 'no-access'),
  ]
  const [record] = (await signalsOf(context, homes, visits)).records
  assert.deepEqual(
    [record?.visited, record?.confirmed, record?.random_visited, record?.random_confirmed],
    [10, 3, 1, 1],
  )
  // Wilson (1927) for 3 of 10.
  assert.equal(record?.low?.toFixed(4), '0.1078')
  assert.equal(record?.high?.toFixed(4), '0.6032')
})

test('an indicator that nobody visited has no hit rate, not a hit rate of zero', async (context) => {
  const [record] = (await signalsOf(context, [HOME])).records
  assert.deepEqual([record?.visited, record?.rate, record?.low, record?.high], [0, null, null, null])
})
