import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { HOMES } from '../../linkage/contract.ts'
import type { Row } from '../../vocabulary/table.ts'
import { type SomeRows, some } from '../test-bench.ts'
import { COMPANIES, DEEDS, OBJECT_VALUES, OWNERS, PERMITS, STAYS, TENANCIES } from './fact-tables.ts'
import { makeFacts } from './test-bench.ts'
import { OBJECT_SALES, RESALES } from './trade-tables.ts'

const FIRST = {
  object_id: 'home',
  deed_part_id: 'd1',
  deed_kind: 'sale',
  transferred_on: '2023-05-01',
  price_euros: 200_000,
  seller_parties: ['person:a'],
  buyer_parties: ['person:b'],
}
const NEXT = {
  ...FIRST,
  deed_part_id: 'd2',
  transferred_on: '2024-05-01',
  price_euros: 300_000,
  seller_parties: ['person:b'],
  buyer_parties: ['person:c'],
}

async function salesOf(context: TestContext, rows: readonly SomeRows[]) {
  const facts = await makeFacts(context, [OBJECT_SALES], rows)
  return facts.rows<Row<typeof OBJECT_SALES>>(OBJECT_SALES)
}

async function resalesOf(context: TestContext, deeds: readonly Partial<Row<typeof DEEDS>>[], beside: SomeRows[] = []) {
  const facts = await makeFacts(context, [OBJECT_SALES, RESALES], [some(DEEDS, deeds), ...beside])
  return facts.rows<Row<typeof RESALES>>(RESALES)
}

test('only sales on a known day are sales', async (context) => {
  const sales = await salesOf(context, [
    some(DEEDS, [
      FIRST,
      { ...FIRST, deed_part_id: 'd2', deed_kind: 'inheritance' },
      { ...FIRST, deed_part_id: 'd3', deed_kind: 'division' },
      { ...FIRST, deed_part_id: 'd4', transferred_on: null },
    ]),
  ])
  assert.deepEqual(
    sales.map(({ deed_part_id }) => deed_part_id),
    ['d1'],
  )
})

test('a deed that sells a home in two parts is one sale by both sellers, without a price', async (context) => {
  const parts = [
    { ...FIRST, deed_id: 'deed' },
    { ...FIRST, deed_id: 'deed', deed_part_id: 'd2', seller_parties: ['person:z'] },
  ]
  const [sale, ...others] = await salesOf(context, [some(DEEDS, parts)])
  assert.deepEqual(others, [])
  assert.equal(sale?.price_euros, null)
  assert.deepEqual(sale?.seller_parties, ['person:a', 'person:z'])
})

test('the value beside a sale is the last one up to its day, of this object alone', async (context) => {
  const values = [
    { object_id: 'home', valued_on: '2022-01-01', value_euros: 190_000, objects: 1 },
    { object_id: 'home', valued_on: '2023-04-01', value_euros: 900_000, objects: 2 },
    { object_id: 'home', valued_on: '2023-05-02', value_euros: 250_000, objects: 1 },
  ]
  const ofThatDay = { object_id: 'home', valued_on: '2023-05-01', value_euros: 195_000, objects: 1 }
  const valueBeside = async (rows: object[]) => {
    const [sale] = await salesOf(context, [some(DEEDS, [FIRST]), some(OBJECT_VALUES, rows)])
    return [sale?.valued_on, sale?.value_euros]
  }
  assert.deepEqual(await valueBeside(values), ['2022-01-01', 190_000])
  assert.deepEqual(await valueBeside([...values, ofThatDay]), ['2023-05-01', 195_000])
})

test('a sale knows its share, its lease, its tenant and who sold it', async (context) => {
  const right = { object_id: 'home', owns: true, right_kind: 'erfpacht', held_from: FIRST.transferred_on, share: 0.25 }
  const [sale] = await salesOf(context, [
    some(DEEDS, [{ ...FIRST, seller_kvk_numbers: ['1'], deed_name: 'Proces-verbaal van veiling' }]),
    some(OWNERS, [
      { ...right, tenaamstelling_id: 't1', cadastral_object_id: 'p' },
      { ...right, tenaamstelling_id: 't2', cadastral_object_id: 'p' },
      { ...right, tenaamstelling_id: 't3', cadastral_object_id: 'q', held_from: '2020-01-01', share: 1 },
    ]),
    some(TENANCIES, [{ object_id: 'home', let_from: '2020-01-01', let_until: '2023-05-02' }]),
    some(STAYS, [{ object_id: 'home', person: 'b', stayed_from: '2019-01-01', address_kind: 'home' }]),
    some(COMPANIES, [{ kvk_number: '1', form: 'foundation', sbi_code: '68201' }]),
    some(HOMES, [{ object_id: 'home', building_year: 2022 }]),
  ])
  assert.equal(sale?.share_bought, 0.5)
  assert.deepEqual(
    [sale?.ground_lease, sale?.let, sale?.by_auction, sale?.from_social_landlord, sale?.from_public_body],
    [true, true, true, true, false],
  )
  assert.deepEqual([sale?.buyer_home_from, sale?.years_after_building], ['2019-01-01', 1])
})

test('a tenancy that ended or began that day, a stay that ended and one of another tell nothing of a sale', async (context) => {
  const [sale] = await salesOf(context, [
    some(DEEDS, [FIRST]),
    some(TENANCIES, [
      { object_id: 'home', letting_id: '1', let_from: '2020-01-01', let_until: FIRST.transferred_on },
      { object_id: 'home', letting_id: '2', let_from: FIRST.transferred_on },
    ]),
    some(STAYS, [
      { object_id: 'home', person: 'b', stayed_from: '2019-01-01', stayed_until: '2023-05-01', address_kind: 'home' },
      { object_id: 'home', person: 'x', stayed_from: '2019-01-01', address_kind: 'home' },
    ]),
  ])
  assert.deepEqual([sale?.let, sale?.buyer_home_from, sale?.years_after_building], [false, null, null])
})

test('two sales in a row with known prices are a resale, when who bought at the first sold at the next', async (context) => {
  const [resale] = await resalesOf(context, [FIRST, NEXT])
  assert.deepEqual(
    [resale?.bought_deed_part_id, resale?.sold_deed_part_id, resale?.bought_for_euros, resale?.sold_for_euros],
    ['d1', 'd2', 200_000, 300_000],
  )
  assert.deepEqual(await resalesOf(context, [FIRST, { ...NEXT, seller_parties: ['person:z'] }]), [])
  assert.deepEqual(await resalesOf(context, [FIRST, { ...NEXT, price_euros: null }]), [])
  assert.deepEqual(await resalesOf(context, [{ ...FIRST, price_euros: 0 }, NEXT]), [])
  assert.deepEqual(await resalesOf(context, [FIRST, { ...NEXT, price_euros: 0 }]), [])
  assert.equal((await resalesOf(context, [FIRST, { ...NEXT, seller_parties: [] }])).length, 1)
  assert.deepEqual(await resalesOf(context, [FIRST, { ...NEXT, seller_parties: [], transferred_on: '2023-05-01' }]), [])
})

test('permits count from the first agreement to the day of the next sale', async (context) => {
  const deeds = [{ ...FIRST, agreed_on: '2023-03-01' }, NEXT]
  const permit = { object_id: 'home', kind: 'building', status: 'granted' }
  const count = async (rows: object[]) =>
    (await resalesOf(context, deeds, [some(PERMITS, rows)])).at(0)?.building_permits
  assert.equal(
    await count([
      { ...permit, permit_id: '1', valid_from: '2023-03-01' },
      { ...permit, permit_id: '2', valid_from: '2024-05-01', kind: 'division' },
    ]),
    2,
  )
  assert.equal(
    await count([
      { ...permit, permit_id: '1', valid_from: '2023-02-28' },
      { ...permit, permit_id: '2', valid_from: '2024-05-02' },
      { ...permit, permit_id: '3', valid_from: '2023-06-01', status: 'refused' },
      { ...permit, permit_id: '4', valid_from: '2023-06-01', kind: 'rooms' },
    ]),
    0,
  )
})
