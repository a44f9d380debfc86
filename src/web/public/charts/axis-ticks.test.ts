import assert from 'node:assert/strict'
import { test } from 'node:test'
import { axisTicks } from './axis-ticks.ts'

test('steps are friendly and stay within the end', () => {
  assert.deepEqual(axisTicks(100, 5), [0, 20, 40, 60, 80, 100])
  assert.deepEqual(axisTicks(37, 4), [0, 10, 20, 30])
  assert.deepEqual(axisTicks(0.7, 4), [0, 0.2, 0.4, 0.6])
  assert.deepEqual(axisTicks(12_000, 3), [0, 5000, 10_000])
})

test('an axis without length has its zero', () => {
  assert.deepEqual(axisTicks(0, 5), [0])
  assert.deepEqual(axisTicks(Number.NaN, 5), [0])
})
