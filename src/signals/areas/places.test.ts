import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bandWeights, nearestTo, placesOnEarth } from './places.ts'
import { neighboursOf } from './weights.ts'

const UTRECHT = { lon: 5.1214, lat: 52.0907 }
const AMERSFOORT = { lon: 5.3878, lat: 52.1561 }
const GRONINGEN = { lon: 6.5665, lat: 53.2194 }

test('distances are those of maps: Utrecht lies 20 km from Amersfoort and 159 km from Groningen', () => {
  const { places, distances } = nearestTo(0, placesOnEarth([UTRECHT, GRONINGEN, AMERSFOORT]), 3)
  assert.deepEqual([...places], [0, 2, 1])
  assert.deepEqual(
    [...distances].map((metres) => Math.round(metres / 1000)),
    [0, 20, 159],
  )
})

test('there are no more nearest ones than places, and equally far ones keep their order', () => {
  const flat = { x: Float64Array.from([0, 1, -1, 2]), y: new Float64Array(4), z: new Float64Array(4) }
  assert.deepEqual([...nearestTo(0, flat, 9).places], [0, 1, 2, 3])
  assert.deepEqual([...nearestTo(0, flat, 2).places], [0, 1])
  assert.deepEqual([...nearestTo(3, flat, 2).places], [3, 1])
})

test('the bound of a band belongs to it', () => {
  const flat = { x: Float64Array.from([0, 5, 10.001]), y: new Float64Array(3), z: new Float64Array(3) }
  const weights = bandWeights(flat, 5)
  assert.deepEqual(
    [0, 1, 2].map((place) => [...neighboursOf(weights, place)]),
    [[1], [0], []],
  )
})
