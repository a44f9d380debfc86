import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { PERSON_LINKS } from '../../linkage/contract.ts'
import { TRANSFER_PARTIES, TRANSFERS } from '../../sources/contract.ts'
import type { Row } from '../../vocabulary/table.ts'
import { some } from '../test-bench.ts'
import { CONTROLLERS, DEED_SIDES, RELATED_DEEDS } from './deed-tables.ts'
import { DEEDS } from './fact-tables.ts'
import { makeFacts } from './test-bench.ts'

type Transfer = Row<typeof TRANSFERS>
type Party = Row<typeof TRANSFER_PARTIES>

const sale = (deed_part_id: string, object_id: string, change: Partial<Transfer> = {}): Partial<Transfer> => ({
  deed_part_id,
  object_id,
  bag_object_ids: ['home'],
  deed_kind: 'sale',
  transferred_on: '2025-05-01',
  price_euros: 300_000,
  several_objects: false,
  ...change,
})

async function deedsOf(context: TestContext, transfers: Partial<Transfer>[], parties: Partial<Party>[] = []) {
  const facts = await makeFacts(
    context,
    [DEED_SIDES, CONTROLLERS, RELATED_DEEDS, DEEDS],
    [
      some(TRANSFERS, transfers),
      some(TRANSFER_PARTIES, parties),
      some(PERSON_LINKS, [{ person: 'number 7', same_as: 'jansen' }]),
    ],
  )
  return facts.rows<Row<typeof DEEDS>>(DEEDS)
}

const prices = (deeds: readonly Row<typeof DEEDS>[]) =>
  deeds.map((deed) => `${deed.object_id} ${deed.deed_part_id} ${deed.price_euros} ${deed.several_objects}`)

test('a price counts when it is of this one object, also when that stands on two parcels of its own', async (context) => {
  const twoParcels = { several_objects: true }
  const deeds = await deedsOf(context, [
    sale('a', 'p1'),
    sale('b', 'p1', twoParcels),
    sale('b', 'p2', twoParcels),
    sale('c', 'p1', { price_euros: null, several_objects: null }),
  ])
  assert.deepEqual(prices(deeds), ['home a 300000 false', 'home b 300000 false', 'home c null false'])
})

test('a price over several objects, other land, or what the register calls several is no price of the object', async (context) => {
  const deeds = await deedsOf(context, [
    sale('a', 'p1', { bag_object_ids: ['home', 'shop'] }),
    sale('b', 'p1'),
    sale('b', 'p3', { bag_object_ids: ['shop'] }),
    sale('c', 'p1'),
    sale('c', 'p4', { bag_object_ids: [] }),
    sale('d', 'p1', { several_objects: true }),
  ])
  assert.deepEqual(prices(deeds), [
    'home a null true',
    'home b null true',
    'home c null true',
    'home d null true',
    'shop a null true',
    'shop b null true',
  ])
})

test('two prices of one deed part for one object are no price', async (context) => {
  const deeds = await deedsOf(context, [sale('a', 'p1'), sale('a', 'p2', { price_euros: 310_000 })])
  assert.deepEqual(prices(deeds), ['home a null false'])
})

test('the sides of a deed are parties, each once, and a deed without parties keeps its row', async (context) => {
  const person = (side: string, party_number: number, holder_person: string): Partial<Party> => ({
    deed_part_id: 'a',
    object_id: 'p1',
    side,
    party_number,
    holder_kind: 'person',
    holder_person,
  })
  const company = { ...person('buyer', 2, ''), holder_person: null, holder_kvk_number: '90000001' }
  const unknown = { ...company, party_number: 3, holder_kvk_number: null, holder_kind: 'unknown' }
  const [known, bare] = await deedsOf(
    context,
    [sale('a', 'p1'), sale('b', 'p1')],
    [person('seller', 1, 'jansen'), person('seller', 2, 'number 7'), person('buyer', 1, 'de vries'), company, unknown],
  )
  assert.deepEqual(known?.seller_parties, ['person:jansen'])
  assert.deepEqual(known?.buyer_parties, ['kvk:90000001', 'person:de vries'])
  assert.deepEqual(known?.buyer_kvk_numbers, ['90000001'])
  assert.deepEqual([bare?.seller_parties, bare?.buyer_parties, bare?.seller_kvk_numbers], [[], [], []])
  assert.equal(bare?.parties_related, false)
})
