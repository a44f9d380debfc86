import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { HOMES } from '../../../linkage/contract.ts'
import { COMPANIES, OWNERS } from '../../facts/fact-tables.ts'
import { some, trySignals } from '../../test-bench.ts'
import { foundationShare } from './foundation-share.ts'

interface Village {
  /** Addresses of buurt A that each foundation owns. */
  readonly held: readonly number[]
  readonly addresses?: number
  readonly elsewhere?: number
  readonly foundation?: object
  /** What the first of them has besides. */
  readonly first?: object
  readonly owner?: object
}

const YOUNG = { form: 'foundation', directors: ['person:p'], founded_on: '2020-01-01', employees: 0 }

/** Buurt A, and a buurt B of 900 addresses of which a foundation of its own holds some. */
async function signalsOf(context: TestContext, village: Village) {
  const { held, addresses = 100, elsewhere = 5, foundation, first, owner } = village
  const homes = (buurt_code: string, count: number) =>
    Array.from({ length: count }, (_, place) => ({ object_id: `${buurt_code}${place}`, buurt_code }))
  let next = 0
  const owning = held.flatMap((count, place) =>
    Array.from({ length: count }, () => ({ object_id: `A${next++}`, kvk_number: `F${place}`, ...owner })),
  )
  const far = Array.from({ length: elsewhere }, (_, place) => ({ object_id: `B${place}`, kvk_number: 'FB' }))
  const rows = [
    some(HOMES, [...homes('A', addresses), ...homes('B', 900)]),
    some(
      OWNERS,
      [...owning, ...far].map((row, place) => ({ tenaamstelling_id: `${place}`, owns: true, current: true, ...row })),
    ),
    some(COMPANIES, [
      { kvk_number: 'FB', ...YOUNG },
      ...held.map((_, place) => ({ kvk_number: `F${place}`, ...YOUNG, ...foundation, ...(place === 0 ? first : {}) })),
    ]),
  ]
  return (await trySignals(context, foundationShare, { rows })).filter(({ subject_id }) => subject_id === 'A')
}

test('six of a hundred where the whole has eleven of a thousand is 5.45 times as much', async (context) => {
  const [signal] = await signalsOf(context, { held: [2, 2, 2] })
  assert.equal(signal?.value.toFixed(2), '5.45')
  assert.equal(signal?.threshold, 2)
  assert.deepEqual(signal?.evidence, ['officers F0', 'officers F1', 'officers F2'])
  assert.deepEqual(signal?.explained_by, [])
  const inputs = JSON.parse(signal?.inputs ?? '{}')
  assert.deepEqual([inputs.held.value, inputs.foundations.value, inputs.held_by_largest.value], [6, 3, 2])
})

test('each limit has a near miss', async (context) => {
  const misses: readonly [string, Village][] = [
    ['twice the whole and no more', { held: [2, 2, 2], elsewhere: 24 }],
    ['four addresses', { held: [2, 2] }],
    ['two directors', { held: [2, 2, 2], foundation: { directors: ['person:p', 'person:q'] } }],
    ['no director told', { held: [2, 2, 2], foundation: { directors: [] } }],
    ['no foundation', { held: [2, 2, 2], foundation: { form: 'association' } }],
    ['ended', { held: [2, 2, 2], foundation: { ended: true } }],
    ['sold', { held: [2, 2, 2], owner: { current: false } }],
    ['a right without the say', { held: [2, 2, 2], owner: { owns: false } }],
    ['a small neighbourhood', { held: [2, 2, 2], addresses: 49 }],
  ]
  for (const [why, village] of misses) assert.deepEqual(await signalsOf(context, village), [], why)
  assert.equal((await signalsOf(context, { held: [2, 2, 2], elsewhere: 23 })).length, 1)
  assert.equal((await signalsOf(context, { held: [2, 2, 1] })).length, 1)
  assert.equal((await signalsOf(context, { held: [2, 2, 2], addresses: 50 })).length, 1)
})

test('each innocent explanation holds, and not a little before', async (context) => {
  const explained = async (village: Village) => (await signalsOf(context, village)).at(0)?.explained_by
  assert.deepEqual(await explained({ held: [3, 2, 1] }), ['one-holder'])
  assert.deepEqual(await explained({ held: [3, 2, 2] }), [])
  assert.deepEqual(await explained({ held: [2, 2, 2], foundation: { employees: 2 } }), ['known-institutions'])
  assert.deepEqual(await explained({ held: [2, 2, 2], foundation: { employees: 1 } }), [])
  assert.deepEqual(await explained({ held: [2, 2, 2], foundation: { founded_on: '2016-01-01' } }), [
    'known-institutions',
  ])
  assert.deepEqual(await explained({ held: [2, 2, 2], foundation: { founded_on: '2016-01-02' } }), [])
  assert.deepEqual(await explained({ held: [2, 2, 2], first: { employees: 9 } }), [])
})

test('what the register does not tell makes nothing known, and an address with two such owners counts once', async (context) => {
  const [unknown] = await signalsOf(context, { held: [2, 2, 2], foundation: { founded_on: null, employees: null } })
  assert.deepEqual(unknown?.explained_by, [])
  const rows = [
    some(
      HOMES,
      Array.from({ length: 60 }, (_, place) => ({ object_id: `A${place}`, buurt_code: 'A' })),
    ),
    some(
      OWNERS,
      ['F0', 'F1'].map((kvk_number) => ({
        object_id: 'A1',
        tenaamstelling_id: kvk_number,
        kvk_number,
        owns: true,
        current: true,
      })),
    ),
    some(COMPANIES, [
      { kvk_number: 'F0', ...YOUNG },
      { kvk_number: 'F1', ...YOUNG },
    ]),
  ]
  assert.deepEqual(await trySignals(context, foundationShare, { rows }), [])
})
