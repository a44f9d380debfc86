import { type MapLayerMouseEvent, Map as MapLibre, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import type { MapArea } from '../../../publication/contract.ts'
import type { Site } from '../release/site.ts'
import type { View } from '../release/view.ts'
import type { Shapes } from './boundary-shapes.ts'
import { dots, hatch, PATTERN_SCALE } from './map-pattern.ts'
import { codesOf, figureColour, mapStyle, nameOrderBySize, patternLayer } from './map-style.ts'

setWorkerUrl(workerUrl)

export interface MapWishes {
  readonly container: HTMLElement
  readonly shapes: Shapes
  readonly basemap: Site['basemap']
  readonly locale: Record<string, string>
  readonly onPoint: (code: string | undefined) => void
  readonly onPick: (code: string) => void
}

/** A drawn map: what the page may ask of it. */
export interface MapDrawing {
  show(view: View): void
  mark(pinned: string | undefined): void
  reveal(area: MapArea): void
  zoom(steps: 1 | -1): void
  fit(): void
  remove(): void
}

/** Draws the map and resolves when it can be coloured. Nothing moves by itself: no fading, no flying. */
export async function drawMap(wishes: MapWishes): Promise<MapDrawing> {
  const { container, shapes, basemap, locale } = wishes
  await document.fonts.load('400 16px "Source Sans 3"')
  const map = new MapLibre({
    container,
    style: mapStyle(shapes, basemap),
    bounds: shapes.bounds,
    fitBoundsOptions: { padding: paddingIn(container) },
    maxBounds: widen(shapes.bounds),
    renderWorldCopies: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    keyboard: false,
    cooperativeGestures: true,
    attributionControl: false,
    fadeDuration: 0,
    locale,
  })
  map.touchZoomRotate.disableRotation()
  map.getCanvas().tabIndex = -1
  map.getCanvas().setAttribute('aria-hidden', 'true')
  map.on('idle', () => container.setAttribute('data-map', 'drawn'))
  await new Promise<void>((resolve) => void map.once('load', () => resolve()))
  map.addImage('withheld', hatch(), { pixelRatio: PATTERN_SCALE })
  map.addImage('not-measured', dots(), { pixelRatio: PATTERN_SCALE })
  map.addLayer(patternLayer('withheld', basemap), 'borders')
  map.addLayer(patternLayer('not-measured', basemap), 'borders')
  listen(map, wishes)
  return drawingOf(map, wishes)
}

function drawingOf(map: MapLibre, { shapes, container }: MapWishes): MapDrawing {
  const markPinned = markerOf(map, 'pinned')
  return {
    show: (view) => {
      map.setPaintProperty('figures', 'fill-color', figureColour(view))
      map.setFilter('withheld', codesOf(view, 'withheld'))
      map.setFilter('not-measured', codesOf(view, 'not-measured'))
      map.setLayoutProperty('names', 'symbol-sort-key', nameOrderBySize(view))
    },
    mark: markPinned,
    reveal: ({ point: [lon, lat] }) => {
      if (!map.getBounds().contains([lon, lat])) map.jumpTo({ center: [lon, lat] })
    },
    zoom: (steps) => map.jumpTo({ zoom: map.getZoom() + steps * 0.75 }),
    fit: () => map.fitBounds(shapes.bounds, { padding: paddingIn(container), animate: false }),
    remove: () => map.remove(),
  }
}

function listen(map: MapLibre, { onPoint, onPick }: MapWishes): void {
  const markPointed = markerOf(map, 'pointed')
  const point = (code: string | undefined) => {
    markPointed(code)
    map.getCanvas().style.cursor = code === undefined ? '' : 'pointer'
    onPoint(code)
  }
  const codeAt = (event: MapLayerMouseEvent) => event.features?.[0]?.properties['code'] as unknown
  map.on('mousemove', 'figures', (event) => {
    const code = codeAt(event)
    if (typeof code === 'string') point(code)
  })
  map.on('mouseleave', 'figures', () => point(undefined))
  map.on('click', 'figures', (event) => {
    const code = codeAt(event)
    if (typeof code === 'string') onPick(code)
  })
}

/** Puts a mark on one area at a time. */
function markerOf(map: MapLibre, state: 'pinned' | 'pointed'): (code: string | undefined) => void {
  let marked: string | undefined
  return (code) => {
    if (code === marked) return
    if (marked !== undefined) map.setFeatureState({ source: 'areas', id: marked }, { [state]: false })
    if (code !== undefined) map.setFeatureState({ source: 'areas', id: code }, { [state]: true })
    marked = code
  }
}

/** In a wide frame the areas make way for the card at the left. */
function paddingIn(container: HTMLElement) {
  const wide = container.clientWidth > 700
  return { top: 24, bottom: 24, right: wide ? 64 : 24, left: wide ? container.clientWidth * 0.28 : 24 }
}

/** How far one may drag away from the areas: half their size on each side. */
function widen([west, south, east, north]: Shapes['bounds']): [number, number, number, number] {
  const [wide, high] = [(east - west) / 2, (north - south) / 2]
  return [west - wide * 2, south - high, east + wide * 2, north + high]
}
