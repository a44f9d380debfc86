import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { HOMES } from '../../../linkage/contract.ts'
import { OFFICERS } from '../../../sources/contract.ts'
import { COMPANIES, OWNERS } from '../../facts/fact-tables.ts'
import { some, TRIAL_DAY, trySignals } from '../../test-bench.ts'
import { soleDirectorFoundation } from './sole-director-foundation.ts'
import { verdictsOf } from './test-bench.ts'

interface Case {
  readonly company?: object
  readonly owner?: object
  readonly home?: object
  readonly officer?: object
}

const YOUNG = { form: 'foundation', directors: ['person:p'], founded_on: '2020-01-01', sbi_code: '94996' }

/** Foundations with one director and a home, unless told otherwise. */
function rowsOf(cases: Readonly<Record<string, Case>>) {
  const named = Object.entries(cases)
  const board = { kvk_number: 'board', form: 'private-limited', directors: ['person:q', 'person:r'] }
  const alone = { ...board, kvk_number: 'alone', directors: ['person:q'] }
  return [
    some(COMPANIES, [
      board,
      alone,
      ...named.map(([kvk_number, { company }]) => ({ kvk_number, ...YOUNG, ...company })),
    ]),
    some(
      OWNERS,
      named.map(([name, { owner }]) => ({ kvk_number: name, object_id: name, owns: true, current: true, ...owner })),
    ),
    some(
      HOMES,
      named.map(([name, { home }]) => ({ object_id: name, use_purposes: ['woon'], ...home })),
    ),
    some(
      OFFICERS,
      named.flatMap(([kvk_number, { officer }]) => (officer === undefined ? [] : [{ kvk_number, ...officer }])),
    ),
  ]
}

const verdicts = (context: TestContext, cases: Readonly<Record<string, Case>>) =>
  verdictsOf(context, soleDirectorFoundation, rowsOf(cases))

test('a foundation with one director and one home is a signal that names no person', async (context) => {
  const [signal] = await trySignals(context, soleDirectorFoundation, { rows: rowsOf({ K: {} }) })
  assert.equal(signal?.value, 1)
  assert.equal(signal?.happened_on, TRIAL_DAY)
  assert.deepEqual(signal?.evidence, ['officers K'])
  assert.deepEqual(JSON.parse(signal?.inputs ?? '').objects, { value: 1, source: 'brk', asOf: TRIAL_DAY })
  assert.doesNotMatch(JSON.stringify(signal), /person:/)
})

test('two directors, none told, no property now, another form and a foundation that ended give no signal', async (context) => {
  assert.deepEqual(
    await verdicts(context, {
      'two directors': { company: { directors: ['person:p', 'person:q'] } },
      'no director told': { company: { directors: [] } },
      'sold it': { owner: { current: false } },
      'only a right of way': { owner: { owns: false } },
      'no foundation': { company: { form: 'private-limited' } },
      ended: { company: { ended: true } },
    }),
    {},
  )
})

test('each innocent explanation explains, and its near miss does not', async (context) => {
  const supervisor = { officer_kind: 'person', officer_id: 's', function: 'supervisor', held_from: '2021-01-01' }
  assert.deepEqual(
    await verdicts(context, {
      church: { home: { use_purposes: ['bijeenkomst'] } },
      'old mill': { company: { founded_on: '2016-01-01' } },
      'almost old': { company: { founded_on: '2016-01-02' } },
      ...Object.fromEntries(
        ['85', '86', '87', '88', '90', '91', '93'].map((aim) => [
          `aim ${aim}`,
          { company: { founded_on: '2010-01-01', sbi_code: `${aim}101` } },
        ]),
      ),
      'supervised from today': { officer: { ...supervisor, held_from: TRIAL_DAY } },
      administered: { officer: { ...supervisor, function: 'administrator' } },
      'lets homes with ten people': { company: { employees: 10, sbi_code: '68201' } },
      'old with another aim': { company: { founded_on: '2000-01-01', sbi_code: '70221' } },
      employer: { company: { employees: 10, sbi_code: '70221' } },
      'small employer': { company: { employees: 9 } },
      supervised: { officer: supervisor },
      'no longer supervised': { officer: { ...supervisor, has_ended: true, held_until: TRIAL_DAY } },
      'not yet supervised': { officer: { ...supervisor, held_from: '2026-01-02' } },
      'under a board': { company: { directors: ['kvk:board'] } },
      'under one man': { company: { directors: ['kvk:alone'] } },
      bankrupt: { officer: { ...supervisor, function: 'trustee' } },
      'unknown aim': { company: { sbi_code: null, founded_on: null } },
    }),
    {
      church: 'own-premises',
      'old mill': 'long-established-aim',
      'almost old': '',
      ...Object.fromEntries(
        ['85', '86', '87', '88', '90', '91', '93'].map((aim) => [`aim ${aim}`, 'long-established-aim']),
      ),
      'supervised from today': 'supervised',
      administered: 'trustee',
      'lets homes with ten people': 'housing-association employer',
      'old with another aim': '',
      employer: 'employer',
      'small employer': '',
      supervised: 'supervised',
      'no longer supervised': '',
      'not yet supervised': '',
      'under a board': 'directed-by-board',
      'under one man': '',
      bankrupt: 'trustee',
      'unknown aim': '',
    },
  )
})
