import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { ADDRESS_LINKS } from '../../linkage/contract.ts'
import { OBSERVATIONS } from '../../sources/contract.ts'
import type { Row } from '../../vocabulary/table.ts'
import { some } from '../test-bench.ts'
import { NOTICES } from './fact-tables.ts'
import { makeFacts } from './test-bench.ts'

type Observation = Row<typeof OBSERVATIONS>
type Told = Partial<Observation> & { readonly at: string; readonly object?: string }

/** The notices of what was told, in that order; a day without a time is delivered as midnight. */
async function noticesOf(context: TestContext, told: readonly Told[]) {
  const observations = told.map(({ at, object = 'home', ...change }, place) => ({
    observation_id: String(place).padStart(3, '0'),
    delivery_id: 'x',
    observed_from: at.length === 10 ? `${at}T00:00:00` : `${at}:00`,
    sign: 'cannabis-smell',
    source_kind: 'resident',
    ...change,
    object_id: object,
  }))
  const facts = await makeFacts(
    context,
    [NOTICES],
    [
      some(OBSERVATIONS, observations),
      some(
        ADDRESS_LINKS,
        observations.map(({ observation_id, delivery_id, object_id }) => ({
          register: 'observations',
          record_id: observation_id,
          delivery_id,
          object_id,
        })),
      ),
    ],
  )
  const notices = await facts.rows<Row<typeof NOTICES>>(NOTICES)
  return notices.toSorted((a, b) => (a.observation_id < b.observation_id ? -1 : 1))
}

const kinds = (notices: readonly Row<typeof NOTICES>[]) => notices.map(({ origin_kind }) => origin_kind)
const origins = (notices: readonly Row<typeof NOTICES>[]) => new Set(notices.map(({ origin }) => origin)).size

const laterBy = (at: string, days: number) =>
  new Date(Date.parse(`${at}:00Z`) + days * 86_400_000).toISOString().slice(0, 16)

/** So many tips in the evening, one every so many days from the first of May. */
const tips = (count: number, everyDays = 1, change: Partial<Observation> = {}): Told[] =>
  Array.from({ length: count }, (_, place) => ({
    at: laterBy('2025-05-01T20:07', place * everyDays),
    ...change,
  }))

test('notices of one minute on one object have one origin, whatever the desk and the sign', async (context) => {
  const notices = await noticesOf(context, [
    { at: '2025-05-01T20:15' },
    { at: '2025-05-01T20:15', sign: 'humming', source_kind: 'social-worker', delivery_id: 'y' },
    { at: '2025-05-01T20:16' },
    { at: '2025-05-01T20:15', object: 'shop' },
    { at: '2025-05-02T20:15' },
  ])
  assert.deepEqual(kinds(notices), ['same-moment', 'same-moment', 'own', 'own', 'own'])
  assert.equal(notices[0]?.origin, notices[1]?.origin)
  assert.equal(origins(notices), 4)
})

test('two notices of one day without a time are not of one moment', async (context) => {
  assert.deepEqual(kinds(await noticesOf(context, [{ at: '2025-05-01' }, { at: '2025-05-01' }])), ['own', 'own'])
})

test('a burst of tips on an object that nobody else ever noticed is one campaign; with one tip less it is none', async (context) => {
  const six = await noticesOf(context, tips(6))
  assert.deepEqual(new Set(kinds(six)), new Set(['campaign']))
  assert.equal(origins(six), 1)
  assert.deepEqual(new Set(kinds(await noticesOf(context, tips(5)))), new Set(['own']))
})

test('a farm that neighbours smell for months is no campaign, and neither is a street that goes on for weeks', async (context) => {
  assert.deepEqual(new Set(kinds(await noticesOf(context, tips(12, 9)))), new Set(['own']))
  assert.deepEqual(new Set(kinds(await noticesOf(context, tips(6, 4)))), new Set(['own']))
  assert.deepEqual(new Set(kinds(await noticesOf(context, tips(14, 1)))), new Set(['campaign']))
  assert.deepEqual(new Set(kinds(await noticesOf(context, tips(15, 1)))), new Set(['own']))
})

test('tips with three days between them are one burst, and with four they are two', async (context) => {
  const apart = (days: number) => [...tips(3), ...tips(3).map((tip) => ({ ...tip, at: laterBy(tip.at, 2 + days) }))]
  assert.deepEqual(new Set(kinds(await noticesOf(context, apart(3)))), new Set(['campaign']))
  assert.deepEqual(new Set(kinds(await noticesOf(context, apart(4)))), new Set(['own']))
})

test('who notices in his work joins no campaign, and takes no part in making one', async (context) => {
  const work = ['patrol', 'social-worker', 'grid-operator', 'carrier', 'supervisor'].map((source_kind) => ({
    at: '2025-05-03T12:30',
    source_kind,
  }))
  const beside = await noticesOf(context, [...tips(6), { at: '2025-05-03T12:31', source_kind: 'grid-operator' }])
  assert.deepEqual(kinds(beside).slice(-1), ['own'])
  assert.equal(origins(beside), 2)
  assert.ok(!kinds(await noticesOf(context, [...tips(5), ...work])).includes('campaign'))
})

test('a burst beside many other notices is a campaign when it says one or two things, and none when it says more', async (context) => {
  const others = ['2024-01-05', '2024-07-05', '2025-09-05'].map((day) => ({ at: `${day}T09:12` }))
  const varied = tips(6).map((tip, place) => ({ ...tip, sign: ['humming', 'taped-windows', 'mail'][place % 3] ?? '' }))
  const two = tips(6).map((tip, place) => ({ ...tip, sign: ['humming', 'taped-windows'][place % 2] ?? '' }))
  assert.equal(origins(await noticesOf(context, [...two, ...others])), 4)
  assert.equal(origins(await noticesOf(context, [...varied, ...others])), 9)
  assert.equal(origins(await noticesOf(context, [...varied, ...others.slice(1)])), 3)
})

test('a second campaign on one object is another origin, and a report of Signalen counts by its category', async (context) => {
  const report = { sign: null, category: 'overlast/stank', source_kind: 'online' }
  const again = tips(7, 1, report).map((tip) => ({ ...tip, at: tip.at.replace('2025-05', '2025-10') }))
  const notices = await noticesOf(context, [...tips(6), ...again])
  assert.deepEqual(new Set(kinds(notices)), new Set(['campaign']))
  assert.equal(origins(notices), 2)
})

test('a notice that could not be tied to an object gives no row', async (context) => {
  const facts = await makeFacts(
    context,
    [NOTICES],
    [some(OBSERVATIONS, [{ observation_id: '1', buurt_code: 'BU99010001' }])],
  )
  assert.deepEqual(await facts.rows(NOTICES), [])
})
