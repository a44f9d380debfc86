import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { Boundaries } from '../release/release-folder.ts'
import type { AboutLine, TakenValue } from './taken-table.ts'

/** What is told of an area, by names that are the same in every language. */
export type AreaProperties = Readonly<Record<string, TakenValue | boolean>> & { readonly code: string }

interface GeoJsonWish {
  readonly areas: readonly AreaProperties[]
  readonly boundaries: Boundaries
  readonly about: readonly AboutLine[]
}

/** Seven decimals are a centimetre, and a release's boundaries are coarser than a metre. */
const DECIMALS = 6

/** Boundaries with their figures as GeoJSON (RFC 7946): WGS84, outer rings against the clock. Without a boundary: null. */
export function geoJsonOf({
  areas,
  boundaries,
  about,
}: GeoJsonWish): FeatureCollection<Geometry | null> & { readonly about: Readonly<Record<string, string>> } {
  const collection = feature(boundaries, boundaries.objects.areas)
  const shapes = new Map(collection.features.map(({ id, geometry }) => [String(id), geometry]))
  return {
    type: 'FeatureCollection',
    about: aboutMember(about),
    features: areas.map((properties): Feature<Geometry | null> => {
      const geometry = shapes.get(properties.code)
      return {
        type: 'Feature',
        id: properties.code,
        geometry: geometry === undefined ? null : wound(geometry),
        properties: { ...properties },
      }
    }),
  }
}

/** A label that says several things, such as the sources, keeps them all. */
function aboutMember(about: readonly AboutLine[]): Readonly<Record<string, string>> {
  const lines = Object.groupBy(about, ({ label }) => label)
  return Object.fromEntries(
    Object.entries(lines).map(([label, said]) => [label, (said ?? []).map(({ text }) => text).join(' | ')]),
  )
}

function wound(geometry: Geometry): Geometry {
  if (geometry.type === 'Polygon') return polygon(geometry)
  return geometry.type === 'MultiPolygon' ? multiPolygon(geometry) : geometry
}

function polygon({ coordinates }: Polygon): Polygon {
  return { type: 'Polygon', coordinates: windRings(coordinates) }
}

function multiPolygon({ coordinates }: MultiPolygon): MultiPolygon {
  return { type: 'MultiPolygon', coordinates: coordinates.map(windRings) }
}

/** The first ring against the clock, the holes with it (RFC 7946, 3.1.6). */
function windRings(rings: readonly Position[][]): Position[][] {
  return rings.map((ring, place) => {
    const placed = ring.map((position) => position.map((degrees) => Number(degrees.toFixed(DECIMALS))))
    return signedArea(placed) > 0 === (place === 0) ? placed : placed.toReversed()
  })
}

/** Twice the area; above zero when the ring runs against the clock. */
function signedArea(ring: readonly Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], place) => {
    const [nextX = 0, nextY = 0] = ring[(place + 1) % ring.length] ?? []
    return sum + x * nextY - nextX * y
  }, 0)
}
