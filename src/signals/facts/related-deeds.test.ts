import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { OFFICERS, RELATIONS, TRANSFER_PARTIES, TRANSFERS } from '../../sources/contract.ts'
import type { Row } from '../../vocabulary/table.ts'
import { some } from '../test-bench.ts'
import { CONTROLLERS, DEED_SIDES, RELATED_DEEDS } from './deed-tables.ts'
import { makeFacts } from './test-bench.ts'

type Officer = Row<typeof OFFICERS>
type Relation = Row<typeof RELATIONS>

/** A party in a test: KvK numbers are digits, and persons are names. */
const holder = (party: string) =>
  /^\d/.test(party)
    ? { holder_kind: 'organisation', holder_kvk_number: party }
    : { holder_kind: 'person', holder_person: party }

const officer = (kvk_number: string, officer_id: string, change: Partial<Officer> = {}): Partial<Officer> => ({
  kvk_number,
  officer_id,
  officer_kind: /^\d/.test(officer_id) ? 'organisation' : 'person',
  function: 'director',
  held_from: '2020-01-01',
  ...change,
})

interface Ties {
  readonly officers?: readonly Partial<Officer>[]
  readonly relations?: readonly Partial<Relation>[]
}

/** Which of the sales, each written as "seller > buyer", are between parties that are tied to each other. */
async function relatedOf(context: TestContext, sales: readonly string[], { officers = [], relations = [] }: Ties) {
  const parties = sales.flatMap((sale) =>
    sale.split(' > ').map((party, place) => ({
      deed_part_id: sale,
      object_id: 'p1',
      side: place === 0 ? 'seller' : 'buyer',
      party_number: 1,
      ...holder(party),
    })),
  )
  const facts = await makeFacts(
    context,
    [DEED_SIDES, CONTROLLERS, RELATED_DEEDS],
    [
      some(
        TRANSFERS,
        sales.map((deed_part_id) => ({ deed_part_id, object_id: 'p1', transferred_on: '2025-05-01' })),
      ),
      some(TRANSFER_PARTIES, parties),
      some(OFFICERS, officers),
      some(RELATIONS, relations),
    ],
  )
  return (await facts.rows<Row<typeof RELATED_DEEDS>>(RELATED_DEEDS)).map((row) => row.deed_part_id)
}

test('partners, parent and child, and who share a parent are related; in-laws and cousins are not', async (context) => {
  const relations = [
    { person: 'anna', other: 'bert', kind: 'partner' },
    { person: 'dora', other: 'bert', kind: 'partner' },
    { person: 'anna', other: 'mother', kind: 'parent' },
    { person: 'carl', other: 'mother', kind: 'parent' },
    { person: 'mother', other: 'granny', kind: 'parent' },
    { person: 'aunt', other: 'granny', kind: 'parent' },
    { person: 'cousin', other: 'aunt', kind: 'parent' },
  ]
  const related = ['anna > bert', 'bert > anna', 'anna > mother', 'mother > anna', 'anna > carl', 'mother > aunt']
  const strange = ['bert > mother', 'bert > carl', 'anna > cousin', 'anna > granny', 'anna > dora', 'anna > stranger']
  assert.deepEqual(await relatedOf(context, [...related, ...strange], { relations }), related.toSorted())
})

test('a party is related to what it directs or holds, also through its holding, and to itself', async (context) => {
  const officers = [
    officer('1', 'anna'),
    officer('2', '1', { function: 'sole-shareholder' }),
    officer('3', 'anna', { function: 'owner' }),
    officer('4', 'anna', { function: 'partner' }),
    officer('5', 'anna', { function: 'supervisor' }),
    officer('6', '2', { function: 'sole-shareholder' }),
  ]
  const related = ['anna > 1', '1 > 2', 'anna > 2', '2 > anna', 'anna > 3', '4 > anna', '1 > 1', 'anna > anna', '1 > 6']
  const strange = ['anna > 5', 'anna > 6', 'bert > 1', 'bert > 2']
  assert.deepEqual(await relatedOf(context, [...related, ...strange], { officers }), related.toSorted())
})

test('two organisations with one director or one shareholder are related, and only while both are there', async (context) => {
  const until = (held_until: string) => ({ has_ended: true, held_until })
  const officers = [
    officer('1', 'anna'),
    officer('2', 'anna', { function: 'sole-shareholder' }),
    officer('3', 'anna', { held_from: '2025-05-02' }),
    officer('4', 'anna', until('2025-05-01')),
    officer('5', 'anna', until('2025-05-02')),
    officer('6', 'anna', { has_ended: true, held_from: null }),
    officer('7', 'anna', { held_from: '2025-05-01' }),
  ]
  const sales = ['1 > 2', '1 > 3', '1 > 4', '1 > 5', '1 > 6', '1 > 7', '2 > 8', 'anna > 4', 'anna > 6']
  assert.deepEqual(await relatedOf(context, sales, { officers }), ['1 > 2', '1 > 5', '1 > 7'])
})

test('the clients of a trust office are not related by it, and the office is related to its client', async (context) => {
  const clients = (office: string, count: number) =>
    Array.from({ length: count }, (_, place) => officer(`${office}${100 + place}`, office))
  const officers = [...clients('8', 21), ...clients('9', 20), officer('8', 'anna'), officer('9', 'bert')]
  const sales = ['8100 > 8101', '8 > 8100', '9100 > 9101', 'anna > 8100', 'bert > 9100', '8100 > 9100']
  assert.deepEqual(await relatedOf(context, sales, { officers }), [
    '8 > 8100',
    '9100 > 9101',
    'anna > 8100',
    'bert > 9100',
  ])
})

test('clients of one trust office that have one shareholder are related by that', async (context) => {
  const officers = [
    ...Array.from({ length: 30 }, (_, place) => officer(`8${100 + place}`, '8')),
    officer('8100', 'anna', { function: 'sole-shareholder' }),
    officer('8101', 'anna', { function: 'sole-shareholder' }),
  ]
  assert.deepEqual(await relatedOf(context, ['8100 > 8101', '8101 > 8102'], { officers }), ['8100 > 8101'])
})
