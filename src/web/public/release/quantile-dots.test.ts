import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { quantileDots, shareBelow, stripEnd } from './quantile-dots.ts'

const EVEN = Array.from({ length: 21 }, (_, place) => place)

test('of many areas every dot stands for one in twenty, at the middle of its piece', () => {
  const { dots, highest } = quantileDots({ quantiles: EVEN, measured: 342, upTo: 20, columns: 20 })
  assert.equal(dots.length, 20)
  assert.equal(highest, 1)
  assert.equal(dots[0]?.value, 0.5)
})

test('of few areas each has a dot of its own, from the lowest figure to the highest', () => {
  const { dots } = quantileDots({ quantiles: EVEN, measured: 5, upTo: 20, columns: 20 })
  assert.deepEqual(
    dots.map(({ value }) => value),
    [0.5, 5.5, 10.5, 15.5, 19.5],
  )
  assert.deepEqual(quantileDots({ quantiles: [], measured: 0, upTo: 1, columns: 20 }).dots, [])
})

test('dots that would overlap are stacked, and no two lie on one place', () => {
  const value = fc.double({ min: 0, max: 1e6, noNaN: true })
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 21, maxLength: 21 }),
      fc.integer({ min: 1, max: 500 }),
      (values, measured) => {
        const quantiles = values.toSorted((a, b) => a - b)
        const { dots } = quantileDots({ quantiles, measured, upTo: stripEnd(quantiles, []), columns: 30 })
        assert.equal(new Set(dots.map((dot) => `${dot.value} ${dot.level}`)).size, Math.min(measured, 20))
      },
    ),
  )
})

test('a marked value is never beyond the end of its strip', () => {
  assert.ok(stripEnd(EVEN, [400, null]) > 400)
  assert.ok(stripEnd([], []) > 0)
})

test('the share below a figure follows from the quantiles', () => {
  assert.equal(shareBelow(EVEN, 10), 0.5)
  assert.equal(shareBelow(EVEN, 0), 0)
  assert.equal(shareBelow(EVEN, 99), 1)
  assert.equal(shareBelow([], 3), 0)
})
