import assert from 'node:assert/strict'
import { test } from 'node:test'
import { coverageOf } from './coverage.ts'
import { axisEnd, rowsUpwards, stackDots, stackHeight } from './dot-stack.ts'
import { binsOf } from './histogram.ts'
import { classOf, type View } from './view.ts'
import { viewWith } from './view-example.ts'

test('an upper bound belongs to the class above it, and zero is always in the lightest', () => {
  const breaks = [0, 0, 10, 20]
  assert.deepEqual(
    [0, 0.1, 9.9, 10, 19, 20, 900].map((value) => classOf(value, breaks)),
    [0, 2, 2, 3, 3, 4, 4],
  )
})

test('the four kinds of nothing keep their own shade', () => {
  const view = viewWith({ a: 'withheld', b: 'impossible', c: 0, d: 'not-measured' })
  assert.deepEqual(
    view.rows.map((row) => row.shade),
    ['withheld', 'impossible', 0, 'not-measured'],
  )
  assert.deepEqual(coverageOf(view), { areas: 4, measured: 1, withheld: 1, notMeasured: 1, impossible: 1 })
})

test('equal figures share a rank and the next one counts them', () => {
  const view = viewWith({ a: 5, b: 9, c: 5, d: 1 })
  assert.deepEqual(
    view.rows.map((row) => row.rank),
    [2, 1, 2, 4],
  )
})

test('rows come from low to high, and those with one figure in the order of the map', () => {
  const view = viewWith({ a: 5, b: 'withheld', c: 9, d: 5, e: 0, f: 5 })
  assert.deepEqual(
    rowsUpwards(view).map(({ area }) => area.name),
    ['e', 'a', 'd', 'f', 'c'],
  )
  assert.deepEqual([...view.figures], [0, 5, 5, 5, 9])
})

function stackOf(view: View, columns: number) {
  return stackDots(rowsUpwards(view), axisEnd(view), columns)
}

const MANY = Object.fromEntries(Array.from({ length: 60 }, (_, place) => [`n${place}`, place < 30 ? 0 : place]))

test('histogram and strip hold every measured area exactly once', () => {
  const view = viewWith(MANY)
  assert.equal(
    binsOf(view).bins.reduce((sum, bin) => sum + bin.count, 0),
    60,
  )
  const stack = stackOf(view, 20)
  assert.equal(new Set(stack.dots.flatMap((dot) => dot.rows.map((row) => row.area.code))).size, 60)
  assert.equal(stack.perDot, 1)
  assert.ok(
    stack.dots.every((dot) => dot.level < stack.highest),
    'a tall column of zeros is squeezed, not cut',
  )
})

test('a bar has the shade of the figures in it, also where it begins in the class before', () => {
  const shades = binsOf(viewWith({ a: 20, b: 20, c: 130, none: 0 })).bins.filter(({ count }) => count > 0)
  assert.deepEqual(
    shades.map(({ shade, count }) => [shade, count]),
    [
      [0, 1],
      [2, 2],
      [4, 1],
    ],
  )
})

test('of very many areas some share a dot, and one far away keeps its own', () => {
  const crowd = Object.fromEntries(Array.from({ length: 4000 }, (_, place) => [`n${place}`, place % 97]))
  const view = viewWith({ ...crowd, far: 500 })
  const stack = stackOf(view, 100)
  assert.equal(stack.perDot, 6)
  assert.ok(stack.dots.length < 900)
  const values = Float64Array.from(rowsUpwards(view), ({ cell }) => cell.value ?? 0)
  assert.ok(Math.abs(stackHeight(values, axisEnd(view), 100) - stack.highest) <= 1)
  assert.equal(stack.dots.flatMap((dot) => dot.rows).length, 4001)
  assert.deepEqual(
    stack.dots.filter(({ column }) => column > 80).map(({ rows }) => rows.map((row) => row.area.name)),
    [['far']],
  )
})

test('a subject in which every figure is zero can be drawn', () => {
  const view = viewWith({ a: 0 })
  assert.ok(stackOf(view, 10).dots.every(({ column, level }) => column === 0 && level === 0))
  assert.ok(binsOf(view).upTo > 0)
})
