import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HOMES } from '../../../linkage/contract.ts'
import type { Row } from '../../../vocabulary/table.ts'
import { COMPANIES, LOANS, OWNERS, OWNERSHIP_CHAINS, STAYS } from '../../facts/fact-tables.ts'
import { COMPANY_GROUPS } from '../../facts/holder-fact-tables.ts'
import { type SomeRows, some, TRIAL_DAY } from '../../test-bench.ts'
import { type Case, inputsOf, tryCases } from '../test-bench.ts'
import { circularLoan } from './circular-loan.ts'

type Loan = Partial<Row<typeof LOANS>>

const LENT_ON = '2025-06-01'

/** Who directs and holds whom: 10 and 11 have one director, 12 and 13 one last holder, 14 holds 15; 16 stands alone. */
const COMPANIES_KNOWN: readonly SomeRows[] = [
  some(COMPANIES, [
    { kvk_number: '10', directors: ['person:d'] },
    { kvk_number: '11', directors: ['person:d'], employees: 1 },
    { kvk_number: '12' },
    { kvk_number: '13', employees: 2 },
    { kvk_number: '14', sbi_code: '6420' },
    { kvk_number: '15', shareholders: ['kvk:14'] },
    { kvk_number: '16', employees: 2 },
    { kvk_number: '17', directors: ['person:d'] },
    { kvk_number: '18', employees: 2 },
    { kvk_number: '19', directors: ['person:d'] },
    { kvk_number: '99', sbi_code: '6419' },
    ...Array.from({ length: 11 }, (_, place) => ({ kvk_number: `${20 + place}`, directors: ['person:many'] })),
    ...Array.from({ length: 10 }, (_, place) => ({ kvk_number: `${40 + place}`, directors: ['person:ten'] })),
  ]),
  some(COMPANY_GROUPS, [
    ...['11', '13', '16'].map((kvk_number) => ({ kvk_number, head: `kvk:${kvk_number}` })),
    ...['17', '18'].map((kvk_number) => ({ kvk_number, head: 'kvk:17' })),
  ]),
  some(OWNERSHIP_CHAINS, [
    { kvk_number: '12', ultimate_parties: ['person:u'] },
    { kvk_number: '13', ultimate_parties: ['person:u'] },
  ]),
]

function lent(id: string, [lender, owner]: readonly [string, string], change: Loan = {}): readonly SomeRows[] {
  const numberOf = (party: string) => (party.startsWith('kvk:') ? party.slice(4) : null)
  return [
    some(OWNERS, [{ party: owner, kvk_number: numberOf(owner), held_from: LENT_ON, owns: true, current: true }]),
    some(LOANS, [
      {
        mortgage_id: `m of ${id}`,
        amount_euros: 200_000,
        creditor_party: lender,
        creditor_kvk_number: numberOf(lender),
        registered_on: LENT_ON,
        ...change,
      },
    ]),
  ]
}

const plain = (what: string, gives: string, pair: readonly [string, string], change: Loan = {}): Case => ({
  what,
  gives,
  rows: (id) => lent(id, pair, change),
})

test('a lender with the same director is a signal that names both organisations', async (context) => {
  const cases = [plain('one', 'signal', ['kvk:10', 'kvk:11'])]
  const signal = (await tryCases(context, circularLoan, { cases, beside: COMPANIES_KNOWN })).get('one')
  assert.deepEqual(inputsOf(signal), {
    own_loans: 1,
    largest_amount: 200_000,
    creditor_kvk_number: '10',
    owner_kvk_number: '11',
    same_party: false,
  })
  assert.deepEqual([signal?.value, signal?.happened_on, signal?.evidence], [1, TRIAL_DAY, ['loan m of one']])
})

test('a mortgage counts once, however many of its lenders and owners are tied', async (context) => {
  const more = [
    some(OWNERS, [{ tenaamstelling_id: 't', party: 'person:d', owns: true, current: true }]),
    some(LOANS, [{ mortgage_id: 'm of two', creditor_number: 2, creditor_party: 'person:d', registered_on: LENT_ON }]),
  ]
  const cases = [besides('two', 'signal', more)]
  const signal = (await tryCases(context, circularLoan, { cases, beside: COMPANIES_KNOWN })).get('two')
  assert.deepEqual([signal?.value, inputsOf(signal).own_loans], [1, 1])
})

test('who stands behind both ties them, and a director by profession ties nobody', async (context) => {
  const cases = [
    plain('the same', 'signal', ['person:a', 'person:a']),
    plain('a company of the owner', 'signal', ['kvk:10', 'person:d']),
    plain('its sole shareholder', 'signal', ['kvk:14', 'kvk:15']),
    plain('a director of ten', 'signal', ['kvk:40', 'kvk:41']),
    plain('a director of eleven', 'none', ['kvk:20', 'kvk:21']),
    owned('owned before', { current: false }),
    owned('a right of use', { owns: false }),
    plain('a stranger', 'none', ['kvk:16', 'kvk:10']),
    plain('not named', 'none', ['kvk:10', 'kvk:11'], { creditor_party: null }),
  ]
  await tryCases(context, circularLoan, { cases, beside: COMPANIES_KNOWN })
})

test('the loan stands on the peildatum and is younger than five years', async (context) => {
  const pair: readonly [string, string] = ['kvk:10', 'kvk:11']
  const cases = [
    plain('1826 days ago', 'signal', pair, { registered_on: '2021-01-01' }),
    plain('1827 days ago', 'none', pair, { registered_on: '2020-12-31' }),
    plain('on the peildatum', 'signal', pair, { registered_on: '2026-01-01' }),
    plain('a day later', 'none', pair, { registered_on: '2026-01-02' }),
    plain('released on the peildatum', 'none', pair, { released_on: '2026-01-01' }),
    plain('released later', 'signal', pair, { released_on: '2026-01-02' }),
    plain('on a day not known', 'none', pair, { registered_on: null }),
  ]
  await tryCases(context, circularLoan, { cases, beside: COMPANIES_KNOWN })
})

test('staff, a bank beside it or living there explain it, and their near misses do not', async (context) => {
  const bank = (change: Loan = {}): SomeRows =>
    some(LOANS, [
      {
        mortgage_id: 'bank',
        amount_euros: 200_000,
        registered_on: LENT_ON,
        creditor_is_financial: true,
        creditor_kvk_number: '99',
        ...change,
      },
    ])
  const living = (
    address_kind: string,
    use: string,
    stayed_until: string | null = null,
    stayed_from = '2020-01-01',
  ): readonly SomeRows[] => [
    some(HOMES, [{ use_purposes: [use] }]),
    some(STAYS, [{ person: 'd', stayed_from, stayed_until, address_kind }]),
  ]
  const cases: readonly Case[] = [
    plain('two people on the payroll', 'active-group', ['kvk:12', 'kvk:13']),
    plain('a group with people at work', 'active-group', ['kvk:10', 'kvk:17']),
    plain('one of them alone', 'signal', ['kvk:10', 'kvk:11']),
    plain('a director of a group with staff', 'signal', ['person:d', 'kvk:17']),
    besides(
      'a second owner without',
      'signal',
      [some(OWNERS, [{ tenaamstelling_id: 't', party: 'kvk:19', kvk_number: '19', owns: true, current: true }])],
      ['kvk:10', 'kvk:17'],
    ),
    plain('a company that lends to itself', 'signal', ['kvk:16', 'kvk:16']),
    besides('a bank beside', 'beside-a-bank', [bank()]),
    besides('a smaller bank', 'signal', [bank({ amount_euros: 199_999 })]),
    besides('a bank a year before', 'beside-a-bank', [bank({ registered_on: '2024-06-01' })]),
    besides('a bank earlier', 'signal', [bank({ registered_on: '2024-05-31' })]),
    besides('a holding beside', 'signal', [bank({ creditor_kvk_number: '14' })]),
    besides('living there', 'own-home', living('home', 'woon'), ['kvk:10', 'person:d']),
    besides('living there from the peildatum', 'own-home', living('home', 'woon', null, '2026-01-01'), [
      'kvk:10',
      'person:d',
    ]),
    besides('living there later', 'signal', living('home', 'woon', null, '2026-01-02'), ['kvk:10', 'person:d']),
    besides('lending to oneself', 'signal', living('home', 'woon'), ['person:d', 'person:d']),
    besides('mail only', 'signal', living('correspondence', 'woon'), ['kvk:10', 'person:d']),
    besides('a shop', 'signal', living('home', 'winkel'), ['kvk:10', 'person:d']),
    besides('moved out', 'signal', living('home', 'woon', '2026-01-01'), ['kvk:10', 'person:d']),
  ]
  await tryCases(context, circularLoan, { cases, beside: COMPANIES_KNOWN })
})

/** A stranger lends, and a director of the lender holds another right than that of a present owner. */
function owned(what: string, change: Partial<Row<typeof OWNERS>>): Case {
  const right = { tenaamstelling_id: 't', party: 'person:d', owns: true, current: true, ...change }
  return besides(what, 'none', [some(OWNERS, [right])], ['kvk:10', 'kvk:16'])
}

function besides(
  what: string,
  gives: string,
  more: readonly SomeRows[],
  pair: readonly [string, string] = ['kvk:10', 'kvk:11'],
): Case {
  return { what, gives, rows: (id) => [...lent(id, pair), ...more] }
}
