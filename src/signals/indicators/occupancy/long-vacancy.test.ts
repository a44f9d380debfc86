import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BUSINESSES, OWNERS, STAYS, TENANCIES } from '../../facts/fact-tables.ts'
import { type SomeRows, some, TRIAL_DAY, trySignals } from '../../test-bench.ts'
import { longVacancy } from './long-vacancy.ts'
import { type AddressCase, caseRows, daysBefore, outcomesOf } from './test-bench.ts'

const left = (days: number, ended_because = 'moved') =>
  some(STAYS, [
    { person: 'a', address_kind: 'home', stayed_from: '2001-01-01', stayed_until: daysBefore(days), ended_because },
  ])
const LEAVER = { person: 'b', address_kind: 'home', stayed_from: '2001-01-01', ended_because: 'moved' }
/** Homes of one owner, the first so many of them empty. */
const stock = (party: string, { empty, of }: { empty: number; of: number }): Record<string, AddressCase> =>
  Object.fromEntries(
    Array.from({ length: of }, (_, place) => [
      `${party} ${place}`,
      { home: { resident_count: place < empty ? 0 : 1 }, rows: [left(900), owner(party)] },
    ]),
  )
const owner = (party: string) => some(OWNERS, [{ party, owns: true, current: true }])

test('a home without resident, business and tenant is a signal with the days since', async (context) => {
  const rows = caseRows({ home: { rows: [left(365)] } })
  const signal = (await trySignals(context, longVacancy, { rows })).at(0)
  assert.equal(signal?.value, 365)
  assert.equal(signal?.happened_on, TRIAL_DAY)
  assert.deepEqual(signal?.evidence, ['registrations home'])
  assert.match(signal?.inputs ?? '', /"empty_since":\{"value":"2025-01-01","source":"brp"/)
})

test('each limit has both of its sides, and a use of any kind makes no signal', async (context) => {
  const open = (change: object) => some(BUSINESSES, [{ establishment_number: '1', ...change }])
  const cases: Record<string, AddressCase> = {
    'left 365 days ago': { rows: [left(365)] },
    'left 364 days ago': { rows: [left(364)] },
    'another left 364 days ago': { rows: [left(900), some(STAYS, [{ ...LEAVER, stayed_until: daysBefore(364) }])] },
    'mail stopped 364 days ago': {
      rows: [left(900), some(STAYS, [{ ...LEAVER, address_kind: 'correspondence', stayed_until: daysBefore(364) }])],
    },
    'an open business': { rows: [left(900), open({ open: true })] },
    'a closed business': { rows: [left(900), open({ open: false })] },
    'a tenant': { rows: [left(900), some(TENANCIES, [{ current: true }])] },
    'a tenant of before': { rows: [left(900), some(TENANCIES, [{ current: false }])] },
    'somebody lives there': { home: { resident_count: 1 } },
    'no BRP': { home: { peildatum: null }, rows: [left(900)] },
    'an office': { home: { use_purposes: ['kantoor'] }, rows: [left(900)] },
    'never lived in, long built': { home: { building_year: 2010 } },
    'never lived in, of unknown age': { home: { building_year: null } },
    'never lived in, finished a year ago': { home: { building_year: 2025 } },
  }
  assert.deepEqual(await outcomesOf(context, longVacancy, { cases }), {
    'left 365 days ago': 'counts',
    'left 364 days ago': 'no signal',
    'another left 364 days ago': 'no signal',
    'mail stopped 364 days ago': 'counts',
    'an open business': 'no signal',
    'a closed business': 'counts',
    'a tenant': 'no signal',
    'a tenant of before': 'counts',
    'somebody lives there': 'no signal',
    'no BRP': 'no signal',
    'an office': 'no signal',
    'never lived in, long built': 'counts',
    'never lived in, of unknown age': 'counts',
    'never lived in, finished a year ago': 'no signal',
  })
})

test('a home that never had anybody counts no longer than the register remembers who left', async (context) => {
  const since = async (building_year: number, ...rows: SomeRows[]) => {
    const old = caseRows({ old: { home: { building_year } } })
    const signal = (await trySignals(context, longVacancy, { rows: [...old, ...rows] })).at(0)
    return signal === undefined ? undefined : /"empty_since":\{"value":"(.{10})"/.exec(signal.inputs)?.[1]
  }
  const elsewhere = (days: number) =>
    some(STAYS, [{ object_id: 'elsewhere', address_kind: 'home', stayed_until: daysBefore(days) }])
  assert.equal(await since(1900, elsewhere(800), elsewhere(400)), daysBefore(800))
  assert.equal(await since(2024, elsewhere(800)), '2024-12-31')
  assert.equal(await since(1900, elsewhere(364)), undefined)
  assert.equal(await since(1900, some(STAYS, [{ object_id: 'elsewhere', address_kind: 'home' }])), undefined)
})

test('a large landlord explains as long as few of the homes stand empty', async (context) => {
  const cases = {
    ...stock('kvk:few', { empty: 1, of: 20 }),
    ...stock('kvk:small', { empty: 1, of: 19 }),
    ...stock('kvk:many', { empty: 5, of: 99 }),
    ...stock('kvk:just', { empty: 5, of: 100 }),
  }
  const outcomes = await outcomesOf(context, longVacancy, { cases })
  assert.deepEqual(
    ['kvk:few 0', 'kvk:few 1', 'kvk:small 0', 'kvk:many 0', 'kvk:just 0'].map((name) => outcomes[name]),
    ['large-landlord', 'no signal', 'counts', 'counts', 'large-landlord'],
  )
})
