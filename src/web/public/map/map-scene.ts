import type { Shapes } from './boundary-shapes.ts'
import { layOutNames, type MapNames, type NamedArea, type NameLayout, namedAreas, namesInOrder } from './map-names.ts'
import { type Palette, readPalette } from './map-palette.ts'
import type { MapPicture } from './map-picture.ts'
import type { PaintWish } from './paint-wish.ts'
import {
  type Box,
  type Camera,
  centred,
  fromFrame,
  kept,
  type Point,
  type Size,
  startCamera,
  toFrame,
} from './projection.ts'

/** Everything about a map in its frame that changes. */
export interface Scene {
  readonly shapes: Shapes
  size: Size
  /** Dots of the screen per pixel of the page. */
  ratio: number
  camera: Camera
  /** As long as nobody moved the map it takes its first place in a frame that changes. */
  moved: boolean
  shown: Shown | undefined
  layout: NameLayout
  pointed: number | undefined
  pinned: number | undefined
  /** What the newest picture was painted for. */
  painted: PaintWish | undefined
}

interface Shown {
  readonly picture: MapPicture
  readonly palette: Palette
  readonly areas: readonly NamedArea[]
  readonly names: MapNames
}

/** Room that is painted around the frame, as a share of its sides, so that a hand finds something where it moves. */
const SPARE = 0.25
/** A picture scaled further than this shows it. */
const COARSEST = 1.6
/** More dots per pixel cost time and show nothing. */
const MOST_DOTS = 2

export function sceneIn(frame: HTMLElement, shapes: Shapes): Scene {
  const scene: Scene = {
    shapes,
    ...measure(frame),
    camera: { x: 0, y: 0, scale: 1 },
    moved: false,
    shown: undefined,
    layout: { fontSize: 12, names: [] },
    pointed: undefined,
    pinned: undefined,
    painted: undefined,
  }
  scene.camera = startCamera(shapes.bounds, scene.size)
  return scene
}

function measure(frame: HTMLElement): Pick<Scene, 'size' | 'ratio'> {
  const size = { width: Math.max(1, frame.clientWidth), height: Math.max(1, frame.clientHeight) }
  return { size, ratio: Math.min(devicePixelRatio, MOST_DOTS) }
}

/** Takes the size that the frame has now. */
export function refit(scene: Scene, frame: HTMLElement): void {
  const middle = fromFrame(scene.camera, [scene.size.width / 2, scene.size.height / 2])
  Object.assign(scene, measure(frame))
  const { shapes, size, camera } = scene
  scene.camera = scene.moved
    ? kept(centred(camera, middle, size), shapes.bounds, size)
    : startCamera(shapes.bounds, size)
}

/** Takes another picture of the same areas. */
export function take(scene: Scene, picture: MapPicture): void {
  const { shown, shapes } = scene
  const areas = shown?.picture.areas === picture.areas ? shown.areas : namedAreas(picture, shapes)
  const names = namesInOrder(areas, picture.shading.sizes)
  scene.shown = { picture, areas, names, palette: readPalette(picture.shading.fills) }
}

/** Looks for names that have room now. */
export function rename(scene: Scene): void {
  if (scene.shown !== undefined) scene.layout = layOutNames(scene.shown.names, scene.shapes, scene)
}

/** The picture that the scene needs now: of what is in the frame and a little around it. */
export function wishOf(scene: Scene): PaintWish | undefined {
  const { shown, camera, ratio } = scene
  if (shown === undefined) return undefined
  const [left, top, right, bottom] = areasInFrame(scene, SPARE)
  const [x, y] = fromFrame(camera, [Math.floor(left * ratio) / ratio, Math.floor(top * ratio) / ratio])
  const size = { width: Math.ceil((right - left) * ratio) + 2, height: Math.ceil((bottom - top) * ratio) + 2 }
  const { paints } = shown.palette
  return { camera: { x, y, scale: camera.scale * ratio }, size, ratio, paints, of: shown.picture.shading.of }
}

/** The part of the frame, in pixels, where areas can be. */
function areasInFrame({ shapes, camera, size: { width, height } }: Scene, spare: number): Box {
  const [west, north, east, south] = shapes.bounds
  const [left, top] = toFrame(camera, [west, north])
  const [right, bottom] = toFrame(camera, [east, south])
  const box: Box = [
    Math.max(left - EDGE, -spare * width),
    Math.max(top - EDGE, -spare * height),
    Math.min(right + EDGE, width * (1 + spare)),
    Math.min(bottom + EDGE, height * (1 + spare)),
  ]
  return box[0] < box[2] && box[1] < box[3] ? box : [0, 0, 1, 1]
}

/** Half the width of a border, which lies outside its area. */
const EDGE = 2

/** Whether the newest picture is the one that is needed now. */
export function isUpToDate({ painted }: Scene, wish: PaintWish): boolean {
  if (painted === undefined) return false
  const { camera, size, ratio, of, paints } = painted
  const sameView = camera.x === wish.camera.x && camera.y === wish.camera.y && camera.scale === wish.camera.scale
  const sameSheet = size.width === wish.size.width && size.height === wish.size.height && ratio === wish.ratio
  return sameView && sameSheet && of === wish.of && paints === wish.paints
}

/** Whether the newest picture leaves a part of the frame empty, or shows its dots. */
export function isStale(scene: Scene): boolean {
  const { painted, camera } = scene
  if (painted === undefined) return true
  const from = paintedFrom(painted)
  const enlarged = camera.scale / from.scale
  if (enlarged > COARSEST || enlarged < 1 / COARSEST) return true
  const [left, top, right, bottom] = areasInFrame(scene, 0)
  const [paintedLeft, paintedTop] = toFrame(camera, [from.x, from.y])
  const farthest: Point = [painted.size.width / painted.camera.scale, painted.size.height / painted.camera.scale]
  const [paintedRight, paintedBottom] = toFrame(camera, [from.x + farthest[0], from.y + farthest[1]])
  return left < paintedLeft - 1 || top < paintedTop - 1 || right > paintedRight + 1 || bottom > paintedBottom + 1
}

/** The camera of a painted picture, in pixels of the page. */
export function paintedFrom({ camera, ratio }: PaintWish): Camera {
  return { ...camera, scale: camera.scale / ratio }
}
