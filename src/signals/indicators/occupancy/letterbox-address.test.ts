import assert from 'node:assert/strict'
import { test } from 'node:test'
import { RELATIONS } from '../../../sources/contract.ts'
import { BUSINESSES, COMPANIES, STAYS } from '../../facts/fact-tables.ts'
import { type SomeRows, some, TRIAL_DAY, trySignals } from '../../test-bench.ts'
import { letterboxAddress } from './letterbox-address.ts'
import { type AddressCase, caseRows, daysBefore, outcomesOf } from './test-bench.ts'

const letterbox = (person: string, days: number, change: object = {}) => ({
  person,
  address_kind: 'correspondence',
  stayed_from: daysBefore(days),
  ...change,
})
const stays = (...rows: object[]): SomeRows => some(STAYS, rows)
const three = (name: string) => [letterbox(`${name}1`, 300), letterbox(`${name}2`, 200), letterbox(`${name}3`, 100)]

test('three briefadressen are a signal that names nobody', async (context) => {
  const rows = caseRows({ home: { rows: [stays(...three('p'))] } })
  const signal = (await trySignals(context, letterboxAddress, { rows })).at(0)
  assert.equal(signal?.value, 3)
  assert.equal(signal?.happened_on, TRIAL_DAY)
  assert.match(signal?.inputs ?? '', new RegExp(`"latest_from":\\{"value":"${daysBefore(100)}"`))
  assert.doesNotMatch(JSON.stringify(signal), /p1|p2|p3/)
})

test('only those that hold count, and who came together counts once', async (context) => {
  const cases: Record<string, AddressCase> = {
    three: { rows: [stays(...three('a'))] },
    two: { rows: [stays(letterbox('b1', 300), letterbox('b2', 200))] },
    'a family of four': { rows: [stays(...['c1', 'c2', 'c3', 'c4'].map((person) => letterbox(person, 90)))] },
    'one ended on the peildatum': {
      rows: [stays(letterbox('d1', 300), letterbox('d2', 200), letterbox('d3', 100, { stayed_until: TRIAL_DAY }))],
    },
    'one ends the day after': {
      rows: [stays(letterbox('e1', 300), letterbox('e2', 200), letterbox('e3', 100, { stayed_until: daysBefore(-1) }))],
    },
    'one begins on the peildatum': { rows: [stays(letterbox('f1', 300), letterbox('f2', 200), letterbox('f3', 0))] },
    'one begins the day after': { rows: [stays(letterbox('g1', 300), letterbox('g2', 200), letterbox('g3', -1))] },
    'one lives there': {
      rows: [stays(letterbox('h1', 300), letterbox('h2', 200), letterbox('h3', 100, { address_kind: 'home' }))],
    },
  }
  assert.deepEqual(await outcomesOf(context, letterboxAddress, { cases }), {
    three: 'counts',
    two: 'no signal',
    'a family of four': 'no signal',
    'one ended on the peildatum': 'no signal',
    'one ends the day after': 'counts',
    'one begins on the peildatum': 'counts',
    'one begins the day after': 'no signal',
    'one lives there': 'no signal',
  })
})

test('a desk, an institution, a hostel and a family explain it', async (context) => {
  const seat = (change: object) =>
    some(BUSINESSES, [{ open: true, sbi_code: '47111', kvk_number: '90000001', ...change }])
  const lives = (person: string, change: object = {}) =>
    stays({ person, address_kind: 'home', stayed_from: '2001-01-01', ...change })
  const cases: Record<string, AddressCase> = {
    'a public body': { rows: [stays(...three('a')), seat({ kvk_number: '90000002' })] },
    'social work': { rows: [stays(...three('b')), seat({ sbi_code: '88993' })] },
    ...Object.fromEntries(
      ['55202', '84111', '87902'].map((sbi_code) => [
        sbi_code,
        { rows: [stays(...three(sbi_code)), seat({ sbi_code })] },
      ]),
    ),
    'one has family somewhere else': { rows: [stays(...three('l'))] },
    'one has a child that comes tomorrow': {
      rows: [stays(...three('m')), lives('m-child', { stayed_from: daysBefore(-1) })],
    },
    'three came on one day': {
      rows: [
        stays(
          letterbox('n1', 300),
          letterbox('n2', 300),
          letterbox('n5', 300),
          letterbox('n3', 200),
          letterbox('n4', 100),
        ),
      ],
    },
    'social work that left': { rows: [stays(...three('c')), seat({ sbi_code: '88993', open: false })] },
    'a shop': { rows: [stays(...three('d')), seat({})] },
    'a hostel': { home: { use_purposes: ['logies'] }, rows: [stays(...three('e'))] },
    'one is a child of who lives there': { rows: [stays(...three('f')), lives('f-mother')] },
    'the mother lives there no more': {
      rows: [stays(...three('g')), lives('g-mother', { stayed_until: daysBefore(10) })],
    },
    'the mother leaves the day after': {
      rows: [stays(...three('i')), lives('i-mother', { stayed_until: daysBefore(-1) })],
    },
    'the mother left on the peildatum': {
      rows: [stays(...three('j')), lives('j-mother', { stayed_until: TRIAL_DAY })],
    },
    'the mother moved in on the peildatum': {
      rows: [stays(...three('k')), lives('k-mother', { stayed_from: TRIAL_DAY })],
    },
    'four, one of them a partner of another': { rows: [stays(...three('h'), letterbox('h4', 50))] },
  }
  const ties = some(RELATIONS, [
    { person: 'f1', other: 'f-mother', kind: 'parent' },
    { person: 'g1', other: 'g-mother', kind: 'parent' },
    ...['i', 'j', 'k'].map((name) => ({ person: `${name}1`, other: `${name}-mother`, kind: 'parent' })),
    { person: 'h1', other: 'h2', kind: 'partner' },
    { person: 'l1', other: 'h-elsewhere', kind: 'partner' },
    { person: 'm1', other: 'm-child', kind: 'parent' },
    { person: 'n3', other: 'n4', kind: 'partner' },
  ])
  const companies = some(COMPANIES, [
    { kvk_number: '90000001', form: 'private-limited' },
    { kvk_number: '90000002', form: 'public-body' },
  ])
  assert.deepEqual(await outcomesOf(context, letterboxAddress, { cases, background: [ties, companies] }), {
    'a public body': 'desk-or-institution',
    'social work': 'desk-or-institution',
    '55202': 'desk-or-institution',
    '84111': 'desk-or-institution',
    '87902': 'desk-or-institution',
    'one has family somewhere else': 'counts',
    'one has a child that comes tomorrow': 'counts',
    'three came on one day': 'family',
    'social work that left': 'counts',
    'a shop': 'counts',
    'a hostel': 'care-or-lodging',
    'one is a child of who lives there': 'family',
    'the mother lives there no more': 'counts',
    'the mother leaves the day after': 'family',
    'the mother left on the peildatum': 'counts',
    'the mother moved in on the peildatum': 'family',
    'four, one of them a partner of another': 'family',
  })
})
