import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareRates } from './rate-comparison.ts'

test('6 in 100 beside 4 in 200 is three times as much, and may be chance', () => {
  const compared = compareRates({ count: 6, size: 100 }, { count: 4, size: 200 })
  assert.equal(compared?.ratio.toFixed(6), '3.000000')
  // 6 or more of 10 at one in three: 0.0766 by summing the binomial.
  assert.equal(compared?.chance.toFixed(4), '0.0766')
  assert.ok((compared?.low ?? 9) < 1 && (compared?.high ?? 0) > 10)
})

test('ten times the numbers make it sure', () => {
  const compared = compareRates({ count: 60, size: 1000 }, { count: 40, size: 2000 })
  assert.equal(compared?.ratio.toFixed(6), '3.000000')
  assert.ok((compared?.chance ?? 1) < 1e-6 && (compared?.low ?? 0) > 1.9)
})

test('none there is infinitely often, none here is never, and none at all cannot be compared', () => {
  assert.equal(compareRates({ count: 2, size: 10 }, { count: 0, size: 10 })?.ratio, Number.POSITIVE_INFINITY)
  assert.equal(compareRates({ count: 0, size: 10 }, { count: 2, size: 10 })?.ratio, 0)
  assert.equal(compareRates({ count: 0, size: 10 }, { count: 2, size: 10 })?.chance, 1)
  assert.equal(compareRates({ count: 0, size: 10 }, { count: 0, size: 10 }), undefined)
})
