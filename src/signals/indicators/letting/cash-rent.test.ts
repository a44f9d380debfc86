import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HOMES } from '../../../linkage/contract.ts'
import { TENANCIES } from '../../facts/fact-tables.ts'
import { some } from '../../test-bench.ts'
import { type Case, inputsOf, tryCases } from '../test-bench.ts'
import { cashRent } from './cash-rent.ts'

const CASH = {
  letting_id: 'l1',
  let_from: '2025-01-01',
  current: true,
  payment: 'cash',
  agent_kvk_number: '90000001',
  landlord_party: 'person:a',
  rent_euros: 1200,
}

const lets = (what: string, gives: string, ...changes: readonly object[]): Case => ({
  what,
  gives,
  rows: () => [
    some(
      TENANCIES,
      changes.map((change) => ({ ...CASH, ...change })),
    ),
    some(HOMES, [{ resident_count: 1 }]),
  ],
})

test('cash in a part of the year is a signal, with how long and how much a month', async (context) => {
  const half = lets(
    'half',
    'signal',
    { payment: 'bank', let_from: '2024-06-01', let_until: '2025-07-02' },
    { letting_id: 'l2', let_from: '2025-07-02' },
    { letting_id: 'l3', let_from: '2020-01-01', let_until: '2024-06-01', payment: 'bank' },
    { letting_id: 'l4', let_from: '2026-02-01', payment: 'bank' },
    { letting_id: 'l5', payment: 'unknown' },
  )
  const signal = (await tryCases(context, cashRent, { cases: [half] })).get('half')
  assert.equal(signal?.value.toFixed(3), (184 / 365).toFixed(3))
  assert.equal(signal?.happened_on, '2026-01-01')
  assert.deepEqual(signal?.evidence, ['letting l2'])
  assert.deepEqual(inputsOf(signal), { let_days: 365, cash_days: 184, cash_rent_euros: 1200 })
})

test('the last day of cash is told, today at the latest, and the highest of several rents', async (context) => {
  const cases = [
    lets('ended', 'signal', { let_until: '2025-07-02' }),
    lets('ends later', 'signal', { let_until: '2026-06-01' }),
    lets('two', 'signal', { let_until: '2025-07-02' }, { letting_id: 'l2', rent_euros: 900, let_until: '2025-06-01' }),
  ]
  const signals = await tryCases(context, cashRent, { cases })
  const days = ['ended', 'ends later', 'two'].map((what) => signals.get(what)?.happened_on)
  assert.deepEqual(days, ['2025-07-01', '2026-01-01', '2025-07-01'])
  assert.equal(inputsOf(signals.get('two'))['cash_rent_euros'], 1200)
})

test('one twentieth is no signal, and what is not known counts neither way', async (context) => {
  const bank = { payment: 'bank', letting_id: 'l2' }
  await tryCases(context, cashRent, {
    cases: [
      lets(
        'one day in twenty',
        'none',
        { let_from: '2025-12-31', let_until: '2026-01-01' },
        { ...bank, let_from: '2025-12-01', let_until: '2025-12-20' },
      ),
      lets(
        'one day in nineteen',
        'one-off',
        { let_from: '2025-12-31', let_until: '2026-01-01' },
        { ...bank, let_from: '2025-12-01', let_until: '2025-12-19' },
      ),
      lets(
        'seventeen days of 336',
        'one-off',
        { let_from: '2025-12-16' },
        { ...bank, let_from: '2025-01-02', let_until: '2025-11-17' },
      ),
      lets('unknown beside it', 'signal', {}, { payment: 'unknown', letting_id: 'l2' }),
      lets('unknown alone', 'none', { payment: 'unknown' }),
      lets('bank', 'none', { payment: 'bank' }),
    ],
  })
})

test('the window is twelve months and ends with the peildatum', async (context) => {
  await tryCases(context, cashRent, {
    cases: [
      lets('ended on its first day', 'one-off', { let_from: '2020-01-01', let_until: '2025-01-03' }),
      lets('ended the day before', 'none', { let_from: '2020-01-01', let_until: '2025-01-02' }),
      lets('began on the peildatum', 'one-off', { let_from: '2026-01-01' }),
      lets('begins the day after', 'none', { let_from: '2026-01-02' }),
    ],
  })
})

test('a private person who lets to a registered tenant explains cash; an agent, a company or nobody there does not', async (context) => {
  const among = { agent_kvk_number: null }
  const nobody: Case = {
    what: 'nobody registered',
    gives: 'signal',
    rows: () => [some(TENANCIES, [{ ...CASH, ...among }]), some(HOMES, [{ resident_count: 0 }])],
  }
  const unknown: Case = {
    what: 'no home known',
    gives: 'signal',
    rows: () => [some(TENANCIES, [{ ...CASH, ...among }])],
  }
  await tryCases(context, cashRent, {
    cases: [
      unknown,
      lets('among people', 'among-people', among),
      lets('through an agent', 'signal', {}),
      lets('by a company', 'signal', { ...among, landlord_party: 'kvk:90000002' }),
      lets('by who is not told', 'signal', { ...among, landlord_party: null }),
      lets('once through an agent', 'signal', among, { letting_id: 'l2' }),
      nobody,
    ],
  })
})

test('a quarter of cash is a begin, a day more is not', async (context) => {
  await tryCases(context, cashRent, {
    cases: [
      lets('92 days', 'one-off', { let_from: '2025-10-02' }),
      lets('93 days', 'signal', { let_from: '2025-10-01' }),
    ],
  })
})
