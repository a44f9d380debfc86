import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { rankCorrelation, ranksOf } from './rank-correlation.ts'

const near = (given: number | undefined, expected: number) =>
  assert.ok(Math.abs((given ?? Number.NaN) - expected) < 0.0005, `${given} is not ${expected}`)

test('equal values share the mean of the ranks that they take up', () => {
  assert.deepEqual(ranksOf([30, 10, 20, 20, 40]), [4, 1, 2.5, 2.5, 5])
  assert.deepEqual(ranksOf([5, 5, 5]), [2, 2, 2])
})

test('the rank correlation of known series without ties is the known one', () => {
  // IQ and hours of television, the example in textbooks: rho = -29/165.
  const iq = [106, 86, 100, 101, 99, 103, 97, 113, 112, 110]
  const hours = [7, 0, 27, 50, 28, 29, 20, 12, 6, 17]
  near(rankCorrelation(iq.map((value, place) => [value, hours[place] ?? 0]))?.rho, -29 / 165)
})

test('the rank correlation of known series with ties is the known one', () => {
  // Ranks 1.5 1.5 3 4 5.5 5.5 7 8 9.5 9.5 against 1 2.5 2.5 5 5 5 8 7 9 10, worked out by hand: 77.75/sqrt(81 * 80).
  const first = [1, 1, 2, 3, 4, 4, 5, 6, 7, 7]
  const second = [1, 2, 2, 3, 3, 3, 5, 4, 6, 7]
  assert.deepEqual(ranksOf(second), [1, 2.5, 2.5, 5, 5, 5, 8, 7, 9, 10])
  near(rankCorrelation(first.map((value, place) => [value, second[place] ?? 0]))?.rho, 77.75 / Math.sqrt(81 * 80))
})

test('the interval is that of Bonett and Wright', () => {
  // rho 0 over 28 pairs: tanh(1.96 / sqrt(25)).
  const pairs = Array.from({ length: 28 }, (_, place): [number, number] => [
    place % 14,
    place < 14 ? place : 13 - (place % 14),
  ])
  const found = rankCorrelation(pairs)
  near(found?.rho, 0)
  near(found?.high, Math.tanh(1.959964 / 5))
  near(found?.low, -Math.tanh(1.959964 / 5))
})

test('fewer than ten pairs and a series of one value have no correlation', () => {
  const rising = Array.from({ length: 12 }, (_, place): [number, number] => [place, 7])
  assert.equal(rankCorrelation(rising), undefined)
  assert.equal(rankCorrelation(rising.slice(0, 9).map(([x]) => [x, x])), undefined)
})

test('the order alone counts: any rising change of scale leaves it as it is', () => {
  const pair = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }))
  fc.assert(
    fc.property(fc.array(pair, { minLength: 10, maxLength: 60 }), (pairs) => {
      const [plain, bent] = [rankCorrelation(pairs), rankCorrelation(pairs.map(([x, y]) => [x ** 3, 2 * y + 5]))]
      assert.deepEqual(plain, bent)
      if (plain !== undefined) assert.ok(plain.low <= plain.rho && plain.rho <= plain.high && plain.rho <= 1 + 1e-9)
    }),
  )
})
