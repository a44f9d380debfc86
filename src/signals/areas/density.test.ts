import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Position } from 'geojson'
import { alikeWeights, squareKilometres } from './density.ts'
import { neighboursOf } from './weights.ts'

function ring(west: number, south: number, size: number): Position[] {
  const [east, north] = [west + size, south + size]
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
}

test('a hundredth of a degree at 52° north is three quarters of a square kilometre, and holes do not count', () => {
  const whole = squareKilometres({ type: 'MultiPolygon', coordinates: [[ring(5, 52, 0.01)]] })
  assert.ok(Math.abs(whole - 1.11195 ** 2 * Math.cos((52 * Math.PI) / 180)) < 0.001)
  const pierced = squareKilometres({
    type: 'MultiPolygon',
    coordinates: [[ring(5, 52, 0.01), ring(5.002, 52, 0.005).toReversed()], [ring(6, 52, 0.01)]],
  })
  assert.ok(Math.abs(pierced - 1.75 * whole) < 1e-9)
})

test('like are those nearest in density by ratio; what is not known is like none', () => {
  const weights = alikeWeights([10, 100, 90, null, 1000, 12, 0], 2)
  const lists = [0, 1, 2, 3, 4, 5, 6].map((area) => [...neighboursOf(weights, area)])
  assert.deepEqual(lists, [[2, 5], [2, 5], [1, 5], [], [1, 2], [0, 2], []])
})
