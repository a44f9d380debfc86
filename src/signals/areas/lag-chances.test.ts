import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lagChances } from './lag-chances.ts'
import { equalWeights } from './weights.ts'

const RING = equalWeights([
  [1, 4],
  [0, 2],
  [1, 3],
  [2, 4],
  [3, 0],
])

test('the chance comes to that of all ways to deal the other values out', () => {
  // Beside the 9 lie 8 and 7: of the six pairs of 8, 7, 1 and 2 only that one comes to 15 or more.
  const { more, less } = lagChances(Float64Array.from([9, 8, 1, 2, 7]), RING, { seed: 1, most: 60_000 })
  assert.ok(Math.abs((more[0] ?? 0) - 1 / 6) < 0.006)
  assert.equal(less[0], 1)
})

test('the same seed gives the same chances, another one others, and none is ever 0', () => {
  const values = Float64Array.from([9, 8, 1, 2, 7])
  const chances = (seed: number) => [...lagChances(values, RING, { seed, most: 99 }).more]
  assert.deepEqual(chances(1), chances(1))
  assert.notDeepEqual(chances(1), chances(2))
  assert.ok([...chances(1), ...chances(2)].every((chance) => chance >= 0.01 && chance <= 1))
})

test('equal values tell nothing, in whatever order they are added up', () => {
  const { more, less } = lagChances(new Float64Array(5).fill(0.1 + 0.2), RING, { seed: 1, most: 99 })
  assert.deepEqual([...more, ...less], Array(10).fill(1))
})

test('an area without neighbours has no chance to speak of', () => {
  const alone = equalWeights([[1], [0], []])
  assert.equal(lagChances(Float64Array.from([1, 2, 3]), alone, { seed: 1, most: 9 }).more[2], 1)
})

test('an area that is clearly nothing is done early, with much the same chance; one that stands out gets all draws', () => {
  const values = Float64Array.from({ length: 60 }, (_, place) => (place < 6 ? 50 + place : place % 7))
  const line = equalWeights([...values.keys()].map((place) => [place - 1, place + 1].filter((n) => n >= 0 && n < 60)))
  const whole = lagChances(values, line, { seed: 1, most: 9999 })
  const early = lagChances(values, line, { seed: 1, most: 9999, enough: 50 })
  assert.equal(early.more[2], whole.more[2])
  // Nine draws that never come to as much still leave one in ten.
  assert.equal(lagChances(values, line, { seed: 1, most: 9 }).more[2], 0.1)
  assert.ok((whole.more[2] ?? 1) < 0.02)
  for (const [place, chance] of whole.more.entries()) assert.ok(Math.abs(chance - (early.more[place] ?? 0)) < 0.25)
  assert.notDeepEqual(early.more, whole.more)
})
