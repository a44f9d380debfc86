import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HOMES } from '../../../linkage/contract.ts'
import { PERMITS, STAYS, TENANCIES } from '../../facts/fact-tables.ts'
import { type SomeRows, some, TRIAL_DAY } from '../../test-bench.ts'
import { type Case, inputsOf, tryCases } from '../test-bench.ts'
import { tenantChurn } from './tenant-churn.ts'

const HALF_YEARS = ['2024-03-01', '2024-09-01', '2025-03-01', '2025-09-01'] as const

/** Lettings one after the other, each until the next begins. */
function lets(days: readonly string[], ends?: string): SomeRows {
  const rows = days.map((let_from, place) => ({
    letting_id: `l${place + 1}`,
    let_from,
    let_until: days[place + 1] ?? ends ?? null,
    payment: 'bank',
  }))
  return some(TENANCIES, rows)
}

const churn = (what: string, gives: string, ...rows: readonly SomeRows[]): Case => ({
  what,
  gives,
  rows: () => [lets(HALF_YEARS), ...rows],
})

test('four households one after the other are a signal, three are none', async (context) => {
  const cases: readonly Case[] = [
    churn('four', 'signal'),
    { what: 'three', gives: 'none', rows: () => [lets(HALF_YEARS.slice(1))] },
    {
      what: 'four that overlap by a day',
      gives: 'none',
      rows: () => [
        lets(HALF_YEARS.slice(0, 3)),
        some(TENANCIES, [{ letting_id: 'l9', let_from: '2025-02-28', payment: 'bank' }]),
      ],
    },
  ]
  const signal = (await tryCases(context, tenantChurn, { cases })).get('four')
  assert.deepEqual([signal?.value, signal?.happened_on], [4, '2025-09-01'])
  assert.deepEqual(signal?.evidence, ['letting l1', 'letting l2', 'letting l3', 'letting l4'])
  assert.deepEqual(inputsOf(signal), { households: 4, first_from: '2024-03-01', last_from: '2025-09-01' })
})

test('the window is two years and ends with the peildatum', async (context) => {
  const from = (first: string, second: string) => [first, second, '2025-03-01', '2025-09-01']
  await tryCases(context, tenantChurn, {
    cases: [
      {
        what: 'the first ended on its first day',
        gives: 'signal',
        rows: () => [lets(from('2020-01-01', '2024-01-04'))],
      },
      { what: 'the first ended the day before', gives: 'none', rows: () => [lets(from('2020-01-01', '2024-01-03'))] },
      {
        what: 'the last began on the peildatum',
        gives: 'signal',
        rows: () => [lets([...HALF_YEARS.slice(0, 3), '2026-01-01'])],
      },
      {
        what: 'the last begins beside who is there still',
        gives: 'none',
        rows: () => [
          lets(HALF_YEARS.slice(0, 3)),
          some(TENANCIES, [{ letting_id: 'l9', let_from: TRIAL_DAY, payment: 'bank' }]),
        ],
      },
      {
        what: 'the last begins after it',
        gives: 'none',
        rows: () => [lets([...HALF_YEARS.slice(0, 3), '2026-01-02'])],
      },
    ],
  })
})

test('rooms, short stay, lodging and care explain it while or after their permit held', async (context) => {
  const permit = (kind: string, change: object = {}) =>
    some(PERMITS, [{ kind, status: 'granted', valid_from: '2022-01-01', ...change }])
  await tryCases(context, tenantChurn, {
    cases: [
      churn('rooms', 'room-permit', permit('rooms')),
      churn('rooms until within the window', 'room-permit', permit('rooms', { valid_until: '2024-01-04' })),
      churn('rooms until before it', 'signal', permit('rooms', { valid_until: '2024-01-03' })),
      churn('rooms from today', 'room-permit', permit('rooms', { valid_from: TRIAL_DAY })),
      churn('rooms from tomorrow', 'signal', permit('rooms', { valid_from: '2026-01-02' })),
      churn('care', 'short-stay', some(HOMES, [{ use_purposes: ['gezondheidszorg'] }])),
      churn('rooms refused', 'signal', permit('rooms', { status: 'refused' })),
      churn('tourists', 'short-stay', permit('tourist')),
      churn('building', 'signal', permit('building')),
      churn('lodging', 'short-stay', some(HOMES, [{ use_purposes: ['logies'] }])),
      churn('office', 'signal', some(HOMES, [{ use_purposes: ['woon', 'kantoor'] }])),
    ],
  })
})

test('young people who share explain it; one of them, or an older one beside, does not', async (context) => {
  const stay = (person: string, adult_from: string | null, change: object = {}) => ({
    person,
    address_kind: 'home',
    stayed_from: '2025-09-02',
    adult_from,
    ...change,
  })
  const young = stay('a', '2022-01-01')
  const and = (change: object) => some(STAYS, [young, stay('b', '2020-01-01', change)])
  const older = (change: object) => some(STAYS, [young, stay('b', '2020-01-01'), stay('c', '1980-01-01', change)])
  await tryCases(context, tenantChurn, {
    cases: [
      churn('two', 'young-sharers', some(STAYS, [stay('a', '2022-01-01'), stay('b', '2017-01-02')])),
      churn('one', 'signal', some(STAYS, [stay('a', '2022-01-01')])),
      churn('the second from today', 'young-sharers', and({ stayed_from: TRIAL_DAY })),
      churn('the second from tomorrow', 'signal', and({ stayed_from: '2026-01-02' })),
      churn('the second left today', 'signal', and({ stayed_until: TRIAL_DAY })),
      churn('the second gets mail there', 'signal', and({ address_kind: 'correspondence' })),
      churn('an older one left', 'young-sharers', older({ stayed_until: '2025-10-01' })),
      churn('an older one comes', 'young-sharers', older({ stayed_from: '2026-01-02' })),
      churn(
        'two, one of them registered twice',
        'young-sharers',
        and({}),
        some(STAYS, [{ ...young, stayed_from: '2025-10-02' }]),
      ),
      churn('one, registered twice', 'signal', some(STAYS, [young, { ...young, stayed_from: '2025-10-02' }])),
      churn('just 27', 'signal', some(STAYS, [stay('a', '2022-01-01'), stay('b', '2017-01-01')])),
      churn('age not known', 'signal', some(STAYS, [stay('a', '2022-01-01'), stay('b', null)])),
    ],
  })
})

test('who was registered there all that time only had new contracts', async (context) => {
  const stay = (stayed_from: string, stayed_until: string | null = null) =>
    some(STAYS, [{ person: 'a', address_kind: 'home', stayed_from, stayed_until, adult_from: '1990-01-01' }])
  await tryCases(context, tenantChurn, {
    cases: [
      churn('all the time', 'same-household', stay('2024-04-01')),
      churn(
        'only mail came there',
        'signal',
        some(STAYS, [{ person: 'a', address_kind: 'correspondence', stayed_from: '2020-01-01' }]),
      ),
      churn('came later', 'signal', stay('2024-04-02')),
      churn('left after the last', 'same-household', stay('2020-01-01', '2025-10-03')),
      churn('left with the last', 'signal', stay('2020-01-01', '2025-10-02')),
    ],
  })
})
