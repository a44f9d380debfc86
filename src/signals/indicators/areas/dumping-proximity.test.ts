import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { HOMES } from '../../../linkage/contract.ts'
import { AREA_CENTRES, DUMPING_EVENTS } from '../../areas/area-tables.ts'
import { BUSINESSES } from '../../facts/fact-tables.ts'
import { some, TRIAL_DAY, trySignals } from '../../test-bench.ts'
import { dumpingProximity } from './dumping-proximity.ts'

/** One degree of latitude in metres: buurten lie on one meridian, so that a distance is easy to write. */
const DEGREE = 111_195

interface Dumped {
  readonly metres: number
  readonly on?: string
  readonly buurt?: string
}

interface Region {
  readonly dumped: readonly Dumped[]
  readonly addresses?: number
  readonly waste?: { readonly sbi_code?: string; readonly open?: boolean }
}

const DAYS = ['2025-05-01', '2025-06-01', '2025-07-01']
const THREE: readonly Dumped[] = DAYS.map((on) => ({ metres: 0, on }))
const ONE_DAY: readonly Dumped[] = DAYS.map(() => ({ metres: 0 }))

/** Buurt A, where events are told by their distance to it, and nineteen others 20 km apart, far from them. */
async function signalsOf(context: TestContext, { dumped, addresses = 200, waste }: Region) {
  const others = Array.from({ length: 19 }, (_, place) => ({
    area_code: `B${place}`,
    level: 'buurt',
    lon: 6,
    lat: 51 + (20_000 * (place + 1)) / DEGREE,
    addresses: 200,
  }))
  const rows = [
    some(AREA_CENTRES, [{ area_code: 'A', level: 'buurt', lon: 5, lat: 52, addresses }, ...others]),
    some(
      DUMPING_EVENTS,
      dumped.map(({ metres, on = '2025-06-01', buurt = 'A' }, place) => ({
        event_id: `E${place}`,
        happened_on: on,
        buurt_code: buurt,
        lon: 5,
        lat: 52 + metres / DEGREE,
        records: [`incident ${place}`],
      })),
    ),
    some(HOMES, [{ object_id: 'w', buurt_code: 'A' }]),
    some(BUSINESSES, waste === undefined ? [] : [{ object_id: 'w', open: true, sbi_code: '3821', ...waste }]),
  ]
  return trySignals(context, dumpingProximity, { rows })
}

test('three dumpings on three days are a signal on the area, with what it rests on', async (context) => {
  const [signal, ...more] = await signalsOf(context, { dumped: THREE })
  assert.deepEqual(more, [])
  assert.equal(signal?.subject_id, 'A')
  assert.equal(signal?.subject_kind, 'area')
  assert.equal(signal?.value, 1)
  assert.equal(signal?.happened_on, '2025-07-01')
  assert.deepEqual(signal?.evidence, ['incident 0', 'incident 1', 'incident 2'])
  assert.deepEqual(signal?.explained_by, [])
  const inputs = JSON.parse(signal?.inputs ?? '{}')
  assert.deepEqual([inputs.events.value, inputs.days.value, inputs.addresses.value], [3, 3, 200])
})

test('each limit has a near miss', async (context) => {
  const at = (metres: number) => DAYS.map((on) => ({ metres, on }))
  assert.equal((await signalsOf(context, { dumped: THREE.slice(1) })).length, 0)
  assert.equal((await signalsOf(context, { dumped: at(4990) })).length, 1)
  assert.equal((await signalsOf(context, { dumped: at(5010) })).length, 0)
  assert.equal((await signalsOf(context, { dumped: at(-4990) })).length, 1)
  assert.equal((await signalsOf(context, { dumped: THREE, addresses: 50 })).length, 1)
  assert.equal((await signalsOf(context, { dumped: THREE, addresses: 49 })).length, 0)
})

test('the window begins the day after the one two years before, and ends with the peildatum', async (context) => {
  const withFirst = (on: string) => signalsOf(context, { dumped: [{ metres: 0, on }, ...THREE.slice(1)] })
  assert.equal((await withFirst('2024-01-03')).length, 1)
  assert.equal((await withFirst('2024-01-02')).length, 0)
  assert.equal((await withFirst(TRIAL_DAY)).length, 1)
  assert.equal((await withFirst('2026-01-02')).length, 0)
})

test('only the highest tenth stands out: where all have as much, none does', async (context) => {
  const everywhere = Array.from({ length: 19 }, (_, place) => 51 + (20_000 * (place + 1)) / DEGREE)
  const rows = [
    some(
      AREA_CENTRES,
      everywhere.map((lat, place) => ({ area_code: `B${place}`, level: 'buurt', lon: 6, lat, addresses: 200 })),
    ),
    some(
      DUMPING_EVENTS,
      everywhere.flatMap((lat, place) =>
        DAYS.map((on) => ({ event_id: `${place} ${on}`, happened_on: on, buurt_code: `B${place}`, lon: 6, lat })),
      ),
    ),
  ]
  assert.deepEqual(await trySignals(context, dumpingProximity, { rows }), [])
})

test('each innocent explanation holds, and not a little before', async (context) => {
  const explained = async (region: Region) => (await signalsOf(context, region)).at(0)?.explained_by
  // The other nineteen have 3,800 addresses: with 7,600 in A all events are 1.5 times as many per address as in the whole.
  assert.deepEqual(await explained({ dumped: THREE, addresses: 7600 }), ['more-people-see-more'])
  assert.deepEqual(await explained({ dumped: THREE, addresses: 7599 }), [])
  assert.deepEqual(await explained({ dumped: ONE_DAY }), ['one-day'])
  assert.deepEqual(await explained({ dumped: [{ metres: 0, on: '2025-06-02' }, ...ONE_DAY.slice(1)] }), [])
  assert.deepEqual(await explained({ dumped: THREE, waste: {} }), ['waste-company'])
  assert.deepEqual(await explained({ dumped: THREE, waste: { sbi_code: '4677' } }), [])
  assert.deepEqual(await explained({ dumped: THREE, waste: { open: false } }), [])
  const partly = [...THREE, ...DAYS.map((on) => ({ metres: 10, on, buurt: 'elsewhere' }))]
  assert.deepEqual(await explained({ dumped: partly, waste: {} }), ['waste-company'])
  assert.deepEqual(await explained({ dumped: [...partly, { metres: 9, buurt: 'elsewhere' }], waste: {} }), [])
})

test('without any dumping, and without a middle, there is no signal', async (context) => {
  assert.deepEqual(await signalsOf(context, { dumped: [] }), [])
  const rows = [some(DUMPING_EVENTS, [{ event_id: 'E', happened_on: '2025-06-01', lon: 5, lat: 52 }])]
  assert.deepEqual(await trySignals(context, dumpingProximity, { rows }), [])
})
