import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareWithWhole, standingOf } from './standing.ts'
import { cellFor, viewWith } from './view-example.ts'

const NAMES = ['a', 'b', 'c', 'd']

test('areas are told apart only when their intervals do not overlap', () => {
  const cells = [cellFor('a', 20, 5), cellFor('b', 31, 5), cellFor('c', 24, 5), cellFor('d', 2, 1)]
  const view = viewWith(cells, NAMES)
  const [a] = view.rows
  assert.ok(a !== undefined)
  assert.deepEqual(standingOf(a, view), { rank: 3, of: 4, clearlyHigher: 1, clearlyLower: 1, alike: 1 })
})

test('an area without a figure has no place and no comparison', () => {
  const view = viewWith([cellFor('a', 'withheld'), cellFor('b', 3)], NAMES)
  const [a] = view.rows
  assert.ok(a !== undefined)
  assert.equal(standingOf(a, view), undefined)
  assert.equal(compareWithWhole(a, view), undefined)
})

test('a figure differs from the whole only when the whole lies outside its interval', () => {
  const view = viewWith([cellFor('a', 30, 5), cellFor('b', 10, 5), cellFor('c', 22, 5)], NAMES)
  assert.deepEqual(
    view.rows.slice(0, 3).map((row) => compareWithWhole(row, view)),
    ['more', 'less', 'not-clearly-different'],
  )
})
