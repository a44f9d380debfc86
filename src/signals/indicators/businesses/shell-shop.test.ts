import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { INSPECTIONS } from '../../../sources/contract.ts'
import type { Row } from '../../../vocabulary/table.ts'
import { BUSINESSES, NOTICES, PERMITS } from '../../facts/fact-tables.ts'
import { some, trySignals } from '../../test-bench.ts'
import { shellShop } from './shell-shop.ts'

const SHOP = '9901010000000001'

type Notice = Partial<Row<typeof NOTICES>>

function notice(noticed_on: string, change: Notice = {}): Notice {
  return {
    object_id: SHOP,
    observation_id: noticed_on,
    noticed_on,
    sign: 'no-customers-or-stock',
    reliability: 'F',
    credibility: '6',
    origin: noticed_on,
    ...change,
  }
}

interface Change {
  readonly notices?: readonly Notice[]
  readonly business?: Partial<Row<typeof BUSINESSES>>
  readonly permit?: Partial<Row<typeof PERMITS>>
  readonly visit?: Partial<Row<typeof INSPECTIONS>>
}

const TWO = [notice('2025-02-01'), notice('2025-09-01')]

async function signalOf(context: TestContext, { notices = TWO, business, permit, visit }: Change = {}) {
  const open = { object_id: SHOP, establishment_number: '1', open: true, sbi_code: '96021', opened_on: '2020-01-01' }
  const rows = [
    some(NOTICES, notices),
    some(BUSINESSES, [{ ...open, ...business }]),
    some(PERMITS, permit === undefined ? [] : [{ object_id: SHOP, kind: 'building', status: 'granted', ...permit }]),
    some(INSPECTIONS, visit === undefined ? [] : [{ object_id: SHOP, found: 'nothing', ...visit }]),
  ]
  return (await trySignals(context, shellShop, { rows })).at(0)
}

test('two independent notices of a shop without customers are a signal that rests on them', async (context) => {
  const signal = await signalOf(context)
  assert.deepEqual([signal?.value, signal?.happened_on], [2, '2025-09-01'])
  assert.deepEqual(signal?.evidence, ['notice 2025-02-01', 'notice 2025-09-01'])
  assert.deepEqual(signal?.explained_by, [])
})

test('one notice is a quiet hour, and two that go back to one origin are one', async (context) => {
  assert.equal(await signalOf(context, { notices: [notice('2025-02-01')] }), undefined)
  const one = [notice('2025-02-01', { origin: 'campaign' }), notice('2025-09-01', { origin: 'campaign' })]
  assert.equal(await signalOf(context, { notices: one }), undefined)
})

test('another sign, an unreliable source or an improbable notice does not count', async (context) => {
  for (const change of [{ sign: 'humming' }, { sign: null }, { reliability: 'E' }, { credibility: '5' }])
    assert.equal(
      await signalOf(context, { notices: [notice('2025-02-01'), notice('2025-09-01', change)] }),
      undefined,
      JSON.stringify(change),
    )
})

test('the window is two years that end with the peildatum', async (context) => {
  const since = (day: string) => signalOf(context, { notices: [notice(day), notice('2025-09-01')] })
  assert.equal(await since('2024-01-02'), undefined)
  assert.ok(await since('2024-01-03'))
  assert.ok(await since('2026-01-01'))
  assert.equal(await since('2026-01-02'), undefined)
})

test('premises without an open business, or in a home, are no shop', async (context) => {
  for (const business of [{ open: false }, { at_home: true }])
    assert.equal(await signalOf(context, { business }), undefined)
})

test('a shop is starting up until two notices fall after its first year', async (context) => {
  const opened = async (opened_on: string | null, notices = TWO) =>
    (await signalOf(context, { business: { opened_on }, notices }))?.explained_by
  assert.deepEqual(await opened('2024-02-02'), [])
  assert.deepEqual(await opened('2024-02-03'), ['starting-up'])
  assert.deepEqual(await opened('2024-02-03', [...TWO, notice('2025-11-01')]), [])
  assert.deepEqual(await opened('2025-12-01'), ['starting-up'])
  assert.deepEqual(await opened(null), [])
})

test('a business without people walking in needs no customers in sight', async (context) => {
  const branch = async (sbi_code: string | null) => (await signalOf(context, { business: { sbi_code } }))?.explained_by
  assert.deepEqual(await branch('6920'), ['no-walk-in-customers'])
  assert.deepEqual(await branch('4120'), ['no-walk-in-customers'])
  assert.deepEqual(await branch('4791'), ['no-walk-in-customers'])
  assert.deepEqual(await branch('5610'), [])
  assert.deepEqual(await branch(null), [])
})

test('a permit to rebuild explains within a year', async (context) => {
  const permit = async (change: Partial<Row<typeof PERMITS>>) =>
    (await signalOf(context, { permit: { valid_from: '2025-03-01', ...change } }))?.explained_by
  assert.deepEqual(await permit({}), ['being-rebuilt'])
  assert.deepEqual(await permit({ valid_from: '2024-09-02' }), ['being-rebuilt'])
  assert.deepEqual(await permit({ valid_from: '2025-09-01' }), ['being-rebuilt'])
  for (const change of [
    { valid_from: '2024-09-01' },
    { valid_from: '2025-09-02' },
    { status: 'refused' },
    { kind: 'letting' },
  ])
    assert.deepEqual(await permit(change), [], JSON.stringify(change))
})

test('a visit since then that found nothing explains; an earlier one or no access does not', async (context) => {
  const visit = async (change: Partial<Row<typeof INSPECTIONS>>) =>
    (await signalOf(context, { visit: { inspected_on: '2025-02-01', ...change } }))?.explained_by
  assert.deepEqual(await visit({}), ['visited'])
  assert.deepEqual(await visit({ inspected_on: '2026-01-01' }), ['visited'])
  for (const change of [{ inspected_on: '2025-01-31' }, { inspected_on: '2026-01-02' }, { found: 'no-access' }])
    assert.deepEqual(await visit(change), [], JSON.stringify(change))
})
