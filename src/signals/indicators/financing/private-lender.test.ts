import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Row } from '../../../vocabulary/table.ts'
import { COMPANIES, DEEDS, LOANS, OWNERS, OWNERSHIP_CHAINS } from '../../facts/fact-tables.ts'
import { type SomeRows, some, TRIAL_DAY } from '../../test-bench.ts'
import { type Case, inputsOf, tryCases } from '../test-bench.ts'
import { privateLender } from './private-lender.ts'

type Loan = Partial<Row<typeof LOANS>>

const LENT_ON = '2025-06-01'

const ORDINARY: Loan = { creditor_party: 'kvk:1', creditor_kvk_number: '1', creditor_is_financial: false }

function lent(id: string, change: Loan = {}): readonly SomeRows[] {
  const loan: Loan = {
    mortgage_id: id.endsWith('in one') ? 'joint' : `m of ${id}`,
    amount_euros: 200_000,
    creditor_party: `person:lender of ${id}`,
    registered_on: LENT_ON,
    ...change,
  }
  return [some(OWNERS, [{ party: `person:${id}`, held_from: LENT_ON, owns: true, current: true }]), some(LOANS, [loan])]
}

const plain = (what: string, gives: string, change: Loan = {}): Case => ({
  what,
  gives,
  rows: (id) => lent(id, change),
})

const beside = (what: string, gives: string, more: readonly SomeRows[], change: Loan = {}): Case => ({
  what,
  gives,
  rows: (id) => [...lent(id, change), ...more],
})

/** Who lends in one mortgage with the lender of the case: every case has its own object. */
function together(creditor_party: string, creditor_kvk_number: string | null = null): SomeRows {
  return some(LOANS, [
    {
      mortgage_id: 'joint',
      creditor_number: 2,
      amount_euros: 200_000,
      creditor_party,
      creditor_kvk_number,
      creditor_is_financial: false,
      registered_on: LENT_ON,
    },
  ])
}

test('a person who lends is a signal that names the loan and never the person', async (context) => {
  const signal = (await tryCases(context, privateLender, { cases: [plain('one', 'signal')] })).get('one')
  assert.deepEqual(signal?.evidence, ['loan m of one'])
  assert.deepEqual(inputsOf(signal), {
    private_loans: 1,
    largest_amount: 200_000,
    registered_on: LENT_ON,
    lender_kind: 'natuurlijk persoon',
  })
})

test('a loan that stands is so today, one that was released is of its first day, and of two lenders it counts once', async (context) => {
  const two = some(LOANS, [
    { mortgage_id: 'm of joint', creditor_number: 2, creditor_party: 'person:x', registered_on: LENT_ON },
  ])
  const cases = [
    plain('stands', 'signal'),
    plain('released later', 'signal', { released_on: '2026-01-02' }),
    plain('released', 'signal', { released_on: TRIAL_DAY }),
    beside('joint', 'signal', [two]),
  ]
  const signals = await tryCases(context, privateLender, { cases })
  assert.deepEqual(
    cases.map(({ what }) => signals.get(what)?.happened_on),
    [TRIAL_DAY, TRIAL_DAY, LENT_ON, TRIAL_DAY],
  )
  assert.deepEqual([signals.get('joint')?.value, inputsOf(signals.get('joint')).private_loans], [1, 1])
})

test('who is known to be a bank is no private lender, nor is who is not known at all', async (context) => {
  const cases = [
    plain('a bank', 'none', { ...ORDINARY, creditor_is_financial: true }),
    plain('an ordinary company', 'signal', ORDINARY),
    plain('a company of no known activity', 'none', { ...ORDINARY, creditor_is_financial: null }),
    plain('a creditor not named', 'none', { creditor_party: null }),
    plain('a holding', 'signal', { creditor_party: 'kvk:2', creditor_kvk_number: '2', creditor_is_financial: true }),
  ]
  await tryCases(context, privateLender, { cases, beside: [some(COMPANIES, [{ kvk_number: '2', sbi_code: '6420' }])] })
})

test('the window is five years and ends with the peildatum, and the loan is one of the present owner', async (context) => {
  const since = [some(OWNERS, [{ party: 'person:x', held_from: '2000-01-01', owns: true, current: true }])]
  const cases = [
    plain('on the peildatum', 'signal', { registered_on: '2026-01-01' }),
    plain('a day later', 'none', { registered_on: '2026-01-02' }),
    beside('1826 days ago', 'signal', since, { registered_on: '2021-01-01' }),
    beside('1827 days ago', 'none', since, { registered_on: '2020-12-31' }),
    plain('on a day not known', 'none', { registered_on: null }),
    plain('90 days before it was theirs', 'signal', { registered_on: '2025-03-03' }),
    plain('91 days before it was theirs', 'none', { registered_on: '2025-03-02' }),
    ...[{ current: false }, { owns: false }, { party: null }].map((change) => {
      const right = { tenaamstelling_id: 't', party: 'person:x', owns: true, current: true, ...change }
      const older = [some(OWNERS, [{ ...right, held_from: '2000-01-01' }])]
      return beside(JSON.stringify(change), 'none', older, { registered_on: '2025-03-02' })
    }),
  ]
  await tryCases(context, privateLender, { cases })
})

test('family, the seller, a public body or a bank beside it explain it', async (context) => {
  const sold = (transferred_on: string, seller: string) => [some(DEEDS, [{ transferred_on, seller_parties: [seller] }])]
  const bank = (amount_euros: number, registered_on = LENT_ON) => [
    some(LOANS, [
      { mortgage_id: 'bank', amount_euros, registered_on, creditor_is_financial: true, creditor_kvk_number: '9' },
    ]),
  ]
  const cases = [
    plain('family', 'family-loan', { creditor_is_related: true }),
    beside('the seller', 'seller-lends', sold('2025-03-03', 'person:s'), { creditor_party: 'person:s' }),
    beside('the seller of long ago', 'signal', sold('2025-03-02', 'person:s'), { creditor_party: 'person:s' }),
    beside('another seller', 'signal', sold(LENT_ON, 'person:t')),
    beside('a bank beside', 'beside-a-bank', bank(200_000)),
    beside('a smaller bank beside', 'signal', bank(199_999)),
    beside('a bank a year later', 'beside-a-bank', bank(300_000, '2026-06-01')),
    beside('a bank more than a year later', 'signal', bank(300_000, '2026-06-02')),
    plain('an association', 'public-lender', { ...ORDINARY, creditor_party: 'kvk:3', creditor_kvk_number: '3' }),
    beside('an activity not told beside', 'signal', [
      some(LOANS, [{ mortgage_id: 'u', amount_euros: 200_000, registered_on: LENT_ON, creditor_kvk_number: '8' }]),
    ]),
    beside('the seller and a stranger in one', 'signal', [...sold(LENT_ON, 'person:s'), together('person:s')]),
    beside('an association and one not known', 'signal', [together('kvk:4', '4')], {
      ...ORDINARY,
      creditor_party: 'kvk:3',
      creditor_kvk_number: '3',
    }),
    beside('family and a stranger', 'signal', [
      some(LOANS, [
        { mortgage_id: 'f', creditor_party: 'person:f', creditor_is_related: true, registered_on: LENT_ON },
      ]),
    ]),
  ]
  const known = [
    { kvk_number: '3', form: 'association' },
    { kvk_number: '9', sbi_code: '6419' },
  ]
  await tryCases(context, privateLender, { cases, beside: [some(COMPANIES, known)] })
})

test('a lender of the same group explains it, and a director by profession makes no group', async (context) => {
  const from = (kvk: string): Loan => ({ ...ORDINARY, creditor_party: `kvk:${kvk}`, creditor_kvk_number: kvk })
  const owner = (kvk: string) => [
    some(OWNERS, [{ tenaamstelling_id: 't', party: `kvk:${kvk}`, held_from: LENT_ON, owns: true, current: true }]),
  ]
  const cases = [
    beside('one director', 'within-group', owner('11'), from('10')),
    beside('one last holder', 'within-group', owner('13'), from('12')),
    beside('a director of ten', 'within-group', owner('41'), from('40')),
    beside('a director of eleven', 'signal', owner('21'), from('20')),
    beside('nothing in common', 'signal', owner('13'), from('10')),
    beside('the group and a stranger in one', 'signal', [...owner('11'), together('kvk:10', '10')], from('16')),
  ]
  const companies = [
    { kvk_number: '10', directors: ['person:d'] },
    { kvk_number: '11', directors: ['person:d'] },
    ...Array.from({ length: 11 }, (_, place) => ({ kvk_number: `${20 + place}`, directors: ['person:many'] })),
    ...Array.from({ length: 10 }, (_, place) => ({ kvk_number: `${40 + place}`, directors: ['person:ten'] })),
  ]
  const chains = [
    { kvk_number: '12', ultimate_parties: ['person:u'] },
    { kvk_number: '13', ultimate_parties: ['person:u'] },
  ]
  await tryCases(context, privateLender, {
    cases,
    beside: [some(COMPANIES, companies), some(OWNERSHIP_CHAINS, chains)],
  })
})
