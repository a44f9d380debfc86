import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { ESTABLISHMENTS, OFFICERS } from '../../../sources/contract.ts'
import { BUSINESSES, COMPANIES, OWNERS, STAYS } from '../../facts/fact-tables.ts'
import { COMPANY_GROUPS, COMPANY_PURCHASES } from '../../facts/holder-fact-tables.ts'
import { some, TRIAL_DAY, trySignals } from '../../test-bench.ts'
import { paperDirector } from './paper-director.ts'
import { verdictsOf } from './test-bench.ts'

interface Beside {
  readonly directors?: readonly string[]
  readonly head?: string
  /** What its hoofdvestiging is like. */
  readonly at?: object
}

interface Case {
  readonly company?: object
  readonly purchase?: object
  /** First day of the last director. */
  readonly changed?: string
  readonly function?: string
  /** What its vestiging at the seat is like. */
  readonly business?: object
  readonly head?: string
  /** Other companies of the director at the seat, and what each is like. */
  readonly beside?: readonly Beside[]
  readonly stays?: readonly object[]
  readonly owner?: object
}

/** Organisations of 2010 with nobody employed, which own a home and bought it on the first of June 2025. */
function rowsOf(cases: Readonly<Record<string, Case>>, companies: readonly object[] = []) {
  const named = Object.entries(cases)
  const besides = named.flatMap(([name, { beside = [] }]) =>
    beside.map((change, place) => ({
      kvk_number: `${name} ${place}`,
      directors: [`person:${name}`],
      seat: name,
      ...change,
    })),
  )
  const seat = (kvk_number: string, place: number) => ({
    kvk_number,
    main: true,
    postcode: '9999ZZ',
    house_number: place,
  })
  const placeOf = (name: string) => named.findIndex(([other]) => other === name) + 1
  return [
    some(COMPANIES, [
      ...companies,
      ...besides.map(({ seat: _seat, head: _head, at: _at, ...company }) => company),
      ...named.map(([kvk_number, { company }]) => ({
        kvk_number,
        founded_on: '2010-01-01',
        employees: 0,
        directors: [`person:${kvk_number}`],
        ...company,
      })),
    ]),
    some(ESTABLISHMENTS, [
      ...named.map(([name]) => seat(name, placeOf(name))),
      ...besides.map(({ kvk_number, seat: name, at }) => ({ ...seat(kvk_number, placeOf(name)), ...at })),
    ]),
    some(
      OWNERS,
      named.map(([name, { owner }]) => ({ kvk_number: name, object_id: name, owns: true, current: true, ...owner })),
    ),
    some(
      COMPANY_PURCHASES,
      named.map(([name, { purchase }]) => ({
        kvk_number: name,
        object_id: name,
        deed_part_id: name,
        bought_on: '2025-06-01',
        ...purchase,
      })),
    ),
    some(COMPANY_GROUPS, [
      ...named.map(([name, { head }]) => ({ kvk_number: name, head: head ?? `kvk:${name}` })),
      ...besides.map(({ kvk_number, head }) => ({ kvk_number, head: head ?? `kvk:${kvk_number}` })),
    ]),
    some(
      OFFICERS,
      named.flatMap(([kvk_number, { changed, function: role = 'director' }]) =>
        changed === undefined ? [] : [{ kvk_number, officer_id: 'new', function: role, held_from: changed }],
      ),
    ),
    some(
      BUSINESSES,
      named.map(([kvk_number, { business }]) => ({
        object_id: `seat ${kvk_number}`,
        kvk_number,
        main: true,
        open: true,
        ...business,
      })),
    ),
    some(
      STAYS,
      named.flatMap(([name, { stays = [] }]) => stays.map((stay) => ({ object_id: `seat ${name}`, ...stay }))),
    ),
  ]
}

const verdicts = (context: TestContext, cases: Readonly<Record<string, Case>>, companies: readonly object[] = []) =>
  verdictsOf(context, paperDirector, rowsOf(cases, companies))

test('a new director shortly before a purchase, and nobody employed, are two marks', async (context) => {
  const [signal] = await trySignals(context, paperDirector, { rows: rowsOf({ K: { changed: '2025-05-01' } }) })
  assert.equal(signal?.value, 2)
  assert.equal(signal?.happened_on, TRIAL_DAY)
  assert.deepEqual(signal?.evidence, ['deed K', 'officers K'])
  const { changed_on, employees } = JSON.parse(signal?.inputs ?? '')
  assert.deepEqual([changed_on.value, employees.value], ['2025-05-01', 0])
  assert.doesNotMatch(JSON.stringify(signal), /person:/)
})

test('all four marks together count four', async (context) => {
  const all = { changed: '2025-05-01', beside: [{}, {}], stays: [{ address_kind: 'correspondence' }] }
  const [signal] = await trySignals(context, paperDirector, { rows: rowsOf({ K: all }) })
  assert.equal(signal?.value, 4)
  assert.deepEqual(signal?.evidence, ['deed K', 'officers K', 'registrations seat K'])
})

test('one mark alone is no signal, and each mark has a near miss', async (context) => {
  const letterbox = { address_kind: 'correspondence' }
  assert.deepEqual(
    await verdicts(context, {
      'nobody employed': {},
      'staff not told': { changed: '2025-05-01', company: { employees: null } },
      'only the director at work': { changed: '2025-05-01', company: { employees: 1 } },
      'one more at work': { changed: '2025-05-01', company: { employees: 2 } },
      '90 days before': { changed: '2025-03-03' },
      '91 days before': { changed: '2025-03-02' },
      'on the day itself': { changed: '2025-06-01' },
      'after the purchase': { changed: '2025-06-02' },
      'first director': { changed: '2025-05-01', company: { founded_on: '2025-05-01' } },
      'five years ago': { changed: '2020-12-01', purchase: { bought_on: '2021-01-01' } },
      'almost five years ago': { changed: '2020-12-01', purchase: { bought_on: '2021-01-02' } },
      'a new supervisor': { changed: '2025-05-01', function: 'supervisor' },
      'bought on the peildatum': { changed: '2025-12-01', purchase: { bought_on: TRIAL_DAY } },
      'bought the day after': { changed: '2025-12-01', purchase: { bought_on: '2026-01-02' } },
      'three, one with its branch there': { beside: [{}, { at: { main: false } }] },
      'three, one that left': { beside: [{}, { at: { has_ended: true } }] },
      'three, one without a postcode': { beside: [{}, { at: { postcode: null } }] },
      'letterbox at a branch': { stays: [letterbox], business: { main: false } },
      'letterbox at a closed seat': { stays: [letterbox], business: { open: false } },
      'letterbox from today': { stays: [{ ...letterbox, stayed_from: TRIAL_DAY }] },
      'letterbox from tomorrow': { stays: [{ ...letterbox, stayed_from: '2026-01-02' }] },
      'three at one seat': { beside: [{}, {}] },
      'two at one seat': { beside: [{}] },
      'three, two of one group': { head: 'kvk:H', beside: [{ head: 'kvk:H' }, {}] },
      'three of two directors': { beside: [{}, { directors: ['person:other'] }] },
      letterbox: { stays: [letterbox] },
      'somebody lives there': { stays: [letterbox, { address_kind: 'home' }] },
      'letterbox closed': { stays: [{ ...letterbox, stayed_until: TRIAL_DAY }] },
      'sold it': { changed: '2025-05-01', owner: { current: false } },
    }),
    {
      'only the director at work': '',
      '90 days before': '',
      'on the day itself': '',
      'almost five years ago': '',
      'bought on the peildatum': '',
      'letterbox from today': '',
      'three at one seat': '',
      letterbox: '',
    },
  )
})

test('each innocent explanation explains, and its near miss does not', async (context) => {
  const changed = '2025-05-01'
  const led = (director: string) => {
    const by = { directors: [`kvk:${director}`] }
    return { company: by, beside: [by, by] }
  }
  assert.deepEqual(
    await verdicts(
      context,
      {
        bank: { changed, purchase: { bank_loan_days: 90 } },
        'bank too late': { changed, purchase: { bank_loan_days: 91 } },
        'bank, and no new director': { beside: [{}, {}], purchase: { bank_loan_days: 0 } },
        'no bank': { changed, purchase: { bank_loan_days: null } },
        'own home': { changed, purchase: { parties_related: true } },
        'bank itself': { changed, beside: [{}, {}], company: { sbi_code: '64191', employees: 10 } },
        'bank of nine': { changed, beside: [{}, {}], company: { sbi_code: '64191', employees: 9 } },
        trust: led('office'),
        'office of one': led('small office'),
        state: { changed, company: { form: 'public-body' } },
      },
      [
        { kvk_number: 'office', sbi_code: '69209', employees: 2 },
        { kvk_number: 'small office', sbi_code: '69209', employees: 1 },
      ],
    ),
    {
      bank: 'bank-financed',
      'bank too late': '',
      'bank, and no new director': '',
      'no bank': '',
      'own home': 'own-property',
      'bank itself': 'institution',
      'bank of nine': '',
      trust: 'trust-office',
      'office of one': '',
      state: 'institution',
    },
  )
})

test('each purchase has to be explained, and of several directors the one of most companies counts', async (context) => {
  const again = { kvk_number: 'K', object_id: 'other', deed_part_id: 'K', bought_on: '2025-07-01' }
  const rows = (first: object, second: object) => [
    ...rowsOf({ K: { changed: '2025-05-01', purchase: first } }),
    some(COMPANY_PURCHASES, [{ ...again, ...second }]),
    some(OFFICERS, [{ kvk_number: 'K', officer_id: 'second', function: 'director', held_from: '2025-05-15' }]),
  ]
  const verdict = async (first: object, second: object) =>
    (await verdictsOf(context, paperDirector, rows(first, second)))['K']
  assert.equal(await verdict({ bank_loan_days: 0 }, {}), '')
  assert.equal(await verdict({ parties_related: true }, {}), '')
  assert.equal(await verdict({ bank_loan_days: 0 }, { bank_loan_days: 0 }), 'bank-financed')
  const [signal] = await trySignals(context, paperDirector, { rows: rows({}, {}) })
  const { changed_on, purchased_on } = JSON.parse(signal?.inputs ?? '')
  assert.deepEqual([changed_on.value, purchased_on.value], ['2025-05-15', '2025-07-01'])
  const by = { directors: ['kvk:office'] }
  const two = { company: { directors: ['person:x', 'kvk:office'] }, beside: [by, by] }
  const office = { kvk_number: 'office', sbi_code: '69209', employees: 2 }
  assert.deepEqual(await verdicts(context, { two }, [office]), { two: 'trust-office' })
})
