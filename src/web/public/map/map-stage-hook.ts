import { type RefObject, useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { boundaryPath, openRelease } from '../release/release-folder.ts'
import { fileAddress, type Site, useSite } from '../site/site.ts'
import { backgroundTiles } from './background-tiles.ts'
import type { Shapes } from './boundary-shapes.ts'
import type { MapPicture } from './map-picture.ts'
import { type MapStage, openStage, type StageWishes } from './map-stage.ts'
import { type BoundaryFile, openPainter } from './painter.ts'

/** The elements that a map is drawn in. */
export interface MapPlaces {
  readonly frame: RefObject<HTMLDivElement | null>
  readonly tiles: RefObject<HTMLDivElement | null>
  readonly sheets: RefObject<HTMLDivElement | null>
}

interface StageInput {
  readonly picture: MapPicture
  readonly onPoint: (code: string | undefined) => void
  readonly onPin: (code: string | undefined) => void
}

interface StageState {
  readonly stage: MapStage | undefined
  /** `undrawable`: the shapes are there, and this browser has no canvas. */
  readonly state: 'waiting' | 'drawn' | 'failed' | 'undrawable'
  readonly shapes?: Shapes
  /** Whether to say what it takes to zoom. */
  readonly hint: boolean
}

/** Draws the map once per set of areas, whatever else changes on the page. */
export function useMapStage(places: MapPlaces, { picture, onPoint, onPin }: StageInput): StageState {
  const { areas } = picture
  const site = useSite()
  const [opened, setOpened] = useState<OpenedMap>()
  const [state, setState] = useState<'waiting' | 'drawn' | 'failed'>('waiting')
  const [hint, showHint] = useHint()
  const [point, pin] = [useEffectEvent(onPoint), useEffectEvent(onPin)]
  const open = useEffectEvent(
    (drawn: MapPicture['areas'], signal: AbortSignal, turn: (state: 'drawn' | 'failed') => void) =>
      openMap(
        places,
        { file: boundaryFile({ ...picture, areas: drawn }, site, signal), site, signal },
        {
          onPoint: (code) => point(code),
          onPick: (code) => pin(code),
          onMiss: showHint,
          onDrawn: () => turn('drawn'),
          onFailure: () => turn('failed'),
        },
      ),
  )
  useEffect(() => {
    const left = new AbortController()
    open(areas, left.signal, (turned) => setState(turned)).then(
      setOpened,
      () => left.signal.aborted || setState('failed'),
    )
    return () => {
      left.abort()
      setOpened(undefined)
    }
  }, [areas])
  const undrawable = opened !== undefined && opened.stage === undefined
  return { ...opened, stage: opened?.stage, state: undrawable ? 'undrawable' : state, hint }
}

interface OpenedMap {
  /** None where this browser cannot draw. */
  readonly stage: MapStage | undefined
  readonly shapes: Shapes
}

interface OpenInput {
  readonly file: BoundaryFile
  readonly site: Site
  readonly signal: AbortSignal
}

type Listeners = Pick<StageWishes, 'onPoint' | 'onPick' | 'onMiss' | 'onDrawn' | 'onFailure'>

/** Opens a map that lasts until the signal; nothing when that comes first. */
async function openMap(
  places: MapPlaces,
  { file, site, signal }: OpenInput,
  listeners: Listeners,
): Promise<OpenedMap | undefined> {
  const painter = await openPainter(file)
  const [frame, tiles, host] = [places.frame.current, places.tiles.current, places.sheets.current]
  if (signal.aborted || frame === null || host === null) {
    painter.close()
    return undefined
  }
  const background = site.basemap === 'pdok' && tiles !== null ? backgroundTiles(tiles) : () => undefined
  const stage = openStage({ frame, host, painter, ...listeners, onMove: background })
  signal.addEventListener('abort', () => stage?.remove())
  return { stage, shapes: painter.shapes }
}

function boundaryFile({ map, areas, within }: MapPicture, site: Site, signal: AbortSignal): BoundaryFile {
  return {
    content: async () => {
      const { id } = await openRelease()
      const answer = await fetch(`${fileAddress(site, boundaryPath(map, within))}?r=${id}`, { signal })
      if (!answer.ok) throw new Error(`The boundaries of ${map.id} could not be read (${answer.status}).`)
      return answer.arrayBuffer()
    },
    areas: { codes: areas.map(({ code }) => code), ofGemeente: within !== undefined },
  }
}

/** How long a hint stays after the last scroll. */
const HINT_MS = 1500

function useHint(): [hint: boolean, show: () => void] {
  const [hint, setHint] = useState(false)
  const timer = useRef<number>(undefined)
  const show = useCallback(() => {
    setHint(true)
    clearTimeout(timer.current)
    timer.current = window.setTimeout(() => setHint(false), HINT_MS)
  }, [])
  useEffect(() => () => clearTimeout(timer.current), [])
  return [hint, show]
}
