import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { PERSON_LINKS } from '../../linkage/contract.ts'
import { MORTGAGES, ORGANISATIONS, RELATIONS } from '../../sources/contract.ts'
import type { Row } from '../../vocabulary/table.ts'
import { type SomeRows, some } from '../test-bench.ts'
import { LOANS, OWNERS } from './fact-tables.ts'
import { makeFacts } from './test-bench.ts'

type Mortgage = Row<typeof MORTGAGES>

const mortgage = (mortgage_id: string, change: Partial<Mortgage> = {}): Partial<Mortgage> => ({
  mortgage_id,
  object_id: 'p1',
  creditor_number: 1,
  bag_object_ids: ['home'],
  amount_euros: 200_000,
  registered_on: '2025-05-01',
  holder_kind: 'organisation',
  holder_kvk_number: '90000001',
  ...change,
})

async function loansOf(context: TestContext, mortgages: readonly Partial<Mortgage>[], rows: readonly SomeRows[] = []) {
  const facts = await makeFacts(context, [LOANS], [some(MORTGAGES, mortgages), ...rows])
  return facts.rows<Row<typeof LOANS>>(LOANS)
}

test('a loan on two parcels of one home is one loan on one object, released when both are free', async (context) => {
  const until = (released_on: string | null) => ({ released_on })
  const loans = await loansOf(context, [
    mortgage('a'),
    mortgage('a', { object_id: 'p2' }),
    mortgage('b', until('2025-08-01')),
    mortgage('b', { object_id: 'p2', ...until('2025-09-01') }),
    mortgage('c', until('2025-08-01')),
    mortgage('c', { object_id: 'p2', ...until(null) }),
  ])
  assert.deepEqual(
    loans.map((loan) => [loan.mortgage_id, loan.objects, loan.amount_euros, loan.released_on]),
    [
      ['a', 1, 200_000, null],
      ['b', 1, 200_000, '2025-09-01'],
      ['c', 1, 200_000, null],
    ],
  )
})

test('a loan on several objects, or on land besides, tells on how many it lies', async (context) => {
  const loans = await loansOf(context, [
    mortgage('a', { bag_object_ids: ['home', 'shop'] }),
    mortgage('b'),
    mortgage('b', { object_id: 'p2', bag_object_ids: [] }),
    mortgage('c', { object_id: 'p2', bag_object_ids: [] }),
  ])
  assert.deepEqual(
    loans.map((loan) => [loan.object_id, loan.mortgage_id, loan.objects]),
    [
      ['home', 'a', 2],
      ['home', 'b', 2],
      ['shop', 'a', 2],
    ],
  )
})

test('a bank, insurer or fund is financial; a holding, a person and a shop are not; of others nobody knows', async (context) => {
  const activities = { '1': ['64191'], '2': ['65121'], '3': ['6420'], '4': ['4711', '64191'], '5': [] }
  const loans = await loansOf(
    context,
    [
      ...['1', '2', '3', '4', '5', '6'].map((number) => mortgage(number, { holder_kvk_number: number })),
      mortgage('7', { holder_kvk_number: null, holder_kind: 'person', holder_person: 'jansen' }),
      mortgage('8', { holder_kvk_number: null, holder_kind: 'unknown' }),
    ],
    [
      some(
        ORGANISATIONS,
        Object.entries(activities).map(([kvk_number, sbi_codes]) => ({ kvk_number, sbi_codes })),
      ),
    ],
  )
  assert.deepEqual(
    loans.map((loan) => loan.creditor_is_financial),
    [true, true, false, false, null, null, false, null],
  )
  assert.deepEqual(
    loans.slice(5).map((loan) => loan.creditor_party),
    ['kvk:6', 'person:jansen', null],
  )
})

test('a creditor is related who is family of an owner of the day of the loan', async (context) => {
  const creditor = (holder_person: string) => ({ holder_kind: 'person', holder_kvk_number: null, holder_person })
  const owner = (party: string, held_from: string, held_until: string | null = null) => ({
    object_id: 'home',
    tenaamstelling_id: party,
    party: `person:${party}`,
    held_from,
    held_until,
  })
  const names = ['mother', 'sister', 'partner', 'child', 'number 7', 'aunt', 'other', 'earlier', 'later', 'owner']
  const loans = await loansOf(
    context,
    names.map((name) => mortgage(name, creditor(name))),
    [
      some(OWNERS, [
        owner('owner', '2025-05-01'),
        owner('past', '2020-01-01', '2025-05-01'),
        owner('next', '2025-05-02'),
      ]),
      some(PERSON_LINKS, [{ person: 'number 7', same_as: 'mother' }]),
      some(RELATIONS, [
        { person: 'owner', other: 'mother', kind: 'parent' },
        { person: 'sister', other: 'mother', kind: 'parent' },
        { person: 'mother', other: 'granny', kind: 'parent' },
        { person: 'aunt', other: 'granny', kind: 'parent' },
        { person: 'child', other: 'owner', kind: 'parent' },
        { person: 'partner', other: 'owner', kind: 'partner' },
        { person: 'other', other: 'partner', kind: 'partner' },
        { person: 'earlier', other: 'past', kind: 'partner' },
        { person: 'later', other: 'next', kind: 'partner' },
      ]),
    ],
  )
  assert.deepEqual(
    loans.filter((loan) => loan.creditor_is_related).map((loan) => loan.mortgage_id),
    ['child', 'mother', 'number 7', 'partner', 'sister'],
  )
})
