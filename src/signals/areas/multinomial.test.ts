import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createDealer } from './multinomial.ts'
import { seededRandom } from './seeded-random.ts'

test('every case is dealt out once, and each area gets its part', () => {
  const weights = Float64Array.from([1, 0, 30, 9, 60])
  const counts = new Float64Array(5)
  createDealer(weights, seededRandom(1))(100_000, counts)
  assert.equal(
    counts.reduce((sum, count) => sum + count, 0),
    100_000,
  )
  for (const [area, weight] of weights.entries()) {
    const [mean, spread] = [weight * 1000, Math.sqrt(weight * 1000)]
    assert.ok(Math.abs((counts[area] ?? 0) - mean) <= 4 * spread, `area ${area} got ${counts[area]}`)
  }
})

test('the same seed deals the same, and the next deal is another', () => {
  const deal = (seed: number) => {
    const [dealer, first, second] = [
      createDealer(new Float64Array(9).fill(1), seededRandom(seed)),
      new Float64Array(9),
      new Float64Array(9),
    ]
    dealer(50, first)
    dealer(50, second)
    return [[...first], [...second]]
  }
  assert.deepEqual(deal(1), deal(1))
  assert.notDeepEqual(deal(1), deal(2))
  const [first, second] = deal(1)
  assert.notDeepEqual(first, second)
})
