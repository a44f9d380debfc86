import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react'
import { useSpeech } from '../parts/speech-context.tsx'
import { areaInDirection, type Direction, middleArea } from '../release/direction.ts'
import { useSite } from '../site/site.ts'
import type { MapPicture } from './map-picture.ts'
import type { MapStage } from './map-stage.ts'
import { useMapStage } from './map-stage-hook.ts'
import { MapOnPaper, MapSvg } from './still-map.tsx'

interface AreaMapProps {
  readonly picture: MapPicture
  /** Code of the area that is marked. */
  readonly pinned: string | undefined
  readonly label: string
  readonly onPoint: (code: string | undefined) => void
  readonly onPin: (code: string | undefined) => void
  readonly onOpen: (code: string) => void
  /** A `StillMap` of the same picture: what stands here in a page that is made beforehand. */
  readonly still?: ReactNode
}

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'north',
  ArrowRight: 'east',
  ArrowDown: 'south',
  ArrowLeft: 'west',
}

/**
 * The map, with the same figures as the table. Arrow keys walk from area to area; Enter opens one. The frame is busy until the map
 * is drawn, and says `data-map="drawn"` whenever the newest picture is complete.
 */
export function AreaMap(props: AreaMapProps) {
  const { map, within } = props.picture
  return <MapOfAreas key={`${map.id} ${within ?? ''}`} {...props} />
}

function MapOfAreas(props: AreaMapProps) {
  const { picture, pinned, label, still } = props
  const { t } = useSpeech()
  const { basemap } = useSite()
  const keys = useId()
  const [frame, tiles, sheets] = [useRef(null), useRef(null), useRef(null)]
  const { stage, state, shapes, hint } = useMapStage({ frame, tiles, sheets }, props)
  // Before the frame and not after it: the Worker paints meanwhile.
  useLayoutEffect(() => stage?.show(picture), [stage, picture])
  useEffect(() => stage?.mark(pinned), [stage, pinned])
  return (
    <div className="map">
      <div className="map-stage">
        {/* An application takes keys, so it must take the focus; the rules below take it for mere text. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <div
          ref={frame}
          className={basemap === 'pdok' ? 'map-frame map-frame-over' : 'map-frame'}
          role="application"
          aria-label={label}
          aria-describedby={keys}
          aria-busy={state === 'waiting'}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          onKeyDown={(event) => onKey(event, stage, props)}
        >
          {state === 'waiting' && (still || <p className="map-note">{t('map.waiting')}</p>)}
          {state === 'failed' && <p className="map-note">{t('map.fault')}</p>}
          {state === 'undrawable' && shapes !== undefined && <MapSvg picture={picture} shapes={shapes} title={label} />}
          <div ref={tiles} className="map-tiles" aria-hidden="true" />
          <div ref={sheets} className="map-sheets" aria-hidden="true" />
          {shapes !== undefined && <MapOnPaper picture={picture} shapes={shapes} pinned={pinned} title={label} />}
          <p className={hint ? 'map-hint map-hint-shown' : 'map-hint'} aria-hidden="true">
            <span className="map-hint-wheel">{t('map.scrollWheel')}</span>
            <span className="map-hint-fingers">{t('map.scrollPhone')}</span>
          </p>
        </div>
        <ZoomButtons stage={stage} />
        {basemap === 'pdok' && <p className="map-credit">{t('map.credit')}</p>}
      </div>
      <p id={keys} className="map-keys">
        {t('map.keys')}
      </p>
    </div>
  )
}

function ZoomButtons({ stage }: { readonly stage: MapStage | undefined }) {
  const { t } = useSpeech()
  return (
    <div className="map-zoom">
      <button type="button" onClick={() => stage?.zoom(1)} aria-label={t('map.zoomIn')}>
        +
      </button>
      <button type="button" onClick={() => stage?.zoom(-1)} aria-label={t('map.zoomOut')}>
        −
      </button>
      <button type="button" onClick={() => stage?.fit()}>
        {t('map.whole')}
      </button>
    </div>
  )
}

function onKey(
  event: KeyboardEvent,
  stage: MapStage | undefined,
  { picture, pinned, onPin, onOpen }: AreaMapProps,
): void {
  const walk = (direction: Direction) => {
    const { areas } = picture
    const from = areas.find((area) => area.code === pinned)
    const next = from === undefined ? middleArea(areas) : areaInDirection(from, direction, areas)
    if (next !== undefined) onPin(next.code)
  }
  const direction = DIRECTIONS[event.key]
  const actions: Record<string, () => void> = {
    Enter: () => pinned !== undefined && onOpen(pinned),
    Escape: () => onPin(undefined),
    '+': () => stage?.zoom(1),
    '=': () => stage?.zoom(1),
    '-': () => stage?.zoom(-1),
  }
  const action = direction === undefined ? actions[event.key] : () => walk(direction)
  if (action === undefined || event.altKey || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  action()
}
