import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Row } from '../../vocabulary/table.ts'
import { some } from '../test-bench.ts'
import { AGREEMENTS, DEEDS } from './fact-tables.ts'
import { makeFacts } from './test-bench.ts'
import { OBJECT_SALES, PASSED_ON_SALES } from './trade-tables.ts'

type Change = Partial<Row<typeof AGREEMENTS>>
type DeedChange = Partial<Row<typeof DEEDS>>

/** A agrees with B, B passes it on to C, and one deed takes it from A to C; each home with changes of its own. */
async function passedOn(
  context: TestContext,
  homes: Readonly<Record<string, { agreement?: Change; deed?: DeedChange; second?: Change }>>,
) {
  const agreements = Object.entries(homes).flatMap(([object_id, { agreement = {}, second }]) => [
    {
      object_id,
      agreement_id: '1',
      agreed_on: '2024-01-01',
      price_euros: 200_000,
      outcome: 'passed-on',
      seller_party: 'person:a',
      buyer_party: 'kvk:90000001',
      ...agreement,
    },
    ...(second === undefined
      ? []
      : [{ object_id, agreement_id: '2', outcome: 'delivered', seller_party: 'kvk:90000001', ...second }]),
  ])
  const deeds = Object.entries(homes).map(([object_id, { deed = {} }]) => ({
    object_id,
    deed_part_id: `deed of ${object_id}`,
    deed_kind: 'sale',
    transferred_on: '2024-08-01',
    agreed_on: '2024-07-02',
    price_euros: 300_000,
    seller_parties: ['person:a'],
    buyer_parties: ['kvk:90000002'],
    buyer_kvk_numbers: ['90000002'],
    ...deed,
  }))
  const rows = [some(AGREEMENTS, agreements), some(DEEDS, deeds)]
  const facts = await makeFacts(context, [OBJECT_SALES, PASSED_ON_SALES], rows)
  return facts.rows<Row<typeof PASSED_ON_SALES>>(PASSED_ON_SALES)
}

test('A to B and B to C with one delivery is a sale that B passed on, on the days of both agreements', async (context) => {
  const [sale] = await passedOn(context, { home: {} })
  assert.deepEqual(
    { ...sale },
    {
      object_id: 'home',
      agreement_id: '1',
      deed_part_id: 'deed of home',
      agreed_on: '2024-01-01',
      agreed_again_on: '2024-07-02',
      delivered_on: '2024-08-01',
      price_euros: 200_000,
      delivered_for_euros: 300_000,
      passed_by_kvk_number: '90000001',
      buyer_kvk_numbers: ['90000002'],
      parties_related: false,
    },
  )
})

test('the second agreement has its own registration, else the day that the deed names', async (context) => {
  const second = { buyer_party: 'kvk:90000002', agreed_on: '2024-05-01' }
  const sales = await passedOn(context, {
    registered: { second },
    'to another': { second: { ...second, buyer_party: 'kvk:90000003' } },
    'registered, deed silent': { second, deed: { agreed_on: null } },
    'nobody says': { deed: { agreed_on: null } },
  })
  assert.deepEqual(Object.fromEntries(sales.map(({ object_id, agreed_again_on }) => [object_id, agreed_again_on])), {
    registered: '2024-05-01',
    'registered, deed silent': '2024-05-01',
    'to another': '2024-07-02',
  })
})

test('what was delivered in two deeds, cancelled, or bought by who is not told, was not passed on', async (context) => {
  const sales = await passedOn(context, {
    'all in one day': { deed: { transferred_on: '2024-01-01', agreed_on: '2024-01-01' } },
    'passed on by a person': { agreement: { buyer_party: 'person:b' } },
    'B delivered himself': { deed: { seller_parties: ['kvk:90000001'] } },
    'B bought after all': { deed: { buyer_parties: ['kvk:90000001', 'kvk:90000002'] } },
    cancelled: { agreement: { outcome: 'cancelled' } },
    'buyer not told': { agreement: { buyer_party: null } },
    'deed buyers not told': { deed: { buyer_parties: [] } },
    'deed before the agreement': { deed: { transferred_on: '2023-12-31' } },
    'agreed again before': { deed: { agreed_on: '2023-12-31' } },
    'an inheritance': { deed: { deed_kind: 'inheritance' } },
  })
  assert.deepEqual(
    sales.map(({ object_id, passed_by_kvk_number }) => [object_id, passed_by_kvk_number]),
    [
      ['all in one day', '90000001'],
      ['passed on by a person', null],
    ],
  )
})
