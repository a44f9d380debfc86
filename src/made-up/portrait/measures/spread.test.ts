import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createSpread } from './spread.ts'

test('quantiles lie within one percent of the amounts themselves', () => {
  const spread = createSpread()
  for (let amount = 1; amount <= 1_000; amount++) spread.add(amount * 500)
  assert.equal(spread.count, 1_000)
  assert.equal(spread.mean, 250_250)
  for (const share of [0.1, 0.25, 0.5, 0.9, 1]) {
    const exact = share * 500_000
    assert.ok(Math.abs(spread.quantile(share) / exact - 1) < 0.01, String(share))
  }
})

test('parts that touch add up to all', () => {
  const spread = createSpread()
  for (const amount of [3, 30, 300, 3_000]) spread.add(amount)
  assert.equal(spread.between(0, 100) + spread.between(100, Infinity), 4)
})

test('an empty spread has no amounts, and one of zero is refused', () => {
  const spread = createSpread()
  assert.deepEqual([spread.count, spread.mean, spread.quantile(0.5)], [0, 0, 0])
  assert.throws(() => spread.add(0), RangeError)
})
