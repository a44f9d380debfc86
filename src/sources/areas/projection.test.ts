import assert from 'node:assert/strict'
import { test } from 'node:test'
import { projectionNamed, projectionOf, toWgs84 } from './projection.ts'

const RADIUS = 6_378_137
const LON = 5.387206
const LAT = 52.155174

// Onze Lieve Vrouwetoren, Amersfoort: the origin of RD New, in the three systems; Web Mercator by its formula.
const TOWER = {
  rd: [155_000, 463_000],
  wgs84: [LON, LAT],
  mercator: [(RADIUS * LON * Math.PI) / 180, RADIUS * Math.log(Math.tan(Math.PI / 4 + (LAT * Math.PI) / 360))],
} as const

test('numbers tell the coordinate system', () => {
  assert.equal(projectionOf(TOWER.rd), 'rd-new')
  assert.equal(projectionOf(TOWER.wgs84), 'wgs84')
  assert.equal(projectionOf(TOWER.mercator), 'web-mercator')
  assert.equal(projectionOf([52.155174, 5.387206]), undefined)
  assert.equal(projectionOf([2.35, 48.86]), undefined)
})

test('the tower of Amersfoort lands within half a metre', () => {
  for (const [point, projection] of [
    [TOWER.rd, 'rd-new'],
    [TOWER.mercator, 'web-mercator'],
  ] as const) {
    const [lon, lat] = toWgs84(point, projection)
    assert.ok(Math.abs(lon - TOWER.wgs84[0]) < 0.000_007, `${projection}: ${lon}`)
    assert.ok(Math.abs(lat - TOWER.wgs84[1]) < 0.000_005, `${projection}: ${lat}`)
  }
})

const named = (name: string) => projectionNamed(JSON.stringify({ type: 'name', properties: { name } }))

test('a crs member is understood in the spellings that occur', () => {
  assert.equal(named('urn:ogc:def:crs:OGC:1.3:CRS84'), 'wgs84')
  assert.equal(named('urn:ogc:def:crs:OGC::CRS84'), 'wgs84')
  assert.equal(named('urn:ogc:def:crs:EPSG::28992'), 'rd-new')
  assert.equal(named('EPSG:28992'), 'rd-new')
  assert.equal(named('urn:ogc:def:crs:EPSG::3857'), 'web-mercator')
  assert.equal(named('urn:ogc:def:crs:EPSG::31370'), undefined)
})
