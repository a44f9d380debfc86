import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareShare, compareWithWhole, standingOf } from './standing.ts'
import { type Shown, viewWith } from './view-example.ts'

test('areas are told apart only when their intervals do not overlap', () => {
  const view = viewWith({ a: 20, b: 31, c: 24, d: 2 }, { reach: 5 })
  const [a] = view.rows
  assert.ok(a !== undefined)
  assert.deepEqual(standingOf(a, view), { rank: 3, of: 4, clearlyHigher: 1, clearlyLower: 1, alike: 1 })
})

test('an area without a figure has no place and no comparison', () => {
  const view = viewWith({ a: 'withheld', b: 3 })
  const [a] = view.rows
  assert.ok(a !== undefined)
  assert.equal(standingOf(a, view), undefined)
  assert.equal(compareWithWhole(a, view), undefined)
})

test('a figure differs from the whole only when the whole lies outside its interval', () => {
  const view = viewWith({ a: 30, b: 10, c: 22 }, { reach: 5 })
  assert.deepEqual(
    view.rows.map((row) => compareWithWhole(row, view)),
    ['more', 'less', 'not-clearly-different'],
  )
})

test('a share of few cases bears no comparison, however large it is', () => {
  const cellOf = (shown: Shown) => {
    const [row] = viewWith({ a: shown }).rows
    assert.ok(row !== undefined)
    return row.cell
  }
  assert.equal(compareShare(cellOf(100), 2, 4), 'more')
  assert.equal(compareShare(cellOf(5), 2, 4), 'not-clearly-different')
  assert.equal(compareShare(cellOf(0), 0, 4), 'not-clearly-different')
  assert.equal(compareShare(cellOf(100), 0.4, 4), 'less')
})
