import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { given, runOnRows } from '../../../tests/steps-on-rows.ts'
import { ORGANISATION_LINKS, PERSON_LINKS } from '../../linkage/contract.ts'
import { TRANSFER_PARTIES, TRANSFERS, type Transfer, type TransferParty } from '../../sources/contract.ts'
import type { Row } from '../../vocabulary/table.ts'
import { OBJECT_TRAITS } from '../homes/home-tables.ts'
import { worthSteps } from './property-steps.ts'
import { HOME_SALES } from './property-tables.ts'

const transfer = (deed_part_id: string, change: Partial<Transfer> = {}): Transfer => ({
  deed_part_id,
  object_id: `parcel of ${deed_part_id}`,
  bag_object_ids: ['home'],
  deed_id: `deed of ${deed_part_id}`,
  deed_kind: 'sale',
  deed_name: null,
  transferred_on: '2024-05-01',
  agreed_on: null,
  price_euros: 300_000,
  price_named_by: 'deed',
  several_objects: false,
  delivery_id: 'brk',
  ...change,
})

const party = (deed_part_id: string, side: string, change: Partial<TransferParty>): TransferParty => ({
  deed_part_id,
  object_id: `parcel of ${deed_part_id}`,
  side,
  party_number: 1,
  holder_kind: 'person',
  holder_person: null,
  holder_known_by: 'bsn',
  holder_organisation_id: null,
  holder_kvk_number: null,
  holder_rsin: null,
  holder_name: null,
  delivery_id: 'brk',
  ...change,
})

const traits = (object_id: string, is_home: boolean): Row<typeof OBJECT_TRAITS> => ({
  object_id,
  buurt_code: 'BU99010001',
  gemeente_code: 'GM9901',
  is_home,
  gebruik: is_home ? 'woning' : 'ander-gebruik',
  bouwperiode: 'onbekend',
  oppervlakte: 'onbekend',
  eigenaar: 'onbekend',
  has_title: true,
})

async function salesOf(
  context: TestContext,
  transfers: readonly Transfer[],
  parties: readonly TransferParty[] = [],
): Promise<Row<typeof HOME_SALES>[]> {
  const reader = await runOnRows(context, {
    tables: [
      given(TRANSFERS, transfers),
      given(TRANSFER_PARTIES, parties),
      given(PERSON_LINKS, []),
      given(ORGANISATION_LINKS, []),
      given(OBJECT_TRAITS, [traits('home', true), traits('shop', false)]),
    ],
    steps: worthSteps.filter(({ name }) => name === 'home_sales'),
  })
  return reader.rows(HOME_SALES)
}

test('only a sale of a home for a price of its own counts', async (context) => {
  const sales = await salesOf(context, [
    transfer('1'),
    transfer('inherited', { deed_kind: 'inheritance' }),
    transfer('a shop', { bag_object_ids: ['shop'] }),
    transfer('two homes', { bag_object_ids: ['home', 'other'] }),
    transfer('with land', { several_objects: true }),
    transfer('free of price', { price_euros: null }),
    transfer('part 1', { deed_id: 'in parts', price_euros: 100_000 }),
    transfer('part 2', { deed_id: 'in parts', price_euros: 200_000 }),
  ])
  assert.deepEqual(
    sales.map(({ sale_id, euros }) => [sale_id, euros]),
    [['deed of 1', 300_000]],
  )
})

test('a home on two parcels of one deed is one sale, and its price counts once', async (context) => {
  const sales = await salesOf(context, [
    transfer('1', { object_id: 'one', several_objects: true }),
    transfer('1', { object_id: 'two', several_objects: true }),
  ])
  assert.deepEqual(
    sales.map(({ euros }) => euros),
    [300_000],
  )
})

test('who must not be found is the organisation of the two sides, else the buyer', async (context) => {
  const company = { holder_kind: 'organisation', holder_kvk_number: '90000001', holder_known_by: null }
  const sales = await salesOf(
    context,
    [transfer('1'), transfer('2'), transfer('3'), transfer('4')],
    [
      party('1', 'seller', { holder_person: 'ann' }),
      party('1', 'buyer', { holder_person: 'bob' }),
      party('2', 'seller', company),
      party('2', 'buyer', { holder_person: 'bob' }),
      party('3', 'seller', { holder_person: 'ann' }),
      party('3', 'buyer', company),
    ],
  )
  assert.deepEqual(
    sales.map(({ koper, party: who }) => [koper, who]),
    [
      ['persoon', 'person:bob'],
      ['persoon', 'kvk:90000001'],
      ['organisatie', 'kvk:90000001'],
      ['onbekend', 'unnamed:deed of 4'],
    ],
  )
})
