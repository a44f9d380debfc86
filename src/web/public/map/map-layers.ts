import type { Shapes } from './boundary-shapes.ts'
import type { NameLayout } from './map-names.ts'
import { traceArea } from './map-painting.ts'
import type { Palette } from './map-palette.ts'
import { type Camera, type Size, toFrame } from './projection.ts'

/** The two sheets of a map on the page: the newest picture, moved and scaled with the hand, and what is drawn over it, which never grows. */
export interface MapLayers {
  /** Replaces the picture. */
  lay(picture: ImageBitmap): void
  /** Moves the picture, made for one camera, to where another camera sees it. */
  shift(from: Camera, to: Camera): void
  drawOver(over: Over): void
  resize(size: Size, ratio: number): void
}

/** Names and outlines. Areas by their place in the order of the map. */
export interface Over {
  readonly shapes: Shapes
  readonly camera: Camera
  readonly palette: Palette
  readonly layout: NameLayout
  readonly pointed: number | undefined
  readonly pinned: number | undefined
}

/** Puts two sheets in an element; nothing when this browser cannot draw. */
export function layersIn(host: HTMLElement): MapLayers | undefined {
  const [under, over] = [document.createElement('canvas'), document.createElement('canvas')]
  const picture = under.getContext('bitmaprenderer')
  const pen = over.getContext('2d', { willReadFrequently: true })
  if (picture === null || pen === null) return undefined
  host.replaceChildren(under, over)
  let [size, ratio]: [Size, number] = [{ width: 0, height: 0 }, 1]
  let drawn: Over | undefined
  return {
    lay: (bitmap) => {
      const [width, height] = [bitmap.width / ratio, bitmap.height / ratio]
      Object.assign(under, { width: bitmap.width, height: bitmap.height })
      Object.assign(under.style, { width: `${width}px`, height: `${height}px` })
      picture.transferFromImageBitmap(bitmap)
    },
    shift: (from, to) => {
      const [left, top] = toFrame(to, [from.x, from.y])
      under.style.transform = `translate(${left}px, ${top}px) scale(${to.scale / from.scale})`
    },
    drawOver: (wanted) => {
      const [left, top] = drawn === undefined ? [0, 0] : toFrame(wanted.camera, [drawn.camera.x, drawn.camera.y])
      const moved = drawn !== undefined && isMoved(drawn, wanted)
      over.style.transform = moved ? `translate(${left}px, ${top}px)` : ''
      if (moved) return
      drawn = wanted
      pen.setTransform(ratio, 0, 0, ratio, 0, 0)
      pen.clearRect(0, 0, size.width, size.height)
      drawOutlines(pen, wanted)
      drawNames(pen, wanted)
    },
    resize: (newSize, newRatio) => {
      ;[size, ratio] = [newSize, newRatio]
      drawn = undefined
      Object.assign(over, { width: Math.round(size.width * ratio), height: Math.round(size.height * ratio) })
      Object.assign(over.style, { width: `${size.width}px`, height: `${size.height}px` })
    },
  }
}

/** Whether nothing but the place of the camera differs: then what was drawn only has to move along. */
function isMoved(drawn: Over, wanted: Over): boolean {
  const same = drawn.layout === wanted.layout && drawn.palette === wanted.palette
  const marks = drawn.pointed === wanted.pointed && drawn.pinned === wanted.pinned
  return same && marks && drawn.camera.scale === wanted.camera.scale && drawn.camera !== wanted.camera
}

const POINTED_WIDTH = 2
const PINNED_WIDTH = 3.5
const CASING_WIDTH = 7

function drawOutlines(pen: CanvasRenderingContext2D, { shapes, camera, palette, pointed, pinned }: Over): void {
  pen.lineJoin = 'round'
  pen.lineCap = 'round'
  if (pointed !== undefined && pointed !== pinned) {
    traceArea(pen, shapes, { area: pointed, camera })
    stroke(pen, palette.ink, POINTED_WIDTH)
  }
  if (pinned === undefined) return
  traceArea(pen, shapes, { area: pinned, camera })
  stroke(pen, palette.casing, CASING_WIDTH)
  stroke(pen, palette.attention, PINNED_WIDTH)
}

function stroke(pen: CanvasRenderingContext2D, colour: string, width: number): void {
  pen.strokeStyle = colour
  pen.lineWidth = width
  pen.stroke()
}

const LINE_HEIGHT = 1.15
const HALO_WIDTH = 3

function drawNames(pen: CanvasRenderingContext2D, { camera, palette, layout: { fontSize, names } }: Over): void {
  pen.font = `${fontSize}px "Source Sans 3", "Segoe UI", sans-serif`
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.lineJoin = 'round'
  pen.fillStyle = palette.ink
  pen.strokeStyle = palette.halo
  pen.lineWidth = HALO_WIDTH
  for (const { at, lines } of names) {
    const [x, y] = toFrame(camera, at)
    for (const [place, line] of lines.entries()) {
      const down = y + (place - (lines.length - 1) / 2) * fontSize * LINE_HEIGHT
      pen.strokeText(line, x, down)
      pen.fillText(line, x, down)
    }
  }
}
