import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { COMPANIES } from '../../facts/fact-tables.ts'
import { COMPANY_PURCHASES } from '../../facts/holder-fact-tables.ts'
import { some, TRIAL_DAY, trySignals } from '../../test-bench.ts'
import { shortLivedCompany } from './short-lived-company.ts'
import { verdictsOf } from './test-bench.ts'

interface Case {
  readonly founded?: string | null
  readonly ended?: string
  readonly bought?: string
  readonly purchase?: object
  readonly company?: object
}

/** Each organisation founded on the first of 2025 buys a home on the first of June, unless told otherwise. */
function rowsOf(cases: Readonly<Record<string, Case>>, parents: readonly object[] = []) {
  const named = Object.entries(cases)
  return [
    some(COMPANIES, [
      ...parents,
      ...named.map(([kvk_number, { founded = '2025-01-01', ended, company }]) => ({
        kvk_number,
        form: 'private-limited',
        founded_on: founded,
        ended_on: ended ?? null,
        ended: ended !== undefined && ended <= TRIAL_DAY,
        ...company,
      })),
    ]),
    some(
      COMPANY_PURCHASES,
      named.map(([name, { bought = '2025-06-01', purchase }]) => ({
        kvk_number: name,
        object_id: name,
        deed_part_id: name,
        bought_on: bought,
        ...purchase,
      })),
    ),
  ]
}

const verdicts = (context: TestContext, cases: Readonly<Record<string, Case>>, parents: readonly object[] = []) =>
  verdictsOf(context, shortLivedCompany, rowsOf(cases, parents))

test('a purchase in the year after the founding, or before the end, is a signal with its days', async (context) => {
  const old = { founded: '2010-01-01' }
  const cases = { young: {}, gone: { ...old, ended: '2025-12-31' }, both: { ended: '2025-07-01' } }
  const signals = await trySignals(context, shortLivedCompany, { rows: rowsOf(cases) })
  assert.deepEqual(
    signals.map(({ subject_id, value, happened_on, evidence }) => [subject_id, value, happened_on, ...evidence]),
    [
      ['both', 30, '2025-07-01', 'deed both'],
      ['gone', 213, '2025-12-31', 'deed gone'],
      ['young', 151, '2025-06-01', 'deed young'],
    ],
  )
})

test('365 days on either side is no signal, and 364 is one', async (context) => {
  const old = { founded: '2010-01-01', bought: '2024-06-01' }
  assert.deepEqual(
    await verdicts(context, {
      'founded 365 days before': { bought: '2026-01-01' },
      'founded 364 days before': { bought: '2025-12-31' },
      'ended 365 days after': { ...old, ended: '2025-06-01' },
      'ended 364 days after': { ...old, ended: '2025-05-31' },
      'has not ended yet': { ...old, bought: '2025-12-01', ended: '2026-03-01' },
      'bought on the day of the founding': { bought: '2025-01-01' },
      'ended on the day of the purchase': { ...old, ended: '2024-06-01' },
      'bought before the founding': { bought: '2024-12-01' },
      'founding unknown': { founded: null },
    }),
    {
      'founded 364 days before': '',
      'ended 364 days after': '',
      'bought on the day of the founding': '',
      'ended on the day of the purchase': '',
    },
  )
})

test('purchases count from the day after the window begins until the peildatum', async (context) => {
  assert.deepEqual(
    await verdicts(context, {
      before: { founded: '2020-12-01', bought: '2021-01-01' },
      first: { founded: '2020-12-01', bought: '2021-01-02' },
      last: { founded: '2025-12-01', bought: '2026-01-01' },
      after: { founded: '2025-12-01', bought: '2026-01-02' },
    }),
    { first: '', last: '' },
  )
})

test('each innocent explanation explains, and its near miss does not', async (context) => {
  const held = (parent: string) => ({ company: { shareholders: [`kvk:${parent}`] } })
  const landlord = { sbi_code: '68203', employees: 2 }
  const lasted = { founded: '2023-01-01', bought: '2023-06-01' }
  const parents = [
    { kvk_number: 'old', founded_on: '2022-06-01' },
    { kvk_number: 'younger', founded_on: '2022-06-02' },
    { kvk_number: 'gone', founded_on: '2010-01-01', ended: true },
    { kvk_number: 'builder', founded_on: '2024-12-01', sbi_code: '41100', employees: 1 },
    { kvk_number: 'builder of 2025', founded_on: '2024-12-01', sbi_code: '68120', employees: 1 },
    { kvk_number: 'empty builder', founded_on: '2024-12-01', sbi_code: '41100', employees: 0 },
  ]
  assert.deepEqual(
    await verdicts(
      context,
      {
        bank: { purchase: { bank_loan_days: 90 } },
        'bank, a day late': { purchase: { bank_loan_days: 91 } },
        'no bank': { purchase: { bank_loan_days: null } },
        'own home': { purchase: { parties_related: true } },
        group: held('old'),
        'young group': held('younger'),
        'ended group': held('gone'),
        'group that gave it up': { ...held('old'), ended: '2025-12-01' },
        project: held('builder'),
        'project by the codes of 2025': held('builder of 2025'),
        'project of nobody': held('empty builder'),
        landlord: { ...lasted, company: landlord },
        'landlord alone': { ...lasted, company: { ...landlord, employees: 1 } },
        'other work': { ...lasted, company: { ...landlord, sbi_code: '70221' } },
        'young landlord': { founded: '2023-01-02', bought: '2023-06-01', company: landlord },
        insurer: { company: { sbi_code: '65120', employees: 10 } },
      },
      parents,
    ),
    {
      bank: 'bank-financed',
      'bank, a day late': '',
      'no bank': '',
      'own home': 'own-property',
      group: 'part-of-group',
      'young group': '',
      'ended group': '',
      'group that gave it up': '',
      project: 'project-company',
      'project by the codes of 2025': 'project-company',
      'project of nobody': '',
      landlord: 'lasting-landlord',
      'landlord alone': '',
      'other work': '',
      'young landlord': '',
      insurer: 'institution',
    },
  )
})

test('a bank that lent for one of two purchases does not explain the other', async (context) => {
  const rows = rowsOf({ K: { purchase: { bank_loan_days: 0 } } })
  const second = { kvk_number: 'K', object_id: 'other', deed_part_id: 'other', bought_on: '2025-07-01' }
  assert.deepEqual(await verdictsOf(context, shortLivedCompany, rows), { K: 'bank-financed' })
  assert.deepEqual(await verdictsOf(context, shortLivedCompany, [...rows, some(COMPANY_PURCHASES, [second])]), {
    K: '',
  })
})

test('of several purchases the closest counts, and each has to be explained', async (context) => {
  const again = { kvk_number: 'K', object_id: 'other', deed_part_id: 'other', bought_on: '2025-07-01' }
  const rows = (first: Case, second: object, companies: readonly object[] = []) => [
    ...rowsOf({ K: first }, companies),
    some(COMPANY_PURCHASES, [
      { ...again, ...second },
      { ...again, object_id: 'third', ...second },
    ]),
  ]
  const [signal] = await trySignals(context, shortLivedCompany, { rows: rows({}, {}) })
  const { purchased_on, purchases } = JSON.parse(signal?.inputs ?? '')
  assert.deepEqual([signal?.value, signal?.happened_on], [151, '2025-07-01'])
  assert.deepEqual([purchased_on.value, purchases.value], ['2025-06-01', 2])
  const verdict = async (first: Case, second: object, companies: readonly object[] = []) =>
    (await verdictsOf(context, shortLivedCompany, rows(first, second, companies)))['K']
  assert.equal(await verdict({ purchase: { parties_related: true } }, {}), '')
  const parent = { kvk_number: 'parent', founded_on: '2022-06-02' }
  const held = { company: { shareholders: ['kvk:parent'] } }
  assert.equal(await verdict(held, {}, [parent]), '')
  assert.equal(await verdict({ ...held, bought: '2025-07-01' }, {}, [parent]), 'part-of-group')
  const gone = { founded: '2024-12-01', bought: '2024-12-02', ended: '2025-12-15', ...held }
  assert.equal(await verdict(gone, {}, [{ ...parent, founded_on: '2010-01-01' }]), '')
})

test('an end of exactly a year after the purchase is not soon', async (context) => {
  const parent = { kvk_number: 'parent', founded_on: '2010-01-01' }
  const company = { shareholders: ['kvk:parent'] }
  const ended = (day: string) => ({ founded: '2024-05-01', bought: '2024-06-01', ended: day, company })
  assert.deepEqual(await verdicts(context, { soon: ended('2025-05-31'), later: ended('2025-06-01') }, [parent]), {
    soon: '',
    later: 'part-of-group',
  })
})
