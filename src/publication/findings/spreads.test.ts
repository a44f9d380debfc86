import assert from 'node:assert/strict'
import { test } from 'node:test'
import { spreadsOf } from './spreads.ts'
import { gemeenten, mapOf, subjectOf, total } from './test-bench.ts'

const CODES = gemeenten(45)
const DRAWN = mapOf(CODES)

/** Forty-one figures, and every kind of nothing: the last area has no cell at all. */
const CELLS = [
  ...CODES.slice(0, 41).map((code, place) => total(code, { value: 40 - place, numerator: 1 })),
  total('GM0042', { missing: 'withheld' }),
  total('GM0043', { missing: 'impossible' }),
  total('GM0044', { missing: 'not-measured' }),
]

test('a spread has a real figure at every twentieth of the way, and counts every kind of nothing', () => {
  const spreads = spreadsOf(subjectOf(), CELLS, DRAWN)
  assert.deepEqual(spreads['nederland-gemeente']?.['2026'], {
    quantiles: Array.from({ length: 21 }, (_, step) => 2 * step),
    measured: 41,
    withheld: 1,
    notMeasured: 2,
    impossible: 1,
  })
})

test('a period without figures has no quantiles, and all of its areas are accounted for', () => {
  const spread = spreadsOf(subjectOf(), CELLS, DRAWN)['nederland-gemeente']?.['2025']
  assert.deepEqual(spread, { quantiles: [], measured: 0, withheld: 0, notMeasured: 45, impossible: 0 })
})

test('splits and areas that are not on the map have no part in it', () => {
  const others = [
    total('GM0042', { dimension: 'bouwperiode', category: 'oud', value: 99 }),
    total('GM9999', { value: 99 }),
    total('NL00', { value: 99 }),
  ]
  const both = [CELLS, [...others, ...CELLS]].map((cells) => spreadsOf(subjectOf(), cells, DRAWN))
  assert.deepEqual(both[0], both[1])
})
