import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detailedTopology } from './detailed-topology.ts'
import { inNameOrder, mapAreasOf } from './map-areas.ts'
import { areaOf, byCode, square } from './test-bench.ts'

const BUURTEN = [
  areaOf('BU99010001', 'WK990100', square(0, 0, 0.1)),
  areaOf('BU99010002', 'WK990100', square(0.1, 0, 0.1)),
  areaOf('BU99010103', 'WK990101', square(0.2, 0, 0.1)),
]
const ALL = byCode([
  ...BUURTEN,
  areaOf('WK990100', 'GM9901'),
  areaOf('WK990101', 'GM9901'),
  areaOf('GM9901', 'NL00'),
  { ...areaOf('NL00', null), level: 'land' },
])

test('areas know the neighbours they share a border with, a point inside, and what holds them but for the country', () => {
  const { neighbours, points, holders } = mapAreasOf(BUURTEN, detailedTopology(BUURTEN), ALL)
  assert.deepEqual(neighbours, [[1], [0, 2], [1]])
  assert.deepEqual(points[0], [5.05, 52.05])
  assert.deepEqual(holders, { GM9901: 'gemeente GM9901', WK990100: 'wijk WK990100', WK990101: 'wijk WK990101' })
})

test('areas come in the order of a Dutch list of names, and equal names in that of their codes', () => {
  const named = (code: string, name: string) => ({ ...areaOf(code, null), name })
  const areas = [
    named('GM0004', 'Zeist'),
    named('GM0003', 'Bergen'),
    named('GM0005', "'s-Gravenhage"),
    named('GM0002', 'Bergen'),
    named('GM0001', 'Éénrum'),
    named('GM0006', 'Ede'),
    named('GM0007', 'Wijk 10'),
    named('GM0008', 'Wijk 9'),
  ]
  assert.deepEqual(
    inNameOrder(areas).map(({ code }) => code),
    ['GM0002', 'GM0003', 'GM0006', 'GM0001', 'GM0005', 'GM0008', 'GM0007', 'GM0004'],
  )
})

test('the point of an area in two parts lies in the larger one, also where that has the form of a hook', () => {
  const hook = [
    [0, 0],
    [0.3, 0],
    [0.3, 0.05],
    [0.05, 0.05],
    [0.05, 0.3],
    [0, 0.3],
  ] as const
  const area = areaOf('BU99010001', null, square(1, 1, 0.02), hook)
  const [point] = mapAreasOf([area], detailedTopology([area]), byCode([area])).points
  const [lon, lat] = point ?? assert.fail('there is no point')
  assert.ok(lon > 5 && lon < 5.3 && lat > 52 && lat < 52.3 && (lon < 5.05 || lat < 52.05), `${lon} ${lat}`)
})
