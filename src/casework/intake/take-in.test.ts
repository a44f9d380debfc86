import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { readLog } from '../store/log.ts'
import { throwAwayDatabase } from '../store/throw-away-database.ts'
import type { IntakeBundle } from './bundle.ts'
import { BUNDLE_EXAMPLE, HERRING_LANE_2 } from './bundle-example.ts'
import { takeIn } from './take-in.ts'

const { intake, as } = await throwAwayDatabase()

const CONTENT = `
  select
    indicator, subject_id, peildatum::text, value, explained_by, signals.made_on::text, line,
    addresses.made_on::text as address_made_on, reached_by, set_aside, stack ->> 'origins' as origins,
    jsonb_array_length(timeline -> 'events') as events
  from signal_places
  join signals using (indicator, subject_id, peildatum)
  join addresses using (object_id)
  left join address_pictures using (object_id)
  order by 1, 2, 3, reached_by`
const EMPTY =
  'truncate intakes, track_records, indicator_states, signal_places, address_pictures, signals, addresses, indicators'

const readContent = () => as('owner', CONTENT)

test('A bundle comes in whole, with one line in the log for each address', async () => {
  const taken = await takeIn(intake, BUNDLE_EXAMPLE)
  assert.deepEqual(taken, { indicators: 4, addresses: 3, signals: 6, outcome: 'taken-in' })
  const lines = await readLog(intake)
  assert.deepEqual(
    new Set(lines.flatMap(({ data_subject_id }) => data_subject_id ?? [])),
    new Set(BUNDLE_EXAMPLE.addresses.map(({ object_id }) => object_id)),
  )
  assert.ok(lines.every(({ trace_id }) => trace_id === lines[0]?.trace_id))
})

test('The same bundle again changes nothing', async () => {
  const before = await readContent()
  assert.equal((await takeIn(intake, BUNDLE_EXAMPLE)).outcome, 'taken-in-before')
  assert.deepEqual(await readContent(), before)
})

type Fault = readonly [code: string, bundle: unknown]
const [signal] = BUNDLE_EXAMPLE.signals
const [place] = BUNDLE_EXAMPLE.places
const [picture] = BUNDLE_EXAMPLE.pictures
const FAULTS: Readonly<Record<string, Fault>> = {
  'no bundle at all': ['bundle-unreadable', 'hello'],
  'a field that nobody declared': ['bundle-unreadable', { ...BUNDLE_EXAMPLE, nationality: 'x' }],
  'a day that does not exist': ['bundle-unreadable', { ...BUNDLE_EXAMPLE, madeOn: '2026-02-30' }],
  'a signal on a person': ['bundle-unreadable', withSignal({ subject_kind: 'person' })],
  'a signal on a pand': ['bundle-unreadable', withSignal({ subject_id: '9901100000000002' })],
  'a signal on a number that is no KvK number': [
    'bundle-unreadable',
    withSignal({ subject_kind: 'organisation', subject_id: '123456782' }),
  ],
  'a person in a picture': ['bundle-unreadable', changed({ pictures: [{ ...picture, resident: 'x' }] })],
  'a place that is not in the bundle': [
    'address-unknown',
    changed({ places: [{ ...place, object_id: '9901010000099999' }] }),
  ],
  'a picture of an address that is not in the bundle': [
    'address-unknown',
    changed({ pictures: [{ ...picture, object_id: '9901010000099999' }] }),
  ],
  'a place of a signal that is not in the bundle': [
    'signal-unknown',
    changed({ places: [{ ...place, indicator: 'XX-01' }] }),
  ],
  'a signal that comes nowhere': ['signal-without-place', changed({ places: [] })],
  'a state of an indicator that is not in the bundle': [
    'indicator-unknown',
    changed({ indicatorStates: [{ indicator: 'XX-01', state: 'stale', registers: [] }] }),
  ],
  'an indicator that is not in the bundle': ['indicator-unknown', withSignal({ indicator: 'BW-10' })],
  'another version of the indicator': ['indicator-unknown', withSignal({ version: '0.9.0' })],
  'an explanation that the indicator does not have': ['explanation-unknown', withSignal({ tested: ['weather'] })],
  'an explanation that holds without a test': [
    'explanation-untested',
    withSignal({ tested: [], explained_by: ['one-family'] }),
  ],
  'an input without a name': [
    'input-unnamed',
    withSignal({ inputs: { x: { value: 1, source: 'BRP', asOf: '2026-06-01' } } }),
  ],
  'the same signal twice': ['bundle-repeats', { ...BUNDLE_EXAMPLE, signals: [signal, signal] }],
}

function changed(change: Readonly<Record<string, unknown>>): unknown {
  return { ...BUNDLE_EXAMPLE, madeOn: '2026-07-01', ...change }
}

function withSignal(change: Readonly<Record<string, unknown>>): unknown {
  return changed({ signals: [{ ...signal, ...change }] })
}

/** The bundle with the first address and its signal only. */
const SMALL = {
  addresses: BUNDLE_EXAMPLE.addresses.slice(0, 1),
  pictures: [],
  signals: BUNDLE_EXAMPLE.signals.slice(0, 1),
  places: BUNDLE_EXAMPLE.places.slice(0, 1),
}
const NO_SIGNALS = { signals: [], places: [], pictures: [] }

for (const [name, [code, bundle]] of Object.entries(FAULTS)) {
  test(`A bundle with ${name} is refused, and nothing of it comes in`, async () => {
    const before = await readContent()
    await assert.rejects(takeIn(intake, bundle), (error: Error & { code?: string }) => {
      assert.equal(error.code, code)
      assert.doesNotMatch(error.message, /Haringsteeg|990101/)
      return true
    })
    assert.deepEqual(await readContent(), before)
  })
}

test('A bundle that the database refuses halfway leaves nothing behind', async () => {
  const before = await readContent()
  const tooLarge = {
    ...BUNDLE_EXAMPLE.addresses[0],
    object_id: HERRING_LANE_2,
    floor_area_square_metres: 3_000_000_000,
  }
  const bundle = { ...BUNDLE_EXAMPLE, madeOn: '2026-07-02', addresses: [tooLarge], ...NO_SIGNALS }
  await assert.rejects(takeIn(intake, bundle))
  assert.deepEqual(await readContent(), before)
  assert.equal((await readLog(intake)).at(-1)?.status, 'Error')
})

test('A newer bundle takes the place of the older one, and what went is in the log too', async () => {
  const bundle = { ...BUNDLE_EXAMPLE, madeOn: '2026-07-03', ...SMALL }
  assert.equal((await takeIn(intake, bundle)).outcome, 'taken-in')
  assert.equal((await readContent()).length, 1)
  const last = (await readLog(intake)).at(-1)
  const subjects = (await readLog(intake, last?.trace_id)).flatMap(({ data_subject_id }) => data_subject_id ?? [])
  assert.deepEqual(subjects.toSorted(), BUNDLE_EXAMPLE.addresses.map(({ object_id }) => object_id).toSorted())
})

test('An older bundle changes nothing, also when it comes later', async () => {
  const before = await readContent()
  assert.equal((await takeIn(intake, BUNDLE_EXAMPLE)).outcome, 'older-than-known')
  assert.deepEqual(await readContent(), before)
})

test('A bundle of another source leaves what this one said', async () => {
  const second = { ...BUNDLE_EXAMPLE, source: 'other', addresses: BUNDLE_EXAMPLE.addresses.slice(1), ...NO_SIGNALS }
  await takeIn(intake, second)
  assert.equal((await readContent()).length, 1)
})

test('Going back and forth between two bundles of one day ends with the last one', async () => {
  const small = { ...BUNDLE_EXAMPLE, madeOn: '2026-07-04', ...SMALL }
  const large = { ...BUNDLE_EXAMPLE, madeOn: '2026-07-04' }
  for (const [bundle, rows] of [
    [small, 1],
    [large, 6],
    [small, 1],
  ] as const) {
    assert.equal((await takeIn(intake, bundle)).outcome, 'taken-in')
    assert.equal((await readContent()).length, rows)
  }
})

const days = fc.constantFrom('2026-06-01', '2026-06-08', '2026-06-15', '2026-06-22')

/** A later or earlier run of the same region: other days, other floor areas, some signals gone. */
const bundles: fc.Arbitrary<IntakeBundle> = fc
  .record({
    madeOn: days,
    peildatum: days,
    floorArea: fc.integer({ min: 10, max: 70 }),
    kept: fc.subarray([0, 1, 2, 3, 4, 5]),
  })
  .map(({ madeOn, peildatum, floorArea, kept }) => ({
    ...BUNDLE_EXAMPLE,
    madeOn,
    addresses: BUNDLE_EXAMPLE.addresses.map((address) => ({ ...address, line: `Straat ${floorArea}` })),
    signals: BUNDLE_EXAMPLE.signals
      .filter((_, row) => kept.includes(row))
      .map((row) => ({ ...row, peildatum, value: floorArea / 6 })),
    places: BUNDLE_EXAMPLE.places.filter((_, row) => kept.includes(row)),
    pictures: kept.includes(1) ? BUNDLE_EXAMPLE.pictures : [],
  }))

test('Any bundles, in any order and taken in any number of times, give the state that the latest one says', async () => {
  const distinct = fc.uniqueArray(bundles, { minLength: 1, maxLength: 4, selector: ({ madeOn }) => madeOn })
  await fc.assert(
    fc.asyncProperty(distinct, fc.integer(), async (list, seed) => {
      const inOrder = list.toSorted((a, b) => a.madeOn.localeCompare(b.madeOn))
      const expected = await contentAfter(inOrder)
      const repeated = [...inOrder, ...inOrder].toSorted((a, b) => mix(a, seed) - mix(b, seed))
      assert.deepEqual(await contentAfter(repeated), expected)
    }),
    { numRuns: 40 },
  )
})

async function contentAfter(list: readonly IntakeBundle[]): Promise<readonly unknown[]> {
  await as('owner', EMPTY)
  for (const bundle of list) await takeIn(intake, bundle)
  return readContent()
}

const mix = (bundle: IntakeBundle, seed: number) => (Number(bundle.madeOn.slice(-2)) * 7919 + seed * 31) % 1009
