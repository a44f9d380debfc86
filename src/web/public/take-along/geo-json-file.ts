import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { Boundaries } from '../release/release-folder.ts'
import { unitOf } from '../release/unit.ts'
import type { View, ViewRow } from '../release/view.ts'
import type { Speech } from '../words/speech.ts'
import type { AboutLine } from './taken-table.ts'
import { statusOf } from './view-table.ts'

interface GeoJsonWish {
  readonly rows: readonly ViewRow[]
  readonly boundaries: Boundaries
  readonly about: readonly AboutLine[]
}

/** Seven decimals are a centimetre, and a release's boundaries are coarser than a metre. */
const DECIMALS = 6

/** Boundaries with their figures as GeoJSON (RFC 7946): WGS84, outer rings against the clock. Without a boundary: null. */
export function geoJsonOf(
  view: View,
  { rows, boundaries, about }: GeoJsonWish,
  speech: Speech,
): FeatureCollection<Geometry | null> & { readonly about: Readonly<Record<string, string>> } {
  const collection = feature(boundaries, boundaries.objects.areas)
  const shapes = new Map(collection.features.map(({ id, geometry }) => [String(id), geometry]))
  return {
    type: 'FeatureCollection',
    about: aboutMember(about),
    features: rows.map((row) => featureOf(row, { view, geometry: shapes.get(row.area.code) ?? null, speech })),
  }
}

/** A label that says several things, such as the sources, keeps them all. */
function aboutMember(about: readonly AboutLine[]): Readonly<Record<string, string>> {
  const lines = Object.groupBy(about, ({ label }) => label)
  return Object.fromEntries(
    Object.entries(lines).map(([label, said]) => [label, (said ?? []).map(({ text }) => text).join(' | ')]),
  )
}

function featureOf(
  row: ViewRow,
  { view, geometry, speech }: { readonly view: View; readonly geometry: Geometry | null; readonly speech: Speech },
): Feature<Geometry | null> {
  const { area, cell } = row
  const shown = (value: number | null) => (cell.missing === null ? value : null)
  return {
    type: 'Feature',
    id: area.code,
    geometry: geometry === null ? null : wound(geometry),
    properties: {
      code: area.code,
      name: area.name,
      within: area.within.join(', '),
      period: cell.period,
      unit: unitOf(view, speech),
      value: shown(cell.value),
      low: shown(cell.low),
      high: shown(cell.high),
      numerator: shown(cell.numerator),
      denominator: shown(cell.denominator),
      status: statusOf(row, speech),
    },
  }
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
