import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Row } from '../../../vocabulary/table.ts'
import { DEEDS, LOANS, OWNERS, STAYS } from '../../facts/fact-tables.ts'
import { type SomeRows, some } from '../../test-bench.ts'
import { type Case, inputsOf, tryCases } from '../test-bench.ts'
import { fastRedemption } from './fast-redemption.ts'

type Loan = Partial<Row<typeof LOANS>>
type Deed = Partial<Row<typeof DEEDS>>

const LENT_ON = '2024-06-03'
const RELEASED_ON = '2025-06-01'

function released(id: string, change: Loan = {}, more: readonly SomeRows[] = []): readonly SomeRows[] {
  const loan = { mortgage_id: `m of ${id}`, amount_euros: 200_000, registered_on: LENT_ON, released_on: RELEASED_ON }
  return [
    some(OWNERS, [{ party: `person:${id}`, held_from: '2018-01-01', owns: true, current: true }]),
    some(LOANS, [{ ...loan, ...change }]),
    ...more,
  ]
}

const plain = (what: string, gives: string, change: Loan = {}): Case => ({
  what,
  gives,
  rows: (id) => released(id, change),
})

const beside = (what: string, gives: string, more: (id: string) => SomeRows): Case => ({
  what,
  gives,
  rows: (id) => released(id, {}, [more(id)]),
})

test('a mortgage released within two years is a signal that shows both days', async (context) => {
  const signal = (await tryCases(context, fastRedemption, { cases: [plain('one', 'signal')] })).get('one')
  assert.equal(signal?.value, 363)
  assert.deepEqual(inputsOf(signal), {
    registered_on: LENT_ON,
    released_on: RELEASED_ON,
    largest_amount: 200_000,
    released_loans: 1,
  })
})

test('729 days is soon and 730 is not; the window is five years and ends with the peildatum', async (context) => {
  const cases = [
    plain('729 days', 'signal', { registered_on: '2023-06-03' }),
    plain('730 days', 'none', { registered_on: '2023-06-02' }),
    plain('the same day', 'signal', { registered_on: RELEASED_ON }),
    plain('released before it was there', 'none', { registered_on: '2025-06-02' }),
    plain('on the peildatum', 'signal', { released_on: '2026-01-01' }),
    plain('a day later', 'none', { released_on: '2026-01-02' }),
    plain('1826 days ago', 'signal', { registered_on: '2020-12-01', released_on: '2021-01-01' }),
    plain('1827 days ago', 'none', { registered_on: '2020-12-01', released_on: '2020-12-31' }),
    plain('not released', 'none', { released_on: null }),
    plain('on a day not known', 'none', { registered_on: null }),
  ]
  await tryCases(context, fastRedemption, { cases })
})

function theirsFrom(held_from: string | null): readonly SomeRows[] {
  return [
    some(OWNERS, [{ party: 'person:theirs', held_from, owns: true, current: true }]),
    some(LOANS, [{ mortgage_id: 'm', registered_on: LENT_ON, released_on: RELEASED_ON }]),
  ]
}

function before(change: Partial<Row<typeof OWNERS>>): SomeRows {
  return some(OWNERS, [{ tenaamstelling_id: 't', party: 'person:before', held_from: '2000-01-01', ...change }])
}

test('a mortgage that ends because the object changes hands is no fast redemption', async (context) => {
  const deed = (transferred_on: string) => () => some(DEEDS, [{ deed_part_id: 'd', deed_kind: 'sale', transferred_on }])
  const cases = [
    beside('its own purchase', 'signal', deed(LENT_ON)),
    beside('sold the day after', 'none', deed('2024-06-04')),
    beside('sold 90 days after the release', 'none', deed('2025-08-30')),
    beside('sold later', 'signal', deed('2025-08-31')),
    { what: 'of the owner before', gives: 'none', rows: () => theirsFrom('2024-09-02') },
    { what: 'of the present owner', gives: 'signal', rows: () => theirsFrom('2024-09-01') },
    {
      what: 'of another owner before',
      gives: 'none',
      rows: () => [...theirsFrom('2024-09-02'), before({ owns: true })],
    },
    {
      what: 'of who used it before',
      gives: 'none',
      rows: () => [...theirsFrom('2024-09-02'), before({ current: true })],
    },
    { what: 'of an owner not told', gives: 'none', rows: () => theirsFrom(null) },
  ]
  await tryCases(context, fastRedemption, { cases })
})

test('a new or another mortgage explains it, and their near misses do not', async (context) => {
  const loan = (change: Loan) => () =>
    some(LOANS, [{ mortgage_id: 'other', amount_euros: 200_000, registered_on: RELEASED_ON, ...change }])
  const cases: readonly Case[] = [
    beside('a new one on the day', 'refinanced', loan({})),
    beside('90 days later', 'refinanced', loan({ registered_on: '2025-08-30' })),
    beside('91 days later', 'signal', loan({ registered_on: '2025-08-31' })),
    beside('an equal one that stays', 'part-of-the-debt', loan({ registered_on: LENT_ON })),
    beside('a smaller one that stays', 'signal', loan({ registered_on: LENT_ON, amount_euros: 199_999 })),
    beside('one that came 90 days after', 'part-of-the-debt', loan({ registered_on: '2024-09-01' })),
    beside('one that came 91 days after', 'signal', loan({ registered_on: '2024-09-02' })),
    beside('one that goes 90 days later', 'signal', loan({ registered_on: '2023-06-01', released_on: '2025-08-30' })),
    beside(
      'one that goes 91 days later',
      'part-of-the-debt',
      loan({ registered_on: '2023-06-01', released_on: '2025-08-31' }),
    ),
    {
      what: 'one that came with it',
      gives: 'signal',
      rows: (id) =>
        released(id, { registered_on: '2025-04-01' }, [loan({ registered_on: '2025-04-01', amount_euros: 1 })()]),
    },
  ]
  await tryCases(context, fastRedemption, { cases })
})

test('a sale, an estate or a death explains it, and their near misses do not', async (context) => {
  const deed = (row: Deed) => (id: string) =>
    some(DEEDS, [
      {
        object_id: `other of ${id}`,
        seller_parties: row.deed_kind === 'sale' ? [`person:${id}`] : [],
        buyer_parties: row.deed_kind === 'inheritance' ? [`person:${id}`] : [],
        ...row,
      },
    ])
  const death =
    (stayed_until: string, ended_because = 'died') =>
    (id: string) =>
      some(STAYS, [{ object_id: 'elsewhere', person: id, stayed_until, ended_because }])
  const cases = [
    beside('sold a year before', 'sold-another', deed({ deed_kind: 'sale', transferred_on: '2024-06-01' })),
    beside('sold earlier', 'signal', deed({ deed_kind: 'sale', transferred_on: '2024-05-31' })),
    beside(
      'sold by another',
      'signal',
      deed({ deed_kind: 'sale', transferred_on: RELEASED_ON, seller_parties: ['person:x'] }),
    ),
    beside('inherited', 'inherited', deed({ deed_kind: 'inheritance', transferred_on: '2023-06-03' })),
    beside('inherited earlier', 'signal', deed({ deed_kind: 'inheritance', transferred_on: '2023-06-02' })),
    beside('inherited that day', 'inherited', deed({ deed_kind: 'inheritance', transferred_on: RELEASED_ON })),
    beside('inherited after', 'signal', deed({ deed_kind: 'inheritance', transferred_on: '2025-06-02' })),
    beside('died', 'owner-died', death(RELEASED_ON)),
    beside('died two years before', 'owner-died', death('2023-06-03')),
    beside('died earlier', 'signal', death('2023-06-02')),
    beside('died after', 'signal', death('2025-06-02')),
    beside('moved', 'signal', death(RELEASED_ON, 'moved')),
  ]
  await tryCases(context, fastRedemption, { cases })
})

test('only who owned it while the mortgage stood explains it by what else they did', async (context) => {
  const other = (change: Partial<Row<typeof OWNERS>>) => (id: string) => [
    ...released(id),
    some(OWNERS, [{ tenaamstelling_id: 't', party: `person:other of ${id}`, owns: true, ...change }]),
    some(DEEDS, [
      {
        object_id: `sold of ${id}`,
        deed_kind: 'sale',
        transferred_on: RELEASED_ON,
        seller_parties: [`person:other of ${id}`],
      },
    ]),
  ]
  const early = { held_from: '2018-01-01' }
  const cases: readonly Case[] = [
    { what: 'beside', gives: 'sold-another', rows: other(early) },
    { what: 'a right of use', gives: 'signal', rows: other({ ...early, owns: false }) },
    { what: 'from the release', gives: 'sold-another', rows: other({ held_from: RELEASED_ON }) },
    { what: 'from the day after', gives: 'signal', rows: other({ held_from: '2025-06-02' }) },
    {
      what: 'until the day after the start',
      gives: 'sold-another',
      rows: other({ ...early, held_until: '2024-06-04' }),
    },
    { what: 'until the start', gives: 'signal', rows: other({ ...early, held_until: LENT_ON }) },
  ]
  await tryCases(context, fastRedemption, { cases })
})
