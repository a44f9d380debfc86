import assert from 'node:assert/strict'
import { test } from 'node:test'
import { logBinomialTail } from './log-binomial-tail.ts'

const tail = (least: number, all: number, chance: number) => Math.exp(logBinomialTail(least, { all, chance }))
/** Of so many cases that it no longer matters how many. */
const poisson = (least: number, mean: number) => tail(least, 1e9, mean / 1e9)

test('ten where three are expected are rare, five are not', () => {
  assert.equal(poisson(10, 3.0233).toFixed(6), '0.001167')
  assert.equal(poisson(5, 3).toFixed(4), '0.1847')
})

test('of four throws of a coin two or more are heads in eleven of sixteen', () => {
  assert.deepEqual(
    [0, 1, 2, 3, 4, 5].map((least) => Math.round(16 * tail(least, 4, 0.5) * 1e9) / 1e9),
    [16, 15, 11, 5, 1, 0],
  )
})

test('none or more is certain, and what has no chance does not come', () => {
  assert.equal(tail(0, 10, 0.5), 1)
  assert.equal(tail(3, 10, 0), 0)
  assert.equal(tail(3, 10, 1), 1)
})

test('the tail of each count is the next one and that count itself, on both sides of the mean', () => {
  for (const [all, chance] of [
    [40, 0.02],
    [60, 0.5],
    [60, 0.97],
    [1000, 0.03],
  ] as const) {
    let exactly = (1 - chance) ** all
    for (let count = 0; count < all; count += 1) {
      const difference = Math.abs(tail(count, all, chance) - tail(count + 1, all, chance) - exactly)
      assert.ok(difference < 1e-12, `${count} of ${all}`)
      exactly *= ((all - count) / (count + 1)) * (chance / (1 - chance))
    }
  }
})

test('a tail far out keeps its digits, and one beyond all numbers its order', () => {
  // 30 of 30, each with one chance in ten billion.
  assert.ok(Math.abs(logBinomialTail(30, { all: 30, chance: 1e-10 }) - 30 * Math.log(1e-10)) < 1e-9)
  assert.ok(poisson(500, 50) < 1e-290 && poisson(500, 50) > 0)
  const far = [60_000, 80_000, 100_000].map((least) => logBinomialTail(least, { all: 800_000, chance: 0.05 }))
  assert.ok(far.every((logarithm, place) => Number.isFinite(logarithm) && logarithm < (far[place - 1] ?? -745)))
})
