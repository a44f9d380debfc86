import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { trialWarehouse } from '../../../tests/steps-on-deliveries.ts'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'
import { openDatabase } from '../../warehouse/database.ts'
import type { AreaBoundary } from './area-tables.ts'
import { areasReader } from './read-areas.ts'

type Ring = readonly (readonly number[])[]

const SQUARE: Ring = [
  [5, 52],
  [5.1, 52],
  [5.1, 52.1],
  [5, 52.1],
  [5, 52],
]

const feature = (properties: object, geometry: object | null = { type: 'Polygon', coordinates: [SQUARE] }) => ({
  type: 'Feature',
  properties,
  geometry,
})

const gemeente = (code: string, geometry?: object | null) =>
  feature({ statcode: code, statnaam: 'Dorp', jrstatcode: `2024${code}` }, geometry)

async function read(
  context: TestContext,
  features: readonly object[],
  { crs, name = 'areas.geojson' }: { crs?: string; name?: string } = {},
): Promise<{ rows: AreaBoundary[]; reasons: Readonly<Record<string, number>>; asOf: string }> {
  const warehouse = await trialWarehouse(context)
  const path = join(await temporaryFolder(context), name)
  const head = crs === undefined ? {} : { crs: { type: 'name', properties: { name: crs } } }
  await writeFile(path, JSON.stringify({ type: 'FeatureCollection', ...head, features }))
  const { id, reasons, asOf } = await areasReader.read(warehouse, [path], {})
  const database = await openDatabase()
  context.after(() => database.close())
  const file = join(warehouse.deliveries, 'areas', id, 'area_boundaries.parquet')
  return { rows: await database.rows<AreaBoundary>(`select * from '${file}' order by code`), reasons, asOf }
}

test('each spelling of code, name and parent is understood', async (context) => {
  const { rows, asOf } = await read(context, [
    feature({ gemeentecode: 'GM0014', gemeentenaam: 'Groningen', water: 'NEE', jaar: 2023 }),
    feature({ wijkcode: 'WK001400', wijknaam: 'Centrum', gemeentecode: 'GM0014', jaar: 2023 }),
    feature({ BU_CODE: 'BU00140000', BU_NAAM: 'Binnenstad', WK_CODE: 'WK001400', GM_CODE: 'GM0014', jaar: 2024 }),
    feature({ cbsCode: 'BU0363AA01', naam: 'Planciusbuurt', code: 'AA01', registratiedatum: '2024-01-25T20:36:51' }),
  ])
  assert.deepEqual(
    rows.map(({ code, level, name, parent_code, year }) => [code, level, name, parent_code, year]),
    [
      ['BU00140000', 'buurt', 'Binnenstad', 'WK001400', 2024],
      ['BU0363AA01', 'buurt', 'Planciusbuurt', null, 2024],
      ['GM0014', 'gemeente', 'Groningen', null, 2023],
      ['WK001400', 'wijk', 'Centrum', 'GM0014', 2023],
    ],
  )
  assert.equal(asOf, '2024-01-01')
})

test('a Polygon becomes a MultiPolygon with six decimals', async (context) => {
  const ring = SQUARE.map(([lon = 0, lat = 0]) => [lon + 0.123_456_78, lat])
  const { rows } = await read(context, [gemeente('GM0014', { type: 'Polygon', coordinates: [ring] })])
  const { type, coordinates } = JSON.parse(rows[0]?.boundary ?? '')
  assert.equal(type, 'MultiPolygon')
  assert.deepEqual(coordinates[0][0][0], [5.123457, 52])
})

test('RD New becomes degrees', async (context) => {
  const ring = [
    [155_000, 463_000],
    [156_000, 463_000],
    [156_000, 464_000],
    [155_000, 463_000],
  ]
  const { rows } = await read(context, [gemeente('GM0307', { type: 'Polygon', coordinates: [ring] })], {
    crs: 'urn:ogc:def:crs:EPSG::28992',
  })
  const [[[[lon, lat]]]] = JSON.parse(rows[0]?.boundary ?? '').coordinates
  assert.ok(Math.abs(lon - 5.387206) < 1e-5 && Math.abs(lat - 52.155174) < 1e-5, `${lon} ${lat}`)
})

const polygon = (...rings: Ring[]) => ({ type: 'Polygon', coordinates: rings })

test('what is no usable area goes to the rejects, each with its reason', async (context) => {
  const { rows, reasons } = await read(context, [
    gemeente('GM0014'),
    gemeente('GM0014'),
    gemeente('GM0034', null),
    gemeente('GM0037', { type: 'Point', coordinates: [5, 52] }),
    gemeente('GM0047', { type: 'MultiPolygon', coordinates: [] }),
    gemeente('GM0050', polygon(SQUARE.slice(0, 4))),
    gemeente('GM0059', polygon(SQUARE.slice(2))),
    gemeente('GM0060', polygon([...SQUARE.slice(0, 2), [9, 52.1], ...SQUARE.slice(3)])),
    feature({ statcode: 'XX', jrstatcode: '2024XX' }),
    feature({ gemeentecode: 'GM0061', water: 'JA', jaar: 2024 }),
    feature({ wijkcode: 'WK001401', gemeentecode: 'GM0034', jaar: 2024 }),
    feature({ cbsCode: 'BU0363AA01', registratiedatum: '2024-01-01', eindGeldigheid: '2023-01-01' }),
  ])
  assert.equal(rows.length, 1)
  assert.deepEqual(reasons, {
    'code-repeated': 1,
    'geometry-missing': 1,
    'geometry-not-an-area': 1,
    'geometry-empty': 1,
    'ring-open': 1,
    'ring-too-short': 1,
    'outside-netherlands': 1,
    'code-missing': 1,
    water: 1,
    'parent-contradicts-code': 1,
    ended: 1,
  })
})

const at = (ring: Ring) => [gemeente('GM0014', { type: 'Polygon', coordinates: [ring] })]
const FAULTS = [
  ['latitude before longitude', at(SQUARE.map(([lon = 0, lat = 0]) => [lat, lon])), {}, 'axes-swapped'],
  ['a place abroad', at([[2.35, 48.86]]), {}, 'coordinates-not-dutch'],
  ['degrees that are called RD New', at(SQUARE), { crs: 'EPSG:28992' }, 'crs-contradicts-coordinates'],
  ['a file without codes', [feature({ naam: 'Dorp' })], {}, 'no-areas'],
  ['a file without features', [], {}, 'no-areas'],
  ['a division without year', [feature({ statcode: 'GM0014' })], {}, 'division-unknown'],
  ['a division of 2021', [feature({ statcode: 'GM0014' })], { name: 'gemeenten_2021.geojson' }, 'division-too-old'],
] as const

for (const [what, features, options, code] of FAULTS)
  test(`${what} is refused as ${code}`, async (context) => {
    await assert.rejects(read(context, features, options), { name: 'InputFault', code })
  })
