import assert from 'node:assert/strict'
import { test } from 'node:test'
import { binomialTail } from './binomial-tail.ts'

test('three heads or more of five fair coins come half of the time', () => {
  assert.ok(Math.abs(binomialTail(3, { trials: 5, chance: 0.5 }) - 0.5) < 1e-14)
})

test('the edges are certain or impossible', () => {
  assert.equal(binomialTail(0, { trials: 5, chance: 0 }), 1)
  assert.equal(binomialTail(1, { trials: 5, chance: 0 }), 0)
  assert.equal(binomialTail(5, { trials: 5, chance: 1 }), 1)
  assert.equal(binomialTail(6, { trials: 5, chance: 1 }), 0)
})

test('successes and failures are two sides of one thing', () => {
  for (const chance of [0.003, 0.2, 0.5, 0.93])
    for (let least = 0; least <= 40; least += 1) {
      const more = binomialTail(least, { trials: 40, chance })
      const fewer = binomialTail(40 - least + 1, { trials: 40, chance: 1 - chance })
      assert.ok(Math.abs(more + fewer - 1) < 1e-12)
    }
})

test('all of them is the chance to the power of their number, however small', () => {
  assert.ok(Math.abs(binomialTail(20, { trials: 20, chance: 1e-6 }) / 1e-120 - 1) < 1e-11)
})
