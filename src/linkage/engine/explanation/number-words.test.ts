import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { writeBits, writeShare } from './number-words.ts'

test('a share never reads as none or all when it is neither', () => {
  const written = [0, 1e-9, 0.00058, 0.08, 0.5, 0.995, 0.99992, 1 - 1e-9, 1].map((share) => writeShare(share, 'nl'))
  assert.deepEqual(written, [
    '0%',
    'minder dan 0,0001%',
    '0,06%',
    '8%',
    '50%',
    '99,5%',
    '99,992%',
    'meer dan 99,9999%',
    '100%',
  ])
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, minExcluded: true, maxExcluded: true, noNaN: true }), (share) => {
      assert.doesNotMatch(writeShare(share, 'en'), /^(0(\.0*)?|100(\.0*)?)%$/)
    }),
  )
})

test('evidence carries its sign, and nothing carries none', () => {
  assert.deepEqual(
    [6.41, -3, -0.01, 0].map((bits) => writeBits(bits, 'en')),
    ['+6.4', '−3.0', '0.0', '0.0'],
  )
})
