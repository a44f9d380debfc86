import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Row } from '../vocabulary/table.ts'
import { openDatabase } from '../warehouse/database.ts'
import { type IndicatorState, SIGNALS, type Signal, TRACK_RECORDS, type TrackRecord } from './contract.ts'
import { PEILDATUM, REGISTER_STATES } from './facts/fact-tables.ts'
import type { Indicator } from './indicator.ts'
import { indicatorStates } from './indicator-states.ts'
import { overcrowding } from './indicators/occupancy/overcrowding.ts'
import { fill, some, TRIAL_DAY } from './test-bench.ts'

interface Given {
  readonly states?: readonly Row<typeof REGISTER_STATES>[]
  readonly record?: Partial<TrackRecord>
  readonly signals?: readonly Partial<Signal>[]
}

const FRESH = overcrowding.needs.map(({ register }) => ({ register, as_of: TRIAL_DAY }))

async function stateOf(
  context: TestContext,
  indicator: Indicator,
  { states = FRESH, record, signals = [] }: Given,
): Promise<IndicatorState | undefined> {
  const database = await openDatabase({ threads: 1 })
  context.after(() => database.close())
  const { code } = indicator
  for (const { table, rows } of [
    some(PEILDATUM, [{ day: TRIAL_DAY }]),
    some(REGISTER_STATES, states),
    some(TRACK_RECORDS, [{ indicator: code, ...record }]),
    some(
      SIGNALS,
      signals.map((signal, place) => ({ indicator: code, subject_id: `${place}`, ...signal })),
    ),
  ])
    await fill(database, table, rows)
  const [state] = await database.rows<IndicatorState>(await indicatorStates(database, [indicator]))
  return state
}

test('an indicator whose registers are there and fresh counts, with how many of its signals nothing explains', async (context) => {
  const signals = [{}, {}, { explained_by: ['one-family'] }]
  assert.deepEqual(await stateOf(context, overcrowding, { signals }), {
    indicator: overcrowding.code,
    state: 'counts',
    registers: [],
    signals: 3,
    unexplained: 2,
  })
})

test('a register that was not delivered makes it absent, one that is too old makes it stale, and both are named', async (context) => {
  const [first, ...rest] = FRESH
  assert.ok(first)
  const absent = await stateOf(context, overcrowding, { states: rest })
  assert.deepEqual([absent?.state, absent?.registers], ['absent', [first.register]])
  const stale = await stateOf(context, overcrowding, { states: [{ ...first, as_of: '2010-01-01' }, ...rest] })
  assert.deepEqual([stale?.state, stale?.registers], ['stale', [first.register]])
})

test('visits that refute an indicator demote it: at best it is right less often than the lot', async (context) => {
  const lot = { random_visited: 100, random_confirmed: 10 }
  const at = async (record: Partial<TrackRecord>) => (await stateOf(context, overcrowding, { record }))?.state
  assert.equal(await at({ ...lot, visited: 200, confirmed: 5, rate: 0.025, low: 0.01, high: 0.0999 }), 'demoted')
  assert.equal(await at({ ...lot, visited: 200, confirmed: 5, rate: 0.025, low: 0.01, high: 0.1 }), 'counts')
  assert.equal(await at(lot), 'counts', 'without visits nothing is refuted')
  assert.equal(await at({ visited: 200, confirmed: 0, rate: 0, low: 0, high: 0.02 }), 'counts', 'nor without a lot')
})

test('visits promote nothing: a hypothesis that proves right stays one, and what was withdrawn stays withdrawn', async (context) => {
  const record = { visited: 50, confirmed: 50, rate: 1, low: 0.93, high: 1, random_visited: 100, random_confirmed: 1 }
  for (const stage of ['hypothesis', 'withdrawn'] as const)
    assert.equal((await stateOf(context, { ...overcrowding, stage }, { record }))?.state, stage)
})
