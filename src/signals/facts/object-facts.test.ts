import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ADDRESS_LINKS } from '../../linkage/contract.ts'
import { LETTING_PERMITS, LETTINGS, PROPERTY_VALUES, REGISTRATIONS, SALE_AGREEMENTS } from '../../sources/contract.ts'
import type { Row } from '../../vocabulary/table.ts'
import { some } from '../test-bench.ts'
import { AGREEMENTS, OBJECT_VALUES, PERMITS, STAYS, TENANCIES } from './fact-tables.ts'
import { makeFacts } from './test-bench.ts'

test('an agreement keeps its price when it is of one object, and its parties', async (context) => {
  const agreement = (agreement_id: string, object_id: string, bag_object_ids: readonly string[]) => ({
    agreement_id,
    object_id,
    bag_object_ids,
    price_euros: 300_000,
    outcome: 'open',
    seller_person: 'jansen',
    buyer_kvk_number: '90000001',
  })
  const facts = await makeFacts(
    context,
    [AGREEMENTS],
    [
      some(SALE_AGREEMENTS, [
        agreement('a', 'p1', ['home']),
        agreement('b', 'p1', ['home', 'shop']),
        agreement('c', 'p1', ['home']),
        agreement('c', 'p2', []),
        agreement('d', 'p1', ['home']),
        agreement('d', 'p3', ['home']),
        agreement('e', 'p2', []),
      ]),
    ],
  )
  const agreements = await facts.rows<Row<typeof AGREEMENTS>>(AGREEMENTS)
  assert.deepEqual(
    agreements.map((row) => `${row.object_id} ${row.agreement_id} ${row.price_euros}`),
    ['home a 300000', 'home b null', 'home c null', 'home d 300000', 'shop b null'],
  )
  assert.deepEqual([agreements[0]?.seller_party, agreements[0]?.buyer_party], ['person:jansen', 'kvk:90000001'])
})

test('an annulled value is none, one under objection stands, and parts of an object count together', async (context) => {
  const value = (woz_object_id: string, object_ids: readonly string[], value_euros: number, change: object = {}) => ({
    woz_object_id,
    valued_on: '2025-01-01',
    object_ids,
    value_euros,
    ...change,
  })
  const facts = await makeFacts(
    context,
    [OBJECT_VALUES],
    [
      some(PROPERTY_VALUES, [
        value('1', ['a'], 100, { under_objection: true }),
        value('2', ['b'], 100, { annulled: true }),
        value('3', ['c'], 100),
        value('4', ['c'], 50),
        value('5', ['d', 'e', 'e'], 100),
        value('6', [], 100),
      ]),
    ],
  )
  assert.deepEqual(
    (await facts.rows<Row<typeof OBJECT_VALUES>>(OBJECT_VALUES)).map((row) => [
      row.object_id,
      row.value_euros,
      row.objects,
    ]),
    [
      ['a', 100, 1],
      ['c', 150, 1],
      ['d', 100, 2],
      ['e', 100, 2],
    ],
  )
})

test('a stay comes to the object of its link, knows whether it began with the birth, and how it ended', async (context) => {
  const stay = (person: string, registered_from: string, change: object = {}) => ({
    person,
    registered_from,
    address_kind: 'home',
    adult_from: '2022-03-01',
    ...change,
  })
  const ended = { registered_until: '2010-01-01', ended_because: 'died' }
  const stays = [
    stay('born', '2004-02-29'),
    stay('moved', '2004-03-02', ended),
    stay('unknown', '2004-02-29'),
    stay('first of March', '2004-03-01'),
  ]
  const facts = await makeFacts(
    context,
    [STAYS],
    [
      some(REGISTRATIONS, [
        ...stays.map((row) => (row.person === 'unknown' ? { ...row, adult_from: null } : row)),
        stay('unlinked', '2004-01-01'),
      ]),
      some(
        ADDRESS_LINKS,
        stays.map(({ person, registered_from }) => ({
          register: 'registrations',
          record_id: person,
          registered_from,
          object_id: 'home',
        })),
      ),
    ],
  )
  assert.deepEqual(
    (await facts.rows<Row<typeof STAYS>>(STAYS)).map((row) => [row.person, row.born_into, row.ended_because]),
    [
      ['born', true, null],
      ['first of March', true, null],
      ['moved', false, 'died'],
      ['unknown', false, null],
    ],
  )
})

test('a letting and a permit come to the object of the link of their own delivery', async (context) => {
  const link = (register: string, record_id: string, delivery_id: string, object_id: string) => ({
    register,
    record_id,
    delivery_id,
    object_id,
  })
  const letting = (letting_id: string, change: object) => ({ letting_id, delivery_id: 'x', ...change })
  const facts = await makeFacts(
    context,
    [TENANCIES, PERMITS],
    [
      some(LETTINGS, [
        letting('1', { valid_from: '2026-01-01', landlord_person: 'jansen' }),
        letting('1', { delivery_id: 'y', valid_from: '2026-01-02', landlord_kvk: '90000001' }),
        letting('2', { valid_from: '2020-01-01', valid_until: '2026-01-01' }),
        letting('3', { valid_from: '2020-01-01' }),
      ]),
      some(LETTING_PERMITS, [{ permit_id: '1', delivery_id: 'x', kind: 'rooms', status: 'granted' }]),
      some(ADDRESS_LINKS, [
        link('lettings', '1', 'x', 'a'),
        link('lettings', '1', 'y', 'b'),
        link('lettings', '2', 'x', 'c'),
        link('letting_permits', '1', 'x', 'd'),
        link('letting_permits', '1', 'y', 'e'),
      ]),
    ],
  )
  assert.deepEqual(
    (await facts.rows<Row<typeof TENANCIES>>(TENANCIES)).map((row) => [row.object_id, row.landlord_party, row.current]),
    [
      ['a', 'person:jansen', true],
      ['b', 'kvk:90000001', false],
      ['c', null, false],
    ],
  )
  assert.deepEqual(
    (await facts.rows<Row<typeof PERMITS>>(PERMITS)).map((row) => [row.object_id, row.kind]),
    [['d', 'rooms']],
  )
})
