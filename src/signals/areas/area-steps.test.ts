import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { runOnRows } from '../../../tests/steps-on-rows.ts'
import { HOMES } from '../../linkage/contract.ts'
import { AREAS, INCIDENTS, OBSERVATIONS, UNUSUAL_TRANSACTIONS } from '../../sources/contract.ts'
import type { Row } from '../../vocabulary/table.ts'
import { AREA_SIGNS, SEARCH_AREAS, SIGNALS, STACKS } from '../contract.ts'
import { NOTICES, OWNERS, PEILDATUM } from '../facts/fact-tables.ts'
import { type SomeRows, some, wholeRows } from '../test-bench.ts'
import { areaFactSteps, areaSignSteps } from './area-steps.ts'
import { AREA_CENTRES, AREA_COUNTS, DUMPING_EVENTS } from './area-tables.ts'

/** Buurt B1 of 60 addresses, B2 of 70 beside it, both in wijk W1; buurt B3 of 10 in W2. The last home lies nowhere. */
const BUURTEN = [
  { code: 'B1', parent_code: 'W1', west: 5, homes: 60 },
  { code: 'B2', parent_code: 'W1', west: 5.01, homes: 70 },
  { code: 'B3', parent_code: 'W2', west: 5.02, homes: 10 },
]
const boundary = (west: number) =>
  JSON.stringify({
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [west, 52],
          [west + 0.01, 52],
          [west + 0.01, 52.01],
          [west, 52.01],
          [west, 52],
        ],
      ],
    ],
  })
const id = (buurt: string, number: number) => `${buurt}-${number}`

const AREA_ROWS = some(AREAS, [
  ...BUURTEN.map(({ code, parent_code, west }) => ({ code, level: 'buurt', parent_code, boundary: boundary(west) })),
  { code: 'W1', level: 'wijk' },
  { code: 'W2', level: 'wijk' },
])
const HOME_ROWS = some(HOMES, [
  ...BUURTEN.flatMap(({ code, west, homes }) =>
    Array.from({ length: homes }, (_, number) => ({
      object_id: id(code, number),
      buurt_code: code,
      lon: west + 0.005,
      lat: 52.005,
      resident_count: 2,
      use_purposes: number % 10 === 0 ? ['winkel'] : ['woon'],
    })),
  ),
  { object_id: 'nowhere', lon: 9, lat: 52 },
])
const EMPTY = [SIGNALS, STACKS, OWNERS, NOTICES, INCIDENTS, OBSERVATIONS, UNUSUAL_TRANSACTIONS].map((table) =>
  some(table, []),
)

async function madeOf(context: TestContext, rows: readonly SomeRows[]) {
  const all = [AREA_ROWS, HOME_ROWS, some(PEILDATUM, [{ day: '2026-01-01' }]), ...rows, ...EMPTY]
  const tables = [...new Set(all.map(({ table }) => table))].map((table) => ({
    table,
    rows: all.filter((given) => given.table === table).flatMap(wholeRows),
  }))
  const reader = await runOnRows(context, { tables, steps: [...areaFactSteps, ...areaSignSteps] })
  const counts = await reader.rows<Row<typeof AREA_COUNTS>>(AREA_COUNTS)
  return {
    reader,
    of: (area: string, measure: string) => {
      const count = counts.find((row) => row.area_code === area && row.measure === measure)
      return count === undefined ? undefined : [count.numerator, count.denominator]
    },
  }
}

test('areas without any have rows too, and the centre of a wijk is that of its addresses', async (context) => {
  const { of, reader } = await madeOf(context, [])
  assert.deepEqual(of('B1', 'stacked-addresses'), [0, 60])
  assert.deepEqual(of('W1', 'dumping-events'), [0, 130])
  assert.deepEqual(of('B3', 'vacant-homes'), [0, 9])
  assert.equal(of('W1', 'unusual-transactions'), undefined)
  const centres = await reader.rows<Row<typeof AREA_CENTRES>>(AREA_CENTRES)
  assert.deepEqual(centres.map(({ area_code, addresses }) => `${area_code} ${addresses}`).sort(), [
    'B1 60',
    'B2 70',
    'B3 10',
    'W1 130',
    'W2 10',
  ])
  const wijk = centres.find(({ area_code }) => area_code === 'W1')
  assert.equal(wijk?.lon.toFixed(6), ((60 * 5.005 + 70 * 5.015) / 130).toFixed(6))
  assert.deepEqual(await reader.rows(SEARCH_AREAS), [])
})

test('stacked addresses of one owner in one buurt count once, and what does not stack does not count', async (context) => {
  const stack = (object_id: string, stacked = true) => ({ object_id, stacked })
  const owner = (object_id: string, party: string) => ({
    object_id,
    party,
    tenaamstelling_id: object_id,
    owns: true,
    current: true,
  })
  const { of } = await madeOf(context, [
    some(STACKS, [stack('B1-1'), stack('B1-2'), stack('B1-3'), stack('B1-4'), stack('B1-5', false), stack('B2-1')]),
    some(OWNERS, [owner('B1-1', 'kvk:1'), owner('B1-2', 'kvk:1'), owner('B1-3', 'kvk:2'), owner('B2-1', 'kvk:1')]),
  ])
  assert.deepEqual(of('B1', 'stacked-addresses'), [3, 60])
  assert.deepEqual(of('W1', 'stacked-addresses'), [4, 130])
})

test('vacancy and foundations count where no innocent explanation holds', async (context) => {
  const signal = (indicator: string, subject_id: string, change: object = {}) => ({ indicator, subject_id, ...change })
  const owner = (object_id: string, kvk_number: string, change: object = {}) => ({
    ...{ object_id, kvk_number, tenaamstelling_id: object_id, owns: true, current: true },
    ...change,
  })
  const { of } = await madeOf(context, [
    some(SIGNALS, [
      signal('BW-07', 'B1-1'),
      signal('BW-07', 'B1-2', { explained_by: ['planned-works'] }),
      signal('BW-07', 'B1-3', { stale: true }),
      signal('BW-07', 'B1-10'),
      signal('BW-02', 'B1-4'),
      signal('EI-03', '1'),
      signal('EI-03', '2', { explained_by: ['employer'] }),
    ]),
    some(OWNERS, [
      owner('B1-1', '1'),
      owner('B1-2', '1'),
      owner('B1-3', '2'),
      owner('B1-4', '1', { current: false }),
      owner('B1-5', '1', { owns: false }),
    ]),
  ])
  assert.deepEqual(of('B1', 'vacant-homes'), [1, 54])
  assert.deepEqual(of('B1', 'sole-director-foundations'), [2, 60])
})

test('dumping comes from police and reports, in a window of two years; household waste is none', async (context) => {
  const report = (observation_id: string, day: string, change: object) => ({
    ...{ observation_id, observed_from: `${day}T12:00:00`, lon: 5.005, lat: 52.005 },
    ...change,
  })
  const dumped = { category: 'overlast-in-de-openbare-ruimte/lozing-dumping-bodemverontreiniging' }
  const { of, reader } = await madeOf(context, [
    some(INCIDENTS, [
      { incident_id: '1', crime_code: '2.6.4', occurred_on: '2025-05-01', object_id: 'B1-1' },
      { incident_id: '2', crime_code: '2.6.7', occurred_on: '2025-05-02', buurt_code: 'B2' },
      { incident_id: '3', crime_code: '2.6.9', occurred_on: '2025-05-03', buurt_code: 'B2' },
      { incident_id: '4', crime_code: '2.6.2', occurred_on: '2025-05-04', object_id: 'gone' },
    ]),
    some(OBSERVATIONS, [
      report('1', '2025-05-01', dumped),
      report('2', '2024-01-03', dumped),
      report('3', '2024-01-02', dumped),
      report('4', '2026-01-01', { sign: 'chemical-waste' }),
      report('5', '2026-01-02', { sign: 'chemical-waste' }),
      report('6', '2025-06-01', { category: 'afval/grofvuil' }),
      report('7', '2025-07-01', { ...dumped, lon: 9, lat: 52 }),
    ]),
  ])
  assert.deepEqual(of('B1', 'dumping-events'), [3, 60])
  assert.deepEqual(of('B2', 'dumping-events'), [1, 70])
  const events = await reader.rows<Row<typeof DUMPING_EVENTS>>(DUMPING_EVENTS)
  const twice = events.find(({ event_id }) => event_id === '2025-05-01 B1')
  assert.equal(twice?.records.length, 2)
  assert.equal(events.filter(({ buurt_code }) => buurt_code === null).length, 1)
})

test('transactions of the periods that end in the last year are held against the residents of a wijk', async (context) => {
  const period = (period_from: string, period_until: string, transaction_count: number) => ({
    area_code: 'W1',
    period_from,
    period_until,
    transaction_count,
  })
  const { of, reader } = await madeOf(context, [
    some(UNUSUAL_TRANSACTIONS, [
      period('2024-10-01', '2025-01-01', 1000),
      period('2025-01-01', '2025-04-01', 20),
      period('2025-10-01', '2026-01-01', 6),
      period('2026-01-01', '2026-04-01', 500),
    ]),
  ])
  assert.deepEqual(of('W1', 'unusual-transactions'), [26, 260])
  assert.equal(of('W2', 'unusual-transactions'), undefined)
  const signs = await reader.rows<Row<typeof AREA_SIGNS>>(AREA_SIGNS)
  const [sign] = signs.filter(({ measure }) => measure === 'unusual-transactions')
  assert.deepEqual([sign?.raw_rate, sign?.neighbours_p], [0.1, null])
  const beside = signs.find(({ area_code, measure }) => area_code === 'B1' && measure === 'stacked-addresses')
  assert.deepEqual([beside?.neighbours, beside?.too_small], [1, false])
  assert.ok(signs.filter(({ area_code }) => area_code === 'B3').every(({ too_small }) => too_small))
})
