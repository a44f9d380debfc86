import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { HOMES } from '../../../linkage/contract.ts'
import type { Row } from '../../../vocabulary/table.ts'
import { COMPANIES, PERMITS } from '../../facts/fact-tables.ts'
import { some, trySignals } from '../../test-bench.ts'
import { failedPermits } from './failed-permits.ts'

type Permit = Partial<Row<typeof PERMITS>>

const HERE = '9901010000000001'
const NEARBY = '9901010000000002'
const DIRECTED = [
  { kvk_number: '90000001', directors: ['person:a'] },
  { kvk_number: '90000002', directors: ['person:a'] },
  { kvk_number: '90000003', directors: ['person:b'], shareholders: ['kvk:90000009'] },
  { kvk_number: '90000004', directors: ['person:c'], shareholders: ['kvk:90000009'] },
]

const FIRST: Permit = {
  object_id: HERE,
  permit_id: '1',
  kind: 'building',
  status: 'refused',
  holder_kvk_number: '90000001',
  valid_from: '2023-05-01',
}
const SECOND: Permit = {
  ...FIRST,
  permit_id: '2',
  status: 'withdrawn',
  holder_kvk_number: '90000002',
  valid_from: '2024-05-01',
}

async function signalOf(context: TestContext, first: Permit = {}, second: Permit = {}, others: readonly Permit[] = []) {
  const rows = [
    some(PERMITS, [{ ...FIRST, ...first }, { ...SECOND, ...second }, ...others]),
    some(COMPANIES, DIRECTED),
    some(
      HOMES,
      [HERE, NEARBY].map((object_id) => ({ object_id, buurt_code: 'BU99010001' })),
    ),
  ]
  return (await trySignals(context, failedPermits, { rows })).at(0)
}

test('a refusal and a withdrawal of two companies of one director are a signal on the object', async (context) => {
  const signal = await signalOf(context)
  assert.deepEqual([signal?.subject_id, signal?.value, signal?.happened_on], [HERE, 2, '2024-05-01'])
  assert.deepEqual(signal?.evidence, ['permit 1', 'permit 2'])
  assert.equal(JSON.parse(signal?.inputs ?? '').applicants.value, 2)
  assert.deepEqual(signal?.explained_by, [])
})

test('applicants are linked by being one, by a director or by a shareholder, and otherwise not', async (context) => {
  const applicants = (one: string | null, other: string | null) =>
    signalOf(context, { holder_kvk_number: one }, { holder_kvk_number: other })
  assert.ok(await applicants('90000001', '90000001'))
  assert.ok(await applicants('90000003', '90000004'))
  assert.ok(await applicants('90000008', '90000008'), 'a company that the register does not know is itself')
  assert.equal(await applicants('90000001', '90000003'), undefined)
  assert.equal(await applicants(null, null), undefined)
})

test('one permit, one that was granted or requested, or one at another object does not count', async (context) => {
  for (const change of [{ permit_id: '1' }, { status: 'granted' }, { status: 'requested' }, { object_id: NEARBY }])
    assert.equal(await signalOf(context, {}, change), undefined, JSON.stringify(change))
})

test('a permit that was delivered twice is one permit', async (context) => {
  const again = { ...FIRST, delivery_id: 'later' }
  const signal = await signalOf(context, {}, { holder_kvk_number: '90000001' }, [again])
  assert.equal(signal?.value, 2)
  assert.equal(JSON.parse(signal?.inputs ?? '').applicants.value, 1)
})

test('the window is five years that end with the peildatum', async (context) => {
  assert.equal(await signalOf(context, { valid_from: '2021-01-01' }), undefined)
  assert.ok(await signalOf(context, { valid_from: '2021-01-02' }))
  assert.ok(await signalOf(context, {}, { valid_from: '2026-01-01' }))
  assert.equal(await signalOf(context, {}, { valid_from: '2026-01-02' }), undefined)
})

test('two decisions of one day are one plan', async (context) => {
  assert.deepEqual((await signalOf(context, { valid_from: '2024-05-01' }))?.explained_by, ['one-plan'])
})

test('a permit that the applicant got later explains; an earlier one or that of another does not', async (context) => {
  const granted = async (change: Permit) => {
    const later = { ...FIRST, permit_id: '3', status: 'granted', valid_from: '2024-05-01', ...change }
    return (await signalOf(context, {}, {}, [later]))?.explained_by
  }
  assert.deepEqual(await granted({}), ['granted-after-all'])
  assert.deepEqual(await granted({ valid_from: '2024-04-30' }), [])
  assert.deepEqual(await granted({ holder_kvk_number: '90000003' }), [])
})

test('where at least five others asked nearby and half of them failed, the rules are strict', async (context) => {
  const nearby = async (failed: number, all: number, rest = 'granted') => {
    const others = Array.from({ length: all }, (_, place) => ({
      ...FIRST,
      object_id: NEARBY,
      permit_id: `1${place}`,
      holder_kvk_number: null,
      status: place < failed ? 'refused' : rest,
    }))
    return (await signalOf(context, {}, {}, others))?.explained_by
  }
  assert.deepEqual(await nearby(3, 6), ['strict-area'])
  assert.deepEqual(await nearby(2, 6), [])
  assert.deepEqual(await nearby(4, 4), [])
  assert.deepEqual(await nearby(3, 5), ['strict-area'])
  assert.deepEqual(await nearby(4, 6, 'requested'), [], 'what is not decided yet is no decision nearby')
})
