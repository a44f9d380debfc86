import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { COMPANIES, OWNERSHIP_CHAINS } from '../../facts/fact-tables.ts'
import { some, trySignals } from '../../test-bench.ts'
import { verdictsOf } from './test-bench.ts'
import { unclearOwnership } from './unclear-ownership.ts'

interface Case {
  readonly depth?: number
  readonly ends?: 'person' | 'cycle' | 'unknown' | 'directors'
  readonly last?: readonly string[]
  readonly path?: readonly string[]
}

function rowsOf(cases: Readonly<Record<string, Case>>, companies: readonly object[] = []) {
  return [
    some(
      OWNERSHIP_CHAINS,
      Object.entries(cases).map(([kvk_number, { depth = 0, ends = 'person', last = ['person:p'], path = [] }]) => ({
        kvk_number,
        depth,
        ends_with: ends,
        ultimate_parties: last,
        path: [`kvk:${kvk_number}`, ...path],
      })),
    ),
    some(COMPANIES, companies),
  ]
}

const verdicts = (context: TestContext, cases: Readonly<Record<string, Case>>, companies: readonly object[] = []) =>
  verdictsOf(context, unclearOwnership, rowsOf(cases, companies))

test('a circle of three above each other counts two reasons and names the organisations, never a person', async (context) => {
  const path = ['kvk:B', 'kvk:C', 'kvk:A']
  const rows = rowsOf({ A: { depth: 3, ends: 'cycle', last: ['person:p'], path: [...path, 'person:p'] } })
  const [signal] = await trySignals(context, unclearOwnership, { rows })
  assert.equal(signal?.value, 2)
  assert.deepEqual(signal?.evidence, ['officers A', 'officers B', 'officers C'])
  assert.doesNotMatch(JSON.stringify(signal), /person:/)
})

test('depth counts from three, a circle always, and an end that is not told never by itself', async (context) => {
  const untold = { ends: 'unknown', last: ['kvk:X'] } as const
  assert.deepEqual(
    await verdicts(
      context,
      {
        two: { depth: 2 },
        three: { depth: 3 },
        circle: { depth: 1, ends: 'cycle', last: [] },
        untold,
        'foundation with people': { depth: 1, ends: 'directors', last: ['kvk:F'] },
      },
      [{ kvk_number: 'F', form: 'foundation', directors: ['person:q'] }],
    ),
    { three: '', circle: '' },
  )
})

test('nobody at the end is a signal where directors are told and none of them leads to a person', async (context) => {
  const end = (last: string) => ({ ends: 'unknown', last: [`kvk:${last}`] }) as const
  assert.deepEqual(
    await verdicts(
      context,
      {
        empty: end('E1'),
        'through another': end('E2'),
        person: end('E3'),
        'not told': end('E4'),
        unknown: end('E5'),
        'a foundation of nobody': { ...end('E1'), ends: 'directors' },
        'one of two is a person': { ends: 'unknown', last: ['kvk:E1', 'person:p'] },
        'one of two has a person': { ends: 'unknown', last: ['kvk:E1', 'kvk:E3'] },
        'one of two is not told': { ends: 'unknown', last: ['kvk:E1', 'kvk:E4'] },
        'nobody told at all': { ends: 'unknown', last: [] },
      },
      [
        { kvk_number: 'E1', directors: ['kvk:E4'] },
        { kvk_number: 'E2', directors: ['kvk:E3'] },
        { kvk_number: 'E3', directors: ['kvk:E1', 'person:p'] },
        { kvk_number: 'E4', directors: [] },
      ],
    ),
    { empty: '', 'a foundation of nobody': '' },
  )
})

test('each innocent explanation explains, and its near miss does not', async (context) => {
  const under = (above: string) => ({ depth: 3, path: ['kvk:S', `kvk:${above}`, 'kvk:T', 'person:p'] })
  const companies = [
    { kvk_number: 'fund', form: 'foundation', sbi_code: '6530', employees: 10 },
    { kvk_number: 'small fund', form: 'foundation', sbi_code: '6530', employees: 9 },
    { kvk_number: 'state', form: 'public-body' },
    { kvk_number: 'group', form: 'private-limited', sbi_code: '4711', employees: 50 },
    { kvk_number: 'small group', form: 'private-limited', sbi_code: '4711', employees: 49 },
    { kvk_number: 'bank', form: 'public-limited', sbi_code: '64191', employees: 10 },
    { kvk_number: 'foundation', form: 'foundation', sbi_code: '68201', employees: 10 },
    { kvk_number: 'small association', form: 'association', sbi_code: '68201', employees: 9 },
    { kvk_number: 'association', form: 'association', sbi_code: '68201', employees: 10 },
  ]
  assert.deepEqual(
    await verdicts(
      context,
      {
        'of a fund': under('fund'),
        'of a small fund': under('small fund'),
        'of the state': under('state'),
        'of a group': under('group'),
        'of a small group': under('small group'),
        'of somebody unknown': under('nobody'),
        'of a bank, and more': { ...under('bank'), path: ['kvk:bank', 'kvk:group', 'kvk:small group', 'person:p'] },
        foundation: under('nobody'),
        'small association': under('nobody'),
        association: under('nobody'),
      },
      companies,
    ),
    {
      'of a fund': 'institution',
      'of a small fund': '',
      'of the state': 'institution',
      'of a group': 'large-group',
      'of a small group': '',
      'of somebody unknown': '',
      'of a bank, and more': 'institution large-group',
      foundation: 'housing-association',
      'small association': '',
      association: 'housing-association',
    },
  )
})
