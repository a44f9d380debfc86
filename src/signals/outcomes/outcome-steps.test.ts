import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { given, runOnRows } from '../../../tests/steps-on-rows.ts'
import { INSPECTIONS, type Inspection } from '../../sources/contract.ts'
import { CATALOGUE } from '../catalogue.ts'
import {
  LEARNED_WEIGHTS,
  type LearnedWeight,
  SIGNAL_PLACES,
  SIGNALS,
  type Signal,
  TRACK_RECORDS,
  type TrackRecord,
} from '../contract.ts'
import { some, wholeRows } from '../test-bench.ts'
import { outcomeSteps } from './outcome-steps.ts'
import { VISIT_OUTCOMES } from './outcome-tables.ts'

interface Given {
  readonly signals?: readonly Partial<Signal>[]
  readonly visits?: readonly Partial<Inspection>[]
}

const place = (number: number) => `99010100000000${String(number).padStart(2, '0')}`

async function learned(context: TestContext, { signals = [], visits = [] }: Given) {
  const reader = await runOnRows(context, {
    tables: [
      { table: SIGNALS, rows: wholeRows(some(SIGNALS, signals)) },
      given(
        SIGNAL_PLACES,
        signals.map(({ indicator = '', subject_id = '' }) => ({
          indicator,
          subject_id,
          object_id: subject_id,
          by: 'itself',
        })),
      ),
      given(
        INSPECTIONS,
        visits.map((visit, turn) => ({
          inspection_id: `I${turn}`,
          object_id: place(turn),
          inspected_on: '2025-06-01',
          chosen_by: 'signal',
          found: 'nothing',
          delivery_id: 'd',
          ...visit,
        })),
      ),
    ],
    steps: outcomeSteps,
  })
  const records = await reader.rows<TrackRecord>(TRACK_RECORDS)
  const weights = await reader.rows<LearnedWeight>(LEARNED_WEIGHTS)
  return {
    outcomes: await reader.rows<{ object_id: string; confirmed: boolean; chosen_by: string }>(VISIT_OUTCOMES),
    records,
    record: (code: string) => records.find(({ indicator }) => indicator === code),
    weight: (code: string) => weights.find(({ indicator }) => indicator === code),
  }
}

const times = <T>(many: number, make: (turn: number) => T) => Array.from({ length: many }, (_none, turn) => make(turn))

const overcrowded = (number: number, change: Partial<Signal> = {}) => ({
  indicator: 'BW-02',
  subject_id: place(number),
  ...change,
})

test('the last visit in which someone got in tells; a closed door says nothing', async (context) => {
  const { outcomes } = await learned(context, {
    visits: [
      { object_id: place(1), inspected_on: '2025-01-01', found: 'misuse', chosen_by: 'random' },
      { object_id: place(1), inspected_on: '2025-02-01', found: 'nothing', chosen_by: 'complaint' },
      { object_id: place(1), inspected_on: '2025-03-01', found: 'no-access' },
      { object_id: place(2), found: 'no-access' },
    ],
  })
  assert.deepEqual(
    outcomes.map(({ object_id, confirmed, chosen_by }) => [object_id, confirmed, chosen_by]),
    [[place(1), false, 'complaint']],
  )
})

test('the hit rate counts entered addresses with an unexplained signal, with Wilson’s interval', async (context) => {
  const { record } = await learned(context, {
    signals: times(13, (turn) => overcrowded(turn, turn === 11 ? { explained_by: ['one-family'] } : {})),
    visits: times(12, (turn) => ({
      chosen_by: turn === 0 ? 'random' : 'signal',
      found: turn === 10 ? 'no-access' : turn < 3 || turn === 11 ? 'misuse' : 'nothing',
    })),
  })
  const overcrowding = record('BW-02')
  assert.deepEqual([overcrowding?.visited, overcrowding?.confirmed], [10, 3])
  assert.deepEqual([overcrowding?.random_visited, overcrowding?.random_confirmed], [1, 1])
  // Wilson (1927) for 3 of 10.
  assert.deepEqual([overcrowding?.low?.toFixed(4), overcrowding?.high?.toFixed(4)], ['0.1078', '0.6032'])
})

test('an indicator that nobody visited has no hit rate, and says nothing yet', async (context) => {
  const { records, record, weight } = await learned(context, { signals: [overcrowded(1)] })
  assert.equal(records.length, CATALOGUE.length)
  const { visited, rate, low, high } = record('BW-02') ?? {}
  assert.deepEqual([visited, rate, low, high], [0, null, null, null])
  assert.deepEqual([weight('BW-02')?.bits, weight('BW-02')?.low, weight('BW-02')?.high], [0, null, null])
})

test('a signal that rests on a visit is not proved right by that visit', async (context) => {
  const { record } = await learned(context, {
    signals: [
      overcrowded(0, { indicator: 'LO-02', evidence: [`inspection ${place(0)}`] }),
      overcrowded(1, { indicator: 'LO-02', evidence: [`inspection ${place(9)}`] }),
    ],
    visits: [{ found: 'misuse' }, { found: 'misuse' }],
  })
  assert.deepEqual([record('LO-02')?.visited, record('LO-02')?.confirmed], [1, 1])
})

test('what visits teach is the odds beside those of visits by lot, shrunk towards nothing', async (context) => {
  const byLot = times(49, (turn) => ({ object_id: place(50 + turn), chosen_by: 'random' }))
  const { weight } = await learned(context, {
    signals: [
      ...times(10, (turn) => overcrowded(turn)),
      ...times(10, (turn) => overcrowded(10 + turn, { indicator: 'BW-03' })),
    ],
    visits: [...times(20, (turn) => ({ found: turn < 5 ? 'misuse' : 'nothing' })), ...byLot],
  })
  // Prior 0.5 / 50 = 1 %; after 5 of 10 visits and 10 as if of the prior: 5.1 of 20.
  const odds = (share: number) => Math.log2(share / (1 - share))
  assert.equal(weight('BW-02')?.bits.toFixed(6), (odds(5.1 / 20) - odds(0.01)).toFixed(6))
  assert.equal(weight('BW-02')?.visits, 10)
  assert.ok((weight('BW-03')?.bits ?? 0) < 0)
  assert.equal(weight('BW-03')?.low, null)
})

test('indicators that rest on one record where the rarer stands are one witness, and so is what depends on them', async (context) => {
  const resting = (indicator: string, numbers: readonly number[], record: string) =>
    numbers.map((number) => ({ indicator, subject_id: place(number), evidence: [`${record} ${number}`] }))
  const { weight } = await learned(context, {
    signals: [
      ...resting('VG-02', [1, 2, 3, 4, 5, 6], 'deed'),
      ...resting('VG-03', [4, 5, 6], 'deed'),
      ...resting('VG-04', [4, 5, 6, 7, 8, 9, 10], 'tax'),
      ...resting('VG-04', [1], 'deed').map((signal) => ({ ...signal, subject_id: place(90) })),
      ...resting('VG-05', [3, 4], 'deed'),
      ...resting('VG-06', [4, 5, 6, 11, 12, 13], 'loan'),
      ...resting('VG-08', [4, 5, 11, 14, 15, 16, 17, 18], 'loan'),
      ...resting('VG-10', [14, 15, 16, 17], 'loan'),
    ],
  })
  const groups = ['VG-02', 'VG-03', 'VG-04', 'VG-05', 'VG-06', 'VG-08', 'VG-10'].map((code) => weight(code)?.dependents)
  assert.deepEqual(groups, ['VG-02', 'VG-02', 'VG-04', 'VG-05', 'VG-06', 'VG-06', 'VG-06'])
})
