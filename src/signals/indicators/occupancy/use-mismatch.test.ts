import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Home } from '../../../linkage/contract.ts'
import { BUSINESSES, NOTICES, PERMITS } from '../../facts/fact-tables.ts'
import { type SomeRows, some, TRIAL_DAY, trySignals } from '../../test-bench.ts'
import { type AddressCase, caseRows, daysBefore, outcomesOf } from './test-bench.ts'
import { useMismatch } from './use-mismatch.ts'

const SHED: Partial<Home> = { use_purposes: ['industrie', 'kantoor'] }
const LIVED_IN: Partial<Home> = { ...SHED, resident_count: 4, adult_count: 4, unrelated_adult_count: 4 }
const beds = (days: number, change: object = {}): SomeRows =>
  some(NOTICES, [
    { observation_id: String(days), noticed_on: daysBefore(days), sign: 'crowded-rooms', origin: 'a', ...change },
  ])

test('registrations in a shed and beds seen there are two findings, with what it is meant for', async (context) => {
  const rows = caseRows({ shed: { home: LIVED_IN, rows: [beds(10)] } })
  const signal = (await trySignals(context, useMismatch, { rows })).at(0)
  assert.equal(signal?.value, 2)
  assert.equal(signal?.happened_on, TRIAL_DAY)
  assert.deepEqual(signal?.evidence, ['notice a', 'registrations shed'])
  assert.match(signal?.inputs ?? '', /"meant_for":\{"value":"industrie, kantoor","source":"bag"/)
  assert.match(signal?.inputs ?? '', /"resident_count":\{"value":4,/)
  const told = caseRows({
    shed: { home: SHED, rows: [beds(10), beds(90, { observation_id: 'b' }), beds(30, { origin: 'b' })] },
  })
  const seen = (await trySignals(context, useMismatch, { rows: told })).at(0)
  assert.deepEqual([seen?.value, seen?.happened_on, seen?.evidence], [2, daysBefore(10), ['notice a', 'notice b']])
})

test('what is meant for living is no mismatch, and beds count within two years', async (context) => {
  const cases: Record<string, AddressCase> = {
    'people registered': { home: LIVED_IN },
    'nobody registered': { home: SHED },
    'no BRP': { home: { ...LIVED_IN, peildatum: null } },
    'no BRP, and beds': { home: { ...LIVED_IN, peildatum: null }, rows: [beds(10)] },
    'beds 729 days ago': { home: SHED, rows: [beds(729)] },
    'beds 730 days ago': { home: SHED, rows: [beds(730)] },
    'beds on the peildatum': { home: SHED, rows: [beds(0)] },
    'beds after it': { home: SHED, rows: [beds(-1)] },
    'another sign': { home: SHED, rows: [beds(10, { sign: 'humming' })] },
    'a home over a shop': { home: { ...LIVED_IN, use_purposes: ['winkel', 'woon'] } },
    'a hotel': { home: { ...LIVED_IN, use_purposes: ['logies'] }, rows: [beds(10)] },
    'a nursing home': { home: { ...LIVED_IN, use_purposes: ['gezondheidszorg'] } },
    'a prison': { home: { ...LIVED_IN, use_purposes: ['cel'] } },
    'a houseboat': { home: { ...LIVED_IN, use_purposes: [] } },
  }
  assert.deepEqual(await outcomesOf(context, useMismatch, { cases }), {
    'people registered': 'counts',
    'nobody registered': 'no signal',
    'no BRP': 'no signal',
    'no BRP, and beds': 'counts',
    'beds 729 days ago': 'counts',
    'beds 730 days ago': 'no signal',
    'beds on the peildatum': 'counts',
    'beds after it': 'no signal',
    'another sign': 'no signal',
    'a home over a shop': 'no signal',
    'a hotel': 'no signal',
    'a nursing home': 'no signal',
    'a prison': 'no signal',
    'a houseboat': 'no signal',
  })
})

test('a permit, living at the shop and a home for care explain it', async (context) => {
  const permit = (change: object) =>
    some(PERMITS, [{ kind: 'conversion', status: 'granted', valid_from: daysBefore(1095), ...change }])
  const seat = (change: object = {}) => some(BUSINESSES, [{ open: true, sbi_code: '47111', ...change }])
  const couple: Partial<Home> = { ...SHED, resident_count: 3, adult_count: 2, unrelated_adult_count: 0 }
  const cases: Record<string, AddressCase> = {
    'a permit to use it otherwise': { home: LIVED_IN, rows: [permit({})] },
    'a permit of three years ago': { home: LIVED_IN, rows: [permit({ valid_from: daysBefore(1096) })] },
    'a permit to build': { home: LIVED_IN, rows: [permit({ kind: 'building' })] },
    'a permit to build of three years ago': {
      home: LIVED_IN,
      rows: [permit({ kind: 'building', valid_from: daysBefore(1096) })],
    },
    'a permit for rooms of long ago': { home: LIVED_IN, rows: [permit({ kind: 'rooms', valid_from: '2010-01-01' })] },
    'a permit of tomorrow': { home: LIVED_IN, rows: [permit({ valid_from: daysBefore(-1) })] },
    'a hostel': { home: LIVED_IN, rows: [seat({ sbi_code: '55202' })] },
    'social work': { home: LIVED_IN, rows: [seat({ sbi_code: '88993' })] },
    'a permit of today': { home: LIVED_IN, rows: [permit({ valid_from: TRIAL_DAY })] },
    'a permit that ended today': { home: LIVED_IN, rows: [permit({ valid_until: TRIAL_DAY })] },
    'a permit that was asked for': { home: LIVED_IN, rows: [permit({ status: 'requested' })] },
    'a permit to let': { home: LIVED_IN, rows: [permit({ kind: 'letting' })] },
    'the family of the shop': { home: couple, rows: [seat()] },
    'one person at the shop': { home: { ...couple, adult_count: 1, unrelated_adult_count: 1 }, rows: [seat()] },
    'two who are no family': { home: { ...couple, unrelated_adult_count: 2 }, rows: [seat()] },
    'a shop that closed': { home: couple, rows: [seat({ open: false })] },
    'beds in the shop of a family': { home: couple, rows: [seat(), beds(10)] },
    'a shelter': { home: LIVED_IN, rows: [seat({ sbi_code: '87902' })] },
  }
  assert.deepEqual(await outcomesOf(context, useMismatch, { cases }), {
    'a permit to use it otherwise': 'other-use-permit',
    'a permit of three years ago': 'counts',
    'a permit to build': 'other-use-permit',
    'a permit to build of three years ago': 'counts',
    'a permit for rooms of long ago': 'other-use-permit',
    'a permit of tomorrow': 'counts',
    'a hostel': 'care-business',
    'social work': 'care-business',
    'a permit of today': 'other-use-permit',
    'a permit that ended today': 'counts',
    'a permit that was asked for': 'counts',
    'a permit to let': 'counts',
    'the family of the shop': 'living-at-work',
    'one person at the shop': 'living-at-work',
    'two who are no family': 'counts',
    'a shop that closed': 'counts',
    'beds in the shop of a family': 'counts',
    'a shelter': 'care-business',
  })
})
