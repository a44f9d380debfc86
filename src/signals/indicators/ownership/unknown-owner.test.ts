import assert from 'node:assert/strict'
import { test } from 'node:test'
import { KADASTER_ORGANISATIONS, RELATIONS } from '../../../sources/contract.ts'
import { BUSINESSES, OWNERS, STAYS } from '../../facts/fact-tables.ts'
import { some, TRIAL_DAY, trySignals } from '../../test-bench.ts'
import { verdictsOf } from './test-bench.ts'
import { unknownOwner } from './unknown-owner.ts'

/** Holders per object: a party, or null for one without a name. */
function owners(holders: Readonly<Record<string, readonly (string | null)[]>>, change: object = {}) {
  return some(
    OWNERS,
    Object.entries(holders).flatMap(([object_id, parties]) =>
      parties.map((party, place) => ({
        object_id,
        tenaamstelling_id: `${object_id} ${place}`,
        party,
        owns: true,
        current: true,
        ...change,
      })),
    ),
  )
}

const died = (person: string, stayed_until: string) => ({ person, stayed_until, ended_because: 'died' })

test('an owner without a name, one outside every register, and one long dead are each a signal that names none', async (context) => {
  const rows = [
    owners({ unnamed: [null], unregistered: ['kadaster:7'], dead: ['person:d'], two: [null, 'kadaster:7'] }),
    some(STAYS, [died('d', '2020-01-01')]),
  ]
  const signals = await trySignals(context, unknownOwner, { rows })
  assert.deepEqual(
    signals.map(({ subject_id, value, evidence }) => [subject_id, value, ...evidence]),
    [
      ['dead', 1, 'right dead 0'],
      ['two', 2, 'right two 0', 'right two 1'],
      ['unnamed', 1, 'right unnamed 0'],
      ['unregistered', 1, 'right unregistered 0'],
    ],
  )
  assert.doesNotMatch(JSON.stringify(signals), /person:/)
  assert.equal(signals[0]?.happened_on, TRIAL_DAY)
})

test('death counts from 730 days; who moved away, and who lives elsewhere, are no unknown owners', async (context) => {
  const rows = [
    owners({
      '730 days': ['person:a'],
      '729 days': ['person:b'],
      moved: ['person:c'],
      elsewhere: ['person:e'],
      organisation: ['kvk:1'],
    }),
    some(STAYS, [
      died('a', '2024-01-02'),
      { person: 'a', stayed_until: '2020-01-01', ended_because: 'moved' },
      died('b', '2024-01-03'),
      { object_id: '730 days', person: 'f', stayed_from: '2025-01-01' },
      { person: 'c', stayed_until: '2020-01-01', ended_because: 'departed' },
    ]),
  ]
  assert.deepEqual(await verdictsOf(context, unknownOwner, rows), { '730 days': '' })
})

test('a right that ended, and a right that gives no say, ask for no owner', async (context) => {
  assert.deepEqual(await verdictsOf(context, unknownOwner, [owners({ past: [null] }, { current: false })]), {})
  assert.deepEqual(await verdictsOf(context, unknownOwner, [owners({ pipe: [null] }, { owns: false })]), {})
})

test('each innocent explanation explains, and its near miss does not', async (context) => {
  const rows = [
    owners({
      couple: ['person:a', 'person:widow'],
      'child alive': ['person:b'],
      'partner alive': ['person:c'],
      'partner of the partner': ['person:f'],
      'child gone today': ['person:g'],
      'child dead too': ['person:d'],
      'parent alive': ['person:e'],
      'heirs of one of two': ['person:b', 'person:d'],
      church: ['kadaster:1'],
      company: ['kadaster:2'],
      'church and nobody': ['kadaster:1', null],
    }),
    some(STAYS, [
      ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((person) => died(person, '2020-01-01')),
      died('child of d', '2021-01-01'),
      { person: 'child of g', stayed_until: TRIAL_DAY, ended_because: 'departed' },
      ...['child of b', 'partner of c', 'parent of e', 'partner of f'].map((person) => ({
        person,
        stayed_from: '2010-01-01',
      })),
    ]),
    some(RELATIONS, [
      { person: 'child of b', other: 'b', kind: 'parent' },
      { person: 'c', other: 'partner of c', kind: 'partner' },
      { person: 'partner of f', other: 'f', kind: 'partner' },
      { person: 'child of g', other: 'g', kind: 'parent' },
      { person: 'child of d', other: 'd', kind: 'parent' },
      { person: 'e', other: 'parent of e', kind: 'parent' },
    ]),
    some(KADASTER_ORGANISATIONS, [
      { organisation_id: '1', legal_form: 'Kerkgenootschap' },
      { organisation_id: '2', legal_form: 'Besloten vennootschap' },
    ]),
  ]
  assert.deepEqual(await verdictsOf(context, unknownOwner, rows), {
    couple: 'known-co-owner',
    'child alive': 'heirs-known',
    'partner alive': 'heirs-known',
    'partner of the partner': 'heirs-known',
    'child gone today': '',
    'child dead too': '',
    'parent alive': '',
    'heirs of one of two': '',
    church: 'not-in-the-register-by-nature',
    company: '',
    'church and nobody': '',
  })
})

test('an estate at rest explains for five years, and not when somebody came to live or work there since', async (context) => {
  const names = ['at rest', 'too long', 'let again', 'shop opened', 'shop of before']
  const rows = [
    owners(Object.fromEntries(names.map((name) => [name, [`person:${name}`]]))),
    some(STAYS, [
      ...names.map((name) => ({ object_id: name, ...died(name, name === 'too long' ? '2021-01-01' : '2021-01-02') })),
      { object_id: 'let again', person: 'x', stayed_from: '2021-01-03' },
    ]),
    some(BUSINESSES, [
      { object_id: 'shop opened', establishment_number: '1', opened_on: '2021-01-03' },
      { object_id: 'shop of before', establishment_number: '2', opened_on: '2021-01-02' },
    ]),
  ]
  assert.deepEqual(await verdictsOf(context, unknownOwner, rows), {
    'at rest': 'estate-at-rest',
    'too long': '',
    'let again': '',
    'shop opened': '',
    'shop of before': 'estate-at-rest',
  })
})
