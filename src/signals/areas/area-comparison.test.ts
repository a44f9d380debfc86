import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareAreas } from './area-comparison.ts'
import type { AreaCount } from './area-tables.ts'
import { equalWeights } from './weights.ts'

const SIDE = 6

function counted(
  numerators: (cell: number) => number,
  denominators: (cell: number) => number = () => 100,
): AreaCount[] {
  return Array.from({ length: SIDE * SIDE }, (_, cell) => ({
    area_code: `B${String(cell).padStart(2, '0')}`,
    level: 'buurt',
    measure: 'stacked-addresses',
    numerator: numerators(cell),
    denominator: denominators(cell),
  }))
}

/** Cells that share a side touch; like are those in the same column. */
const SURROUNDINGS = {
  touching: equalWeights(
    counted(() => 0).map((_, cell) =>
      [
        ...(cell % SIDE > 0 ? [cell - 1] : []),
        ...(cell % SIDE < SIDE - 1 ? [cell + 1] : []),
        cell - SIDE,
        cell + SIDE,
      ].filter((other) => other >= 0 && other < SIDE * SIDE),
    ),
  ),
  alike: equalWeights(
    counted(() => 0).map((_, cell, all) => [...all.keys()].filter((o) => o !== cell && o % SIDE === cell % SIDE)),
  ),
}
const LIMITS = { leastDenominator: 50, oneByOne: true, permutations: { seed: 1, most: 1999 } }
const CORNER = new Set([0, 1, SIDE, SIDE + 1])

test('a corner with ten times as much stands out after correction, and its members are high among high', () => {
  const signs = compareAreas(
    counted((cell) => (CORNER.has(cell) ? 20 : 1 + (cell % 3))),
    SURROUNDINGS,
    LIMITS,
  )
  for (const [cell, sign] of signs.entries()) {
    if (CORNER.has(cell)) assert.equal(sign.moran_quadrant, 'high-high')
    assert.equal((sign.gi_z ?? 0) > 2.5, CORNER.has(cell), sign.area_code)
    assert.ok((sign.q_value ?? 0) >= (sign.gi_p ?? 1))
  }
  const [corner] = signs
  // Both neighbours among the other three high ones: 3 × 2 of 35 × 34 ways.
  assert.ok(Math.abs((corner?.gi_p ?? 1) - 6 / (35 * 34)) < 0.005)
  assert.equal(corner?.moran_p, 2 * (corner?.gi_p ?? 0))
  assert.equal(corner?.raw_rate, 0.2)
  assert.ok((corner?.smoothed_rate ?? 1) < 0.2 && (corner?.smoothed_rate ?? 0) > 0.15)
  assert.equal(corner?.neighbours, 2)
  assert.equal(corner?.neighbours_ratio?.toFixed(9), '1.000000000')
  // In its column 20 once more and four times 1.
  assert.equal(corner?.alike_ratio?.toFixed(3), (20 / (24 / 5)).toFixed(3))
  assert.ok((corner?.alike_p ?? 1) < 1e-4)
})

test('an area that is too small says so, and takes no part among its neighbours', () => {
  const counts = counted(
    (cell) => (cell === 0 ? 40 : 2),
    (cell) => (cell === 0 ? 49 : 100),
  )
  const [small, beside] = compareAreas(counts, SURROUNDINGS, LIMITS)
  assert.deepEqual(
    { ...small, area_code: '', level: '', measure: '' },
    {
      ...{ area_code: '', level: '', measure: '', numerator: 40, denominator: 49, too_small: true },
      ...{ raw_rate: null, smoothed_rate: null, gi_z: null, gi_p: null, q_value: null },
      ...{ moran_value: null, moran_quadrant: null, moran_p: null },
      ...{ neighbours: null, neighbours_ratio: null, neighbours_p: null, alike_ratio: null, alike_p: null },
    },
  )
  assert.equal(beside?.neighbours, 2)
  assert.equal(beside?.neighbours_ratio?.toFixed(9), '1.000000000')
  const [large] = compareAreas(
    counted(
      (cell) => (cell === 0 ? 40 : 2),
      (cell) => (cell === 0 ? 50 : 100),
    ),
    SURROUNDINGS,
    LIMITS,
  )
  assert.equal(large?.too_small, false)
})

test('what comes in groups has ratios, and no exact chances', () => {
  const [sign] = compareAreas(
    counted((cell) => cell),
    SURROUNDINGS,
    { ...LIMITS, oneByOne: false },
  )
  assert.ok(sign?.neighbours_ratio !== null && sign?.alike_ratio !== null)
  assert.deepEqual([sign?.neighbours_p, sign?.alike_p], [null, null])
})

test('where nothing happened at all there are rates of 0 and nothing to compare', () => {
  const [sign] = compareAreas(
    counted(() => 0),
    SURROUNDINGS,
    LIMITS,
  )
  assert.deepEqual(
    [sign?.raw_rate, sign?.smoothed_rate, sign?.gi_z, sign?.q_value, sign?.neighbours_ratio],
    [0, 0, null, null, null],
  )
})

test('an area without neighbours has rates, and no chances', () => {
  const alone = { touching: equalWeights([[], [2], [1]]), alike: equalWeights([[], [], []]) }
  const [sign, other] = compareAreas(counted((cell) => cell + 1).slice(0, 3), alone, LIMITS)
  assert.deepEqual(
    [sign?.neighbours, sign?.gi_p, sign?.q_value, sign?.moran_value, sign?.alike_ratio],
    [0, null, null, null, null],
  )
  assert.equal(sign?.raw_rate, 0.01)
  assert.equal(other?.neighbours, 1)
  assert.ok(other?.gi_p !== null)
})
