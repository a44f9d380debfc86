import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { COMPANIES, DEEDS, PERMITS } from '../../facts/fact-tables.ts'
import { some, trySignals } from '../../test-bench.ts'
import { permitSlide } from './permit-slide.ts'
import { verdictsOf } from './test-bench.ts'

interface Case {
  readonly first?: object
  readonly second?: object
  readonly more?: readonly object[]
  readonly deed?: object
}

const COMPANIES_HERE = [
  { kvk_number: 'A', directors: ['person:p'] },
  { kvk_number: 'B', directors: ['person:p', 'person:q'] },
  { kvk_number: 'stranger', directors: ['person:z'] },
  { kvk_number: 'daughter', directors: ['person:y'], shareholders: ['kvk:A'] },
  { kvk_number: 'C1', directors: ['kvk:office'] },
  { kvk_number: 'C2', directors: ['kvk:office'] },
  { kvk_number: 'C3', directors: ['kvk:office', 'person:p'] },
  { kvk_number: 'C4', directors: ['kvk:office', 'person:p'] },
  { kvk_number: 'office', sbi_code: '69209', employees: 2, directors: ['person:o'] },
  ...['66191', '69101', '82110', '82999', '70221'].flatMap((code) =>
    ledByOffice(code, { sbi_code: code, employees: 2 }),
  ),
  ...ledByOffice('alone', { sbi_code: '69209', employees: 1 }),
]

/** An office and two organisations that it directs. */
function ledByOffice(name: string, office: object): readonly object[] {
  const led = [1, 2].map((place) => ({ kvk_number: `${name} ${place}`, directors: [`kvk:${name}`] }))
  return [{ kvk_number: name, directors: ['person:o'], ...office }, ...led]
}

/** A is refused a permit for rooms on the first of 2025, and B asks on the first of June. */
function rowsOf(cases: Readonly<Record<string, Case>>) {
  const named = Object.entries(cases)
  return [
    some(COMPANIES, COMPANIES_HERE),
    some(
      PERMITS,
      named.flatMap(([object_id, { first, second, more = [] }]) => {
        const rooms = { object_id, kind: 'rooms' }
        return [
          { ...rooms, permit_id: '1', holder_kvk_number: 'A', status: 'refused', valid_from: '2025-01-01', ...first },
          {
            ...rooms,
            permit_id: '2',
            holder_kvk_number: 'B',
            status: 'requested',
            valid_from: '2025-06-01',
            ...second,
          },
          ...more.map((permit) => ({ ...rooms, permit_id: '3', ...permit })),
        ]
      }),
    ),
    some(
      DEEDS,
      named.flatMap(([object_id, { deed }]) =>
        deed === undefined ? [] : [{ object_id, deed_part_id: object_id, deed_kind: 'sale', ...deed }],
      ),
    ),
  ]
}

const verdicts = (context: TestContext, cases: Readonly<Record<string, Case>>) =>
  verdictsOf(context, permitSlide, rowsOf(cases))

test('a related organisation that asks within a year is a signal with both permits and the days between', async (context) => {
  const [signal] = await trySignals(context, permitSlide, { rows: rowsOf({ X: {} }) })
  assert.equal(signal?.value, 151)
  assert.equal(signal?.happened_on, '2025-06-01')
  assert.deepEqual(signal?.evidence, ['permit 1', 'permit 2'])
  assert.doesNotMatch(JSON.stringify(signal), /person:/)
})

test('the term, the kind, the refusal, the other holder and the relation each have a near miss', async (context) => {
  assert.deepEqual(
    await verdicts(context, {
      '365 days': { second: { valid_from: '2026-01-01' } },
      '366 days': { first: { valid_from: '2024-12-31' }, second: { valid_from: '2026-01-01' } },
      'the same day': { second: { valid_from: '2025-01-01' } },
      'after the peildatum': { first: { valid_from: '2025-12-01' }, second: { valid_from: '2026-01-02' } },
      'five years ago': { first: { valid_from: '2020-12-01' }, second: { valid_from: '2021-01-01' } },
      'almost five years ago': { first: { valid_from: '2020-12-01' }, second: { valid_from: '2021-01-02' } },
      'another kind': { second: { kind: 'tourist' } },
      building: { first: { kind: 'building' }, second: { kind: 'building' } },
      'the first was granted': { first: { status: 'granted' } },
      withdrawn: { first: { status: 'withdrawn', valid_from: '2020-01-01', valid_until: '2025-01-01' } },
      'the same holder': { second: { holder_kvk_number: 'A' } },
      stranger: { second: { holder_kvk_number: 'stranger' } },
      daughter: { second: { holder_kvk_number: 'daughter' } },
      'a person': { second: { holder_kvk_number: null } },
    }),
    { '365 days': '', 'almost five years ago': '', withdrawn: '', daughter: '' },
  )
})

test('each innocent explanation explains, and its near miss does not', async (context) => {
  const later = { holder_kvk_number: 'A', status: 'granted', valid_from: '2025-09-01' }
  const office = (second: string) => ({ first: { holder_kvk_number: 'C1' }, second: { holder_kvk_number: second } })
  assert.deepEqual(
    await verdicts(context, {
      sold: { deed: { transferred_on: '2025-03-01' } },
      'sold within the family': { deed: { transferred_on: '2025-03-01', parties_related: true } },
      'sold afterwards': { deed: { transferred_on: '2025-06-02' } },
      'sold before': { deed: { transferred_on: '2024-12-31' } },
      'sold on the day of the refusal': { deed: { transferred_on: '2025-01-01' } },
      'sold on the day of asking': { deed: { transferred_on: '2025-06-01' } },
      'given away': { deed: { deed_kind: 'gift', transferred_on: '2025-03-01' } },
      'granted in the end': { more: [later] },
      'granted on the same day': { more: [{ ...later, valid_from: '2025-01-01' }] },
      'another permit granted': { more: [{ ...later, kind: 'tourist' }] },
      'granted to a stranger': { more: [{ ...later, holder_kvk_number: 'stranger' }] },
      'refused again': { more: [{ ...later, status: 'refused', valid_from: '2025-12-31' }] },
      'granted before': { more: [{ ...later, valid_from: '2024-06-01' }] },
      'one office': office('C2'),
      'office and a director': { first: { holder_kvk_number: 'C3' }, second: { holder_kvk_number: 'C4' } },
      'one director beside it': { first: { holder_kvk_number: 'C3' }, second: { holder_kvk_number: 'A' } },
    }),
    {
      sold: 'sold-between',
      'sold within the family': '',
      'sold afterwards': '',
      'sold before': '',
      'sold on the day of the refusal': 'sold-between',
      'sold on the day of asking': 'sold-between',
      'given away': '',
      'granted in the end': 'first-granted-later',
      'granted on the same day': '',
      'another permit granted': '',
      'granted to a stranger': '',
      'refused again': '',
      'granted before': '',
      'one office': 'same-office',
      'office and a director': '',
      'one director beside it': '',
    },
  )
})

test('each kind of office explains, an office of one and other work do not', async (context) => {
  const offices = ['66191', '69101', '82110', '82999', '70221', 'alone']
  const led = (name: string) => ({
    first: { holder_kvk_number: `${name} 1` },
    second: { holder_kvk_number: `${name} 2` },
  })
  assert.deepEqual(await verdicts(context, Object.fromEntries(offices.map((name) => [name, led(name)]))), {
    '66191': 'same-office',
    '69101': 'same-office',
    '82110': 'same-office',
    '82999': 'same-office',
    '70221': '',
    alone: '',
  })
})

/** A second slide at the same address, of another kind and not explained. */
const TOURISTS = [
  { permit_id: '3', kind: 'tourist', holder_kvk_number: 'A', status: 'refused', valid_from: '2025-04-01' },
  { permit_id: '4', kind: 'tourist', holder_kvk_number: 'B', status: 'requested', valid_from: '2025-09-02' },
]

test('of two slides at one address the shorter is shown, and what explains one does not explain the other', async (context) => {
  const [signal] = await trySignals(context, permitSlide, { rows: rowsOf({ X: { more: TOURISTS } }) })
  const { kind, ended_on, asked_on } = JSON.parse(signal?.inputs ?? '')
  assert.deepEqual([signal?.value, signal?.happened_on], [151, '2025-09-02'])
  assert.deepEqual([kind.value, ended_on.value, asked_on.value], ['rooms', '2025-01-01', '2025-06-01'])
  const granted = { permit_id: '5', holder_kvk_number: 'A', status: 'granted', valid_from: '2025-09-01' }
  assert.deepEqual(
    await verdicts(context, {
      sold: { deed: { transferred_on: '2025-03-01' }, more: TOURISTS },
      granted: { more: [...TOURISTS, granted] },
      office: { first: { holder_kvk_number: 'C1' }, second: { holder_kvk_number: 'C2' }, more: TOURISTS },
    }),
    { sold: '', granted: '', office: '' },
  )
})

test('a stranger who was refused, or who asked, at the same address is no part of it', async (context) => {
  const stranger = { permit_id: '3', holder_kvk_number: 'stranger', valid_from: '2025-02-01' }
  const cases = {
    asked: { more: [{ ...stranger, status: 'requested' }] },
    refused: { more: [{ ...stranger, status: 'refused' }] },
  }
  const signals = await trySignals(context, permitSlide, { rows: rowsOf(cases) })
  assert.deepEqual(
    signals.map(({ subject_id, evidence }) => [subject_id, ...evidence]),
    [
      ['asked', 'permit 1', 'permit 2'],
      ['refused', 'permit 1', 'permit 2'],
    ],
  )
})
