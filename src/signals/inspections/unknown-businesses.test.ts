import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { HOMES } from '../../linkage/contract.ts'
import { INSPECTIONS } from '../../sources/contract.ts'
import type { Row } from '../../vocabulary/table.ts'
import { RISK_BRANCHES } from '../branches/branch-tables.ts'
import { BUSINESSES, COMPANIES, NOTICES, PEILDATUM } from '../facts/fact-tables.ts'
import { readerOf, some, TRIAL_DAY } from '../test-bench.ts'
import { type ListWish, UNKNOWN_BUSINESSES_TABLES, unknownBusinesses } from './unknown-businesses.ts'

type Business = Partial<Row<typeof BUSINESSES>>
type Visit = Partial<Row<typeof INSPECTIONS>>

interface Around {
  readonly visits?: readonly Visit[]
  /** What is different in the second of the two notices about the third shop. */
  readonly noticed?: Partial<Row<typeof NOTICES>>
  /** First day of the company of the second shop. */
  readonly founded?: string
}

const WISH: ListWish = { visits: 100, randomShare: 0, seed: 'a' }

/** Shops in premises of their own, numbered from 1; employees known and branch not listed unless changed. */
async function readerOfShops(
  context: TestContext,
  changes: readonly Business[],
  { visits = [], noticed = {}, founded = '2025-06-01' }: Around = {},
) {
  const businesses = changes.map((change, place) => ({
    object_id: `${place + 1}`,
    establishment_number: `${place + 1}`,
    kvk_number: `${place + 1}`,
    sbi_code: '4771',
    open: true,
    employees: 3,
    ...change,
  }))
  return readerOf(context, UNKNOWN_BUSINESSES_TABLES, [
    some(BUSINESSES, businesses),
    some(
      HOMES,
      businesses.map(({ object_id }) => ({
        object_id,
        address: `Dorpsstraat ${object_id}`,
        use_purposes: object_id === '1' ? ['industrie'] : ['winkel'],
      })),
    ),
    some(COMPANIES, [{ kvk_number: '2', founded_on: founded }]),
    some(RISK_BRANCHES, [{ sbi_code: '9602', theme: 'cash', list_version: '1' }]),
    some(
      NOTICES,
      ['a', 'b'].map((origin) => ({
        object_id: '3',
        observation_id: origin,
        origin,
        noticed_on: '2025-05-01',
        sign: 'nobody-there',
        reliability: 'F',
        credibility: '6',
        ...(origin === 'b' ? noticed : {}),
      })),
    ),
    some(INSPECTIONS, visits),
    some(PEILDATUM, [{ day: TRIAL_DAY }]),
  ])
}

function shops(count: number, change: (place: number) => Business = () => ({})): Business[] {
  return Array.from({ length: count }, (_, place) => change(place))
}

test('the list is the open business premises in the register that no visit of three years reached', async (context) => {
  const visits = [
    { inspection_id: '1', object_id: '1', inspected_on: '2023-01-02' },
    { inspection_id: '2', object_id: '2', inspected_on: '2023-01-01' },
  ]
  const all = shops(5, (place) => [{}, {}, { open: false }, { at_home: true }, {}][place] ?? {})
  const list = await unknownBusinesses(await readerOfShops(context, all, { visits }), WISH)
  assert.equal(list.candidates, 2)
  assert.deepEqual(
    list.visits.map(({ object_id }) => object_id),
    ['2', '5'],
  )
})

test('the sum of a business is that of its shown reasons', async (context) => {
  const all = shops(4, (place) => (place === 3 ? { sbi_code: '96021', employees: 0 } : {}))
  const { accounts } = await unknownBusinesses(await readerOfShops(context, all), WISH)
  const codes = Object.fromEntries(
    accounts.map(({ establishment_number, reasons, sum }) => {
      assert.equal(
        sum,
        reasons.reduce((total, { points }) => total + points, 0),
      )
      return [establishment_number, reasons.map(({ code }) => code)]
    }),
  )
  assert.deepEqual(codes, {
    '1': ['never-visited', 'unfit-premises'],
    '2': ['never-visited', 'new-company'],
    '3': ['noticed', 'never-visited'],
    '4': ['risk-branch', 'never-visited', 'nobody-at-work'],
  })
  assert.equal(accounts[0]?.establishment_number, '4')
})

test('notices count when they are independent, credible, of the window and of a sign', async (context) => {
  const counts = async (noticed: Around['noticed']) => {
    const { accounts } = await unknownBusinesses(
      await readerOfShops(context, shops(3), { noticed: noticed ?? {} }),
      WISH,
    )
    const third = accounts.find(({ establishment_number }) => establishment_number === '3')
    return third?.reasons.some(({ code }) => code === 'noticed')
  }
  for (const noticed of [{}, { noticed_on: '2023-01-02' }, { noticed_on: TRIAL_DAY }])
    assert.equal(await counts(noticed), true, JSON.stringify(noticed))
  for (const noticed of [
    { noticed_on: '2023-01-01' },
    { noticed_on: '2026-01-02' },
    { origin: 'a' },
    { sign: null },
    { reliability: 'E' },
    { credibility: '5' },
  ])
    assert.equal(await counts(noticed), false, JSON.stringify(noticed))
})

test('a company is new for a year, and a visit on the peildatum is a visit', async (context) => {
  const codesOf = async (around: Around) => {
    const { accounts } = await unknownBusinesses(await readerOfShops(context, shops(2), around), WISH)
    return accounts.find(({ establishment_number }) => establishment_number === '2')?.reasons.map(({ code }) => code)
  }
  assert.deepEqual(await codesOf({ founded: '2025-01-02' }), ['never-visited', 'new-company'])
  assert.deepEqual(await codesOf({ founded: '2025-01-01' }), ['never-visited'])
  const visits = [{ inspection_id: '1', object_id: '2', inspected_on: TRIAL_DAY }]
  assert.equal(await codesOf({ visits }), undefined)
})

test('without lots the list holds those with the highest sums', async (context) => {
  const all = shops(20, (place) => (place >= 15 ? { sbi_code: '9602', employees: 0 } : {}))
  const { accounts } = await unknownBusinesses(await readerOfShops(context, all), { ...WISH, visits: 5 })
  assert.deepEqual(
    new Set(accounts.map(({ establishment_number }) => establishment_number)),
    new Set(['16', '17', '18', '19', '20']),
  )
  assert.ok(accounts.every(({ chosen_by }) => chosen_by === 'rank'))
})

test('a share is drawn by lot from all, and nothing handed to inspectors tells which', async (context) => {
  const all = shops(200, (place) => (place < 100 ? { sbi_code: '9602' } : {}))
  const list = await unknownBusinesses(await readerOfShops(context, all), { visits: 50, randomShare: 0.4, seed: 'a' })
  const lots = list.accounts.filter(({ chosen_by }) => chosen_by === 'lot')
  assert.deepEqual([list.visits.length, list.accounts.length, lots.length], [50, 50, 20])
  const ordinary = lots.filter(({ reasons }) => !reasons.some(({ code }) => code === 'risk-branch'))
  assert.ok(ordinary.length >= 4 && ordinary.length <= 16, `${ordinary.length} of 20 lots fell on the other half`)
  assert.deepEqual(new Set(list.visits.flatMap(Object.keys)).size, 6)
  const numbers = list.visits.map(({ object_id }) => Number(object_id))
  assert.deepEqual(
    numbers,
    [...numbers].sort((one, other) => one - other),
  )
})

test('the same seed draws the same list, and another seed another one', async (context) => {
  const reader = await readerOfShops(context, shops(100))
  const drawn = async (seed: string) => {
    const { visits } = await unknownBusinesses(reader, { visits: 10, randomShare: 1, seed })
    return visits.map(({ object_id }) => object_id).join()
  }
  assert.equal(await drawn('a'), await drawn('a'))
  assert.notEqual(await drawn('a'), await drawn('b'))
})

test('a list longer than the candidates holds them all once, and a wish that is no count or share is refused', async (context) => {
  const reader = await readerOfShops(context, shops(3))
  const { visits } = await unknownBusinesses(reader, { visits: 10, randomShare: 0.5, seed: 'a' })
  assert.equal(visits.length, 3)
  await assert.rejects(unknownBusinesses(reader, { ...WISH, visits: 1.5 }), RangeError)
  await assert.rejects(unknownBusinesses(reader, { ...WISH, randomShare: 1.1 }), RangeError)
  await assert.rejects(unknownBusinesses(reader, { ...WISH, randomShare: Number.NaN }), RangeError)
})
