import assert from 'node:assert/strict'
import test from 'node:test'
import type { TimelineEvent } from '../../casework/contract.ts'
import { spanOf, toRows, yearTicks } from './timeline-rows.ts'

function event(
  lane: string,
  kind: string,
  period: readonly [string | null, string | null],
  says = kind,
): TimelineEvent {
  return { lane, kind, from: period[0], until: period[1], says: { nl: says, en: says }, count: null }
}

const EVENTS: readonly TimelineEvent[] = [
  event('bag', 'built', ['1931-01-01', '1932-01-01']),
  event('signals', 'signal', ['2025-03-01', '2025-03-02']),
  event('brp', 'residents', ['1994-10-01', '2024-01-15'], '2'),
  event('brp', 'gap', ['2024-01-15', null]),
  event('observations', 'notice', ['2024-05-01', '2024-05-02'], 'smell'),
  event('observations', 'notice', ['2024-06-01', '2024-06-02'], 'smell'),
  event('observations', 'notice', ['2024-06-01', '2024-06-02'], 'humming'),
  event('elsewhere', 'deed', ['2025-01-01', '2025-01-02']),
]
const drawn = (years: number | null) =>
  toRows(EVENTS, spanOf(EVENTS, '2026-01-01', years)).map(({ lane, events }) => `${lane} ${events.length}`)

test('residents and their gaps are one row, the same words are one row, signals come last', () => {
  assert.deepEqual(drawn(null), ['bag 1', 'brp 2', 'observations 2', 'observations 1', 'elsewhere 1', 'signals 1'])
})

test('the last years leave out what ended before, and keep what still lasted', () => {
  assert.deepEqual(drawn(5).slice(0, 1), ['brp 2'])
  assert.deepEqual(spanOf(EVENTS, '2026-01-01', 5), { from: '2021-01-01', until: '2026-01-01' })
  assert.deepEqual(spanOf(EVENTS, '2026-01-01', null), { from: '1931-01-01', until: '2026-01-01' })
})

test('what ends on the first day of the span is out, and what begins on its last day too', () => {
  const span = { from: '2021-01-01', until: '2026-01-01' }
  const of = (from: string | null, until: string | null) => toRows([event('brk', 'loan', [from, until])], span).length
  assert.deepEqual([of('2000-01-01', '2021-01-01'), of('2000-01-01', '2021-01-02')], [0, 1])
  assert.deepEqual([of('2025-12-31', null), of('2026-01-01', null)], [1, 0])
  assert.deepEqual([of(null, '2021-06-01'), of(null, null)], [1, 1])
})

test('years under the axis are round and at most seven', () => {
  assert.deepEqual(yearTicks({ from: '2021-01-01', until: '2026-01-01' }), [2022, 2023, 2024, 2025, 2026])
  assert.deepEqual(yearTicks({ from: '1931-01-01', until: '2026-01-01' }), [1940, 1960, 1980, 2000, 2020])
  for (let from = 1700; from < 2026; from += 7)
    assert.ok(yearTicks({ from: `${from}-01-01`, until: '2026-01-01' }).length <= 7, String(from))
})
