import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { HOMES, type Home } from '../../../linkage/contract.ts'
import { RELATIONS } from '../../../sources/contract.ts'
import type { Row } from '../../../vocabulary/table.ts'
import { RISK_BRANCHES } from '../../branches/branch-tables.ts'
import { BUSINESSES, COMPANIES } from '../../facts/fact-tables.ts'
import { some, trySignals } from '../../test-bench.ts'
import { careCluster } from './care-cluster.ts'

interface Change {
  readonly count?: number
  readonly place?: (place: number) => Partial<Row<typeof BUSINESSES>>
  readonly home?: (place: number) => Partial<Home>
  readonly companies?: readonly Partial<Row<typeof COMPANIES>>[]
  readonly relations?: readonly Partial<Row<typeof RELATIONS>>[]
}

const ONE = [{ kvk_number: '90000001', employees: 2, directors: ['person:a'], founded_on: '2022-01-01' }]

async function signalsOf(
  context: TestContext,
  { count = 5, place, home, companies = ONE, relations = [] }: Change = {},
) {
  const places = Array.from({ length: count }, (_, index) => index)
  const rows = [
    some(
      BUSINESSES,
      places.map((index) => ({
        object_id: `990101000000000${index}`,
        establishment_number: `${index}`,
        kvk_number: '90000001',
        sbi_code: '88101',
        open: true,
        ...place?.(index),
      })),
    ),
    some(
      HOMES,
      places.map((index) => ({ object_id: `990101000000000${index}`, use_purposes: ['woon'], ...home?.(index) })),
    ),
    some(COMPANIES, companies),
    some(RELATIONS, relations),
    some(RISK_BRANCHES, [
      { sbi_code: '8810', theme: 'care', list_version: '1' },
      { sbi_code: '87', theme: 'care', list_version: '1' },
      { sbi_code: '9602', theme: 'cash', list_version: '1' },
    ]),
  ]
  return trySignals(context, careCluster, { rows })
}

test('a care company with five addresses and two people at work is a signal', async (context) => {
  const [signal] = await signalsOf(context, { home: (place) => ({ resident_count: place < 2 ? 1 : 0 }) })
  assert.deepEqual([signal?.subject_id, signal?.value, signal?.evidence.length], ['90000001', 5, 5])
  assert.equal(JSON.parse(signal?.inputs ?? '').places_lived_in.value, 2)
  assert.deepEqual(signal?.explained_by, [])
})

test('four addresses are not, nor are five of which one is closed, of another branch or the same home', async (context) => {
  assert.deepEqual(await signalsOf(context, { count: 4 }), [])
  for (const change of [{ open: false }, { sbi_code: '96021' }, { sbi_code: '8891' }, { sbi_code: null }])
    assert.deepEqual(await signalsOf(context, { place: (place) => (place === 0 ? change : {}) }), [])
  const same = { object_id: '9901010000000001' }
  assert.deepEqual(await signalsOf(context, { place: (place) => (place === 0 ? same : {}) }), [])
})

test('care companies of one director, or of parent and child, count together, and each is a subject', async (context) => {
  const apart = (place: number) => ({ kvk_number: place < 3 ? '90000001' : '90000002' })
  const of = (director: string) => [...ONE, { kvk_number: '90000002', employees: 1, directors: [director] }]
  const found = await signalsOf(context, { place: apart, companies: of('person:a') })
  assert.deepEqual(
    found.map(({ subject_id, value }) => [subject_id, value]),
    [
      ['90000001', 5],
      ['90000002', 5],
    ],
  )
  assert.deepEqual(await signalsOf(context, { place: apart, companies: of('person:b') }), [])
  for (const tie of [
    { person: 'a', other: 'b', kind: 'parent' },
    { person: 'b', other: 'a', kind: 'parent' },
  ]) {
    const family = await signalsOf(context, { place: apart, companies: of('person:b'), relations: [tie] })
    assert.equal(family.length, 2)
  }
})

test('enough people at work for so many addresses explain, from two for each on', async (context) => {
  const staff = async (employees: number | null) =>
    (await signalsOf(context, { companies: [{ ...ONE[0], employees }] }))[0]
  assert.deepEqual((await staff(10))?.explained_by, ['staffed-provider'])
  assert.deepEqual((await staff(9))?.explained_by, [])
  assert.deepEqual((await staff(null))?.explained_by, [])
})

test('premises that are meant for care explain when they are at least half', async (context) => {
  const meant = async (count: number) =>
    (
      await signalsOf(context, {
        count: 6,
        home: (place) => (place < count ? { use_purposes: ['gezondheidszorg', 'woon'] } : {}),
      })
    )[0]
  assert.deepEqual((await meant(3))?.explained_by, ['premises-for-care'])
  assert.deepEqual((await meant(2))?.explained_by, [])
})

test('a company without known directors is a group of its own', async (context) => {
  const companies = [{ kvk_number: '90000001', employees: 1 }]
  assert.equal((await signalsOf(context, { companies })).length, 1)
})

test('one place in premises for industry alone is enough; with an office beside it, it is not', async (context) => {
  const placed = async (use_purposes: string[], count = 1) =>
    (
      await signalsOf(context, {
        count,
        home: (place) => (place === 0 ? { use_purposes } : {}),
        companies: [{ ...ONE[0], employees: 1 }],
      })
    )[0]
  assert.equal((await placed(['industrie']))?.value, 5)
  assert.equal((await placed(['industrie'], 3))?.value, 7)
  assert.deepEqual((await placed(['industrie']))?.explained_by, [])
  assert.equal(await placed(['industrie', 'kantoor']), undefined)
  assert.equal(await placed(['woon']), undefined)
})

test('two vestigingen at one place are one place, for what it is meant for too', async (context) => {
  const twice = (place: number) => ({ object_id: `990101000000000${place % 5}` })
  const meant = ['gezondheidszorg', 'woon']
  const [signal] = await signalsOf(context, {
    count: 7,
    place: twice,
    home: (place) => (place % 5 < 2 ? { use_purposes: meant, resident_count: 1 } : {}),
  })
  const inputs = JSON.parse(signal?.inputs ?? '')
  assert.deepEqual([signal?.value, inputs.places_for_care.value, inputs.places_lived_in.value], [5, 2, 2])
})
