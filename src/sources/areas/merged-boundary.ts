import type { MultiPolygon } from 'geojson'
import { merge } from 'topojson-client'
import { topology } from 'topojson-server'

/**
 * The union of neighbouring areas by their shared borders: what two of them have in common disappears, all
 * other points stay exactly as they are. Borders must agree point by point, as those of one division do.
 */
export function mergeBoundaries(boundaries: readonly MultiPolygon[]): MultiPolygon {
  const collection = { type: 'GeometryCollection' as const, geometries: [...boundaries] }
  const shared = topology({ parts: collection })
  const { parts } = shared.objects
  const shapes = parts?.type === 'GeometryCollection' ? parts.geometries : []
  return merge(
    shared,
    shapes.flatMap((shape) => (shape.type === 'MultiPolygon' ? [{ type: shape.type, arcs: shape.arcs }] : [])),
  )
}
