import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Places } from './places.ts'
import { logLikelihoodRatio, type ScanSettings, scanForClusters } from './spatial-scan.ts'

const SETTINGS: ScanSettings = { mostShare: 0.5, mostAreas: 100, replicas: 99, seed: 1, mostChance: 0.05 }

/** A square of areas, numbered row by row. */
function square(side: number): Places {
  const cells = Array.from({ length: side * side }, (_, cell) => cell)
  return {
    x: Float64Array.from(cells, (cell) => cell % side),
    y: Float64Array.from(cells, (cell) => Math.floor(cell / side)),
    z: new Float64Array(cells.length),
  }
}

test('twice as many as expected in a tenth of the whole has a ratio that can be worked out by hand', () => {
  // 20 of 100 where 10 are expected: 20 ln 2 + 80 ln (80 / 90).
  const ratio = logLikelihoodRatio(20, 10, 100)
  assert.ok(Math.abs(ratio - (20 * Math.log(2) + 80 * Math.log(8 / 9))) < 1e-12)
  assert.equal(ratio.toFixed(4), '4.4403')
  assert.equal(logLikelihoodRatio(10, 10, 100), 0)
  assert.equal(logLikelihoodRatio(5, 10, 100), 0)
  assert.ok(Math.abs(logLikelihoodRatio(100, 10, 100) - 100 * Math.log(10)) < 1e-12)
})

test('two planted clusters are found apart, the larger one first, and do not overlap', () => {
  const counts = new Float64Array(100).fill(2)
  for (const cell of [0, 1, 10, 11]) counts[cell] = 14
  for (const cell of [88, 89, 98, 99]) counts[cell] = 10
  const clusters = scanForClusters({ places: square(10), counts, sizes: new Float64Array(100).fill(50) }, SETTINGS)
  assert.deepEqual(
    clusters.map(({ areas, observed, chance }) => [areas.toSorted((a, b) => a - b), observed, chance]),
    [
      [[0, 1, 10, 11], 56, 0.01],
      [[88, 89, 98, 99], 40, 0.01],
    ],
  )
  const [first] = clusters
  assert.equal(first?.expected.toFixed(2), ((280 * 4) / 100).toFixed(2))
  assert.equal(first?.rateRatio.toFixed(3), (14 / (224 / 96)).toFixed(3))
})

test('many where many live is no cluster, and where nothing happened there is none at all', () => {
  const sizes = Float64Array.from({ length: 25 }, (_, cell) => (cell < 5 ? 1000 : 100))
  const counts = sizes.map((size) => size / 50)
  const clusters = scanForClusters({ places: square(5), counts, sizes }, SETTINGS)
  assert.ok(clusters.every(({ chance }) => chance > 0.5))
  assert.deepEqual(scanForClusters({ places: square(5), counts: new Float64Array(25), sizes }, SETTINGS), [])
})

test('a circle holds no more areas, and no larger a share, than it may', () => {
  const counts = new Float64Array(100).fill(1)
  for (let cell = 0; cell < 30; cell += 1) counts[cell] = 20
  const areas = { places: square(10), counts, sizes: new Float64Array(100).fill(50) }
  for (const { areas: cells } of scanForClusters(areas, { ...SETTINGS, mostAreas: 9 })) assert.ok(cells.length <= 9)
  for (const { areas: cells } of scanForClusters(areas, { ...SETTINGS, mostShare: 0.05 })) assert.ok(cells.length <= 5)
})

test('areas equally far away come into a circle together or not at all', () => {
  const counts = new Float64Array(25).fill(1)
  counts[12] = 9
  counts[7] = 9
  const [first] = scanForClusters({ places: square(5), counts, sizes: new Float64Array(25).fill(10) }, SETTINGS)
  // Around the middle lie four at the same distance: the pair alone, which would be likelier, is no circle.
  assert.equal(first?.areas.length, 5)
  assert.equal(first?.observed, 21)
})

test('the first cluster is the likeliest of all circles, whatever the map', () => {
  const area = fc.record({ x: fc.nat(1000), y: fc.nat(1000), size: fc.integer({ min: 1, max: 90 }), count: fc.nat(9) })
  fc.assert(
    fc.property(fc.array(area, { minLength: 2, maxLength: 14 }), (map) => {
      const told = scanForClusters(
        {
          places: {
            x: Float64Array.from(map, ({ x }) => x),
            y: Float64Array.from(map, ({ y }) => y),
            z: new Float64Array(map.length),
          },
          counts: Float64Array.from(map, ({ count }) => count),
          sizes: Float64Array.from(map, ({ size }) => size),
        },
        { ...SETTINGS, replicas: 9 },
      )
      assert.ok(Math.abs((told[0]?.logLikelihoodRatio ?? 0) - likeliestByHand(map)) < 1e-9)
    }),
    { seed: 1, numRuns: 200 },
  )
})

function likeliestByHand(map: readonly { x: number; y: number; size: number; count: number }[]): number {
  const sum = (part: readonly { size: number; count: number }[], what: 'size' | 'count') =>
    part.reduce((total, area) => total + area[what], 0)
  const [total, size] = [sum(map, 'count'), sum(map, 'size')]
  const ratios = map.flatMap((centre) => {
    const far = (area: { x: number; y: number }) => (area.x - centre.x) ** 2 + (area.y - centre.y) ** 2
    return map.map((bound) => {
      const inside = map.filter((area) => far(area) <= far(bound))
      const expected = (sum(inside, 'size') / size) * total
      return expected > 0.5 * total ? 0 : logLikelihoodRatio(sum(inside, 'count'), expected, total)
    })
  })
  return Math.max(0, ...ratios)
}
