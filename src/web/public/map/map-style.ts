import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl'
import { readClassColours, readToken } from '../../design/token.ts'
import type { Site } from '../release/site.ts'
import type { View } from '../release/view.ts'
import type { Shapes } from './boundary-shapes.ts'

/** PDOK's grey background map (Kadaster, CC BY 4.0). Only used when the operator switches it on in `site.json`. */
const PDOK_TILES = 'https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/grijs/EPSG:3857/{z}/{x}/{y}.png'

/** The layers of the map, without figures. With a basemap the areas let the streets shine through. */
export function mapStyle(shapes: Shapes, basemap: Site['basemap']): StyleSpecification {
  return {
    version: 8,
    sources: {
      areas: { type: 'geojson', data: shapes.areas, promoteId: 'code', tolerance: 0.2 },
      parents: { type: 'geojson', data: shapes.parents, tolerance: 0.2 },
      names: { type: 'geojson', data: shapes.names },
      ...(basemap === 'pdok'
        ? { pdok: { type: 'raster' as const, tiles: [PDOK_TILES], tileSize: 256, maxzoom: 19 } }
        : {}),
    },
    layers: [...groundLayers(basemap), figureLayer(basemap), ...borderLayers(), nameLayer()],
  }
}

function groundLayers(basemap: Site['basemap']): LayerSpecification[] {
  const water: LayerSpecification = {
    id: 'water',
    type: 'background',
    paint: { 'background-color': readToken('--map-water') },
  }
  return basemap === 'pdok' ? [water, { id: 'pdok', type: 'raster', source: 'pdok' }] : [water]
}

function figureLayer(basemap: Site['basemap']): LayerSpecification {
  const paint = { 'fill-color': readToken('--map-land'), 'fill-opacity': opacityOver(basemap), 'fill-antialias': false }
  return { id: 'figures', type: 'fill', source: 'areas', paint }
}

/** The layer that covers areas without a figure; its image must be there before it. Shows nothing until it gets a filter. */
export function patternLayer(id: 'withheld' | 'not-measured', basemap: Site['basemap']): LayerSpecification {
  const paint = { 'fill-pattern': id, 'fill-opacity': opacityOver(basemap) }
  return { id, type: 'fill', source: 'areas', filter: ['in', ['get', 'code'], ['literal', []]], paint }
}

function opacityOver(basemap: Site['basemap']): number {
  return basemap === 'pdok' ? 0.75 : 1
}

function borderLayers(): LayerSpecification[] {
  const outline = (id: string, state: string, paint: { colour: string; width: number }): LayerSpecification => ({
    id,
    type: 'line',
    source: 'areas',
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': paint.colour,
      'line-width': paint.width,
      'line-opacity': ['case', ['boolean', ['feature-state', state], false], 1, 0],
    },
  })
  return [
    {
      id: 'borders',
      type: 'line',
      source: 'areas',
      paint: { 'line-color': readToken('--map-border'), 'line-width': 0.6 },
    },
    {
      id: 'parents',
      type: 'line',
      source: 'parents',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': readToken('--map-parent'),
        'line-width': ['interpolate', ['linear'], ['zoom'], 6, 0.7, 10, 1.4],
      },
    },
    outline('pointed', 'pointed', { colour: readToken('--ink'), width: 2 }),
    outline('pinned-edge', 'pinned', { colour: readToken('--paper'), width: 7 }),
    outline('pinned', 'pinned', { colour: readToken('--attention'), width: 3.5 }),
  ]
}

/** Names come in by size: the areas with most people or homes first, the rest when there is room. */
function nameLayer(): LayerSpecification {
  return {
    id: 'names',
    type: 'symbol',
    source: 'names',
    layout: {
      'text-field': ['get', 'name'],
      'text-font': ['"Source Sans 3"'],
      'text-size': ['interpolate', ['linear'], ['zoom'], 6, 12, 11, 15],
      'text-max-width': 7,
      'text-padding': 10,
    },
    paint: {
      'text-color': readToken('--ink'),
      'text-halo-color': readToken('--paper'),
      'text-halo-width': 1.6,
    },
  }
}

/** The colour of every area that has a figure; land for the rest. */
export function figureColour(view: View): ExpressionSpecification | string {
  const land = readToken('--map-land')
  const cases = readClassColours().flatMap((colour, shade) => {
    const codes = view.rows.filter((row) => row.shade === shade).map((row) => row.area.code)
    return codes.length === 0 ? [] : [codes, colour]
  })
  return cases.length === 0 ? land : (['match', ['get', 'code'], ...cases, land] as unknown as ExpressionSpecification)
}

/** A filter for the areas that have no figure for this reason. */
export function codesOf(view: View, missing: 'withheld' | 'not-measured'): ExpressionSpecification {
  const codes = view.rows.filter((row) => row.shade === missing).map((row) => row.area.code)
  return ['in', ['get', 'code'], ['literal', codes]]
}

/** Names in the order of size: MapLibre places low keys first. */
export function nameOrderBySize(view: View): ExpressionSpecification | number {
  const sizes = view.rows.flatMap(({ area, cell }) => [area.code, -(cell.denominator ?? 0)])
  return sizes.length === 0 ? 0 : (['match', ['get', 'code'], ...sizes, 0] as unknown as ExpressionSpecification)
}
