import assert from 'node:assert/strict'
import { test } from 'node:test'
import { holm } from './holm.ts'

const corrected = (chances: readonly number[]) =>
  holm(chances.map(Math.log)).map((chance) => Math.exp(chance).toFixed(3))

test('the smallest chance counts as often as there are chances, the next once less, in the order given', () => {
  assert.deepEqual(corrected([0.01, 0.04, 0.03, 0.005]), ['0.030', '0.060', '0.060', '0.020'])
})

test('no chance becomes more than certain, and no chances give none', () => {
  assert.deepEqual(corrected([0.9, 0.8]), ['1.000', '1.000'])
  assert.deepEqual(corrected([]), [])
})

test('equal chances are corrected to the same', () => {
  assert.deepEqual(corrected([0.01, 0.01, 0.01]), ['0.030', '0.030', '0.030'])
})
