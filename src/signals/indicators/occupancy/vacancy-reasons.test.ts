import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AGREEMENTS, DEEDS, NOTICES, OWNERS, PERMITS, STAYS } from '../../facts/fact-tables.ts'
import { type SomeRows, some, TRIAL_DAY } from '../../test-bench.ts'
import { ghostOccupancy } from './ghost-occupancy.ts'
import { longVacancy } from './long-vacancy.ts'
import { type AddressCase, caseRows, daysBefore, outcomesOf } from './test-bench.ts'

const left = (days: number, ended_because = 'moved', person = 'a'): SomeRows =>
  some(STAYS, [
    { person, address_kind: 'home', stayed_from: '2001-01-01', stayed_until: daysBefore(days), ended_because },
  ])
const owned = (...parties: string[]): SomeRows =>
  some(
    OWNERS,
    parties.map((party, place) => ({ tenaamstelling_id: String(place), party, owns: true, current: true })),
  )
const deed = (days: number) => some(DEEDS, [{ transferred_on: daysBefore(days) }])
const sold = (days: number, outcome = 'open') => some(AGREEMENTS, [{ agreed_on: daysBefore(days), outcome }])
const permit = (change: object = {}) =>
  some(PERMITS, [{ kind: 'building', status: 'granted', valid_from: daysBefore(729), ...change }])
/** Long empty, and visited: both indicators ask why. */
const empty = (...rows: SomeRows[]): AddressCase => ({
  rows: [
    left(1000, 'moved', 'former'),
    some(NOTICES, [{ noticed_on: daysBefore(10), sign: 'visitors-at-odd-times', origin: 'a' }]),
    ...rows,
  ],
})

const EXPECTED: readonly (readonly [string, AddressCase, string])[] = [
  ['nothing known', empty(), 'counts'],
  ['one of two homes of a person', empty(owned('person:two')), 'second-home'],
  ['one of three homes of a person', empty(owned('person:three')), 'counts'],
  ['a shop and a home elsewhere', empty(owned('person:shopkeeper')), 'second-home'],
  ['a couple of whom one has three homes', empty(owned('person:x', 'person:rich')), 'counts'],
  ['owned by an organisation', empty(owned('kvk:1')), 'counts'],
  ['owned with an organisation', empty(owned('person:x', 'kvk:1')), 'counts'],
  ['an owner whom the register does not name', empty(some(OWNERS, [{ owns: true, current: true }])), 'counts'],
  ['a person who owned it before', empty(some(OWNERS, [{ party: 'person:y', owns: true }])), 'counts'],
  ['a person with a right of use', empty(some(OWNERS, [{ party: 'person:y', current: true }])), 'counts'],
  ['the last resident died', empty(left(900, 'died')), 'estate'],
  ['a resident died, and another left later', empty(left(950, 'died', 'b'), left(900)), 'counts'],
  ['one died long ago, another since', empty(left(2000, 'died', 'g'), left(900, 'died', 'h')), 'estate'],
  ['an owner died long ago, another since', empty(owned('person:late', 'person:long-late')), 'estate'],
  ['the owner died long ago, the resident since', empty(left(900, 'died'), owned('person:long-late')), 'estate'],
  ['a tenant of an organisation died', empty(left(900, 'died', 'c'), owned('kvk:1')), 'counts'],
  ['the owner died elsewhere', empty(owned('person:late')), 'estate'],
  ['the owner died five years ago', empty(owned('person:long-late')), 'counts'],
  ['the owner left for abroad', empty(left(900, 'departed', 'd'), owned('person:d')), 'second-home owner-abroad'],
  ['the owner moved', empty(left(900, 'moved', 'e'), owned('person:e')), 'second-home'],
  ['a tenant left for abroad', empty(left(900, 'departed', 'f'), owned('kvk:1')), 'counts'],
  ['handed over 364 days ago', empty(deed(364)), 'changed-hands'],
  ['handed over 365 days ago', empty(deed(365)), 'counts'],
  ['handed over on the peildatum', empty(deed(0)), 'changed-hands'],
  ['handed over the day after', empty(deed(-1)), 'counts'],
  ['sold 364 days ago', empty(sold(364)), 'changed-hands'],
  ['sold 365 days ago', empty(sold(365)), 'counts'],
  ['sold on the peildatum', empty(sold(0)), 'changed-hands'],
  ['sold the day after', empty(sold(-1)), 'counts'],
  ['a sale that was cancelled', empty(sold(9, 'cancelled')), 'counts'],
  ['a permit to build of 729 days ago', empty(permit()), 'renovation'],
  ['a permit to build of 730 days ago', empty(permit({ valid_from: daysBefore(730) })), 'counts'],
  ['a permit of today', empty(permit({ valid_from: TRIAL_DAY })), 'renovation'],
  ['a permit of tomorrow', empty(permit({ valid_from: daysBefore(-1) })), 'counts'],
  ['a permit that ended today', empty(permit({ valid_until: TRIAL_DAY })), 'counts'],
  ['a permit that was asked for', empty(permit({ status: 'requested' })), 'counts'],
  ['a permit for rooms, of long ago', empty(permit({ kind: 'rooms', valid_from: '2010-01-01' })), 'lodging-permit'],
  ['a permit for tourists', empty(permit({ kind: 'tourist', valid_from: '2010-01-01' })), 'lodging-permit'],
  ['a permit to divide', empty(permit({ kind: 'division' })), 'renovation'],
  ['a permit to use it otherwise', empty(permit({ kind: 'conversion' })), 'renovation'],
  ['a permit to let', empty(permit({ kind: 'letting' })), 'counts'],
  ['a building of 2023', { ...empty(), home: { building_year: 2023 } }, 'new-building'],
  ['a building of 2022', { ...empty(), home: { building_year: 2022 } }, 'counts'],
  ['a building of unknown age', { ...empty(), home: { building_year: null } }, 'counts'],
  [
    'not measured yet',
    { ...empty(), home: { object_status: 'Verblijfsobject in gebruik (niet ingemeten)' } },
    'new-building',
  ],
  ['meant for lodging too', { ...empty(), home: { use_purposes: ['woon', 'logies'] } }, 'care-or-lodging'],
]

const BACKGROUND: readonly SomeRows[] = [
  ...caseRows({
    'home of two': { home: { resident_count: 1 }, rows: [owned('person:two')] },
    'home of three': { home: { resident_count: 1 }, rows: [owned('person:three', 'person:rich')] },
    'houseboat of three': {
      home: { resident_count: 1, use_purposes: [] },
      rows: [owned('person:three', 'person:rich')],
    },
    'home of the shopkeeper': { home: { resident_count: 1 }, rows: [owned('person:shopkeeper')] },
    'shop of the shopkeeper': { home: { use_purposes: ['winkel'] }, rows: [owned('person:shopkeeper')] },
    'where they died': {
      home: { use_purposes: ['gezondheidszorg'] },
      rows: [left(1825, 'died', 'late'), left(1826, 'died', 'long-late')],
    },
  }),
]

for (const indicator of [ghostOccupancy, longVacancy])
  test(`${indicator.code}: each reason to stand empty explains, and its near miss does not`, async (context) => {
    const cases = Object.fromEntries(EXPECTED.map(([name, address]) => [name, address]))
    assert.deepEqual(
      await outcomesOf(context, indicator, { cases, background: BACKGROUND }),
      Object.fromEntries(EXPECTED.map(([name, , outcome]) => [name, outcome])),
    )
  })
