import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type SplitTable, WHOLE_PART } from '../../../publication/contract.ts'
import { cellsOfArea, cellsOfTable, cellsOverPeriods, shareOfWhole } from './area-figures.ts'

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

const SPLITS: SplitTable = {
  columns: ['area', 'period', 'dimension', 'category', 'value', 'numerator', 'denominator'],
  rows: [
    ['GM9901', '2025', 'soort', 'inbraak', 0.5, 50, 100],
    ['GM9901', '2024', 'soort', 'inbraak', 0.4, 40, 100],
    ['GM9901', '2025', 'soort', 'diefstal', null, 30, null],
    ['GM9902', '2025', 'soort', 'inbraak', 0.1, 10, 100],
  ],
}

test('over the periods an area has the totals or one category, from old to new', () => {
  const told = (table: SplitTable, part: Parameters<typeof cellsOverPeriods>[2]) =>
    cellsOverPeriods(table, 'GM9901', part).map(({ period, numerator }) => [period, numerator])
  assert.deepEqual(told(TOTALS, WHOLE_PART), [
    ['2024', 50],
    ['2025', 45],
  ])
  assert.deepEqual(told(SPLITS, { dimension: 'soort', category: 'inbraak' }), [
    ['2024', 40],
    ['2025', 50],
  ])
})

test('a category that is no share has no whole to lie beside', () => {
  assert.equal(shareOfWhole(SPLITS, { dimension: 'soort', category: 'inbraak' }, '2024'), 0.4)
  assert.equal(shareOfWhole(SPLITS, { dimension: 'soort', category: 'diefstal' }, '2025'), null)
  assert.equal(shareOfWhole(SPLITS, { dimension: 'soort', category: 'inbraak' }, '2020'), null)
})
