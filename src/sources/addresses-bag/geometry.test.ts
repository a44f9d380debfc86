import assert from 'node:assert/strict'
import { test } from 'node:test'
import { centreOf, toWkt } from './geometry.ts'
import { RecordFault } from './record-fault.ts'
import { parseRecord } from './record-parse.ts'
import { toLonLat } from './rijksdriehoek.ts'

const ring = (part: string, positions: string) =>
  `<gml:${part}><gml:LinearRing><gml:posList>${positions}</gml:posList></gml:LinearRing></gml:${part}>`
const polygon = (attributes: string, rings: string) => `<gml:Polygon${attributes}>${rings}</gml:Polygon>`
const wktOf = (gml: string) => toWkt(parseRecord(`<sl:stand><o:geometrie>${gml}</o:geometrie></sl:stand>`))

const OUTER = '0 0 10 0 10 10 0 10 0 0'
const HOLE = '2 2 4 2 4 4 2 4 2 2'

test('points, polygons with holes and multipolygons become WKT, without the third coordinate', () => {
  assert.equal(
    wktOf('<gml:Point srsDimension="3"><gml:pos>206149.0 610815.0 0.0</gml:pos></gml:Point>'),
    'POINT (206149.0 610815.0)',
  )
  assert.equal(wktOf('<gml:Point><gml:pos> 1 2 </gml:pos></gml:Point>'), 'POINT (1 2)')
  assert.equal(
    wktOf(polygon(' srsDimension="3"', ring('exterior', '0 0 0 1 0 0 1 1 0 0 0 0'))),
    'POLYGON ((0 0, 1 0, 1 1, 0 0))',
  )
  const withHole = polygon('', ring('exterior', OUTER) + ring('interior', HOLE))
  assert.equal(wktOf(withHole), 'POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 4 2, 4 4, 2 4, 2 2))')
  const member = `<gml:surfaceMember>${polygon('', ring('exterior', HOLE))}</gml:surfaceMember>`
  assert.equal(
    wktOf(`<gml:MultiSurface srsDimension="2">${member}${member}</gml:MultiSurface>`),
    'MULTIPOLYGON (((2 2, 4 2, 4 4, 2 4, 2 2)), ((2 2, 4 2, 4 4, 2 4, 2 2)))',
  )
})

const UNREADABLE: Readonly<Record<string, string>> = {
  'a ring that is not closed': polygon('', ring('exterior', '0 0 1 0 1 1 0 1')),
  'a ring of three positions': polygon('', ring('exterior', '0 0 1 0 0 0')),
  'a hole without a polygon': polygon('', ring('interior', HOLE)),
  'coordinates that are no numbers': polygon('', ring('exterior', '0 0 1 x 1 1 0 0')),
  'a number of coordinates that does not fit': polygon(' srsDimension="3"', ring('exterior', OUTER.slice(2))),
  'another coordinate system': '<gml:Point srsName="urn:ogc:def:crs:EPSG::4326"><gml:pos>52 5</gml:pos></gml:Point>',
  'two points': '<gml:Point><gml:pos>1 2</gml:pos></gml:Point><gml:Point><gml:pos>1 2</gml:pos></gml:Point>',
  'a point with two positions': '<gml:Point><gml:pos>1 2 3 4</gml:pos></gml:Point>',
}

for (const [what, gml] of Object.entries(UNREADABLE))
  test(`${what} is no readable geometry`, () => {
    assert.throws(
      () => wktOf(gml),
      (error) => error instanceof RecordFault && error.reason === 'geometry-unreadable',
    )
  })

test('the centre of a polygon is its centre of gravity, whichever way its rings turn', () => {
  assert.deepEqual(centreOf('POINT (206149.0 610815.0)'), [206149, 610815])
  assert.deepEqual(centreOf('POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))'), [5, 5])
  assert.deepEqual(centreOf('POLYGON ((0 0, 0 10, 10 10, 10 0, 0 0))'), [5, 5])
  // 100 m² around (5, 5) without 4 m² around (3, 3).
  const expected = (500 - 12) / 96
  for (const hole of ['2 2, 4 2, 4 4, 2 4, 2 2', '2 2, 2 4, 4 4, 4 2, 2 2']) {
    const [x, y] = centreOf(`POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (${hole}))`)
    assert.ok(Math.abs(x - expected) < 1e-9 && Math.abs(y - expected) < 1e-9)
  }
  const [x, y] = centreOf('MULTIPOLYGON (((0 0, 2 0, 2 2, 0 2, 0 0)), ((8 0, 10 0, 10 2, 8 2, 8 0)))')
  assert.ok(Math.abs(x - 5) < 1e-9 && Math.abs(y - 1) < 1e-9)
})

test('a place in RD lies where the national transformation puts it, within 0.2 metres', () => {
  // The OLV tower of Amersfoort, origin of RD, in ETRS89 (NSGI, RDNAPTRANS2018).
  const [lon, lat] = toLonLat(155000, 463000)
  assert.ok(Math.abs(lat - 52.155172897) * 111_320 < 0.2, String(lat))
  assert.ok(Math.abs(lon - 5.387203657) * 68_300 < 0.2, String(lon))
})
