import type { Feature, FeatureCollection, MultiPolygon, Position } from 'geojson'
import polylabel from 'polylabel'
import { neighbors } from 'topojson-client'
import { topology } from 'topojson-server'
import { presimplify, quantile, simplify } from 'topojson-simplify'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Area } from '../sources/contract.ts'
import type { MapArea } from './contract.ts'

/** More corners than this a map of a country does not need on a screen. */
const MOST_CORNERS = 18_000

type AreaTopology = Topology<{ areas: GeometryCollection }>

/** The boundaries of a set of areas with shared borders, and what a reader must know of each area. */
export function drawAreas(
  areas: readonly Area[],
  all: readonly Area[],
): { boundaries: AreaTopology; areas: MapArea[] } {
  const features = areas.flatMap(toFeature)
  const collection: FeatureCollection<MultiPolygon> = { type: 'FeatureCollection', features }
  const detailed = topology({ areas: collection }, 1e5) as unknown as AreaTopology
  const next = neighbors(detailed.objects.areas.geometries)
  const names = new Map(all.map((area) => [area.code, area]))
  return {
    boundaries: lighten(detailed),
    areas: features.map((feature, place) => ({
      code: codeOf(feature),
      name: names.get(codeOf(feature))?.name ?? codeOf(feature),
      within: ancestors(codeOf(feature), names),
      neighbours: (next[place] ?? []).flatMap((other) => (features[other] ? [codeOf(features[other])] : [])),
      point: pointInside(feature.geometry),
    })),
  }
}

function toFeature(area: Area): Feature<MultiPolygon>[] {
  if (area.boundary === null) return []
  return [{ type: 'Feature', id: area.code, properties: {}, geometry: JSON.parse(area.boundary) as MultiPolygon }]
}

function codeOf(feature: Feature): string {
  return String(feature.id)
}

/** Drops the corners that matter least, the same for both sides of a border, so that no gap opens. */
function lighten(detailed: AreaTopology): AreaTopology {
  const corners = detailed.arcs.reduce((sum, arc) => sum + arc.length, 0)
  if (corners <= MOST_CORNERS) return detailed
  const weighted = presimplify(detailed)
  const threshold = quantile(weighted, 1 - MOST_CORNERS / corners)
  return requantise(simplify(weighted, threshold), detailed)
}

/** Simplifying leaves plain coordinates; writes them as small whole numbers again, on the grid they came from. */
function requantise(plain: AreaTopology, detailed: AreaTopology): AreaTopology {
  const { transform } = detailed
  if (transform === undefined) return plain
  const arcs = plain.arcs.map((arc) => {
    let [x, y] = [0, 0]
    return arc.map((corner) => {
      const column = Math.round(((corner[0] ?? 0) - transform.translate[0]) / transform.scale[0])
      const row = Math.round(((corner[1] ?? 0) - transform.translate[1]) / transform.scale[1])
      const step = [column - x, row - y]
      ;[x, y] = [column, row]
      return step
    })
  })
  return { ...plain, transform, arcs }
}

function ancestors(code: string, names: ReadonlyMap<string, Area>): string[] {
  const parent = names.get(code)?.parent_code
  const area = parent === null || parent === undefined ? undefined : names.get(parent)
  if (area === undefined || area.level === 'land') return []
  return [...ancestors(area.code, names), area.name]
}

/** The point of the largest part that lies farthest from its border. */
function pointInside({ coordinates }: MultiPolygon): [number, number] {
  const largest = coordinates.toSorted((a, b) => extent(b[0] ?? []) - extent(a[0] ?? []))[0] ?? []
  const [lon = 0, lat = 0] = polylabel(
    largest.map((ring) => ring.map(([x = 0, y = 0]): [number, number] => [x, y])),
    0.001,
  )
  return [Number(lon.toFixed(5)), Number(lat.toFixed(5))]
}

function extent(ring: readonly Position[]): number {
  let twice = 0
  for (const [place, [x = 0, y = 0]] of ring.entries()) {
    const [nextX = 0, nextY = 0] = ring[(place + 1) % ring.length] ?? []
    twice += x * nextY - nextX * y
  }
  return Math.abs(twice / 2)
}
