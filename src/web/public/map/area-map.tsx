import { type KeyboardEvent, use, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { useSpeech } from '../parts/speech-context.tsx'
import { areaInDirection, type Direction, middleArea } from '../release/direction.ts'
import { openBoundaries } from '../release/release-folder.ts'
import { openSite, type Site } from '../release/site.ts'
import type { View } from '../release/view.ts'
import { type Shapes, shapesOf } from './boundary-shapes.ts'
import { drawMap, type MapDrawing } from './map-drawing.ts'

interface AreaMapProps {
  readonly view: View
  readonly pinned: string | undefined
  readonly label: string
  readonly onPoint: (code: string | undefined) => void
  readonly onPin: (code: string | undefined) => void
  readonly onOpen: (code: string) => void
  readonly onFailure: () => void
}

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'north',
  ArrowRight: 'east',
  ArrowDown: 'south',
  ArrowLeft: 'west',
}

/** The map, with the same figures as the table. Arrow keys walk from area to area; Enter opens one. */
export function AreaMap(props: AreaMapProps) {
  const { view, pinned } = props
  const { areas } = view
  const { t } = useSpeech()
  const boundaries = use(openBoundaries(view.map))
  const { basemap } = use(openSite())
  const shapes = useMemo(() => shapesOf(boundaries, areas), [boundaries, areas])
  const frame = useRef<HTMLDivElement>(null)
  const drawing = useDrawing({ frame, shapes, basemap, props })
  const pinnedArea = pinned === undefined ? undefined : view.byCode.get(pinned)?.area

  useEffect(() => drawing?.show(view), [drawing, view])
  useEffect(() => {
    drawing?.mark(pinnedArea?.code)
    if (pinnedArea !== undefined) drawing?.reveal(pinnedArea)
  }, [drawing, pinnedArea])

  const walk = (direction: Direction) => {
    const next = pinnedArea === undefined ? middleArea(areas) : areaInDirection(pinnedArea, direction, areas)
    if (next !== undefined) props.onPin(next.code)
  }
  return (
    <div className="map">
      <div className="map-stage">
        {/* An application takes keys, so it must take the focus; the rules below take it for mere text. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <div
          ref={frame}
          className="map-frame"
          role="application"
          aria-label={props.label}
          aria-describedby="map-keys"
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          onKeyDown={(event) => onKey(event, { walk, drawing, props })}
        />
        <div className="map-zoom">
          <button type="button" onClick={() => drawing?.zoom(1)} aria-label={t('map.zoomIn')}>
            +
          </button>
          <button type="button" onClick={() => drawing?.zoom(-1)} aria-label={t('map.zoomOut')}>
            −
          </button>
          <button type="button" onClick={() => drawing?.fit()}>
            {t('map.whole')}
          </button>
        </div>
        {basemap === 'pdok' && <p className="map-credit">{t('map.credit')}</p>}
      </div>
      <p id="map-keys" className="map-keys">
        {t('map.keys')}
      </p>
    </div>
  )
}

interface KeyContext {
  readonly walk: (direction: Direction) => void
  readonly drawing: MapDrawing | undefined
  readonly props: AreaMapProps
}

function onKey(event: KeyboardEvent, { walk, drawing, props }: KeyContext): void {
  const direction = DIRECTIONS[event.key]
  const actions: Record<string, () => void> = {
    Enter: () => props.pinned !== undefined && props.onOpen(props.pinned),
    Escape: () => props.onPin(undefined),
    '+': () => drawing?.zoom(1),
    '-': () => drawing?.zoom(-1),
  }
  const action = direction === undefined ? actions[event.key] : () => walk(direction)
  if (action === undefined || event.altKey || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  action()
}

interface DrawingInput {
  readonly frame: React.RefObject<HTMLDivElement | null>
  readonly shapes: Shapes
  readonly basemap: Site['basemap']
  readonly props: AreaMapProps
}

/** Draws the map once per set of shapes, whatever else changes on the page. */
function useDrawing({ frame, shapes, basemap, props }: DrawingInput): MapDrawing | undefined {
  const { t } = useSpeech()
  const [drawing, setDrawing] = useState<MapDrawing>()
  const onPoint = useEffectEvent(props.onPoint)
  const onPin = useEffectEvent(props.onPin)
  const onFailure = useEffectEvent(props.onFailure)
  useEffect(() => {
    const container = frame.current
    if (container === null) return undefined
    let abandoned = false
    const drawn = drawMap({
      container,
      shapes,
      basemap,
      locale: {
        'CooperativeGesturesHandler.WindowsHelpText': t('map.scrollWindows'),
        'CooperativeGesturesHandler.MacHelpText': t('map.scrollMac'),
        'CooperativeGesturesHandler.MobileHelpText': t('map.scrollPhone'),
      },
      onPoint: (code) => onPoint(code),
      onPick: (code) => onPin(code),
    })
    drawn.then(
      (ready) => (abandoned ? undefined : setDrawing(ready)),
      () => onFailure(),
    )
    return () => {
      abandoned = true
      setDrawing(undefined)
      drawn.then(
        (ready) => ready.remove(),
        () => undefined,
      )
    }
  }, [frame, shapes, basemap, t])
  return drawing
}
