import { isWithin, type Point, type Projection, toWgs84 } from './projection.ts'

export type ShapeFault =
  | 'geometry-missing'
  | 'geometry-not-an-area'
  | 'geometry-empty'
  | 'ring-too-short'
  | 'ring-open'
  | 'coordinate-unreadable'
  | 'outside-netherlands'

type Ring = readonly Point[]
export type MultiPolygon = readonly (readonly Ring[])[]

export const SHAPE_FAULTS: Readonly<Record<ShapeFault, string>> = {
  'geometry-missing': 'The area has no geometry.',
  'geometry-not-an-area': 'The geometry is no Polygon or MultiPolygon.',
  'geometry-empty': 'The geometry has no rings.',
  'ring-too-short': 'A ring has fewer than four points.',
  'ring-open': 'A ring does not end where it begins.',
  'coordinate-unreadable': 'A coordinate is no number.',
  'outside-netherlands': 'A point lies outside the Netherlands in the coordinate system of the file.',
}

/**
 * The polygons of a GeoJSON geometry as MultiPolygon in WGS84, or what is wrong with it. Nothing is mended:
 * an open ring may be a cut-off one.
 */
export function parseShape(geometry: unknown, projection: Projection): MultiPolygon | ShapeFault {
  const polygons = polygonsOf(geometry)
  if (typeof polygons === 'string') return polygons
  if (polygons.length === 0) return 'geometry-empty'
  const shape: Ring[][] = []
  for (const polygon of polygons) {
    if (!Array.isArray(polygon) || polygon.length === 0) return 'geometry-empty'
    const rings: Ring[] = []
    for (const ring of polygon as unknown[]) {
      const parsed = parseRing(ring, projection)
      if (typeof parsed === 'string') return parsed
      rings.push(parsed)
    }
    shape.push(rings)
  }
  return shape
}

/** The first point of a GeoJSON geometry, as it stands; nothing when there is none. */
export function firstPoint(geometry: unknown): Point | undefined {
  let value: unknown = isObject(geometry) ? geometry['coordinates'] : undefined
  while (Array.isArray(value) && Array.isArray(value[0])) [value] = value as unknown[]
  return parsePoint(value)
}

function polygonsOf(geometry: unknown): readonly unknown[] | ShapeFault {
  if (!isObject(geometry)) return 'geometry-missing'
  const { type, coordinates } = geometry
  if (type !== 'Polygon' && type !== 'MultiPolygon') return 'geometry-not-an-area'
  if (!Array.isArray(coordinates) || coordinates.length === 0) return 'geometry-empty'
  return type === 'Polygon' ? [coordinates] : coordinates
}

function parseRing(ring: unknown, projection: Projection): Ring | ShapeFault {
  if (!Array.isArray(ring) || ring.length < 4) return 'ring-too-short'
  const points: Point[] = []
  for (const position of ring as unknown[]) {
    const point = parsePoint(position)
    if (point === undefined) return 'coordinate-unreadable'
    if (!isWithin(point, projection)) return 'outside-netherlands'
    points.push(toWgs84(point, projection))
  }
  const [first] = points
  const last = points.at(-1)
  return first?.[0] === last?.[0] && first?.[1] === last?.[1] ? points : 'ring-open'
}

function parsePoint(position: unknown): Point | undefined {
  if (!Array.isArray(position)) return undefined
  const [x, y]: unknown[] = position
  return typeof x === 'number' && typeof y === 'number' && Number.isFinite(x + y) ? [x, y] : undefined
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
