import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expectedRightPer100 } from './base-rate.ts'

test('A sharp indicator for something rare is mostly wrong: 8.3 of 100, and 31 with a specificity of 99%', () => {
  const rates = { rate: 0.005, sensitivity: 0.9 }
  assert.equal(expectedRightPer100({ ...rates, specificity: 0.95 })?.toFixed(1), '8.3')
  assert.equal(expectedRightPer100({ ...rates, specificity: 0.99 })?.toFixed(0), '31')
})

test('Nothing is guessed when it is not known how often an indicator is right', () => {
  assert.equal(expectedRightPer100({ rate: 0.005, sensitivity: 0.9 }), null)
  assert.equal(expectedRightPer100({ rate: 0, sensitivity: 0.9, specificity: 1 }), null)
})
