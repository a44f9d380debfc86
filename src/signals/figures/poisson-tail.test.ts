import assert from 'node:assert/strict'
import { test } from 'node:test'
import { poissonTail } from './poisson-tail.ts'

test('ten hairdressers where three are expected are rare, five are not', () => {
  assert.equal(poissonTail(10, (26_000 / 17_200_000) * 2000).toFixed(6), '0.001167')
  assert.equal(poissonTail(5, 3).toFixed(4), '0.1847')
})

test('none or more is certain, and where nothing is expected nothing comes', () => {
  assert.equal(poissonTail(0, 3), 1)
  assert.equal(poissonTail(0, 0), 1)
  assert.equal(poissonTail(1, 0), 0)
})

test('one or more is all but none, and the tail of each count is the next one and that count itself', () => {
  for (const mean of [0.001, 0.5, 3, 40, 700]) {
    assert.ok(Math.abs(poissonTail(1, mean) + Math.expm1(-mean)) < 1e-12)
    let exactly = Math.exp(-mean)
    for (let count = 0; count < 30; count += 1) {
      assert.ok(Math.abs(poissonTail(count, mean) - poissonTail(count + 1, mean) - exactly) < 1e-12)
      exactly *= mean / (count + 1)
    }
  }
})

test('a tiny tail keeps its digits', () => {
  // 1e-10^3 / 3! and no more than a ten-billionth part of it beside.
  assert.ok(Math.abs(poissonTail(3, 1e-10) / (1e-30 / 6) - 1) < 1e-9)
})
