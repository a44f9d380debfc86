import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'
import { makeLand } from '../../made-up/land/land.ts'
import { toWgs84 } from '../../made-up/land/rd-to-wgs84.ts'
import { createRandom } from '../../made-up/random.ts'
import type { Area } from '../../sources/contract.ts'
import { readJson } from '../../warehouse/files.ts'
import type { AreaNames, MapAreas, Postcodes } from '../contract.ts'
import { type AreaTopology, drawnAreas } from './detailed-topology.ts'
import { writeMaps } from './release-maps.ts'
import { areaOf, byCode, square } from './test-bench.ts'

const AREAS = byCode([
  areaOf('BU99010001', 'WK990100', square(0, 0, 0.1)),
  areaOf('BU99010002', 'WK990100', square(0.1, 0, 0.1)),
  areaOf('BU99010003', 'WK990100'),
  areaOf('WK990100', 'GM9901', square(0, 0, 0.2)),
  areaOf('GM9901', null, square(0, 0, 0.2)),
  areaOf('GM0363', 'NL00', square(1, 0, 0.2)),
])

const BUURTEN = { territory: 'voorbeeldregio', level: 'buurt' } as const

test('only wanted maps are drawn, each with its areas in one order, and real and made-up never on one map', async (context) => {
  const folder = await temporaryFolder(context)
  const wanted = [BUURTEN, { territory: 'nederland', level: 'gemeente' } as const]
  const { maps, areas } = await writeMaps({ wanted, areas: AREAS, postcodes: [], folder })
  assert.deepEqual(
    maps.map(({ id }) => id),
    ['nederland-gemeente', 'voorbeeldregio-buurt'],
  )
  for (const map of maps) {
    const described = await readJson<MapAreas>(join(folder, map.areas))
    const boundaries = await readJson<AreaTopology>(join(folder, map.boundaries))
    assert.deepEqual(described, areas.get(map.id))
    assert.ok(boundaries !== undefined && described !== undefined)
    assert.deepEqual(
      drawnAreas(boundaries).map(({ code }) => code),
      described.codes,
    )
  }
  assert.deepEqual(areas.get('nederland-gemeente')?.codes, ['GM0363'])
  assert.deepEqual((await readdir(join(folder, 'areas'))).length, 5)
})

test('an area without a boundary has no place on the map, and is found by its name', async (context) => {
  const folder = await temporaryFolder(context)
  const { areas } = await writeMaps({ wanted: [BUURTEN], areas: AREAS, postcodes: [], folder })
  assert.deepEqual(areas.get('voorbeeldregio-buurt')?.codes, ['BU99010001', 'BU99010002'])
  const names = await readJson<AreaNames>(join(folder, 'areas/names.json'))
  assert.deepEqual(names?.codes, ['BU99010001', 'BU99010002', 'BU99010003'])
})

test('postcodes come in files by their first two digits, with the buurten that the division has', async (context) => {
  const folder = await temporaryFolder(context)
  const postcodes = [
    { postcode: '1234AB', buurt_code: 'BU99010001' },
    { postcode: '1234AB', buurt_code: 'BU99010002' },
    { postcode: '1299ZZ', buurt_code: 'BU99010001' },
    { postcode: '1300AA', buurt_code: 'BU00000000' },
  ]
  await writeMaps({ wanted: [BUURTEN], areas: AREAS, postcodes, folder })
  assert.deepEqual(await readdir(join(folder, 'areas/postcodes')), ['12.json'])
  assert.deepEqual(await readJson<Postcodes>(join(folder, 'areas/postcodes/12.json')), {
    '1234AB': ['BU99010001', 'BU99010002'],
    '1299ZZ': ['BU99010001'],
  })
})

test('a map of a country is light, loses no area, and has finer boundaries of every gemeente beside it', async (context) => {
  const folder = await temporaryFolder(context)
  const wanted = [{ territory: 'voorbeeldregio', level: 'wijk' } as const]
  const { maps, areas } = await writeMaps({ wanted, areas: byCode(countryOf(5_000_000)), postcodes: [], folder })
  const codes = areas.get('voorbeeldregio-wijk')?.codes ?? []
  assert.ok(codes.length > 1500)
  const light = await readJson<AreaTopology>(join(folder, 'areas/voorbeeldregio-wijk.topojson'))
  assert.ok(light !== undefined && light.arcs.reduce((sum, arc) => sum + arc.length, 0) < 75_000)
  assert.ok(drawnAreas(light).every(({ parts }) => parts.length > 0))
  const parts = maps[0]?.parts ?? []
  const [first = ''] = parts
  assert.equal((await readdir(join(folder, 'areas/voorbeeldregio-wijk'))).length, parts.length)
  const part = await readJson<AreaTopology>(join(folder, `areas/voorbeeldregio-wijk/${first}.topojson`))
  assert.ok(part !== undefined)
  assert.deepEqual(
    drawnAreas(part).map(({ code }) => code),
    codes.filter((code) => code.slice(2, 6) === first.slice(2)),
  )
})

/** The wijken of a made-up country. */
function countryOf(homes: number): Area[] {
  return makeLand(homes, createRandom('1')).gemeenten.flatMap(({ code, wijken }) =>
    wijken.map((wijk) => {
      const coordinates = wijk.rings.map((ring) => [[...ring, ...ring.slice(0, 1)].map(toWgs84)])
      const boundary = JSON.stringify({ type: 'MultiPolygon', coordinates })
      return { ...areaOf(wijk.code, code), name: wijk.name, boundary }
    }),
  )
}
