import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ESTABLISHMENTS, type Establishment } from '../../../sources/contract.ts'
import type { Row } from '../../../vocabulary/table.ts'
import { COMPANIES, LOANS, OWNERS, OWNERSHIP_CHAINS } from '../../facts/fact-tables.ts'
import { type SomeRows, some, TRIAL_DAY } from '../../test-bench.ts'
import { type Case, inputsOf, tryCases } from '../test-bench.ts'
import { listedSeat } from './listed-seat.ts'

interface Lender {
  readonly seat?: Partial<Establishment>
  readonly company?: Partial<Row<typeof COMPANIES>>
  readonly loan?: Partial<Row<typeof LOANS>>
}

const LENT_ON = '2025-06-01'

function lent(id: string, { seat, company, loan }: Lender): readonly SomeRows[] {
  const kvk_number = `lender of ${id}`
  return [
    some(ESTABLISHMENTS, [{ kvk_number, main: true, country: 'Iran', object_id: null, ...seat }]),
    some(COMPANIES, [{ kvk_number, form: 'private-limited', sbi_code: '70221', ...company }]),
    some(LOANS, [
      { mortgage_id: 'm', amount_euros: 9, registered_on: LENT_ON, creditor_kvk_number: kvk_number, ...loan },
    ]),
  ]
}

const plain = (what: string, gives: string, lender: Lender = {}): Case => ({
  what,
  gives,
  rows: (id) => lent(id, lender),
})

test('a lender with its main office in a listed country is a signal that names organisation and country', async (context) => {
  const signal = (await tryCases(context, listedSeat, { cases: [plain('one', 'signal')] })).get('one')
  assert.deepEqual(inputsOf(signal), {
    listed_loans: 1,
    largest_amount: 9,
    creditor_kvk_number: 'lender of one',
    seat_country: 'Iran',
  })
  assert.deepEqual([signal?.value, signal?.happened_on, signal?.evidence], [1, TRIAL_DAY, ['loan m']])
})

test('only the seat of a legal entity counts, and only of a country on the list', async (context) => {
  const cases = [
    plain('however it is written', 'signal', { seat: { country: ' MYANMAR ' } }),
    plain('a country that is not listed', 'none', { seat: { country: 'Luxemburg' } }),
    plain('the Netherlands', 'none', { seat: { country: 'Nederland' } }),
    plain('a country that is not told', 'none', { seat: { country: null } }),
    plain('an office that is not the main one', 'none', { seat: { main: false } }),
    plain('an office that closed', 'none', { seat: { has_ended: true } }),
    plain('a sole trader', 'none', { company: { form: 'sole-trader' } }),
    plain('a partnership', 'none', { company: { form: 'partnership' } }),
    plain('a foundation', 'signal', { company: { form: 'foundation' } }),
  ]
  await tryCases(context, listedSeat, { cases })
})

test('the loan stands on the peildatum and is younger than five years', async (context) => {
  const cases = [
    plain('1826 days ago', 'signal', { loan: { registered_on: '2021-01-01' } }),
    plain('1827 days ago', 'none', { loan: { registered_on: '2020-12-31' } }),
    plain('on the peildatum', 'signal', { loan: { registered_on: '2026-01-01' } }),
    plain('a day later', 'none', { loan: { registered_on: '2026-01-02' } }),
    plain('released', 'none', { loan: { released_on: '2026-01-01' } }),
    plain('on a day not known', 'none', { loan: { registered_on: null } }),
  ]
  await tryCases(context, listedSeat, { cases })
})

test('a bank, or the treasury of a group with staff, explains it', async (context) => {
  const owned = (kvk_number: string): SomeRows =>
    some(OWNERS, [{ party: `kvk:${kvk_number}`, kvk_number, owns: true, current: true }])
  const group = (what: string, gives: string, owner: string): Case => ({
    what,
    gives,
    rows: (id) => [...lent(id, {}), owned(owner)],
  })
  const both = (
    what: string,
    owner: string,
    [first, second]: readonly [Lender['company'], Lender['company']],
  ): Case => ({
    what,
    gives: 'signal',
    rows: (id) => [
      ...lent(id, { company: { ...first } }),
      ...lent(`second ${id}`, { company: { ...second }, loan: { mortgage_id: 'n' } }),
      owned(owner),
    ],
  })
  const cases: readonly Case[] = [
    plain('a bank', 'bank-or-insurer', { company: { sbi_code: '6419' } }),
    plain('a holding', 'signal', { company: { sbi_code: '6420' } }),
    group('held by the lender', 'group-treasury', '1'),
    group('held by another lender', 'signal', '1'),
    group('held without staff', 'signal', '2'),
    group('one last holder', 'group-treasury', '3'),
    {
      ...group('held by the owner', 'group-treasury', '4'),
      rows: (id) => [...lent(id, { company: { shareholders: ['kvk:4'] } }), owned('4')],
    },
    group('far below the lender', 'group-treasury', '5'),
    both('its group and a stranger', '6', [{}, {}]),
    both('a bank and an activity not told', '7', [{ sbi_code: '6419' }, { sbi_code: null }]),
  ]
  const companies = [
    { kvk_number: '1', employees: 1, shareholders: ['kvk:lender of held by the lender'] },
    { kvk_number: '2', employees: 0, shareholders: ['kvk:lender of held without staff'] },
    { kvk_number: '3', employees: 1 },
    { kvk_number: '4', employees: 1 },
    { kvk_number: '5', employees: 1 },
    { kvk_number: '6', employees: 1, shareholders: ['kvk:lender of its group and a stranger'] },
  ]
  const chains = [
    { kvk_number: '3', ultimate_parties: ['person:u'] },
    { kvk_number: 'lender of one last holder', ultimate_parties: ['person:u'] },
    { kvk_number: '5', ultimate_parties: ['kvk:lender of far below the lender'] },
  ]
  await tryCases(context, listedSeat, { cases, beside: [some(COMPANIES, companies), some(OWNERSHIP_CHAINS, chains)] })
})

test('a mortgage of two such lenders counts once', async (context) => {
  const second = { kvk_number: 'second', main: true, country: 'Iran', object_id: null }
  const rows = (id: string) => [
    ...lent(id, {}),
    some(ESTABLISHMENTS, [second]),
    some(COMPANIES, [{ kvk_number: 'second', form: 'private-limited' }]),
    some(LOANS, [{ mortgage_id: 'm', creditor_number: 2, registered_on: LENT_ON, creditor_kvk_number: 'second' }]),
  ]
  const signals = await tryCases(context, listedSeat, { cases: [{ what: 'one', gives: 'signal', rows }] })
  assert.deepEqual([signals.get('one')?.value, inputsOf(signals.get('one')).listed_loans], [1, 1])
})
