import assert from 'node:assert/strict'
import { test } from 'node:test'
import { baseRateLens } from './base-rate-lens.ts'

const ASSUMED = { rate: 0.005, sensitivity: 0.9, specificity: 0.95, source: { nl: 'a', en: 'a' } }

const record = (random_visited: number, random_confirmed: number) => ({
  ...{ indicator: 'BW-02', visited: 0, confirmed: 0, rate: null, low: null, high: null },
  ...{ random_visited, random_confirmed },
})

test('before enough visits by lot the base rate is assumed: 0.5 % with .90 and .95 leaves 8.29 of a hundred', () => {
  for (const lens of [baseRateLens(ASSUMED, undefined), baseRateLens(ASSUMED, record(299, 30))]) {
    assert.equal((lens.share * 100).toFixed(2), '8.29')
    assert.equal(lens.measuredIn, undefined)
  }
})

test('from three hundred visits by lot on it is measured', () => {
  const { share, measuredIn } = baseRateLens(ASSUMED, record(300, 30))
  const rate = 30.5 / 301
  assert.equal(share, (rate * 0.9) / (rate * 0.9 + (1 - rate) * (1 - 0.95)))
  assert.deepEqual(measuredIn, { visited: 300, confirmed: 30 })
})

test('a lot that found nothing leaves a small chance, not none', () => {
  const { share } = baseRateLens(ASSUMED, record(300, 0))
  assert.ok(share > 0 && share < 0.05)
})
