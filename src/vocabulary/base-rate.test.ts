import assert from 'node:assert/strict'
import { test } from 'node:test'
import { positivePredictiveValue } from './base-rate.ts'

test('with a base rate of 0.5 % most signals are wrong, however good the indicator looks', () => {
  const of = (specificity: number) => positivePredictiveValue({ rate: 0.005, sensitivity: 0.9, specificity })
  assert.equal(of(0.95).toFixed(4), '0.0829')
  assert.equal(of(0.99).toFixed(4), '0.3114')
})
