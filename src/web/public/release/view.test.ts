import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stackDots } from './dot-stack.ts'
import { binsOf } from './histogram.ts'
import { classOf } from './view.ts'
import { cellFor, viewWith } from './view-example.ts'

test('an upper bound belongs to the class above it, and zero is always in the lightest', () => {
  const breaks = [0, 0, 10, 20]
  assert.deepEqual(
    [0, 0.1, 9.9, 10, 19, 20, 900].map((value) => classOf(value, breaks)),
    [0, 2, 2, 3, 3, 4, 4],
  )
})

test('rows stand in the order of a Dutch index, whatever the order of the cells', () => {
  const view = viewWith([cellFor('b', 1), cellFor('a', 2)], ['Éénd', 'b', 'a', 'Eem', "'s-Hof"])
  assert.deepEqual(
    view.rows.map((row) => row.area.name),
    ["'s-Hof", 'a', 'b', 'Éénd', 'Eem'].sort(new Intl.Collator('nl', { sensitivity: 'base', numeric: true }).compare),
  )
})

test('the four kinds of nothing keep their own shade, and an area without a cell was not measured', () => {
  const cells = [cellFor('a', 'withheld'), cellFor('b', 'impossible'), cellFor('c', 0)]
  const view = viewWith(cells, ['a', 'b', 'c', 'd'])
  assert.deepEqual(
    view.rows.map((row) => row.shade),
    ['withheld', 'impossible', 0, 'not-measured'],
  )
  assert.equal(view.measured, 1)
})

test('equal figures share a rank and the next one counts them', () => {
  const view = viewWith([cellFor('a', 5), cellFor('b', 9), cellFor('c', 5), cellFor('d', 1)], ['a', 'b', 'c', 'd'])
  assert.deepEqual(
    view.rows.map((row) => row.rank),
    [2, 1, 2, 4],
  )
})

test('areas without a boundary are counted, so that the page can say so, and take no place', () => {
  const view = viewWith([cellFor('a', 5), cellFor('elsewhere', 9)], ['a'])
  assert.equal(view.unplaced, 1)
  assert.equal(view.rows[0]?.rank, 1)
})

test('figures of another period are not shown', () => {
  const view = viewWith([cellFor('a', 5)], ['a'], '2026')
  assert.equal(view.rows[0]?.shade, 'not-measured')
})

test('histogram and strip hold every measured area exactly once', () => {
  const names = Array.from({ length: 60 }, (_, place) => `n${place}`)
  const view = viewWith(
    names.map((name, place) => cellFor(name, place < 30 ? 0 : place)),
    names,
  )
  assert.equal(
    binsOf(view).bins.reduce((sum, bin) => sum + bin.count, 0),
    60,
  )
  const stack = stackDots(view, 20)
  assert.equal(new Set(stack.dots.map((dot) => dot.row.area.code)).size, 60)
  assert.ok(
    stack.dots.every((dot) => dot.level < stack.highest),
    'a tall column of zeros is squeezed, not cut',
  )
})

test('a subject in which every figure is zero can be drawn', () => {
  const view = viewWith([cellFor('a', 0)], ['a'])
  assert.ok(stackDots(view, 10).dots.every((dot) => Number.isFinite(dot.x)))
  assert.ok(binsOf(view).upTo > 0)
})
