import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Row } from '../../../vocabulary/table.ts'
import { AGREEMENTS, STAYS } from '../../facts/fact-tables.ts'
import { OBJECT_SALES } from '../../facts/trade-tables.ts'
import { type SomeRows, some } from '../../test-bench.ts'
import { type Case, inputsOf, tryCases } from '../test-bench.ts'
import { cancelledPurchases } from './cancelled-purchases.ts'

type Agreement = Partial<Row<typeof AGREEMENTS>>

/** Two agreements that the same two called off; the parties belong to this case alone. */
function twice(first: Agreement = {}, second: Agreement = {}, beside: (id: string) => readonly SomeRows[] = () => []) {
  return (id: string) => {
    const agreement = {
      outcome: 'cancelled',
      seller_party: `person:${id} a`,
      buyer_party: `person:${id} b`,
      price_euros: 300_000,
    }
    return [
      some(AGREEMENTS, [
        { ...agreement, agreement_id: `${id} 1`, agreed_on: '2024-01-01', ...first },
        { ...agreement, agreement_id: `${id} 2`, agreed_on: '2024-06-01', ...second },
      ]),
      ...beside(id),
    ]
  }
}

const died = (change: object) => (id: string) => [
  some(STAYS, [
    { person: `${id} a`, stayed_from: '2000-01-01', stayed_until: '2024-12-01', ended_because: 'died', ...change },
  ]),
]
const diedElsewhere = (id: string) => [
  some(STAYS, [{ object_id: 'other', person: `${id} b`, stayed_until: '2024-06-02', ended_because: 'died' }]),
]
const sold = (change: object) => (id: string) => [
  some(OBJECT_SALES, [
    { sold_on: '2024-09-01', seller_parties: [`person:${id} a`], buyer_parties: [`person:${id} b`], ...change },
  ]),
]

const CASES: readonly Case[] = [
  { what: 'called off twice', gives: 'signal', rows: twice() },
  { what: 'in one day', gives: 'none', rows: twice({}, { agreed_on: '2024-01-01' }) },
  {
    what: 'the other way round',
    gives: 'signal',
    rows: twice(
      { seller_party: 'person:p', buyer_party: 'person:q' },
      { seller_party: 'person:q', buyer_party: 'person:p' },
    ),
  },
  { what: 'another buyer', gives: 'none', rows: twice({}, { buyer_party: 'person:z' }) },
  { what: 'buyer unknown', gives: 'none', rows: twice({}, { buyer_party: null }) },
  { what: 'no buyer known', gives: 'none', rows: twice({ buyer_party: null }, { buyer_party: null }) },
  { what: 'one delivered', gives: 'none', rows: twice({}, { outcome: 'delivered' }) },
  { what: 'on the peildatum', gives: 'signal', rows: twice({}, { agreed_on: '2026-01-01' }) },
  { what: 'after it', gives: 'none', rows: twice({}, { agreed_on: '2026-01-02' }) },
  // 1096 days before the peildatum is 2023-01-01: that day is out.
  { what: 'first day of the window', gives: 'signal', rows: twice({ agreed_on: '2023-01-02' }) },
  { what: 'a day too early', gives: 'none', rows: twice({ agreed_on: '2023-01-01' }) },
]

test('twice by the same two, on different days, is a signal that shows neither of them', async (context) => {
  const signals = await tryCases(context, cancelledPurchases, { cases: CASES })
  const signal = signals.get('called off twice')
  assert.deepEqual(signal?.evidence, ['agreement called off twice 1', 'agreement called off twice 2'])
  assert.deepEqual(inputsOf(signal), {
    times: 2,
    addresses: 1,
    first_agreed_on: '2024-01-01',
    last_agreed_on: '2024-06-01',
  })
  assert.doesNotMatch(JSON.stringify([...signals.values()]), /person:/)
})

test('the same two at two addresses are a signal at both', async (context) => {
  const parties = { outcome: 'cancelled', seller_party: 'kvk:1', buyer_party: 'kvk:2' }
  const at = (agreement_id: string, agreed_on: string) => () => [
    some(AGREEMENTS, [{ ...parties, agreement_id, agreed_on }]),
  ]
  const signals = await tryCases(context, cancelledPurchases, {
    cases: [
      { what: 'one', gives: 'signal', rows: at('1', '2024-01-01') },
      { what: 'other', gives: 'signal', rows: at('2', '2024-02-01') },
    ],
  })
  assert.deepEqual(signals.get('one')?.evidence, ['agreement 1', 'agreement 2'])
  assert.equal(inputsOf(signals.get('one')).addresses, 2)
})

test('agreements of one day count once, and of two such pairs at one address the one that cancelled more counts', async (context) => {
  const by = (id: string, pair: string, ...days: readonly string[]) =>
    days.map((agreed_on, place) => ({
      agreement_id: `${pair} ${place}`,
      agreed_on,
      outcome: 'cancelled',
      seller_party: `person:${pair} of ${id}`,
      buyer_party: `person:buyer ${pair} of ${id}`,
    }))
  const rows = (id: string) => [
    some(AGREEMENTS, [
      ...by(id, 'more', '2024-01-01', '2024-02-01', '2024-02-01', '2024-03-01'),
      ...by(id, 'less', '2024-01-01', '2025-02-01'),
    ]),
    some(OBJECT_SALES, [
      {
        sold_on: '2025-03-01',
        seller_parties: [`person:less of ${id}`],
        buyer_parties: [`person:buyer less of ${id}`],
      },
    ]),
    some(STAYS, [{ person: `less of ${id}`, stayed_until: '2025-02-02', ended_because: 'died' }]),
  ]
  const signals = await tryCases(context, cancelledPurchases, { cases: [{ what: 'two pairs', gives: 'signal', rows }] })
  const { times, addresses } = inputsOf(signals.get('two pairs'))
  assert.deepEqual([times, addresses], [3, 1])
})

test('each innocent explanation explains, and its near miss does not', async (context) => {
  await tryCases(context, cancelledPurchases, {
    cases: [
      { what: 'sold after all', gives: 'came-through', rows: twice({}, {}, sold({})) },
      { what: 'sold at once', gives: 'came-through', rows: twice({}, {}, sold({ sold_on: '2024-01-01' })) },
      { what: 'sold before', gives: 'signal', rows: twice({}, {}, sold({ sold_on: '2023-12-31' })) },
      { what: 'bought from another', gives: 'signal', rows: twice({}, {}, sold({ seller_parties: ['person:z'] })) },
      { what: 'sold to another', gives: 'signal', rows: twice({}, {}, sold({ buyer_parties: ['person:z'] })) },
      // 2024-12-01 lies 183 days after the last agreement.
      { what: 'died', gives: 'party-died', rows: twice({}, {}, died({})) },
      { what: 'buyer died elsewhere', gives: 'party-died', rows: twice({}, {}, diedElsewhere) },
      { what: 'died later', gives: 'signal', rows: twice({}, {}, died({ stayed_until: '2024-12-02' })) },
      { what: 'died at once', gives: 'party-died', rows: twice({}, {}, died({ stayed_until: '2024-01-01' })) },
      { what: 'died before', gives: 'signal', rows: twice({}, {}, died({ stayed_until: '2023-12-31' })) },
      { what: 'moved', gives: 'signal', rows: twice({}, {}, died({ ended_because: 'moved' })) },
      { what: 'another died', gives: 'signal', rows: twice({}, {}, died({ person: 'z' })) },
    ],
  })
})
