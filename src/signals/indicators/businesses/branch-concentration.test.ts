import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Row } from '../../../vocabulary/table.ts'
import { BRANCH_CONCENTRATIONS, BRANCH_PLACES } from '../../branches/branch-tables.ts'
import { some, trySignals } from '../../test-bench.ts'
import { branchConcentration } from './branch-concentration.ts'

type Place = Partial<Row<typeof BRANCH_PLACES>>

const SALONS: Partial<Row<typeof BRANCH_CONCENTRATIONS>> = {
  area_id: 'BU99010001 Dorpsstraat',
  area_kind: 'street',
  sbi_code: '9602',
  premises: 6,
  all_premises: 8,
  home_businesses: 1,
  residents: 120,
  expected: 0.4,
  location_quotient: 12,
  p_value: 0.00001,
  q_value: 0.001,
}

/** Six salons of six companies, each opened in 2024. */
function salons(change: (place: number) => Place): Place[] {
  return Array.from({ length: 6 }, (_, place) => ({
    area_id: 'BU99010001 Dorpsstraat',
    area_kind: 'street',
    sbi_code: '9602',
    establishment_number: `00000000000${place}`,
    kvk_number: `9000000${place}`,
    object_id: `990101000000000${place}`,
    opened_on: '2024-03-01',
    building_id: `990110000000000${place}`,
    ...change(place),
  }))
}

async function signalOf(
  context: TestContext,
  change: typeof SALONS = {},
  place: (place: number) => Place = () => ({}),
  others: readonly Place[] = [],
) {
  const rows = [
    some(BRANCH_CONCENTRATIONS, [{ ...SALONS, ...change }]),
    some(BRANCH_PLACES, [...salons(place), ...others]),
  ]
  return (await trySignals(context, branchConcentration, { rows })).at(0)
}

test('six hairdressers where 0.4 are expected are a signal on the branch in that street', async (context) => {
  const signal = await signalOf(context)
  assert.equal(signal?.subject_id, 'BU99010001 Dorpsstraat/9602')
  assert.equal(signal?.subject_kind, 'branch')
  assert.equal(signal?.value, 12)
  assert.equal(signal?.evidence.length, 6)
  assert.equal(signal?.evidence[0], 'establishment 000000000000')
  const inputs = JSON.parse(signal?.inputs ?? '')
  assert.deepEqual(
    ['premises', 'expected', 'organisations', 'premises_long_there'].map((name) => inputs[name].value),
    [6, 0.4, 6, 0],
  )
  assert.deepEqual(signal?.explained_by, [])
})

test('each limit has a near miss', async (context) => {
  for (const [change, found] of [
    [{ location_quotient: 3 }, true],
    [{ location_quotient: 2.99 }, false],
    [{ q_value: 0.0499 }, true],
    [{ q_value: 0.05 }, false],
    [{ premises: 5 }, true],
    [{ premises: 4 }, false],
  ] as const)
    assert.equal((await signalOf(context, change)) !== undefined, found, JSON.stringify(change))
})

test('a market hall explains its many stalls, and a building with one business less does not', async (context) => {
  const hall = (total: number) =>
    Array.from({ length: total }, (_, stall) => ({
      area_id: 'BU99010001',
      area_kind: 'buurt',
      sbi_code: stall < 3 ? '9602' : '4781',
      establishment_number: `1000000000${stall}`,
      object_id: `99010200000000${stall}`,
      building_id: '9901100000000000',
    }))
  const inHall = (place: number) => (place < 3 ? { building_id: '9901100000000000' } : {})
  assert.deepEqual((await signalOf(context, {}, inHall, hall(15)))?.explained_by, ['market-hall'])
  assert.deepEqual((await signalOf(context, {}, inHall, hall(14)))?.explained_by, [])
  const twice = hall(14).map((stall) => ({ ...stall, establishment_number: `2${stall.establishment_number}` }))
  assert.deepEqual((await signalOf(context, {}, inHall, [...hall(14), ...twice]))?.explained_by, [])
  const twoInHall = (place: number) => (place < 2 ? { building_id: '9901100000000000' } : {})
  assert.deepEqual((await signalOf(context, {}, twoInHall, hall(15)))?.explained_by, [])
})

test('a street that has been known for the trade for ten years explains it, to the day', async (context) => {
  const since = (day: string) => (place: number) => (place < 3 ? { opened_on: day } : {})
  assert.deepEqual((await signalOf(context, {}, since('2016-01-04')))?.explained_by, ['known-for-it'])
  assert.deepEqual((await signalOf(context, {}, since('2016-01-05')))?.explained_by, [])
  const unknown = () => ({ opened_on: null })
  assert.deepEqual((await signalOf(context, {}, unknown))?.explained_by, [])
})

test('branches of a few companies are a chain, and of five companies they are not', async (context) => {
  const of = (companies: number) => (place: number) => ({ kvk_number: `9000000${place % companies}` })
  assert.deepEqual((await signalOf(context, {}, of(4)))?.explained_by, ['one-company'])
  assert.deepEqual((await signalOf(context, {}, of(5)))?.explained_by, [])
})

test('home businesses are no evidence', async (context) => {
  const signal = await signalOf(context, {}, (place) => ({ at_home: place === 5 }))
  assert.equal(signal?.evidence.length, 5)
})
