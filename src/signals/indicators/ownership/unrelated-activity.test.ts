import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { HOMES } from '../../../linkage/contract.ts'
import { COMPANIES, OWNERS, PERMITS, TENANCIES } from '../../facts/fact-tables.ts'
import { some, TRIAL_DAY, trySignals } from '../../test-bench.ts'
import { verdictsOf } from './test-bench.ts'
import { unrelatedActivity } from './unrelated-activity.ts'

interface Case {
  readonly objects?: number
  readonly company?: object
  readonly owner?: object
  readonly home?: object
  /** Lettings of the homes, the last one changed so. */
  readonly letting?: object
  readonly permit?: object
}

/** Consultancies with three homes each, unless told otherwise. */
function rowsOf(cases: Readonly<Record<string, Case>>) {
  const named = Object.entries(cases)
  const homes = named.flatMap(([name, { objects = 3, ...change }]) =>
    Array.from({ length: objects }, (_, place) => ({
      name,
      id: `${name} ${place}`,
      last: place === objects - 1,
      change,
    })),
  )
  const letting = (name: string) => ({
    landlord_kvk_number: name,
    current: true,
    payment: 'bank',
    payer_differs: false,
  })
  const permit = (name: string) => ({
    holder_kvk_number: name,
    kind: 'letting',
    status: 'granted',
    valid_from: TRIAL_DAY,
  })
  return [
    some(
      COMPANIES,
      named.map(([kvk_number, { company }]) => ({
        kvk_number,
        form: 'private-limited',
        sbi_code: '70221',
        sbi_codes: ['70221', '62010'],
        founded_on: '2000-01-01',
        employees: 0,
        ...company,
      })),
    ),
    some(
      OWNERS,
      homes.map(({ name, id, change }) => ({
        kvk_number: name,
        object_id: id,
        owns: true,
        current: true,
        ...change.owner,
      })),
    ),
    some(
      HOMES,
      homes.map(({ id, change }) => ({ object_id: id, use_purposes: ['woon'], ...change.home })),
    ),
    some(
      TENANCIES,
      homes.flatMap(({ name, id, last, change }) =>
        change.letting === undefined
          ? []
          : [{ object_id: id, letting_id: id, ...letting(name), ...(last ? change.letting : {}) }],
      ),
    ),
    some(
      PERMITS,
      homes.flatMap(({ name, id, last, change }) =>
        change.permit === undefined
          ? []
          : [{ object_id: id, permit_id: id, ...permit(name), ...(last ? change.permit : {}) }],
      ),
    ),
  ]
}

const verdicts = (context: TestContext, cases: Readonly<Record<string, Case>>) =>
  verdictsOf(context, unrelatedActivity, rowsOf(cases))

test('three homes of a consultancy are a signal, with its activity and what is known to be let', async (context) => {
  const [signal] = await trySignals(context, unrelatedActivity, { rows: rowsOf({ K: {} }) })
  assert.equal(signal?.value, 3)
  assert.deepEqual(signal?.evidence, ['organisation K'])
  const { sbi_code, openly_let } = JSON.parse(signal?.inputs ?? '')
  assert.deepEqual([sbi_code.value, openly_let.value], ['70221', 0])
})

test('two homes, shops, homes that were sold, any activity that goes with homes, or none told give no signal', async (context) => {
  assert.deepEqual(
    await verdicts(context, {
      two: { objects: 2 },
      shops: { home: { use_purposes: ['winkel'] } },
      sold: { owner: { current: false } },
      'only a right of way': { owner: { owns: false } },
      'lets as second activity': { company: { sbi_codes: ['70221', '68204'] } },
      ...Object.fromEntries(
        ['41', '55', '64', '65', '84', '87', '88'].map((work) => [work, { company: { sbi_codes: [`${work}101`] } }]),
      ),
      'activity not told': { company: { sbi_codes: [], sbi_code: null } },
      ended: { company: { ended: true } },
    }),
    {},
  )
})

test('each innocent explanation explains, and its near miss does not', async (context) => {
  const aim = { form: 'foundation', sbi_code: '9491', sbi_codes: ['9491'], founded_on: '2016-01-01' }
  assert.deepEqual(
    await verdicts(context, {
      open: { letting: {} },
      'one paid in cash': { letting: { payment: 'cash' } },
      'one paid by another': { letting: { payer_differs: true } },
      'payer not known': { letting: { payer_differs: null } },
      'one let by another': { letting: { landlord_kvk_number: 'other' } },
      'one letting ended': { letting: { current: false } },
      permitted: { permit: {} },
      'rooms permitted': { permit: { kind: 'rooms' } },
      'one for tourists': { permit: { kind: 'tourist' } },
      ...Object.fromEntries(
        ['85', '86', '90', '91', '93'].map((work) => [
          `aim ${work}`,
          { company: { ...aim, sbi_code: `${work}101`, sbi_codes: [`${work}101`] } },
        ]),
      ),
      club: { company: { ...aim, form: 'association' } },
      cooperative: { company: { ...aim, form: 'cooperative' } },
      'one permit ended': { permit: { valid_from: '2020-01-01', valid_until: TRIAL_DAY } },
      'one permit to come': { permit: { valid_from: '2026-01-02' } },
      'one permit refused': { permit: { status: 'refused' } },
      farm: { company: { employees: 15 } },
      'small farm': { company: { employees: 14 } },
      'staff not told': { company: { employees: null } },
      parish: { company: aim },
      'young parish': { company: { ...aim, founded_on: '2016-01-02' } },
      'parish as a company': { company: { ...aim, form: 'private-limited' } },
    }),
    {
      open: 'lets-openly',
      'one paid in cash': '',
      'one paid by another': '',
      'payer not known': 'lets-openly',
      'one let by another': '',
      'one letting ended': '',
      permitted: 'lets-openly',
      'rooms permitted': 'lets-openly',
      'one for tourists': '',
      ...Object.fromEntries(['85', '86', '90', '91', '93'].map((work) => [`aim ${work}`, 'housing-for-an-aim'])),
      club: 'housing-for-an-aim',
      cooperative: 'housing-for-an-aim',
      'one permit ended': '',
      'one permit to come': '',
      'one permit refused': '',
      farm: 'homes-for-staff',
      'small farm': '',
      'staff not told': '',
      parish: 'housing-for-an-aim',
      'young parish': '',
      'parish as a company': '',
    },
  )
})

test('a home with two rights or two lettings counts once', async (context) => {
  const rows = rowsOf({ two: { objects: 2 }, three: { letting: { landlord_kvk_number: 'other' } } })
  const again = [
    some(OWNERS, [{ kvk_number: 'two', object_id: 'two 0', tenaamstelling_id: '2', owns: true, current: true }]),
    some(TENANCIES, [
      { object_id: 'three 0', letting_id: '2', landlord_kvk_number: 'three', current: true, payment: 'bank' },
    ]),
  ]
  const signals = await trySignals(context, unrelatedActivity, { rows: [...rows, ...again] })
  assert.deepEqual(
    signals.map(({ subject_id, explained_by }) => [subject_id, ...explained_by]),
    [['three']],
  )
})
