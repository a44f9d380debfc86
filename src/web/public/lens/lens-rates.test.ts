import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { lensCounts, percentText, ratesOf, rightPerHundred, signedCounts } from './lens-rates.ts'

const RARE = { rate: 0.005, sensitivity: 0.9, specificity: 0.95 }
const near = (given: number | null, expected: number) =>
  assert.ok(Math.abs((given ?? -1) - expected) < 0.005, `${given}`)

test('of a hundred premises with a good sign of something rare, eight are right', () => {
  near(rightPerHundred(RARE), 8.29)
  near(rightPerHundred({ ...RARE, specificity: 0.99 }), 31.14)
  assert.deepEqual(signedCounts(RARE, 100), { right: 8, falseAlarm: 92, missed: 0, quiet: 0 })
})

test('a sign that is never given is right about nobody', () => {
  const never = { rate: 0, sensitivity: 0.9, specificity: 1 }
  assert.equal(rightPerHundred(never), null)
  assert.deepEqual(signedCounts(never, 100), { right: 0, falseAlarm: 0, missed: 0, quiet: 0 })
})

test('of a thousand premises each has one of four kinds', () => {
  assert.deepEqual(lensCounts({ rate: 0.1, sensitivity: 0.8, specificity: 0.9 }, 1000), {
    right: 80,
    falseAlarm: 90,
    missed: 20,
    quiet: 810,
  })
})

test('whatever the rates, the premises add up, and each kind is within one of what it should be', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(share, share, share, (rate, sensitivity, specificity) => {
      const { right, falseAlarm, missed, quiet } = lensCounts({ rate, sensitivity, specificity }, 1000)
      assert.equal(right + falseAlarm + missed + quiet, 1000)
      assert.ok(Math.abs(right - 1000 * rate * sensitivity) < 1 + 1e-6)
      assert.ok(Math.min(right, falseAlarm, missed, quiet) >= 0)
    }),
  )
})

test('an address says rates in percent, and what it does not say begins as it was', () => {
  assert.deepEqual(ratesOf({ vooraf: '2.5', specifiek: '400' }, RARE), {
    rate: 0.025,
    sensitivity: 0.9,
    specificity: 0.95,
  })
  assert.equal(percentText(2.5), '2.5')
  assert.equal(percentText(0.005 * 100), '0.5')
  assert.equal(percentText(101), undefined)
  assert.equal(percentText(Number.NaN), undefined)
})
