import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Figure } from '../statistics/contract.ts'
import { protectedCells, wholePerPeriod } from './cells.ts'
import { classBreaks } from './class-breaks.ts'
import { poissonInterval } from './interval.ts'

const RULE = { minimumCount: 5, minimumDenominator: 50 }

const figure = (
  area_code: string,
  numerator: number | null,
  denominator: number | null,
  missing: string | null = null,
): Figure => ({
  territory: 'voorbeeldregio',
  area_code,
  period: '2026',
  numerator,
  denominator,
  denominator_period: '2026',
  missing,
})

const FIGURES = [
  figure('BU99010001', 10, 1000),
  figure('BU99010002', 3, 1000),
  figure('BU99010003', 0, 400),
  figure('BU99010004', 10, 49),
  figure('BU99010005', null, null, 'impossible'),
  figure('BU99010006', null, 1000, 'not-measured'),
]

test('a cell is a figure, withheld as a whole row, or missing for its own reason', () => {
  const cells = protectedCells(FIGURES, RULE)
  assert.deepEqual(
    cells.map(({ value, missing }) => value ?? missing),
    [10, 'withheld', 0, 'withheld', 'impossible', 'not-measured'],
  )
  for (const cell of cells.filter(({ missing }) => missing !== null))
    assert.deepEqual([cell.numerator, cell.denominator, cell.low, cell.high], [null, null, null, null])
})

test('the whole is that of the shown areas, so that subtracting gives nothing away', () => {
  assert.deepEqual(wholePerPeriod(FIGURES, RULE), { 2026: 7.1429 })
  assert.deepEqual(wholePerPeriod([figure('BU99010002', 3, 1000)], RULE), { 2026: null })
})

test('the interval of a count is close to the exact one', () => {
  // Exact Poisson bounds (Garwood 1936) for 10: 4.795 to 18.390.
  const { low, high } = poissonInterval(10)
  assert.ok(Math.abs(low - 4.795) < 0.05 && Math.abs(high - 18.39) < 0.05)
  assert.equal(poissonInterval(0).low, 0)
})

test('class breaks are few, friendly and different', () => {
  const values = Array.from({ length: 300 }, (_value, place) => 20 + place / 7)
  assert.deepEqual(classBreaks(values), [28, 38, 46, 54])
  assert.deepEqual(classBreaks([]), [])
  const flat = classBreaks([3, 3, 3, 3])
  assert.deepEqual(flat, [...new Set(flat)])
})
