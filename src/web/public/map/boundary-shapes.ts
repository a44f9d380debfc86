import type { FeatureCollection, MultiLineString, Position } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { MapArea } from '../../../publication/contract.ts'
import type { Boundaries } from '../release/release-folder.ts'

/** What the map draws: the areas, the borders around their parents, and the points for names. */
export interface Shapes {
  readonly areas: FeatureCollection
  readonly parents: MultiLineString
  readonly names: FeatureCollection
  /** [west, south, east, north] in degrees. */
  readonly bounds: [number, number, number, number]
}

/** Turns the boundaries of a release into shapes that carry their area code as a property. */
export function shapesOf(boundaries: Boundaries, areas: readonly MapArea[]): Shapes {
  const object = boundaries.objects.areas
  const parents = new Map(areas.map((area) => [area.code, area.within.at(-1) ?? '']))
  const parentOf = (id: unknown) => parents.get(String(id)) ?? ''
  const drawn = feature(boundaries, object)
  const coded = drawn.features.map((shape) => ({ ...shape, properties: { code: String(shape.id) } }))
  const borders = mesh(boundaries, object, (a, b) => a === b || parentOf(a.id) !== parentOf(b.id))
  return {
    areas: { type: 'FeatureCollection', features: coded },
    parents: borders,
    names: { type: 'FeatureCollection', features: areas.map(namePoint) },
    bounds: boundsOf(borders.coordinates.flat()),
  }
}

function namePoint(area: MapArea) {
  return {
    type: 'Feature' as const,
    properties: { code: area.code, name: area.name },
    geometry: { type: 'Point' as const, coordinates: [...area.point] },
  }
}

function boundsOf(points: readonly Position[]): [number, number, number, number] {
  return points.reduce<[number, number, number, number]>(
    ([west, south, east, north], [x = 0, y = 0]) => [
      Math.min(west, x),
      Math.min(south, y),
      Math.max(east, x),
      Math.max(north, y),
    ],
    [180, 90, -180, -90],
  )
}
