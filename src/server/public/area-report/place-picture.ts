import type { Geometry, Position } from 'geojson'
import { feature } from 'topojson-client'

type Topology = Parameters<typeof feature>[0]
/** Boundaries of a release: one collection, called "areas". */
export type Boundaries = Topology & {
  readonly objects: { readonly areas: Extract<Parameters<typeof feature>[1], { type: 'GeometryCollection' }> }
}

const LARGEST = 260
/** Corners closer together than this many units of the picture are one. */
const NEAR = 0.4

/** From so many areas on, borders are thinner. */
const MANY = 100

type Ring = readonly (readonly [number, number])[]

/** A small map with one area marked, as SVG; null when the area has no boundary. */
export function placePicture(boundaries: Boundaries, code: string): string | null {
  const { features } = feature(boundaries, boundaries.objects.areas)
  const areas = features.map(({ id, geometry }) => ({ code: String(id), rings: ringsOf(geometry) }))
  const marked = areas.find((area) => area.code === code)
  if (marked === undefined || marked.rings.length === 0) return null
  const { place, width, height } = frameOf(areas.flatMap(({ rings }) => rings))
  const lines = (rings: readonly Ring[]) => rings.map((ring) => pathOf(ring, place)).join('')
  const others = areas.filter((area) => area !== marked).map(({ rings }) => lines(rings))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-2 -2 ${width + 4} ${height + 4}" width="${width + 4}" height="${height + 4}">`,
    `<path d="${others.join('')}" fill="#d5dce2" stroke="#ffffff" stroke-width="${areas.length > MANY ? 0.25 : 0.5}" fill-rule="evenodd"/>`,
    `<path d="${lines(marked.rings)}" fill="#9a5b00" stroke="#9a5b00" stroke-width="1.2" stroke-linejoin="round" fill-rule="evenodd"/>`,
    '</svg>',
  ].join('')
}

function ringsOf(geometry: Geometry | null): readonly Ring[] {
  if (geometry?.type === 'Polygon') return geometry.coordinates.map(flat)
  return geometry?.type === 'MultiPolygon' ? geometry.coordinates.flatMap((polygon) => polygon.map(flat)) : []
}

/** Degrees north count for more than degrees east: at 52° by 1.6. */
function flat(ring: readonly Position[]): Ring {
  return ring.map(([lon = 0, lat = 0]) => [lon, -lat / Math.cos((52.1 * Math.PI) / 180)])
}

interface Frame {
  readonly place: (corner: readonly [number, number]) => readonly [number, number]
  readonly width: number
  readonly height: number
}

function frameOf(rings: readonly Ring[]): Frame {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const ring of rings)
    for (const [x, y] of ring) {
      west = Math.min(west, x)
      east = Math.max(east, x)
      north = Math.min(north, y)
      south = Math.max(south, y)
    }
  const scale = LARGEST / Math.max(east - west, south - north, Number.EPSILON)
  return {
    place: ([x, y]) => [(x - west) * scale, (y - north) * scale],
    width: Math.ceil((east - west) * scale),
    height: Math.ceil((south - north) * scale),
  }
}

function pathOf(ring: Ring, place: Frame['place']): string {
  const corners: (readonly [number, number])[] = []
  for (const corner of ring.map(place)) {
    const last = corners.at(-1)
    if (last === undefined || Math.hypot(corner[0] - last[0], corner[1] - last[1]) >= NEAR) corners.push(corner)
  }
  if (corners.length < 3) return ''
  return `M${corners.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`
}
