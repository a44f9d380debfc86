import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { given, runOnRows } from '../../../tests/steps-on-rows.ts'
import type { Row, Table } from '../../vocabulary/table.ts'
import {
  INDICATOR_STATES,
  LEARNED_WEIGHTS,
  PLACED_SIGNALS,
  type PlacedSignal,
  SIGNAL_ORIGINS,
  SIGNAL_PLACES,
  SIGNALS,
  type Signal,
  type SignalOrigin,
  STACKS,
  type Stack,
} from '../contract.ts'
import { PEILDATUM } from '../facts/fact-tables.ts'
import { some, wholeRows } from '../test-bench.ts'
import { equalSum } from './equal-weights.ts'
import { stackSteps } from './stack-steps.ts'

interface Found extends Partial<Signal> {
  readonly at: string
  readonly by?: string
  readonly state?: string
  readonly bits?: number
  readonly dependents?: string
}

const SIGN = { stage: 'pilot', family: 'trade', happened_on: '2025-06-01', sources: ['brk'], peildatum: '2026-01-01' }

/** Runs the three steps for real. A subject is a signal of its own, so that one indicator may come at many addresses. */
async function stacked(context: TestContext, found: readonly Found[]) {
  const signals = found.map((sign, place) => ({ indicator: 'VG-01', subject_id: `S${place}`, ...SIGN, ...sign }))
  const codes = [...new Map(signals.map((sign) => [sign.indicator, sign])).values()]
  const whole = <T extends Table>(table: T, rows: readonly Partial<Row<T>>[]) => ({
    table,
    rows: wholeRows(some(table, rows)),
  })
  const reader = await runOnRows(context, {
    tables: [
      given(PEILDATUM, [{ day: '2026-01-01' }]),
      whole(SIGNALS, signals),
      whole(
        SIGNAL_PLACES,
        signals.map(({ indicator, subject_id, at, by = 'itself' }) => ({ indicator, subject_id, object_id: at, by })),
      ),
      whole(
        INDICATOR_STATES,
        codes.map(({ indicator, state = 'counts' }) => ({ indicator, state })),
      ),
      whole(
        LEARNED_WEIGHTS,
        codes.map(({ indicator, bits = 0, dependents = indicator }) => ({ indicator, bits, dependents })),
      ),
    ],
    steps: stackSteps,
  })
  return {
    placed: await reader.rows<PlacedSignal>(PLACED_SIGNALS),
    origins: await reader.rows<SignalOrigin>(SIGNAL_ORIGINS),
    stacks: await reader.rows<Stack>(STACKS),
  }
}

test('what does not count stays, with the reason; the window has its oldest day out and its newest in', async (context) => {
  const { placed, stacks } = await stacked(context, [
    { at: 'A' },
    { at: 'B', explained_by: ['heirs'] },
    { at: 'C', stale: true },
    { at: 'D', indicator: 'VG-07', stage: 'hypothesis' },
    { at: 'E', indicator: 'VG-08', state: 'demoted' },
    { at: 'F', happened_on: '2024-01-02' },
    { at: 'G', happened_on: '2024-01-03' },
    { at: 'H', happened_on: '2026-01-01' },
    { at: 'I', happened_on: '2026-01-02' },
  ])
  assert.deepEqual(Object.fromEntries(placed.map(({ object_id, set_aside }) => [object_id, set_aside])), {
    A: null,
    B: 'explained',
    C: 'stale',
    D: 'hypothesis',
    E: 'demoted',
    F: 'outside-window',
    G: null,
    H: null,
    I: 'outside-window',
  })
  assert.deepEqual(
    stacks.map(({ object_id }) => object_id),
    ['A', 'G', 'H'],
  )
})

test('three families and two registers make a stack; two of the one or one of the other do not', async (context) => {
  const three = (at: string, sources: readonly string[]) => [
    { at, indicator: 'VG-01', family: 'trade' },
    { at, indicator: 'FI-01', family: 'financing' },
    { at, indicator: 'EI-01', family: 'ownership', sources },
  ]
  const { stacks } = await stacked(context, [
    ...three('A', ['kvk']),
    ...three('B', ['brk']),
    ...three('C', ['kvk']).slice(1),
  ])
  assert.deepEqual(
    stacks.map(({ object_id, stacked: yes }) => [object_id, yes]),
    [
      ['A', true],
      ['B', false],
      ['C', false],
    ],
  )
})

test('signals that go back to one report make no stack, however many families name it', async (context) => {
  const evidence = ['notice R1']
  const { stacks } = await stacked(context, [
    { at: 'A', indicator: 'LO-01', family: 'premises', evidence, sources: ['observations'] },
    { at: 'A', indicator: 'BW-01', family: 'occupancy', evidence, sources: ['brp', 'observations'] },
    { at: 'A', indicator: 'HU-01', family: 'letting', evidence, sources: ['lettings', 'observations'] },
  ])
  assert.deepEqual(
    stacks.map(({ origins, families, stacked: yes, equal_sum }) => [origins, families, yes, equal_sum]),
    [[1, ['occupancy'], false, 1]],
  )
})

test('the equal sum adds 1 per family, half per next origin, half of what comes indirectly, half per further witness', async (context) => {
  const { stacks, origins } = await stacked(context, [
    { at: 'A', indicator: 'VG-01' },
    { at: 'B', indicator: 'VG-01', sources: ['brk', 'woz', 'kvk'] },
    { at: 'C', indicator: 'VG-01', evidence: ['deed 1'] },
    { at: 'C', indicator: 'VG-02', evidence: ['deed 2'] },
    { at: 'D', indicator: 'EI-03', family: 'ownership', by: 'owned', sources: ['kvk'] },
    { at: 'E', indicator: 'VG-01' },
    { at: 'E', indicator: 'BW-01', family: 'occupancy', sources: ['brp'] },
  ])
  assert.deepEqual(Object.fromEntries(stacks.map(({ object_id, equal_sum }) => [object_id, equal_sum])), {
    A: 1,
    B: 1,
    C: 1.5,
    D: 0.5,
    E: 2.5,
  })
  for (const { object_id, equal_sum } of stacks)
    assert.equal(equalSum(origins.filter((origin) => origin.object_id === object_id)), equal_sum)
})

test('the contributions and what further registers add sum up to the two totals', async (context) => {
  const { stacks } = await stacked(context, [
    { at: 'A', indicator: 'VG-01', bits: 1.5 },
    { at: 'A', indicator: 'VG-02', bits: -0.25 },
    { at: 'A', indicator: 'BW-01', family: 'occupancy', sources: ['brp'], bits: 2, by: 'owned' },
  ])
  const [stack] = stacks
  assert.deepEqual(JSON.parse(stack?.contributions ?? ''), [
    { indicators: ['BW-01'], family: 'occupancy', direct: false, equal: 0.5, learned: 2 },
    { indicators: ['VG-01'], family: 'trade', direct: true, equal: 1, learned: 1.5 },
    { indicators: ['VG-02'], family: 'trade', direct: true, equal: 0.5, learned: -0.25 },
  ])
  assert.deepEqual([stack?.source_part, stack?.equal_sum, stack?.learned_sum], [0.5, 2.5, 3.25])
})

test('of indicators that say much the same, the one that taught most counts once at an address', async (context) => {
  const group = { dependents: 'VG-01' }
  const { stacks } = await stacked(context, [
    { at: 'A', indicator: 'VG-01', bits: 1, evidence: ['deed 1'], ...group },
    { at: 'A', indicator: 'VG-02', bits: 3, evidence: ['deed 2'], ...group },
    { at: 'A', indicator: 'VG-03', bits: 2, evidence: ['deed 3'] },
    { at: 'B', indicator: 'VG-01', bits: 1, ...group },
    { at: 'C', indicator: 'VG-01', bits: 1, evidence: ['deed 4'], ...group },
    { at: 'C', indicator: 'VG-03', bits: 2, evidence: ['deed 4'] },
  ])
  assert.deepEqual(
    stacks.map(({ object_id, learned_sum }) => [object_id, learned_sum]),
    [
      ['A', 5],
      ['B', 1],
      ['C', 3],
    ],
  )
})

test('equals come by what visits taught and then by address; the naive count counts what was explained too', async (context) => {
  const { stacks } = await stacked(context, [
    { at: 'C', indicator: 'VG-01', bits: 1 },
    { at: 'B', indicator: 'VG-01', bits: 1 },
    { at: 'A', indicator: 'VG-02', bits: 0.5 },
    { at: 'A', indicator: 'VG-03', explained_by: ['heirs'] },
    { at: 'D', indicator: 'VG-03', explained_by: ['heirs'] },
  ])
  assert.deepEqual(
    stacks.map(({ object_id, equal_place, learned_place, naive_count }) => [
      object_id,
      equal_place,
      learned_place,
      naive_count,
    ]),
    [
      ['A', 3, 3, 2],
      ['B', 1, 1, 1],
      ['C', 2, 2, 1],
    ],
  )
})
