import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findSearchAreas } from './search-areas.ts'

const SETTINGS = { seed: 1, replicas: 199, mostShare: 0.1, mostAreas: 50, mostChance: 0.05, leastObserved: 3 }

/** A hundred buurten of 100 addresses, a kilometre apart; four at one corner have something. */
function town(numerators: Readonly<Record<number, number>>, size = 100) {
  const cells = Array.from({ length: 100 }, (_, cell) => cell)
  const codeOf = (cell: number) => `BU${String(cell).padStart(2, '0')}`
  return {
    counts: cells.map((cell) => ({
      ...{ area_code: codeOf(cell), level: 'buurt', measure: 'dumping-events' },
      ...{ numerator: numerators[cell] ?? 0, denominator: size },
    })),
    centres: cells.map((cell) => ({
      ...{ area_code: codeOf(cell), level: 'buurt', addresses: size },
      ...{ lon: 5 + (cell % 10) * 0.0146, lat: 52 + Math.floor(cell / 10) * 0.009 },
    })),
  }
}

test('a corner with all that happened is one search area, told by its codes from the middle outwards', () => {
  const { counts, centres } = town({ 0: 3, 1: 3, 10: 3, 55: 1 })
  const [first, ...more] = findSearchAreas(counts, centres, SETTINGS)
  assert.deepEqual(more, [])
  assert.deepEqual(first?.area_codes.toSorted(), ['BU00', 'BU01', 'BU10'])
  assert.equal(first?.area_codes[0], 'BU00')
  assert.deepEqual([first?.number, first?.observed, first?.p_value], [1, 9, 0.005])
  assert.equal(first?.expected.toFixed(3), '0.300')
})

test('chance is no search area, two are no pattern, and where all lies in one place nothing lies outside', () => {
  const scattered = town({ 3: 1, 27: 1, 44: 1, 61: 1, 98: 1 })
  assert.deepEqual(findSearchAreas(scattered.counts, scattered.centres, SETTINGS), [])
  const pair = town({ 5: 2 })
  assert.deepEqual(findSearchAreas(pair.counts, pair.centres, SETTINGS), [])
  assert.equal(findSearchAreas(pair.counts, pair.centres, { ...SETTINGS, leastObserved: 2 }).length, 1)
  const whole = town({ 5: 9 })
  assert.equal(findSearchAreas(whole.counts, whole.centres, SETTINGS)[0]?.rate_ratio, null)
})

test('an area without addresses, or of which nobody knows where it lies, takes no part', () => {
  const { counts, centres } = town({ 0: 9 })
  assert.deepEqual(findSearchAreas(counts, centres.slice(1), SETTINGS), [])
  const empty = town({ 0: 9 }, 0)
  assert.deepEqual(findSearchAreas(empty.counts, empty.centres, SETTINGS), [])
})
