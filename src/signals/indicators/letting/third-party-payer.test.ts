import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HOMES } from '../../../linkage/contract.ts'
import { COMPANIES, PERMITS, STAYS, TENANCIES } from '../../facts/fact-tables.ts'
import { type SomeRows, some, TRIAL_DAY } from '../../test-bench.ts'
import { type Case, inputsOf, tryCases } from '../test-bench.ts'
import { thirdPartyPayer } from './third-party-payer.ts'

const LET = {
  letting_id: 'l1',
  let_from: '2025-06-01',
  current: true,
  payment: 'bank',
  payer_differs: true,
  landlord_party: 'person:a',
}
const RESIDENT = { person: 'p1', address_kind: 'home', stayed_from: '2020-01-01', adult_from: '2001-05-05' }

const paid = (
  what: string,
  gives: string,
  change: object = {},
  rows: readonly SomeRows[] = [some(STAYS, [RESIDENT])],
): Case => ({
  what,
  gives,
  rows: () => [some(TENANCIES, [{ ...LET, ...change }]), ...rows],
})

const ends = (let_until: string) => ({ let_until })
const both = (what: string, gives: string, [first, second]: readonly [object, object]): Case =>
  paid(what, gives, first, [some(TENANCIES, [{ ...LET, letting_id: 'l2', ...second }]), some(STAYS, [RESIDENT])])

test('two months of another payer are a signal, a day less is none', async (context) => {
  const cases = [
    paid('61 days', 'signal', { let_from: '2025-11-02' }),
    paid('60 days', 'none', { let_from: '2025-11-03' }),
    paid('61 days in the window', 'signal', { let_from: '2020-01-01', let_until: '2025-03-04' }),
    paid('60 days in the window', 'none', { let_from: '2020-01-01', let_until: '2025-03-03' }),
    both('59 days and one of today', 'none', [
      { ...ends('2026-01-01'), let_from: '2025-11-03' },
      { let_from: TRIAL_DAY },
    ]),
    both('60 days and one of today', 'signal', [
      { ...ends('2026-01-01'), let_from: '2025-11-02' },
      { let_from: TRIAL_DAY },
    ]),
    both('61 days, and one to come', 'signal', [{ let_from: '2025-11-02' }, { let_from: '2026-02-01' }]),
    both('61 days, and one of long ago', 'signal', [
      { let_from: '2025-11-02' },
      { let_from: '2020-01-01', ...ends('2024-01-01') },
    ]),
    both('two that ended', 'signal', [ends('2025-10-01'), ends('2025-09-01')]),
    paid('one that ends later', 'signal', ends('2026-06-01')),
    paid('begins after the peildatum', 'none', { let_from: '2026-01-02' }),
    paid('the tenant pays', 'none', { payer_differs: false }),
    paid('not known', 'none', { payer_differs: null }),
  ]
  const signals = await tryCases(context, thirdPartyPayer, { cases })
  assert.equal(signals.get('two that ended')?.happened_on, '2025-09-30')
  assert.equal(signals.get('one that ends later')?.happened_on, TRIAL_DAY)
  const signal = signals.get('61 days')
  assert.deepEqual(inputsOf(signal), { paid_days: 61 })
  assert.deepEqual([signal?.value, signal?.happened_on, signal?.evidence], [61, '2026-01-01', ['letting l1']])
})

test('parents explain it where all who are registered are younger than 27, or rooms are let', async (context) => {
  const rooms = (change: object) => [
    some(STAYS, [RESIDENT]),
    some(PERMITS, [{ kind: 'rooms', status: 'granted', valid_from: '2020-01-01', ...change }]),
  ]
  const young = { ...RESIDENT, adult_from: '2017-01-02' }
  const gone = { stayed_until: '2026-01-01' }
  await tryCases(context, thirdPartyPayer, {
    cases: [
      paid('not yet 27', 'parents', {}, [some(STAYS, [young])]),
      paid('just 27', 'signal', {}, [some(STAYS, [{ ...young, adult_from: '2017-01-01' }])]),
      paid('one of two', 'signal', {}, [some(STAYS, [young, { ...RESIDENT, person: 'p2' }])]),
      paid('age not known', 'signal', {}, [some(STAYS, [{ ...young, adult_from: null }])]),
      paid('moved out today', 'signal', {}, [some(STAYS, [RESIDENT, { ...young, stayed_until: TRIAL_DAY }])]),
      paid('an older one left', 'parents', {}, [some(STAYS, [young, { ...RESIDENT, person: 'p2', ...gone }])]),
      paid('an older one comes', 'parents', {}, [
        some(STAYS, [young, { ...RESIDENT, person: 'p2', stayed_from: '2026-01-02' }]),
      ]),
      paid('an older one gets mail', 'parents', {}, [
        some(STAYS, [young, { ...RESIDENT, person: 'p2', address_kind: 'correspondence' }]),
      ]),
      paid('young from today', 'parents', {}, [some(STAYS, [{ ...young, stayed_from: TRIAL_DAY }])]),
      paid('young and registered twice, and an older one', 'signal', {}, [
        some(STAYS, [young, { ...young, stayed_from: '2021-01-01' }, { ...RESIDENT, person: 'p2' }]),
      ]),
      paid('young and registered twice', 'parents', {}, [
        some(STAYS, [young, { ...young, stayed_from: '2021-01-01' }]),
      ]),
      paid('nobody', 'signal', {}, []),
      paid('rooms from today', 'parents', {}, rooms({ valid_from: TRIAL_DAY })),
      paid('rooms from tomorrow', 'signal', {}, rooms({ valid_from: '2026-01-02' })),
      paid('tourists', 'signal', {}, rooms({ kind: 'tourist' })),
      paid('moved out', 'signal', {}, [some(STAYS, [{ ...young, stayed_until: '2025-12-01' }])]),
      paid('rooms', 'parents', {}, rooms({})),
      paid('rooms no longer', 'signal', {}, rooms({ valid_until: '2026-01-01' })),
      paid('rooms asked for', 'signal', {}, rooms({ status: 'requested' })),
    ],
  })
})

test('an employer pays by bank to an agent for who is not registered', async (context) => {
  const agent = { agent_kvk_number: '90000001' }
  await tryCases(context, thirdPartyPayer, {
    cases: [
      paid('employer', 'employer', agent, []),
      paid('once without an agent', 'signal', agent, [some(TENANCIES, [{ ...LET, letting_id: 'l2' }])]),
      paid('in cash', 'signal', { ...agent, payment: 'cash' }, []),
      paid('without an agent', 'signal', {}, []),
      paid('who is registered', 'signal', agent),
    ],
  })
})

test('a housing association knows its tenants; a foundation with few homes explains nothing', async (context) => {
  const landlord = (kvk: string) => ({ landlord_party: `kvk:${kvk}`, landlord_kvk_number: kvk })
  const owned = (kvk: string, homes: number) =>
    some(
      TENANCIES,
      Array.from({ length: homes }, (_, home) => ({
        ...LET,
        ...landlord(kvk),
        object_id: `${kvk} ${home}`,
        payer_differs: false,
      })),
    )
  const beside = [
    some(COMPANIES, [
      { kvk_number: 'large', form: 'foundation' },
      { kvk_number: 'club', form: 'association' },
      { kvk_number: 'small', form: 'foundation' },
      { kvk_number: 'firm', form: 'private-limited' },
    ]),
    owned('large', 99),
    owned('club', 99),
    owned('small', 98),
    some(TENANCIES, [
      { ...LET, ...landlord('small'), object_id: 'small 0', letting_id: 'l2', payer_differs: false },
      { ...LET, ...landlord('small'), object_id: 'small past', current: false, payer_differs: false },
    ]),
    owned('firm', 99),
  ]
  await tryCases(context, thirdPartyPayer, {
    beside,
    cases: [
      paid('a hundred homes', 'housing-association', landlord('large')),
      paid('of a club', 'housing-association', landlord('club')),
      both('once by another', 'signal', [landlord('large'), {}]),
      paid('ninety-nine homes', 'signal', landlord('small')),
      paid('a company', 'signal', landlord('firm')),
    ],
  })
})

test('care and lodging explain it, other use does not', async (context) => {
  const use = (...use_purposes: string[]) => [some(STAYS, [RESIDENT]), some(HOMES, [{ use_purposes }])]
  await tryCases(context, thirdPartyPayer, {
    cases: [
      paid('care', 'care-or-lodging', {}, use('woon', 'gezondheidszorg')),
      paid('lodging', 'care-or-lodging', {}, use('logies')),
      paid('a shop', 'signal', {}, use('winkel')),
    ],
  })
})
