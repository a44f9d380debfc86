import type { Geometry, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { partBoundaries, type ReleaseMap } from '../../../publication/contract.ts'
import type { OpenRelease } from '../open-release.ts'

/** Boundaries of areas as GeoJSON: WGS84, longitude first (RFC 7946). */

type Boundaries = Topology<{ readonly areas: GeometryCollection }>
type Shapes = ReadonlyMap<string, GeometryCollection['geometries'][number]>

// Kept with the document that they were made of, and forgotten with it.
const shapesOf = new WeakMap<Boundaries, Shapes>()

/** The boundary of each area that is on the map, by code; only those are worked out that are asked for. */
export async function readBoundaries(
  open: OpenRelease,
  path: string,
  codes: readonly string[],
): Promise<ReadonlyMap<string, Geometry | null>> {
  const boundaries = await open.document<Boundaries>(path)
  const shapes = shapesOf.get(boundaries) ?? remembered(boundaries)
  const found = codes.flatMap((code) => {
    const shape = shapes.get(code)
    return shape === undefined ? [] : [[code, geometryOf(boundaries, shape)] as const]
  })
  return new Map(found)
}

function geometryOf(boundaries: Boundaries, shape: GeometryCollection['geometries'][number]): Geometry | null {
  const drawn = feature(boundaries, shape)
  if (drawn.type !== 'Feature') return null
  const { geometry } = drawn
  if (geometry.type === 'Polygon') return { ...geometry, coordinates: tidied(geometry.coordinates) }
  if (geometry.type === 'MultiPolygon') return { ...geometry, coordinates: geometry.coordinates.map(tidied) }
  return geometry
}

/** Around to the left, holes to the right (RFC 7946, 3.1.6): TopoJSON has it the other way. To a decimetre. */
function tidied(polygon: readonly Position[][]): Position[][] {
  return polygon.map((ring, place) => {
    const rounded = ring.map((point) => point.map((degrees) => Math.round(degrees * 1e6) / 1e6))
    return turnsLeft(rounded) === (place === 0) ? rounded : rounded.toReversed()
  })
}

function turnsLeft(ring: readonly Position[]): boolean {
  let doubled = 0
  for (const [place, [x = 0, y = 0]] of ring.entries()) {
    const [nextX = 0, nextY = 0] = ring[(place + 1) % ring.length] ?? []
    doubled += x * nextY - nextX * y
  }
  return doubled > 0
}

function remembered(boundaries: Boundaries): Shapes {
  const shapes = new Map(boundaries.objects.areas.geometries.map((shape) => [String(shape.id), shape]))
  shapesOf.set(boundaries, shapes)
  return shapes
}

/** The finest boundaries that there are of an area in a gemeente. */
export function finestBoundaries(map: ReleaseMap, gemeente: string): string {
  return map.parts.includes(gemeente) ? partBoundaries(map, gemeente) : map.boundaries
}
