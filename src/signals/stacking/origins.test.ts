import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { PlacedSignal } from '../contract.ts'
import { originsOf } from './origins.ts'

function signal(given: Partial<PlacedSignal>): PlacedSignal {
  return {
    object_id: '9901010000000001',
    indicator: 'VG-01',
    subject_id: '9901010000000001',
    by: 'itself',
    family: 'trade',
    sources: ['brk'],
    evidence: ['deed 1'],
    happened_on: '2025-06-01',
    set_aside: null,
    ...given,
  }
}

const indicatorsOf = (signals: readonly PlacedSignal[]) => originsOf(signals).map(({ indicators }) => indicators)

test('two signals of one family that rest on one deed are one origin', () => {
  const [origin, ...others] = originsOf([
    signal({ indicator: 'VG-04', sources: ['woz', 'brk'], evidence: ['deed 1', 'deed 2'] }),
    signal({ indicator: 'VG-01', evidence: ['deed 2'] }),
  ])
  assert.deepEqual(others, [])
  assert.deepEqual(origin?.indicators, ['VG-01', 'VG-04'])
  assert.deepEqual(origin?.sources, ['brk', 'woz'])
})

test('a deed that shows in two families is seen from two sides', () => {
  const deed = ['deed 1']
  assert.deepEqual(indicatorsOf([signal({ evidence: deed }), signal({ indicator: 'FI-01', family: 'financing' })]), [
    ['FI-01'],
    ['VG-01'],
  ])
})

test('what people reported once counts once, whichever families make something of it', () => {
  for (const report of ['notice R1', 'inspection 9901010000000001']) {
    const told = [
      signal({ indicator: 'LO-01', family: 'premises', evidence: [report] }),
      signal({ indicator: 'BW-01', family: 'occupancy', evidence: [report, 'registrations 1'] }),
    ]
    assert.deepEqual(indicatorsOf(told), [['BW-01', 'LO-01']])
    assert.equal(originsOf(told)[0]?.family, 'occupancy')
  }
})

test('signals are one origin through a third that shares a record with each', () => {
  const [left, right] = [signal({ evidence: ['deed 1'] }), signal({ indicator: 'VG-02', evidence: ['deed 2'] })]
  const bridge = signal({ indicator: 'VG-03', evidence: ['deed 1', 'deed 2'] })
  assert.equal(originsOf([left, right]).length, 2)
  for (const order of [
    [left, right, bridge],
    [bridge, left, right],
    [left, bridge, right],
  ])
    assert.equal(originsOf(order).length, 1)
})

test('a signal that comes as owned and as let is one origin, and not a direct one', () => {
  const reached = { indicator: 'EI-03', family: 'ownership', subject_id: '90000001', evidence: [] }
  const origins = originsOf([signal({ ...reached, by: 'owned' }), signal({ ...reached, by: 'let' })])
  assert.deepEqual(
    origins.map(({ direct }) => direct),
    [false],
  )
})

test('origins are numbered, direct ones first within their family', () => {
  const origins = originsOf([
    signal({ indicator: 'EI-01', family: 'ownership', by: 'owned', evidence: ['a'] }),
    signal({ indicator: 'EI-02', family: 'ownership', evidence: ['b'] }),
    signal({ indicator: 'BW-01', family: 'occupancy', evidence: ['c'] }),
  ])
  assert.deepEqual(
    origins.map(({ origin, indicators, place_in_family }) => [origin, ...indicators, place_in_family]),
    [
      [1, 'BW-01', 1],
      [2, 'EI-02', 1],
      [3, 'EI-01', 2],
    ],
  )
})

test('an address where nothing counts has no origin', () => {
  assert.deepEqual(originsOf([]), [])
})

/** Few records and few families, so that signals often share one. */
const signals = fc.uniqueArray(
  fc.record({
    indicator: fc.integer({ min: 0, max: 9 }),
    subject_id: fc.constantFrom('9901010000000001', '90000001'),
    evidence: fc.uniqueArray(fc.constantFrom('deed 1', 'deed 2', 'loan 3', 'notice 4', 'notice 5'), { maxLength: 3 }),
    by: fc.constantFrom('itself', 'owned'),
  }),
  { maxLength: 8, selector: ({ indicator, subject_id, by }) => `${indicator} ${subject_id} ${by}` },
)

function toSignals(drawn: typeof signals extends fc.Arbitrary<infer Drawn> ? Drawn : never): PlacedSignal[] {
  const families = ['trade', 'financing', 'letting']
  return drawn.map(({ indicator, ...rest }) =>
    signal({ ...rest, indicator: `X-0${indicator}`, family: families[indicator % 3] ?? '' }),
  )
}

test('the order in which signals come changes nothing', () => {
  const shuffled = signals.chain((drawn) =>
    fc.tuple(fc.constant(drawn), fc.shuffledSubarray(drawn, { minLength: drawn.length })),
  )
  fc.assert(
    fc.property(shuffled, ([one, other]) => assert.deepEqual(originsOf(toSignals(one)), originsOf(toSignals(other)))),
  )
})

test('no two origins share a report, and none is without a signal', () => {
  fc.assert(
    fc.property(signals, (drawn) => {
      const all = toSignals(drawn)
      const origins = originsOf(all)
      assert.ok(origins.length <= all.length)
      assert.ok(all.length === 0 || origins.length > 0)
      for (const report of ['notice 4', 'notice 5']) {
        const telling = all.filter(({ evidence }) => evidence.includes(report))
        assert.ok(telling.length === 0 || originsOf(telling).length === 1)
      }
      assert.deepEqual(
        new Set(origins.flatMap(({ indicators }) => indicators)),
        new Set(all.map(({ indicator }) => indicator)),
      )
    }),
  )
})

test('one more signal never makes more than one origin more', () => {
  fc.assert(
    fc.property(signals, (drawn) => {
      const all = toSignals(drawn)
      assert.ok(originsOf(all).length <= originsOf(all.slice(1)).length + 1)
    }),
  )
})
