import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { thirdOf, thirdsOf } from './thirds.ts'

test('nine figures fall apart in three times three', () => {
  const values = [9, 1, 8, 2, 7, 3, 6, 4, 5]
  const thirds = thirdsOf(values, 0)
  assert.deepEqual(thirds, { middle: 4, high: 7 })
  assert.deepEqual(
    values.toSorted((a, b) => a - b).map((value) => thirdOf(value, thirds, 0)),
    [1, 1, 1, 2, 2, 2, 3, 3, 3],
  )
})

test('equal figures stay together, so that many zeros make the lowest third larger', () => {
  const values = [0, 0, 0, 0, 0, 0, 0, 2, 3]
  const thirds = thirdsOf(values, 0)
  assert.deepEqual(thirds, { middle: 2, high: 3 })
  assert.equal(thirdOf(0, thirds, 0), 1)
})

test('without a higher figure there is no higher third', () => {
  assert.deepEqual(thirdsOf([4, 4, 4], 0), { middle: null, high: null })
  assert.deepEqual(thirdsOf([4, 4, 5], 0), { middle: 5, high: null })
  assert.equal(thirdOf(4, thirdsOf([4, 4, 4], 0), 0), 1)
  assert.deepEqual(thirdsOf([], 1), { middle: null, high: null })
})

test('figures that are shown alike are in the same third', () => {
  const thirds = thirdsOf([1.01, 1.04, 1.96, 2.01, 2.99, 3.04], 1)
  assert.equal(thirdOf(1.96, thirds, 1), thirdOf(2.01, thirds, 1))
  assert.deepEqual(thirds, { middle: 2, high: 3 })
})

test('a higher figure is never in a lower third', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 500, noNaN: true }), { minLength: 1 }), (values) => {
      const thirds = thirdsOf(values, 1)
      const placed = values.toSorted((a, b) => a - b).map((value) => thirdOf(value, thirds, 1))
      assert.deepEqual(
        placed,
        placed.toSorted((a, b) => a - b),
      )
      assert.equal(placed[0], 1)
    }),
  )
})
