import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MultiPolygon } from 'geojson'
import { contiguity } from './contiguity.ts'
import { globalBayes, localBayes, standardisedRates } from './empirical-bayes.ts'
import { lagChances } from './lag-chances.ts'
import { getisOrd, localMoran } from './local-statistics.ts'
import { bandWeights, nearestWeights, type Places } from './places.ts'
import reference from './reference-numbers.json' with { type: 'json' }
import { scanForClusters } from './spatial-scan.ts'
import { neighboursOf, type Weights } from './weights.ts'

/** A made-up map of 42 areas, with what PySAL makes of it; written by the measurement in bench/areas. */
const { map, numbers } = reference
const boundaries = map.boundaries as readonly MultiPolygon[]
const rates = { counts: Float64Array.from(map.counts), sizes: Float64Array.from(map.sizes) }
const places: Places = {
  x: Float64Array.from(map.places, ([x = 0]) => x),
  y: Float64Array.from(map.places, ([, y = 0]) => y),
  z: new Float64Array(map.places.length),
}
const queen = contiguity(boundaries, 'queen')
const values = standardisedRates(rates)

test('neighbours are those that PySAL finds, by touch, by number and by distance', () => {
  assert.deepEqual(listsOf(queen), numbers.queen)
  assert.deepEqual(listsOf(contiguity(boundaries, 'rook')), numbers.rook)
  assert.deepEqual(listsOf(nearestWeights(places, map.nearest)), numbers.nearest)
  assert.deepEqual(listsOf(bandWeights(places, map.band)), numbers.band)
})

test('smoothed and standardised rates equal those of PySAL to twelve digits', () => {
  assertClose(globalBayes(rates), numbers.globalBayes)
  assertClose(localBayes(rates, queen), numbers.localBayes)
  assertClose(values, numbers.standardised)
})

test('Gi* and local Moran with its quadrants equal those of PySAL to twelve digits', () => {
  const moran = localMoran(values, queen)
  assertClose(getisOrd(values, queen), numbers.gi)
  assertClose(
    Float64Array.from(moran, (area) => area?.value ?? Number.NaN),
    numbers.moran,
  )
  const quadrants = ['high-high', 'low-high', 'low-low', 'high-low']
  assert.deepEqual(
    moran.map((area) => area?.quadrant),
    numbers.quadrant.map((quadrant) => quadrants[quadrant - 1]),
  )
})

test('chances differ from those of PySAL by no more than two draws of 999 permutations may', () => {
  const { more, less } = lagChances(values, queen, { seed: 1, most: 999 })
  for (const [area, theirs] of numbers.moranChance.entries()) {
    const ours = Math.min(more[area] ?? 1, less[area] ?? 1)
    const spread = Math.sqrt((2 * theirs * (1 - theirs)) / 999)
    assert.ok(Math.abs(ours - theirs) < 4 * spread + 0.002, `area ${area}: ${ours} and ${theirs}`)
  }
})

test('the likeliest circle is the one that looking at every circle finds', () => {
  const settings = { mostShare: map.mostShare, mostAreas: 42, replicas: 99, seed: 1, mostChance: 0.05 }
  const [first] = scanForClusters({ places, ...rates }, settings)
  assert.equal(first?.centre, numbers.scan.centre)
  assert.deepEqual(
    first?.areas.toSorted((one, other) => one - other),
    numbers.scan.areas,
  )
  assert.equal(first?.observed, numbers.scan.observed)
  assert.ok(Math.abs((first?.expected ?? 0) - numbers.scan.expected) < 1e-12)
  assert.ok(Math.abs((first?.logLikelihoodRatio ?? 0) - numbers.scan.ratio) < 1e-12)
  assert.equal(first?.chance, 0.01)
})

function listsOf(weights: Weights): number[][] {
  return map.counts.map((_, area) => [...neighboursOf(weights, area)])
}

function assertClose(ours: Float64Array, theirs: readonly number[]): void {
  assert.equal(ours.length, theirs.length)
  for (const [place, number] of theirs.entries())
    assert.ok(Math.abs((ours[place] ?? Number.NaN) - number) < 1e-12, `place ${place}: ${ours[place]} and ${number}`)
}
