import assert from 'node:assert/strict'
import { test } from 'node:test'
import { surfacesOf } from './surfaces.ts'
import { areaOf, byCode, square } from './test-bench.ts'

test('a hundredth of a degree at 52° north is about 0.76 km², two of them twice that, and a lake is no part of it', () => {
  const lake = {
    ...areaOf('GM9903', null),
    boundary: JSON.stringify({
      type: 'MultiPolygon',
      coordinates: [[square(0, 0, 0.02), square(0.005, 0.005, 0.01)].map((ring) => [...ring, ...ring.slice(0, 1)])].map(
        (part) => part.map((ring) => ring.map(([x, y]) => [5 + x, 52 + y])),
      ),
    }),
  }
  const surfaces = surfacesOf(
    byCode([
      areaOf('GM9901', null, square(0, 0, 0.01)),
      areaOf('GM9902', null, square(0, 0, 0.01), square(0.1, 0, 0.01)),
      lake,
      areaOf('GM9904', null),
    ]),
  )
  const kilometres = (code: string) => (surfaces.get(code) ?? Number.NaN).toFixed(2)
  assert.deepEqual(['GM9901', 'GM9902', 'GM9903'].map(kilometres), ['0.76', '1.53', '2.29'])
  assert.equal(surfaces.has('GM9904'), false)
})
