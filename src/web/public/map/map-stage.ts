import { listenToGestures } from './map-gestures.ts'
import { layersIn, type MapLayers } from './map-layers.ts'
import type { MapPicture } from './map-picture.ts'
import { isStale, isUpToDate, paintedFrom, refit, rename, type Scene, sceneIn, take, wishOf } from './map-scene.ts'
import type { Painter } from './painter.ts'
import {
  type Camera,
  centred,
  fromFrame,
  kept,
  moved,
  openMiddle,
  type Point,
  type Size,
  startCamera,
  toFrame,
  toWorld,
  zoomed,
} from './projection.ts'

/** A map that stands in a frame: what the page may ask of it. */
export interface MapStage {
  show(picture: MapPicture): void
  /** Marks the area with this code, and brings it into view. */
  mark(code: string | undefined): void
  zoom(steps: 1 | -1): void
  fit(): void
  remove(): void
}

export interface StageWishes {
  readonly frame: HTMLElement
  /** Where the map is drawn: an empty element that fills the frame. */
  readonly host: HTMLElement
  readonly painter: Painter
  readonly onPoint: (code: string | undefined) => void
  readonly onPick: (code: string) => void
  /** Someone scrolls over the map without the key or the second finger that it takes. */
  readonly onMiss: () => void
  /** Another camera: for a background that moves along. */
  readonly onMove: (camera: Camera, size: Size) => void
  /** The newest picture is complete. */
  readonly onDrawn: () => void
  /** It cannot be painted. */
  readonly onFailure: () => void
}

/** A stage at work. */
interface Stage {
  readonly wishes: StageWishes
  readonly scene: Scene
  readonly layers: MapLayers
  /** What waits: the next frame, and the moment that the hand has rested. */
  frame: number
  rest: number
  painting: boolean
  removed: boolean
}

/** A hand that rests so many milliseconds gets a fresh picture. */
const REST = 90
const ZOOM_STEP = 1.7
/** A finger tip reaches this many pixels to either side. */
const FINGER = 14

/** Sets up a map in its frame; nothing where this browser cannot draw. */
export function openStage(wishes: StageWishes): MapStage | undefined {
  const layers = layersIn(wishes.host)
  if (layers === undefined) return undefined
  const scene = sceneIn(wishes.frame, wishes.painter.shapes)
  const stage: Stage = { wishes, scene, layers, frame: 0, rest: 0, painting: false, removed: false }
  const ended = new AbortController()
  listen(stage, ended.signal)
  const sized = new ResizeObserver(() => resize(stage))
  sized.observe(wishes.frame)
  return {
    show: (picture) => show(stage, picture),
    mark: (code) => mark(stage, code),
    zoom: (steps) => moveTo(stage, zoomed(scene.camera, openMiddle(scene.size), ZOOM_STEP ** steps)),
    fit: () => {
      moveTo(stage, startCamera(scene.shapes.bounds, scene.size))
      scene.moved = false
    },
    remove: () => {
      stage.removed = true
      ended.abort()
      sized.disconnect()
      cancelAnimationFrame(stage.frame)
      clearTimeout(stage.rest)
      wishes.painter.close()
      wishes.host.replaceChildren()
      delete wishes.frame.dataset['map']
    },
  }
}

function show(stage: Stage, picture: MapPicture): void {
  take(stage.scene, picture)
  void paint(stage)
}

function mark(stage: Stage, code: string | undefined): void {
  const { scene } = stage
  const areas = scene.shown?.picture.areas ?? []
  const place = code === undefined ? -1 : areas.findIndex((area) => area.code === code)
  const area = areas[place]
  scene.pinned = area === undefined ? undefined : place
  rename(scene)
  redraw(stage)
  if (area === undefined) return
  const at = toWorld(area.point)
  const [left, top] = toFrame(scene.camera, at)
  const inside = left > 0 && top > 0 && left < scene.size.width && top < scene.size.height
  if (!inside) moveTo(stage, centred(scene.camera, at, scene.size))
}

function resize(stage: Stage): void {
  const { scene, layers, wishes } = stage
  refit(scene, wishes.frame)
  layers.resize(scene.size, scene.ratio)
  rename(scene)
  draw(stage)
  void paint(stage)
}

/** Moves at once what is on the page; a fresh picture follows when the hand rests, or when the old one no longer does. */
function moveTo(stage: Stage, camera: Camera): void {
  const { scene, wishes } = stage
  scene.camera = kept(camera, scene.shapes.bounds, scene.size)
  scene.moved = true
  delete wishes.frame.dataset['map']
  redraw(stage)
  clearTimeout(stage.rest)
  stage.rest = window.setTimeout(() => {
    stage.rest = 0
    rename(scene)
    redraw(stage)
    void paint(stage)
  }, REST)
  if (isStale(scene)) void paint(stage)
}

function redraw(stage: Stage): void {
  if (stage.frame === 0) stage.frame = requestAnimationFrame(() => draw(stage))
}

function draw(stage: Stage): void {
  cancelAnimationFrame(stage.frame)
  stage.frame = 0
  const { scene, layers, wishes } = stage
  if (scene.painted !== undefined) layers.shift(paintedFrom(scene.painted), scene.camera)
  if (scene.shown !== undefined) layers.drawOver({ ...scene, palette: scene.shown.palette })
  wishes.onMove(scene.camera, scene.size)
}

/** Has the picture painted that is needed now, if it is not there yet; one at a time. */
async function paint(stage: Stage): Promise<void> {
  const { scene, layers, wishes } = stage
  const wish = wishOf(scene)
  if (stage.painting || stage.removed || wish === undefined) return
  if (isUpToDate(scene, wish)) {
    wishes.frame.dataset['map'] = 'drawn'
    return wishes.onDrawn()
  }
  delete wishes.frame.dataset['map']
  stage.painting = true
  const picture = await wishes.painter.paint(wish).catch(() => undefined)
  stage.painting = false
  if (picture === undefined) return wishes.onFailure()
  if (stage.removed) return picture.close()
  layers.lay(picture)
  if (scene.painted?.camera.scale !== wish.camera.scale) rename(scene)
  scene.painted = wish
  draw(stage)
  if (stage.rest === 0 || isStale(scene)) await paint(stage)
}

function listen(stage: Stage, signal: AbortSignal): void {
  const { scene, wishes } = stage
  const { frame } = wishes
  const areaAt = (at: Point, reach: number) =>
    wishes.painter.find(fromFrame(scene.camera, at), reach / scene.camera.scale)
  const codeOf = (area: number) => scene.shown?.picture.areas[area]?.code
  const point = (at: Point | undefined) => {
    const area = at === undefined ? undefined : areaAt(at, 0)
    if (area === scene.pointed) return
    scene.pointed = area
    frame.classList.toggle('map-frame-pointed', area !== undefined)
    wishes.onPoint(area === undefined ? undefined : codeOf(area))
    redraw(stage)
  }
  const pick = (at: Point, finger: boolean) => {
    const area = areaAt(at, finger ? FINGER : 0)
    const code = area === undefined ? undefined : codeOf(area)
    if (code !== undefined) wishes.onPick(code)
  }
  const gestures = {
    move: (by: Point) => moveTo(stage, moved(scene.camera, by)),
    zoom: (at: Point, factor: number) => moveTo(stage, zoomed(scene.camera, at, factor)),
    point,
    pick,
    miss: wishes.onMiss,
  }
  listenToGestures(frame, gestures, signal)
  matchMedia('(forced-colors: active)').addEventListener('change', () => repaint(stage), { signal })
  document.fonts.load('13px "Source Sans 3"').then(
    () => redraw(stage),
    () => undefined,
  )
}

/** The same picture in the colours that hold now. */
function repaint(stage: Stage): void {
  if (stage.scene.shown !== undefined) show(stage, stage.scene.shown.picture)
}
