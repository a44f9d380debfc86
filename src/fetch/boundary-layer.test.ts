import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { gemeenteLayer, serveLayer } from './sample-services.ts'
import { type Asked, sendJson, startStandIn, times } from './stand-in.ts'
import { trial } from './test-bench.ts'

const isPageFrom =
  (start: number) =>
  ({ query }: Asked) =>
    query.get('count') !== '1' && query.get('startIndex') === String(start)

test('a layer comes as one GeoJSON file, an area per line, in WGS84', async (context) => {
  const layer = gemeenteLayer()
  const standIn = await startStandIn(context, serveLayer(layer))
  const { fetch } = await trial(context, standIn)
  const { provenance, delivery } = await fetch('gemeenten-2024')
  const text = await readFile(join(delivery, 'gemeenten_2024.geojson'), 'utf8')
  assert.deepEqual(JSON.parse(text), { type: 'FeatureCollection', features: layer.features })
  assert.equal(text.split('\n').length, 1 + 5 + 1 + 1)
  assert.equal(provenance.rows, 5)
  assert.ok(standIn.asked.every((line) => line.includes('srsName=EPSG%3A4326')))
  assert.equal((await fetch('gemeenten-2024')).receivedBytes, 0)
})

test('a layer that was published anew underway is begun again', async (context) => {
  const layer = gemeenteLayer()
  const standIn = await startStandIn(context, serveLayer(layer))
  const { fetch, said } = await trial(context, standIn)
  standIn.before.push((asked) => {
    if (isPageFrom(2)(asked)) layer.features = gemeenteLayer(4).features
    return false
  })
  assert.equal((await fetch('gemeenten-2024')).provenance.rows, 4)
  assert.ok(said.some((line) => line.includes('was published anew while it was being fetched')))
})

test('a page that comes twice and a page that stays away are refused', async (context) => {
  const layer = gemeenteLayer()
  const standIn = await startStandIn(context, serveLayer(layer))
  const { fetch } = await trial(context, standIn)
  const page = (features: readonly unknown[]) => ({ type: 'FeatureCollection', numberMatched: 5, features })
  standIn.before.push(
    times(1, isPageFrom(2), ({ response }) => sendJson(response, page(layer.features.slice(0, 2)))),
    times(1, isPageFrom(4), ({ response }) => sendJson(response, page([]))),
  )
  await assert.rejects(fetch('gemeenten-2024'), { code: 'rows-repeat' })
  await assert.rejects(fetch('gemeenten-2024'), { code: 'rows-missing' })
  assert.equal((await fetch('gemeenten-2024')).provenance.rows, 5)
})

const [first] = gemeenteLayer().features
const withFirst = (change: object) => ({
  type: 'FeatureCollection',
  numberMatched: 5,
  features: [{ ...first, ...change }],
})
const RD = [155_000, 463_000]
const CHANGES = [
  ['a property that is gone', withFirst({ properties: { statnaam: 'Dorp', jrstatcode: '2024GM1000' } }), /statcode/],
  ['points instead of areas', withFirst({ geometry: { type: 'Point', coordinates: [5, 52] } }), /geometry/],
  ['an area without a geometry', withFirst({ geometry: null }), /geometry/],
  ['RD New instead of degrees', withFirst({ geometry: { type: 'Polygon', coordinates: [[RD, RD, RD, RD]] } }), /WGS84/],
  [
    'latitude before longitude',
    withFirst({
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [52, 5],
            [52, 5],
            [52, 5],
            [52, 5],
          ],
        ],
      },
    }),
    /longitude/,
  ],
  [
    'another coordinate system',
    { ...withFirst({}), crs: { properties: { name: 'urn:ogc:def:crs:EPSG::28992' } } },
    /WGS84/,
  ],
  ['a page without the number of all', { type: 'FeatureCollection', features: [first] }, /numberMatched/],
] as const

for (const [what, answer, says] of CHANGES)
  test(`${what} is a changed schema, named, with what came kept aside`, async (context) => {
    const standIn = await startStandIn(context, serveLayer(gemeenteLayer()))
    const { fetch, options } = await trial(context, standIn)
    standIn.before.push(times(1, isPageFrom(0), ({ response }) => sendJson(response, answer)))
    await assert.rejects(fetch('gemeenten-2024'), { code: 'schema-changed', message: says })
    assert.deepEqual(await readdir(options.to), ['gemeenten-2024.part', 'gemeenten-2024.refused'])
    assert.equal((await fetch('gemeenten-2024')).provenance.rows, 5)
  })
