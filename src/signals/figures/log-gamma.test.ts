import assert from 'node:assert/strict'
import { test } from 'node:test'
import { logGamma } from './log-gamma.ts'

test('of n + 1 it is the logarithm of n factorial, to thirteen digits', () => {
  let logarithm = 0
  for (let n = 1; n <= 500; n += 1) {
    logarithm += Math.log(n)
    const close = Math.abs(logGamma(n + 1) - logarithm) <= 1e-13 * Math.max(1, logarithm)
    assert.ok(close, `${n}! is off`)
  }
})

test('between whole numbers it keeps the reflection of a half and the recurrence', () => {
  assert.ok(Math.abs(logGamma(0.5) - Math.log(Math.sqrt(Math.PI))) < 1e-13)
  for (const x of [0.001, 0.3, 1.7, 9.99, 10.01, 12345.6])
    assert.ok(Math.abs(logGamma(x + 1) - logGamma(x) - Math.log(x)) < 1e-13 * Math.max(1, logGamma(x + 1)))
})

test('of 0, below it, and of what is no number, there is none', () => {
  for (const x of [0, -1, Number.NaN]) assert.throws(() => logGamma(x), RangeError)
})
