import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BUSINESSES, PERMITS, STAYS } from '../../facts/fact-tables.ts'
import { type SomeRows, some, TRIAL_DAY, trySignals } from '../../test-bench.ts'
import { addressTurnover } from './address-turnover.ts'
import { type AddressCase, caseRows, daysBefore, outcomesOf } from './test-bench.ts'

/** Many homes where nobody moved, beside which a busy one stands out. */
const QUIET = caseRows(Object.fromEntries(Array.from({ length: 2500 }, (_, place) => [`quiet ${place}`, {}])))

const stay = (person: string, from: number, until?: number, change: object = {}) => ({
  person,
  address_kind: 'home',
  stayed_from: daysBefore(from),
  ...(until === undefined ? {} : { stayed_until: daysBefore(until), ended_because: 'departed' }),
  ...change,
})
const stays = (...rows: object[]): SomeRows => some(STAYS, rows)
/** Two who came and went: four moves. */
const BUSY = [stay('a', 300, 200), stay('b', 190, 90)]
/** Four moves, and who left had lived there for half a year. */
const LONG = [stay('a', 383, 200), stay('b', 273, 90), stay('c', 80), stay('d', 70)]

test('four moves in a year at one address are a signal, with what is usual beside it', async (context) => {
  const rows = [...QUIET, ...caseRows({ home: { home: { resident_count: 2 }, rows: [stays(...BUSY)] } })]
  const signal = (await trySignals(context, addressTurnover, { rows })).at(0)
  assert.equal(signal?.value, 4)
  assert.equal(signal?.happened_on, daysBefore(90))
  assert.match(signal?.inputs ?? '', /"moves_per_resident":\{"value":2\.0.*"busiest_rate":\{"value":0\.0/)
})

test('a family is one move, and neither birth nor death nor correction is one', async (context) => {
  const cases: Record<string, AddressCase> = {
    'four moves': { rows: [stays(...BUSY)] },
    'three moves': { rows: [stays(stay('a', 300, 200), stay('b', 190))] },
    'a family of five in and out': {
      rows: [stays(...['a', 'b', 'c', 'd', 'e'].map((person) => stay(person, 300, 200)))],
    },
    'a birth among them': { rows: [stays(stay('a', 300, 200), stay('b', 190, 90, { born_into: true }))] },
    'a death among them': { rows: [stays(stay('a', 300, 200), stay('b', 190, 90, { ended_because: 'died' }))] },
    'a correction among them': {
      rows: [stays(stay('a', 300, 200), stay('b', 190, 90, { ended_because: 'ended-otherwise' }))],
    },
    'letterboxes only': {
      rows: [stays(...BUSY.map((row) => ({ ...row, address_kind: 'correspondence' })))],
    },
    'the first 364 days ago': { rows: [stays(stay('a', 364, 200), stay('b', 190, 90))] },
    'the first 365 days ago': { rows: [stays(stay('a', 365, 200), stay('b', 190, 90))] },
    'the last on the peildatum': { rows: [stays(stay('a', 300, 200), stay('b', 190, 0))] },
    'moved in on the peildatum': { rows: [stays(stay('a', 300, 200), stay('b', 190), stay('c', 0))] },
    'moved in after it': { rows: [stays(stay('a', 300, 200), stay('b', 190), stay('c', -1))] },
    'moved out 364 days ago': { rows: [stays(stay('a', 600, 364), stay('b', 300, 200), stay('c', 190))] },
    'moved out 365 days ago': { rows: [stays(stay('a', 600, 365), stay('b', 300, 200), stay('c', 190))] },
    'the last after it': { rows: [stays(stay('a', 300, 200), stay('b', 190, -1))] },
    'one more moved, no abroad': {
      rows: [stays(stay('a', 300, 200, { ended_because: 'moved' }), stay('b', 190, 90, { ended_because: 'moved' }))],
    },
    'one of them a letterbox that ended': {
      rows: [stays(stay('a', 300, 200), stay('b', 190), stay('c', 800, 90, { address_kind: 'correspondence' }))],
    },
    'one of them a letterbox that began': {
      rows: [stays(stay('a', 300, 200), stay('b', 190), { ...stay('c', 80), address_kind: 'correspondence' })],
    },
    'three moves of one resident': { home: { resident_count: 0 }, rows: [stays(stay('a', 300, 200), stay('b', 190))] },
    'no BRP': { home: { peildatum: null }, rows: [stays(...BUSY)] },
    'an office': { home: { use_purposes: ['kantoor'] }, rows: [stays(...BUSY)] },
  }
  assert.deepEqual(await outcomesOf(context, addressTurnover, { cases, background: QUIET }), {
    'four moves': 'counts',
    'three moves': 'no signal',
    'a family of five in and out': 'no signal',
    'a birth among them': 'no signal',
    'a death among them': 'no signal',
    'a correction among them': 'no signal',
    'letterboxes only': 'no signal',
    'the first 364 days ago': 'counts',
    'the first 365 days ago': 'no signal',
    'the last on the peildatum': 'counts',
    'moved in on the peildatum': 'counts',
    'moved in after it': 'no signal',
    'moved out 364 days ago': 'counts',
    'moved out 365 days ago': 'no signal',
    'the last after it': 'no signal',
    'one more moved, no abroad': 'counts',
    'one of them a letterbox that ended': 'no signal',
    'one of them a letterbox that began': 'no signal',
    'three moves of one resident': 'no signal',
    'no BRP': 'no signal',
    'an office': 'no signal',
  })
})

test('where many homes are as busy, none of them stands out', async (context) => {
  const cases = Object.fromEntries(
    Array.from({ length: 50 }, (_, place) => [`busy ${place}`, { rows: [stays(...BUSY)] }]),
  )
  const busier = { home: { resident_count: 1 }, rows: [stays(...BUSY, stay('c', 80, 20))] }
  const outcomes = await outcomesOf(context, addressTurnover, { cases: { ...cases, busier }, background: QUIET })
  assert.deepEqual(new Set(Object.keys(cases).map((name) => outcomes[name])), new Set(['no signal']))
  assert.equal(outcomes['busier'], 'counts')
})

test('a shelter with thirty moves gives no signal at all', async (context) => {
  const thirty = stays(...Array.from({ length: 15 }, (_, place) => stay(`p${place}`, 300 - place, 200 - place)))
  const cases = {
    shelter: { home: { use_purposes: ['woon', 'logies'] }, rows: [thirty] },
    prison: { home: { use_purposes: ['cel', 'woon'] }, rows: [thirty] },
    'care home': { home: { use_purposes: ['gezondheidszorg', 'woon'] }, rows: [thirty] },
    home: { rows: [thirty] },
  }
  assert.deepEqual(await outcomesOf(context, addressTurnover, { cases, background: QUIET }), {
    shelter: 'no signal',
    prison: 'no signal',
    'care home': 'no signal',
    home: 'counts',
  })
})

test('rooms let with a permit, a home for care and a shared house explain it', async (context) => {
  const permit = (change: object) =>
    some(PERMITS, [{ kind: 'rooms', status: 'granted', valid_from: TRIAL_DAY, ...change }])
  const business = (sbi_code: string | null, open = true) => some(BUSINESSES, [{ sbi_code, open }])
  const cases: Record<string, AddressCase> = {
    permit: { rows: [stays(...BUSY), permit({})] },
    'permit that ended in the window': {
      rows: [stays(...BUSY), permit({ valid_from: '2020-01-01', valid_until: daysBefore(364) })],
    },
    'permit that ended before it': {
      rows: [stays(...BUSY), permit({ valid_from: '2020-01-01', valid_until: daysBefore(365) })],
    },
    'permit from tomorrow': { rows: [stays(...BUSY), permit({ valid_from: daysBefore(-1) })] },
    'permit refused': { rows: [stays(...BUSY), permit({ status: 'refused' })] },
    hostel: { rows: [stays(...BUSY), business('55202')] },
    'social work': { rows: [stays(...BUSY), business('88993')] },
    'who moved on was there for 9 days': {
      rows: [stays(stay('a', 383, 200), stay('b', 99, 90, { ended_because: 'moved' }), stay('c', 80), stay('d', 70))],
    },
    'who died was there for 9 days': {
      rows: [stays(...LONG, stay('e', 99, 90, { ended_because: 'died' }))],
    },
    'who leaves tomorrow was there for 9 days': { rows: [stays(...LONG, stay('e', 8, -1))] },
    'a letterbox of 9 days': { rows: [stays(...LONG, stay('e', 99, 90, { address_kind: 'correspondence' }))] },
    'permit to build': { rows: [stays(...BUSY), permit({ kind: 'building' })] },
    shelter: { rows: [stays(...BUSY), business('87902')] },
    'closed shelter': { rows: [stays(...BUSY), business('87902', false)] },
    shop: { rows: [stays(...BUSY), business('47111')] },
    'nobody was there for less than 183 days': {
      rows: [stays(stay('a', 383, 200), stay('b', 273, 90), stay('c', 80), stay('d', 70))],
    },
    'one left on the peildatum after 9 days': {
      rows: [stays(stay('a', 383, 200), stay('b', 9, 0), stay('c', 80), stay('d', 70))],
    },
    'a short stay ended 365 days ago': {
      rows: [stays(stay('z', 400, 365), stay('a', 383, 200), stay('b', 273, 90), stay('c', 80), stay('d', 70))],
    },
    'one was there for 182 days': {
      rows: [stays(stay('a', 382, 200), stay('b', 273, 90), stay('c', 80), stay('d', 70))],
    },
  }
  assert.deepEqual(await outcomesOf(context, addressTurnover, { cases, background: QUIET }), {
    permit: 'room-permit',
    'permit that ended in the window': 'room-permit',
    'permit that ended before it': 'counts',
    'permit from tomorrow': 'counts',
    'permit refused': 'counts',
    hostel: 'care-business',
    'social work': 'care-business',
    'who moved on was there for 9 days': 'counts',
    'who died was there for 9 days': 'shared-house',
    'who leaves tomorrow was there for 9 days': 'shared-house',
    'a letterbox of 9 days': 'shared-house',
    'permit to build': 'counts',
    shelter: 'care-business',
    'closed shelter': 'counts',
    shop: 'counts',
    'nobody was there for less than 183 days': 'shared-house',
    'one left on the peildatum after 9 days': 'counts',
    'a short stay ended 365 days ago': 'shared-house',
    'one was there for 182 days': 'counts',
  })
})
