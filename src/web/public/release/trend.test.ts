import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Cell } from '../../../publication/contract.ts'
import { changeOf, trendOf } from './trend.ts'
import { SUBJECT } from './view-example.ts'

const WORDS = { nl: 'Anders geteld.', en: 'Counted differently.' }

function cell(period: string, value: number | null, reach = 1): Cell {
  const [low, high] = value === null ? [null, null] : [value - reach, value + reach]
  const missing = value === null ? 'withheld' : null
  return { area: 'A', period, value, missing, numerator: value, denominator: null, low, high }
}

test('a change is one only when the intervals of the first and the last figure do not overlap', () => {
  const change = (cells: readonly Cell[]) => changeOf(trendOf(SUBJECT, cells))?.comparison
  assert.equal(change([cell('2021', 3), cell('2022', 90), cell('2023', 8)]), 'more')
  assert.equal(change([cell('2023', 3), cell('2021', 8)]), 'less')
  assert.equal(change([cell('2021', 3), cell('2023', 4)]), 'not-clearly-different')
})

test('years without a figure are passed over, and one figure is no change', () => {
  assert.equal(changeOf(trendOf(SUBJECT, [cell('2021', null), cell('2022', 3)])), undefined)
  const change = changeOf(trendOf(SUBJECT, [cell('2020', 9), cell('2021', 3), cell('2022', null)]))
  assert.deepEqual([change?.from.period, change?.to.period], ['2020', '2021'])
})

test('figures without an interval are drawn and not compared', () => {
  const counts = [cell('2021', 3), cell('2023', 90)].map((entry) => ({ ...entry, low: null, high: null }))
  assert.equal(changeOf(trendOf(SUBJECT, counts)), undefined)
})

test('nothing is compared across a break in the series', () => {
  const broken = { ...SUBJECT, seriesBreaks: [{ period: '2022', says: WORDS }] }
  const trend = trendOf(broken, [cell('2020', 1), cell('2021', 2), cell('2022', 90), cell('2023', 91)])
  assert.deepEqual(
    trend.series.map((series) => series.map(({ period }) => period)),
    [
      ['2020', '2021'],
      ['2022', '2023'],
    ],
  )
  assert.equal(changeOf(trend)?.comparison, 'not-clearly-different')
  assert.equal(changeOf(trendOf(broken, [cell('2021', 2), cell('2022', 90)])), undefined)
})

test('a break before the first or after the last figure breaks nothing', () => {
  const broken = { ...SUBJECT, seriesBreaks: ['2020', '2025'].map((period) => ({ period, says: WORDS })) }
  const trend = trendOf(broken, [cell('2020', 1), cell('2021', 2)])
  assert.deepEqual([trend.series.length, trend.breaks], [1, []])
})
