import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SplitTable } from '../../../publication/contract.ts'
import { cellsOfArea, cellsOfTable } from './area-figures.ts'

const TOTALS: SplitTable = {
  columns: ['area', 'level', 'period', 'value', 'missing', 'numerator', 'denominator', 'low', 'high'],
  rows: [
    ['GM9901', 'gemeente', '2025', 4.5, null, 45, 10000, 3, 6],
    ['BU99010101', 'buurt', '2025', null, 'withheld', null, null, null, null],
    ['GM9901', 'gemeente', '2024', 5, null, 50, 10000, 4, 7],
  ],
}

test('the cells of one area come out of a table of many, with what all totals have alike', () => {
  const cells = cellsOfArea(TOTALS, 'GM9901')
  assert.deepEqual(
    cells.map(({ period, value, dimension, overRepresentation }) => [period, value, dimension, overRepresentation]),
    [
      ['2025', 4.5, 'totaal', null],
      ['2024', 5, 'totaal', null],
    ],
  )
})

test('a withheld cell stays one, and a subject without a table has no cells', () => {
  assert.deepEqual(
    cellsOfArea(TOTALS, 'BU99010101').map(({ value, missing, low }) => [value, missing, low]),
    [[null, 'withheld', null]],
  )
  assert.deepEqual(cellsOfArea(undefined, 'GM9901'), [])
  assert.equal(cellsOfTable(TOTALS).length, 3)
})
