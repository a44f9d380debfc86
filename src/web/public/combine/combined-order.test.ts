import assert from 'node:assert/strict'
import { test } from 'node:test'
import { viewWith } from '../release/view-example.ts'
import { combinationOf } from './combination.ts'
import { orderedRows, rowsShown } from './combined-order.ts'

const first = viewWith({ a: 2, b: 'withheld', c: 3, d: 2 })
const second = viewWith({ a: 9, b: 8, c: 'not-measured', d: 7 })
const { rows } = combinationOf(first, second, null)
const names = (order: Parameters<typeof orderedRows>[1]) => orderedRows(rows, order).map(({ area }) => area.name)

test('without a column the table keeps the order of the map', () => {
  assert.deepEqual(names({ column: undefined, order: 'hoog' }), ['a', 'b', 'c', 'd'])
})

test('a column is ordered either way, and areas without a figure stay at the end', () => {
  assert.deepEqual(names({ column: 'eerste', order: 'hoog' }), ['c', 'a', 'd', 'b'])
  assert.deepEqual(names({ column: 'eerste', order: 'laag' }), ['a', 'd', 'c', 'b'])
  assert.deepEqual(names({ column: 'tweede', order: undefined }), ['a', 'b', 'd', 'c'])
})

test('an address with a class has the areas of that class, and no others', () => {
  const combination = combinationOf(first, second, null)
  const kind = rows.find(({ area }) => area.name === 'a')?.kind
  const shown = rowsShown(combination, { klas: kind })
  assert.deepEqual(
    shown.map(({ area }) => area.name),
    rows.filter((row) => row.kind === kind).map(({ area }) => area.name),
  )
  assert.ok(shown.length > 0 && shown.length < rows.length)
  assert.equal(rowsShown(combination, {}).length, rows.length)
})
