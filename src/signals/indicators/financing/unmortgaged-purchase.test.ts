import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HOMES, type Home } from '../../../linkage/contract.ts'
import type { Row } from '../../../vocabulary/table.ts'
import { COMPANIES, DEEDS, LOANS, OWNERS, STAYS } from '../../facts/fact-tables.ts'
import { type SomeRows, some } from '../../test-bench.ts'
import { type Case, inputsOf, tryCases } from '../test-bench.ts'
import { unmortgagedPurchase } from './unmortgaged-purchase.ts'

type Deed = Partial<Row<typeof DEEDS>>

const BOUGHT_ON = '2025-06-01'

/** Thirty sales of €100,000 to €390,000 in one gemeente and year: three out of four cost less than €317,500. */
const PEERS: readonly SomeRows[] = [
  some(
    HOMES,
    peers((object_id) => ({ object_id, use_purposes: ['woon'], gemeente_code: 'GM9901' })),
  ),
  some(
    DEEDS,
    peers((object_id, place) => ({
      object_id,
      deed_kind: 'sale',
      transferred_on: '2025-12-30',
      price_euros: 100_000 + 10_000 * place,
    })),
  ),
]

function peers<T>(row: (id: string, place: number) => T): T[] {
  return Array.from({ length: 29 }, (_, place) => row(`peer ${place}`, place))
}

function bought(id: string, change: Deed = {}, home: Partial<Home> = {}): readonly SomeRows[] {
  const deed: Deed = {
    deed_part_id: `part of ${id}`,
    deed_kind: 'sale',
    transferred_on: BOUGHT_ON,
    price_euros: 900_000,
    buyer_parties: [`person:${id}`],
    ...change,
  }
  return [some(HOMES, [{ use_purposes: ['woon'], gemeente_code: 'GM9901', ...home }]), some(DEEDS, [deed])]
}

const plain = (what: string, gives: string, change: Deed = {}, home: Partial<Home> = {}): Case => ({
  what,
  gives,
  rows: (id) => bought(id, change, home),
})

const beside = (what: string, gives: string, more: (id: string) => readonly SomeRows[], change: Deed = {}): Case => ({
  what,
  gives,
  rows: (id) => [...bought(id, change), ...more(id)],
})

test('a dear purchase without a mortgage is a signal that shows price, high price and day', async (context) => {
  const cases = [plain('dear', 'signal')]
  const signal = (await tryCases(context, unmortgagedPurchase, { cases, beside: PEERS })).get('dear')
  assert.deepEqual(inputsOf(signal), { price_euros: 900_000, high_price: 317_500, bought_on: BOUGHT_ON })
  assert.deepEqual(signal?.evidence, ['deed part of dear'])
  assert.equal(signal?.happened_on, BOUGHT_ON)
})

test('a price just under the high price, or too few sales to call one high, is no signal', async (context) => {
  const cases = [plain('at the high price', 'signal', { price_euros: 310_000 })]
  await tryCases(context, unmortgagedPurchase, { cases, beside: PEERS })
  await tryCases(context, unmortgagedPurchase, {
    cases: [plain('under the high price', 'none', { price_euros: 309_000 })],
    beside: PEERS,
  })
  const few = PEERS.map(({ table, rows }) => ({ table, rows: rows.slice(1) }))
  await tryCases(context, unmortgagedPurchase, { cases: [plain('29 sales', 'none')], beside: few })
})

test('only sales of one home at a known price tell which price is high', async (context) => {
  const cheap = (change: Deed) =>
    PEERS.map(({ table, rows }) => ({
      table,
      rows: rows.map((row) => ({
        ...row,
        object_id: `cheap ${String(row['object_id'])}`,
        ...(table === DEEDS ? { price_euros: 1, ...change } : {}),
      })),
    }))
  for (const change of [{ price_euros: 0 }, { several_objects: true }, { deed_kind: 'gift' }])
    await tryCases(context, unmortgagedPurchase, {
      cases: [plain('under the high price', 'none', { price_euros: 309_000 })],
      beside: [...PEERS, ...cheap(change)],
    })
})

test('a mortgage within 90 days on either side makes it no purchase without one', async (context) => {
  const loan = (registered_on: string | null) => () => [some(LOANS, [{ mortgage_id: 'm', registered_on }])]
  const cases = [
    beside('90 days before', 'none', loan('2025-03-03')),
    beside('91 days before', 'signal', loan('2025-03-02')),
    beside('90 days after', 'none', loan('2025-08-30')),
    beside('91 days after', 'signal', loan('2025-08-31')),
    beside('on a day not known', 'none', loan(null)),
  ]
  await tryCases(context, unmortgagedPurchase, { cases, beside: PEERS })
})

test('the window ends 90 days before the peildatum and is two years long', async (context) => {
  const cases = [
    plain('90 days ago', 'signal', { transferred_on: '2025-10-03' }),
    plain('89 days ago', 'none', { transferred_on: '2025-10-04' }),
  ]
  await tryCases(context, unmortgagedPurchase, { cases, beside: PEERS })
  const old = PEERS.map(({ table, rows }) => ({
    table,
    rows: rows.map((row) => (table === DEEDS ? { ...row, transferred_on: '2024-03-01' } : row)),
  }))
  const ends = [
    plain('729 days ago', 'signal', { transferred_on: '2024-01-03' }),
    plain('730 days ago', 'none', { transferred_on: '2024-01-02' }),
  ]
  await tryCases(context, unmortgagedPurchase, { cases: ends, beside: old })
})

test('what is not known, no sale, no home, or sold on since gives no signal', async (context) => {
  const cases = [
    plain('no price', 'none', { price_euros: null }),
    plain('no day', 'none', { transferred_on: null }),
    plain('no buyer', 'none', { buyer_parties: [] }),
    plain('several objects', 'none', { several_objects: true }),
    plain('an inheritance', 'none', { deed_kind: 'inheritance' }),
    plain('no gemeente', 'none', {}, { gemeente_code: null }),
    plain('a shop', 'none', {}, { use_purposes: ['winkel'] }),
    beside('given away since', 'none', () => [
      some(DEEDS, [{ deed_part_id: 'gift', deed_kind: 'gift', transferred_on: '2025-07-01' }]),
    ]),
  ]
  await tryCases(context, unmortgagedPurchase, { cases, beside: PEERS })
})

test('money from another object explains it, and its near misses do not', async (context) => {
  const other = (row: Deed) => (id: string) => [
    some(DEEDS, [{ object_id: `other of ${id}`, deed_part_id: 'o', ...fill(row, id) }]),
  ]
  const pledge =
    (registered_on: string, held_from = '2020-01-01', held_until: string | null = null) =>
    (id: string) => [
      some(OWNERS, [{ object_id: `other of ${id}`, party: `person:${id}`, held_from, held_until }]),
      some(LOANS, [{ object_id: `other of ${id}`, registered_on }]),
    ]
  const cases = [
    beside(
      'sold a year before',
      'sold-another',
      other({ deed_kind: 'sale', transferred_on: '2024-06-01', seller_parties: ['*'] }),
    ),
    beside('sold earlier', 'signal', other({ deed_kind: 'sale', transferred_on: '2024-05-31', seller_parties: ['*'] })),
    beside(
      'sold by another',
      'signal',
      other({ deed_kind: 'sale', transferred_on: BOUGHT_ON, seller_parties: ['person:x'] }),
    ),
    beside(
      'inherited',
      'inherited',
      other({ deed_kind: 'inheritance', transferred_on: '2023-06-03', buyer_parties: ['*'] }),
    ),
    beside(
      'inherited long ago',
      'signal',
      other({ deed_kind: 'inheritance', transferred_on: '2023-06-02', buyer_parties: ['*'] }),
    ),
    beside(
      'inherited that day',
      'inherited',
      other({ deed_kind: 'inheritance', transferred_on: BOUGHT_ON, buyer_parties: ['*'] }),
    ),
    beside(
      'inherited later',
      'signal',
      other({ deed_kind: 'inheritance', transferred_on: '2025-06-02', buyer_parties: ['*'] }),
    ),
    beside('pledged', 'pledged-another', pledge('2025-08-30')),
    beside('pledged what came that day', 'pledged-another', pledge(BOUGHT_ON, BOUGHT_ON)),
    beside('pledged what left the day after', 'pledged-another', pledge(BOUGHT_ON, '2020-01-01', '2025-06-02')),
    beside('pledged what had left', 'signal', pledge(BOUGHT_ON, '2020-01-01', BOUGHT_ON)),
    beside('pledged later', 'signal', pledge('2025-08-31')),
    beside('pledged before it was theirs', 'signal', pledge(BOUGHT_ON, '2025-06-02')),
  ]
  await tryCases(context, unmortgagedPurchase, { cases, beside: PEERS })
})

function fill(row: Deed, id: string): Deed {
  const name = (parties: readonly string[] = []) => parties.map((party) => (party === '*' ? `person:${id}` : party))
  return { ...row, seller_parties: name(row.seller_parties), buyer_parties: name(row.buyer_parties) }
}

test('family, age and business explain it, and their near misses do not', async (context) => {
  const adult = (adult_from: string | null) => (id: string) => [some(STAYS, [{ person: id, adult_from }])]
  const by = (company: Partial<Row<typeof COMPANIES>>): readonly [(id: string) => readonly SomeRows[], Deed] => [
    () => [some(COMPANIES, [company])],
    { buyer_parties: [`kvk:${company.kvk_number}`] },
  ]
  const cases = [
    plain('of one family', 'family', { parties_related: true }),
    beside('60 years old', 'senior-buyer', adult('1983-06-01')),
    beside('a day younger', 'signal', adult('1983-06-02')),
    beside('of an age not known', 'signal', adult(null)),
    beside('a pension fund', 'professional-buyer', ...by({ kvk_number: '1', sbi_code: '6530' })),
    beside('a bank', 'professional-buyer', ...by({ kvk_number: '2', sbi_code: '64191' })),
    beside('a holding', 'signal', ...by({ kvk_number: '3', sbi_code: '6420', employees: 5 })),
    beside(
      'a letting company with staff',
      'professional-buyer',
      ...by({ kvk_number: '4', sbi_code: '68204', employees: 1 }),
    ),
    beside('a letting company without', 'signal', ...by({ kvk_number: '5', sbi_code: '68204', employees: 0 })),
    beside('a gemeente', 'professional-buyer', ...by({ kvk_number: '6', form: 'public-body' })),
    beside('a company of no known activity', 'signal', ...by({ kvk_number: '7', form: 'private-limited' })),
  ]
  await tryCases(context, unmortgagedPurchase, { cases, beside: PEERS })
})
