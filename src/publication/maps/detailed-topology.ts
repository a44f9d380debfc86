import type { Feature, FeatureCollection, MultiPolygon } from 'geojson'
import { topology } from 'topojson-server'
import { presimplify } from 'topojson-simplify'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Area } from '../../sources/contract.ts'

/** Boundaries that share their borders: a border between two areas is one arc, however often it is drawn. */
export type AreaTopology = Topology<{ areas: GeometryCollection }>

/** An area of a drawing. */
export interface DrawnArea {
  readonly code: string
  /** The parts of the area, each its outline and then its holes; a ring is a list of arcs, those walked backwards as `~arc`. */
  readonly parts: readonly (readonly (readonly number[])[])[]
}

/** Fine enough for a third of a metre in a country of 300 km: two registers that draw one border meet on it. */
const GRID = 1e6

/**
 * The boundaries as they were delivered, in the order of the areas. Each corner carries as third number the size of the
 * triangle that goes when it goes, in square degrees (Visvalingam and Whyatt 1993). Areas must have a boundary.
 */
export function detailedTopology(areas: readonly Area[]): AreaTopology {
  const features = areas.map(toFeature)
  const collection: FeatureCollection<MultiPolygon> = { type: 'FeatureCollection', features }
  return presimplify(topology({ areas: collection }, GRID) as unknown as AreaTopology)
}

/** The areas in the order in which they were drawn. */
export function drawnAreas({ objects }: AreaTopology): DrawnArea[] {
  return objects.areas.geometries.map((geometry) => ({
    code: String(geometry.id),
    parts: geometry.type === 'MultiPolygon' ? geometry.arcs : [],
  }))
}

/** A drawing of these areas, with no more arcs than they use. */
export function withAreas({ arcs }: AreaTopology, areas: readonly DrawnArea[]): AreaTopology {
  const places = new Map<number, number>()
  const placeOf = (arc: number): number => {
    const known = places.get(arc) ?? places.size
    places.set(arc, known)
    return known
  }
  const geometries = areas.map(({ code, parts }) => ({
    type: 'MultiPolygon' as const,
    id: code,
    arcs: parts.map((part) => part.map((ring) => ring.map((arc) => (arc < 0 ? ~placeOf(~arc) : placeOf(arc))))),
  }))
  return {
    type: 'Topology',
    objects: { areas: { type: 'GeometryCollection', geometries } },
    arcs: [...places.keys()].map((arc) => arcs[arc] ?? []),
  }
}

function toFeature({ code, boundary }: Area): Feature<MultiPolygon> {
  if (boundary === null) throw new TypeError(`${code} has no boundary to draw`)
  return { type: 'Feature', id: code, properties: {}, geometry: JSON.parse(boundary) as MultiPolygon }
}
