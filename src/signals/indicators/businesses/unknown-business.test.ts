import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { HOMES, type Home } from '../../../linkage/contract.ts'
import { INSPECTIONS } from '../../../sources/contract.ts'
import type { Row } from '../../../vocabulary/table.ts'
import { RISK_BRANCHES } from '../../branches/branch-tables.ts'
import { BUSINESSES } from '../../facts/fact-tables.ts'
import { some, trySignals } from '../../test-bench.ts'
import { unknownBusiness } from './unknown-business.ts'

const HERE = '9901010000000001'
const ELSEWHERE = '9901010000000002'

interface Change {
  readonly business?: Partial<Row<typeof BUSINESSES>>
  readonly others?: readonly Partial<Row<typeof BUSINESSES>>[]
  readonly visits?: readonly Partial<Row<typeof INSPECTIONS>>[]
  readonly home?: Partial<Home>
}

const SALON = {
  establishment_number: '1',
  kvk_number: '90000001',
  sbi_code: '96021',
  open: true,
  opened_on: '2020-01-01',
}

async function signalOf(context: TestContext, { business, others = [], visits = [], home }: Change = {}) {
  const rows = [
    some(BUSINESSES, [{ ...SALON, object_id: HERE, ...business }, ...others]),
    some(
      RISK_BRANCHES,
      ['9602', '87', '4511'].map((sbi_code) => ({ sbi_code, theme: 'cash', list_version: '1' })),
    ),
    some(INSPECTIONS, visits),
    some(HOMES, [{ object_id: HERE, use_purposes: ['winkel'], ...home }]),
  ]
  return (await trySignals(context, unknownBusiness, { rows })).at(0)
}

test('a business of a listed branch without a visit in three years is on the list, and never stacks', async (context) => {
  const signal = await signalOf(context)
  assert.deepEqual([signal?.subject_id, signal?.value, signal?.stage], [HERE, 1, 'hypothesis'])
  assert.deepEqual(signal?.evidence, ['establishment 1'])
  assert.deepEqual(signal?.explained_by, [])
})

test('another branch, a closed vestiging, one at home or of an unknown branch is not', async (context) => {
  for (const business of [{ sbi_code: '4771' }, { open: false }, { at_home: true }, { sbi_code: null }])
    assert.equal(await signalOf(context, { business }), undefined, JSON.stringify(business))
  assert.ok(
    await signalOf(context, { business: { sbi_code: '8710' } }),
    'an entry of two digits holds for all below it',
  )
})

test('a visit within the window, whatever it found, takes it off the list', async (context) => {
  const visited = (inspected_on: string, object_id = HERE) =>
    signalOf(context, { visits: [{ inspection_id: '1', object_id, inspected_on, found: 'misuse' }] })
  assert.equal(await visited('2023-01-02'), undefined)
  assert.equal(await visited('2026-01-01'), undefined)
  assert.ok(await visited('2023-01-01'))
  assert.ok(await visited('2026-01-02'))
  assert.ok(await visited('2025-06-01', ELSEWHERE))
})

test('a business that has just started may wait for its visit', async (context) => {
  const opened = async (opened_on: string | null) =>
    (await signalOf(context, { business: { opened_on } }))?.explained_by
  assert.deepEqual(await opened('2025-07-06'), ['just-started'])
  assert.deepEqual(await opened('2025-07-05'), [])
  assert.deepEqual(await opened(null), [])
})

test('a company that was visited at its other place is known, unless another one sits here as well', async (context) => {
  const visits = [{ inspection_id: '1', object_id: ELSEWHERE, inspected_on: '2025-06-01', found: 'nothing' }]
  const other = { ...SALON, establishment_number: '2', object_id: ELSEWHERE }
  assert.deepEqual((await signalOf(context, { others: [other], visits }))?.explained_by, ['moved'])
  const neighbour = { ...SALON, establishment_number: '3', kvk_number: '90000003', object_id: HERE }
  assert.deepEqual((await signalOf(context, { others: [other, neighbour], visits }))?.explained_by, [])
})

test('premises that are only an office hold the books', async (context) => {
  const used = async (use_purposes: string[]) => (await signalOf(context, { home: { use_purposes } }))?.explained_by
  assert.deepEqual(await used(['kantoor']), ['office-address'])
  assert.deepEqual(await used(['winkel', 'kantoor']), [])
})
