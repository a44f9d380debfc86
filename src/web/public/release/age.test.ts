import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ageOf } from './age.ts'

test('figures age from the end of the year that they are about', () => {
  assert.deepEqual(ageOf('2024', '2025-03-01', '2026-06-15'), { unit: 'month', count: 17 })
  assert.deepEqual(ageOf('2021', '2022-03-01', '2026-06-15'), { unit: 'year', count: 4 })
})

test('figures of a year that was not over age from the day of the delivery', () => {
  assert.deepEqual(ageOf('2026', '2026-02-01', '2026-05-31'), { unit: 'month', count: 3 })
})

test('a clock that runs behind makes no figure older than new', () => {
  assert.deepEqual(ageOf('2026', '2026-02-01', '2025-01-01'), { unit: 'month', count: 0 })
})

test('a month counts when its day has come', () => {
  assert.equal(ageOf('2024', '2025-03-01', '2025-01-30').count, 0)
  assert.equal(ageOf('2024', '2025-03-01', '2025-01-31').count, 1)
})
