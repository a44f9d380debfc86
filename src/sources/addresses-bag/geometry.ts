import { RecordFault } from './record-fault.ts'
import type { RecordXml, RingXml } from './record-xml.ts'

/** The one system the BAG uses: RD New. */
const RD_NEW = /(^|[:/#])28992$/
const NUMBERS = /^[-+]?\d+(\.\d+)?([eE][-+]?\d+)?(\s+[-+]?\d+(\.\d+)?([eE][-+]?\d+)?)*$/
const BLANKS = /\s+/

/**
 * The geometry of a record as WKT in RD New: a point, a polygon with its holes, or a multipolygon. The digits
 * are those of the register; a third coordinate, always 0 in the BAG, is left out. Throws RecordFault.
 */
export function toWkt(record: RecordXml): string {
  const [first] = record.rings
  if (first === undefined) throw new RecordFault('element-missing', 'The record has no geometry.')
  if (first.part === 'point') {
    const positions = toPositions(first)
    if (record.rings.length > 1 || positions.length > 1) throw unreadable('It is more than one point.')
    return `POINT (${positions[0]})`
  }
  const polygons: string[][] = []
  for (const ring of record.rings) {
    const text = toRing(ring)
    if (ring.part === 'exterior') polygons.push([text])
    else if (ring.part === 'interior' && polygons.length > 0) polygons.at(-1)?.push(text)
    else throw unreadable('Its rings are in an order that makes no polygon.')
  }
  const texts = polygons.map((rings) => `(${rings.join(', ')})`)
  return texts.length === 1 ? `POLYGON ${texts[0]}` : `MULTIPOLYGON (${texts.join(', ')})`
}

function toRing(ring: RingXml): string {
  const positions = toPositions(ring)
  if (positions.length < 4 || positions[0] !== positions.at(-1))
    throw unreadable('A ring is not closed or has fewer than four positions.')
  return `(${positions.join(', ')})`
}

/** "x y" for each position. */
function toPositions(ring: RingXml): string[] {
  if (ring.srsName !== undefined && !RD_NEW.test(ring.srsName))
    throw unreadable('Its coordinate system is not RD New (EPSG:28992).')
  const dimension = ring.srsDimension ?? '2'
  if (dimension !== '2' && dimension !== '3') throw unreadable('It has neither two nor three coordinates.')
  if (!NUMBERS.test(ring.positions)) throw unreadable('A coordinate is not a number.')
  const numbers = ring.positions.split(BLANKS)
  const step = Number(dimension)
  if (numbers.length % step !== 0) throw unreadable('Its number of coordinates does not fit its dimension.')
  const positions: string[] = []
  for (let at = 0; at < numbers.length; at += step) positions.push(`${numbers[at]} ${numbers[at + 1]}`)
  return positions
}

function unreadable(says: string): RecordFault {
  return new RecordFault('geometry-unreadable', `The geometry cannot be read. ${says}`)
}

/**
 * The place of a WKT geometry in RD metres: the point itself, or the centre of gravity of the polygons, holes
 * taken out. The text must come from `toWkt`.
 */
export function centreOf(wkt: string): readonly [x: number, y: number] {
  let [area, momentX, momentY] = [0, 0, 0]
  const rings = [...wkt.matchAll(/\(([^()]+)\)/g)].map(([, ring = '']) => toNumbers(ring))
  const [originX, originY] = rings[0]?.[0] ?? [0, 0]
  if (wkt.startsWith('POINT')) return [originX, originY]
  // Measured from the first position, or the products would drown the digits; holes turn the other way round.
  for (const ring of oriented(wkt, rings))
    ring.forEach(([x, y], at) => {
      const [nextX, nextY] = ring[at + 1] ?? [x, y]
      const cross = (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY)
      area += cross / 2
      momentX += ((x + nextX - 2 * originX) * cross) / 6
      momentY += ((y + nextY - 2 * originY) * cross) / 6
    })
  return area === 0 ? [originX, originY] : [originX + momentX / area, originY + momentY / area]
}

type Position = readonly [x: number, y: number]

function toNumbers(ring: string): Position[] {
  return ring.split(', ').map((position) => {
    const [x = '', y = ''] = position.split(' ')
    return [Number(x), Number(y)]
  })
}

/** Rings with the exterior counter-clockwise and the holes clockwise, whatever the register wrote. */
function oriented(wkt: string, rings: readonly (readonly Position[])[]): (readonly Position[])[] {
  const isHole = [...wkt.matchAll(/(\(|, )\([^()]+\)/g)].map(([, before]) => before === ', ')
  return rings.map((ring, at) => (signedArea(ring) > 0 === (isHole[at] ?? false) ? ring.toReversed() : ring))
}

function signedArea(ring: readonly Position[]): number {
  const [originX, originY] = ring[0] ?? [0, 0]
  return ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[at + 1] ?? [x, y]
    return sum + ((x - originX) * (nextY - originY) - (nextX - originX) * (y - originY)) / 2
  }, 0)
}
