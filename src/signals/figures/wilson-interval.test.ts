import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clopperPearson } from './clopper-pearson.ts'
import { type Interval, wilsonInterval } from './wilson-interval.ts'

const told = ({ low, high }: Interval) => `${low.toFixed(4)} – ${high.toFixed(4)}`

test('81 of 263 and 15 of 148 have the intervals that Newcombe (1998) prints', () => {
  assert.equal(told(wilsonInterval(81, 263)), '0.2553 – 0.3662')
  assert.equal(told(wilsonInterval(15, 148)), '0.0624 – 0.1605')
  assert.equal(told(clopperPearson(81, 263)), '0.2527 – 0.3676')
  assert.equal(told(clopperPearson(15, 148)), '0.0578 – 0.1617')
})

test('none and all stay within 0 and 1, and still leave doubt', () => {
  assert.equal(told(wilsonInterval(0, 20)), '0.0000 – 0.1611')
  assert.equal(told(clopperPearson(0, 20)), '0.0000 – 0.1684')
  assert.equal(told(clopperPearson(20, 20)), '0.8316 – 1.0000')
  assert.equal(wilsonInterval(20, 20).high, 1)
})

test('the exact interval holds the other, and widens when fewer mistakes are allowed', () => {
  for (const [hits, trials] of [
    [1, 10],
    [7, 12],
    [200, 1000],
  ] as const) {
    const [exact, usual, strict] = [
      clopperPearson(hits, trials),
      wilsonInterval(hits, trials),
      clopperPearson(hits, trials, 0.01),
    ]
    assert.ok(exact.low < usual.low && exact.high > usual.high * 0.99)
    assert.ok(strict.low < exact.low && strict.high > exact.high)
  }
})
