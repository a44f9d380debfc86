import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BUSINESSES, OWNERS, PERMITS, STAYS } from '../../facts/fact-tables.ts'
import { type SomeRows, some, TRIAL_DAY, trySignals } from '../../test-bench.ts'
import { type AddressCase, caseRows, daysBefore, outcomesOf } from './test-bench.ts'
import { unknownDepartures } from './unknown-departures.ts'

const departed = (person: string, days: number, change: object = {}) => ({
  person,
  address_kind: 'home',
  stayed_from: '2020-01-01',
  stayed_until: daysBefore(days),
  ended_because: 'departed',
  ...change,
})
const stays = (...rows: object[]): SomeRows => some(STAYS, rows)
const elsewhere = (person: string, days: number) => ({
  object_id: 'elsewhere',
  person,
  address_kind: 'home',
  stayed_from: daysBefore(days),
})

test('two departures in two years are a signal, with the last day', async (context) => {
  const rows = caseRows({ home: { home: { resident_count: 1 }, rows: [stays(departed('a', 30), departed('b', 60))] } })
  const signal = (await trySignals(context, unknownDepartures, { rows })).at(0)
  assert.equal(signal?.value, 2)
  assert.equal(signal?.happened_on, daysBefore(30))
  assert.deepEqual(signal?.evidence, ['registrations home'])
  assert.doesNotMatch(JSON.stringify(signal), /"a"|"b"/)
})

test('a family that emigrates is one departure, and the window has two ends', async (context) => {
  const cases: Record<string, AddressCase> = {
    'two departures': { rows: [stays(departed('a', 30), departed('b', 60))] },
    'one departure': { rows: [stays(departed('a', 30))] },
    'a family on one day': { rows: [stays(...['a', 'b', 'c', 'd'].map((person) => departed(person, 30)))] },
    'one of them moved': { rows: [stays(departed('a', 30), departed('b', 60, { ended_because: 'moved' }))] },
    'one of them died': { rows: [stays(departed('a', 30), departed('b', 60, { ended_because: 'died' }))] },
    'letterboxes only': {
      rows: [
        stays(...[departed('a', 30), departed('b', 60)].map((row) => ({ ...row, address_kind: 'correspondence' }))),
      ],
    },
    'the first 729 days ago': { rows: [stays(departed('a', 30), departed('b', 729))] },
    'the first 730 days ago': { rows: [stays(departed('a', 30), departed('b', 730))] },
    'the last on the peildatum': { rows: [stays(departed('a', 0), departed('b', 60))] },
    'the last after it': { rows: [stays(departed('a', -1), departed('b', 60))] },
    'no BRP': { home: { peildatum: null }, rows: [stays(departed('a', 30), departed('b', 60))] },
  }
  assert.deepEqual(await outcomesOf(context, unknownDepartures, { cases }), {
    'two departures': 'counts',
    'one departure': 'no signal',
    'a family on one day': 'no signal',
    'one of them moved': 'no signal',
    'one of them died': 'no signal',
    'letterboxes only': 'no signal',
    'the first 729 days ago': 'counts',
    'the first 730 days ago': 'no signal',
    'the last on the peildatum': 'counts',
    'the last after it': 'no signal',
    'no BRP': 'no signal',
  })
})

test('each innocent explanation explains, and its near miss does not', async (context) => {
  const two = stays(departed('a', 200), departed('b', 300))
  const permit = (change: object) =>
    some(PERMITS, [{ kind: 'rooms', status: 'granted', valid_from: TRIAL_DAY, ...change }])
  const owned = (change: object) => some(OWNERS, [{ party: 'person:o', owns: true, current: true, ...change }])
  const cases: Record<string, AddressCase> = {
    'a permit for rooms': { rows: [two, permit({})] },
    'a permit for rooms that ended before': {
      rows: [two, permit({ valid_from: '2020-01-01', valid_until: daysBefore(730) })],
    },
    'a permit for rooms from tomorrow': { rows: [two, permit({ valid_from: daysBefore(-1) })] },
    'a permit for tourists': { rows: [two, permit({ kind: 'tourist' })] },
    'a hostel by its business': { rows: [two, some(BUSINESSES, [{ open: true, sbi_code: '55202' }])] },
    'social work': { rows: [two, some(BUSINESSES, [{ open: true, sbi_code: '88993' }])] },
    'a couple and one more, the couple came back': {
      rows: [
        stays(departed('v', 200), departed('w', 200), departed('b', 300)),
        stays(elsewhere('v', 190), elsewhere('w', 190)),
      ],
    },
    'two couples': {
      rows: [
        stays(departed('a', 200), departed('b', 200), departed('t', 300), departed('c', 300), elsewhere('t', 290)),
      ],
    },
    'an owner and a couple': {
      rows: [stays(departed('o', 200), departed('b', 300), departed('c', 300)), owned({})],
    },
    'a permit that was withdrawn': { rows: [two, permit({ status: 'withdrawn' })] },
    'a hotel': { home: { use_purposes: ['logies'] }, rows: [two] },
    'a shelter by its business': { rows: [two, some(BUSINESSES, [{ open: true, sbi_code: '87902' }])] },
    'a temping agency': { rows: [two, some(BUSINESSES, [{ open: true, sbi_code: '78201' }])] },
    'one registered again after 92 days': {
      rows: [stays(departed('r', 200), departed('b', 300), elsewhere('r', 108))],
    },
    'one registered again after 93 days': {
      rows: [stays(departed('s', 200), departed('b', 300), elsewhere('s', 107))],
    },
    'one registered again on the same day': {
      rows: [stays(departed('u', 200), departed('b', 300), elsewhere('u', 200))],
    },
    'one registered again, two did not': {
      rows: [stays(departed('t', 200), departed('b', 300), departed('c', 400), elsewhere('t', 190))],
    },
    'the owner among them': { rows: [stays(departed('o', 200), departed('b', 300)), owned({ current: false })] },
    'who had a right to use it only': { rows: [stays(departed('o', 200), departed('b', 300)), owned({ owns: false })] },
  }
  assert.deepEqual(await outcomesOf(context, unknownDepartures, { cases }), {
    'a permit for rooms': 'room-permit',
    'a permit for rooms that ended before': 'counts',
    'a permit for rooms from tomorrow': 'counts',
    'a permit for tourists': 'counts',
    'a hostel by its business': 'care-business',
    'social work': 'care-business',
    'a couple and one more, the couple came back': 'clerical-correction',
    'two couples': 'counts',
    'an owner and a couple': 'owner-emigrated',
    'a permit that was withdrawn': 'counts',
    'a hotel': 'care-or-lodging',
    'a shelter by its business': 'care-business',
    'a temping agency': 'counts',
    'one registered again after 92 days': 'clerical-correction',
    'one registered again after 93 days': 'counts',
    'one registered again on the same day': 'clerical-correction',
    'one registered again, two did not': 'counts',
    'the owner among them': 'owner-emigrated',
    'who had a right to use it only': 'counts',
  })
})
