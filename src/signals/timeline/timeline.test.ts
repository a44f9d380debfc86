import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { HOMES } from '../../linkage/contract.ts'
import { INSPECTIONS } from '../../sources/contract.ts'
import { SIGNAL_PLACES, SIGNALS } from '../contract.ts'
import {
  BUSINESSES,
  DEEDS,
  LOANS,
  NOTICES,
  PEILDATUM,
  PERMITS,
  REGISTER_STATES,
  STAYS,
  TENANCIES,
} from '../facts/fact-tables.ts'
import { readerOf, type SomeRows, some, TRIAL_DAY } from '../test-bench.ts'
import { TIMELINE_TABLES, type Timeline, timelineOf } from './timeline.ts'

const HOME = '9901010000000001'
const OTHER = '9901010000000002'

const timelineReader = (context: TestContext, given: readonly SomeRows[]) =>
  readerOf(context, TIMELINE_TABLES, [some(PEILDATUM, [{ day: TRIAL_DAY }]), ...given])

const home = (building_year: number | null) => some(HOMES, [{ object_id: HOME, building_year }])
const states = (...registers: string[]) =>
  some(
    REGISTER_STATES,
    registers.map((register) => ({ register, as_of: TRIAL_DAY })),
  )
const stay = (stayed_from: string, stayed_until: string | null = null, change: object = {}) =>
  some(STAYS, [{ object_id: HOME, person: 'somebody', address_kind: 'home', stayed_from, stayed_until, ...change }])

async function drawn(context: TestContext, given: readonly SomeRows[]): Promise<string[]> {
  const timeline = await timelineOf(await timelineReader(context, given), HOME)
  return (timeline?.events ?? []).map(({ name, from, until, told }) =>
    [from ?? '?', until ?? '…', name.nl, ...('residents' in told ? [told['residents']] : [])].join(' '),
  )
}

test('a home that stood empty between two households shows the gap, and how many lived there', async (context) => {
  const given = [
    home(1999),
    states('brp'),
    stay('2000-03-01', '2010-05-01'),
    stay('2001-01-01', '2010-05-01'),
    stay('2012-02-01'),
    stay('2015-01-01', '2015-06-01', { address_kind: 'correspondence' }),
  ]
  assert.deepEqual(await drawn(context, given), [
    '1999-01-01 2000-01-01 Gebouwd',
    '2000-03-01 2001-01-01 Ingeschreven bewoners 1',
    '2001-01-01 2010-05-01 Ingeschreven bewoners 2',
    '2010-05-01 2012-02-01 Niemand ingeschreven',
    '2012-02-01 … Ingeschreven bewoners 1',
  ])
})

test('who moves in on the state of the register lives there', async (context) => {
  const given = [home(null), states('brp'), stay('2000-01-01', '2010-01-01'), stay(TRIAL_DAY)]
  assert.deepEqual((await drawn(context, given)).slice(1), [
    '2010-01-01 2026-01-01 Niemand ingeschreven',
    '2026-01-01 … Ingeschreven bewoners 1',
  ])
})

test('one out and another in on one day is one period, and a period may end with nobody', async (context) => {
  const given = [home(null), states('brp'), stay('2000-01-01', '2010-05-01'), stay('2010-05-01', '2020-01-01')]
  assert.deepEqual(await drawn(context, given), [
    '2000-01-01 2020-01-01 Ingeschreven bewoners 1',
    '2020-01-01 … Niemand ingeschreven',
  ])
})

test('a register tells of no gap before it remembers anything or the building stood, or when it was not delivered', async (context) => {
  const elsewhere = stay('1980-01-01', '1990-01-01', { object_id: OTHER })
  const letting = some(TENANCIES, [{ object_id: OTHER, let_from: '2015-01-01', let_until: '2020-01-01' }])
  assert.deepEqual(await drawn(context, [home(1970), states('brp'), elsewhere, letting]), [
    '1970-01-01 1971-01-01 Gebouwd',
    '1990-01-01 … Niemand ingeschreven',
  ])
  assert.deepEqual(await drawn(context, [home(2005), states('brp', 'lettings'), elsewhere, letting]), [
    '2005-01-01 2006-01-01 Gebouwd',
    '2005-01-01 … Niemand ingeschreven',
    '2020-01-01 … Geen verhuur bekend',
  ])
  assert.deepEqual(await drawn(context, [home(2005), elsewhere, letting]), ['2005-01-01 2006-01-01 Gebouwd'])
})

test('a home that was let and is let no more shows since when', async (context) => {
  const letting = some(TENANCIES, [
    { object_id: HOME, let_from: '2015-01-01', let_until: '2021-01-01' },
    { object_id: OTHER, let_from: '2015-01-01', let_until: '2018-01-01' },
  ])
  assert.deepEqual(await drawn(context, [home(null), states('lettings'), letting]), [
    '2015-01-01 2021-01-01 Verhuurd',
    '2021-01-01 … Geen verhuur bekend',
  ])
})

test('a register without history is asked on its own day only', async (context) => {
  const elsewhere = stay('1980-01-01', null, { object_id: OTHER })
  assert.deepEqual(await drawn(context, [home(null), states('brp', 'kvk'), elsewhere]), [
    '2026-01-01 … Niemand ingeschreven',
    '2026-01-01 … Geen bedrijf bekend',
  ])
})

test('who moved in before the building year is shown, and what begins after the state is not', async (context) => {
  const given = [home(2005), states('brp'), stay('2004-06-01', '2004-09-01'), stay('2026-02-01')]
  assert.deepEqual(await drawn(context, given), [
    '2004-06-01 2004-09-01 Ingeschreven bewoners 1',
    '2004-09-01 … Niemand ingeschreven',
    '2005-01-01 2006-01-01 Gebouwd',
  ])
})

test('a business whose first or last day is unknown makes no gap where it may have been', async (context) => {
  const business = (change: object) =>
    some(BUSINESSES, [{ object_id: HOME, establishment_number: '1', kvk_number: '90000001', ...change }])
  const before = some(BUSINESSES, [{ object_id: OTHER, establishment_number: '9', closed_on: '1995-01-01' }])
  const gaps = async (change: object) =>
    (await drawn(context, [home(1990), states('kvk'), before, business(change)])).filter((line) =>
      line.includes('Geen bedrijf'),
    )
  assert.deepEqual(await gaps({ opened_on: '2000-01-01', closed_on: '2010-01-01' }), [
    '1995-01-01 2000-01-01 Geen bedrijf bekend',
    '2010-01-01 … Geen bedrijf bekend',
  ])
  assert.deepEqual(await gaps({ opened_on: '2000-01-01', closed_on: null }), [
    '1995-01-01 2000-01-01 Geen bedrijf bekend',
  ])
  assert.deepEqual(await gaps({ opened_on: null, closed_on: '2010-01-01' }), ['2010-01-01 … Geen bedrijf bekend'])
  assert.deepEqual(await gaps({ opened_on: null, open: true }), [])
})

const ALL: readonly SomeRows[] = [
  home(1999),
  states('brp', 'kvk', 'lettings'),
  stay('2000-03-01'),
  some(DEEDS, [
    { object_id: HOME, deed_part_id: 'd1', deed_kind: 'sale', transferred_on: '2001-01-01', price_euros: 200_000 },
    { object_id: HOME, deed_part_id: 'd2', deed_kind: 'gift', seller_parties: ['person:secret-one'] },
  ]),
  some(LOANS, [
    { object_id: HOME, mortgage_id: 'h1', creditor_party: 'person:secret-two', registered_on: '2001-01-02' },
  ]),
  some(PERMITS, [{ object_id: HOME, permit_id: 'v1', kind: 'rooms', status: 'granted', valid_from: '2002-01-01' }]),
  some(TENANCIES, [
    { object_id: HOME, letting_id: 'l1', landlord_party: 'person:secret-three', let_from: '2003-01-01' },
  ]),
  some(BUSINESSES, [{ object_id: HOME, establishment_number: 'b1', kvk_number: '90000001', opened_on: '2004-01-01' }]),
  some(NOTICES, [{ object_id: HOME, origin: 'o1', sign: 'humming', noticed_on: '2005-01-01' }]),
  some(INSPECTIONS, [
    { object_id: HOME, inspection_id: 'i1', inspected_on: '2006-01-01', chosen_by: 'random', found: 'nothing' },
  ]),
  some(SIGNALS, [
    { indicator: 'BW-01', subject_id: HOME, happened_on: '2007-01-01', value: 2, evidence: ['notice o1'] },
  ]),
  some(SIGNAL_PLACES, [{ indicator: 'BW-01', subject_id: HOME, object_id: HOME, by: 'itself' }]),
  some(DEEDS, [{ object_id: OTHER, deed_part_id: 'd3', transferred_on: '2001-01-01' }]),
]

test('every record is named as the evidence of signals names it, oldest first, unknown days before all', async (context) => {
  const timeline = await timelineOf(await timelineReader(context, ALL), HOME)
  assert.equal(timeline?.peildatum, TRIAL_DAY)
  assert.deepEqual(
    timeline?.events.filter(({ kind }) => kind !== 'gap').map(({ from, record }) => `${from} ${record}`),
    [
      'null deed d2',
      '1999-01-01 building year',
      `2000-03-01 registrations ${HOME}`,
      '2001-01-01 deed d1',
      '2001-01-02 loan h1',
      '2002-01-01 permit v1',
      '2003-01-01 letting l1',
      '2004-01-01 business b1',
      '2005-01-01 notice o1',
      '2006-01-01 inspection i1',
      `2007-01-01 signal BW-01 ${HOME}`,
    ],
  )
})

test('a moment lasts a day, and what is told are the words of the register', async (context) => {
  const timeline = await timelineOf(await timelineReader(context, ALL), HOME)
  const told = (record: string) => timeline?.events.find((event) => event.record === record)
  assert.equal(told('deed d1')?.until, '2001-01-02')
  assert.equal(told('loan h1')?.until, null)
  assert.equal(told('loan h1')?.name.nl, 'Hypotheek')
  assert.deepEqual(told('deed d1')?.told, {
    deed_kind: 'sale',
    price_euros: 200_000,
    several_objects: false,
    seller_kvk_numbers: [],
    buyer_kvk_numbers: [],
  })
  assert.deepEqual(told(`signal BW-01 ${HOME}`)?.told['evidence'], ['notice o1'])
})

test('no person is on it, nor how a visit was chosen', async (context) => {
  const text = JSON.stringify(
    (await timelineOf(await timelineReader(context, ALL), HOME)) satisfies Timeline | undefined,
  )
  assert.doesNotMatch(text, /secret|somebody|person:|random/)
})

test('an object that does not exist has no timeline', async (context) => {
  assert.equal(await timelineOf(await timelineReader(context, ALL), '9901010000000003'), undefined)
})
