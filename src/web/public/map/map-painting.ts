import { fillDots, fillShapes } from './area-filling.ts'
import { type AreaRaster, MOST_RASTERED, rasterAreas } from './area-raster.ts'
import { linesOf, type Shapes } from './boundary-shapes.ts'
import { type MapSketch, sketchOf } from './map-sketch.ts'
import type { MakePen, PaintWish, Pen } from './paint-wish.ts'
import { type Camera, toFrame } from './projection.ts'

/** Paints a map on a canvas, in a Worker or on the page. All sizes here are dots of the canvas. */

/** One view of the areas: the same for every subject. */
interface PaintedView {
  readonly wish: PaintWish
  readonly sketch: MapSketch
  /** Only of many areas: a few have softer edges when they are drawn. */
  readonly raster: AreaRaster | undefined
  readonly borders: CanvasImageSource
}

/** From so many areas on, edges are too close together to be soft, and a raster is quicker. */
const MANY = 4000

/** A way to paint one set of shapes, which remembers where they lie: another subject on the same map is a matter of filling. */
export function mapPainting(shapes: Shapes, makePen: MakePen): (wish: PaintWish) => Pen {
  let view: PaintedView | undefined
  return (wish) => {
    if (view === undefined || !sameView(view.wish, wish)) view = viewOf(shapes, wish, makePen)
    const pen = makePen(wish.size)
    if (view.raster === undefined) fillShapes(pen, view.sketch.areas, { wish, makePen })
    else fillDots(pen, view.raster, { wish, makePen })
    pen.drawImage(view.borders, 0, 0)
    return pen
  }
}

function sameView({ camera, size, paints }: PaintWish, wish: PaintWish): boolean {
  const sameCamera = camera.x === wish.camera.x && camera.y === wish.camera.y && camera.scale === wish.camera.scale
  const sameSize = size.width === wish.size.width && size.height === wish.size.height
  return sameCamera && sameSize && paints.border === wish.paints.border && paints.parent === wish.paints.parent
}

function viewOf(shapes: Shapes, wish: PaintWish, makePen: MakePen): PaintedView {
  const { camera, size, ratio } = wish
  const sketch = sketchOf(shapes, camera, size)
  const raster =
    sketch.areas.length >= MANY && shapes.areas.length < MOST_RASTERED ? rasterAreas(sketch.areas, size) : undefined
  const pen = makePen(size)
  const widths = borderWidths(typicalSide(shapes, camera) / ratio)
  drawBorders(pen, sketch.borders.areas, { colour: wish.paints.border, width: widths.areas * ratio })
  drawBorders(pen, sketch.borders.parents, { colour: wish.paints.parent, width: widths.parents * ratio })
  return { wish, sketch, raster, borders: pen.canvas }
}

/** The side of an area in dots when all areas were equal squares. */
export function typicalSide({ bounds: [west, north, east, south], drawn }: Shapes, { scale }: Camera): number {
  return Math.sqrt(((east - west) * (south - north)) / Math.max(1, drawn)) * scale
}

const AREA_BORDER = 0.6
const PARENT_BORDER = 1.4
/** Thinner lines do not show. */
const THINNEST = 0.15

/** How wide borders are, in pixels: among many small areas finer, or there would be nothing but borders. 0 for none. */
export function borderWidths(side: number): { readonly areas: number; readonly parents: number } {
  const room = Math.min(1, side / 20)
  const areas = AREA_BORDER * room
  return { areas: areas < THINNEST ? 0 : areas, parents: PARENT_BORDER * (0.4 + 0.6 * room) }
}

/** A path of all lines takes many times longer than all of them apart. */
const LINES_PER_PATH = 48

function drawBorders(
  pen: Pen,
  lines: readonly Float32Array[],
  look: { readonly colour: string; readonly width: number },
): void {
  if (look.width === 0) return
  pen.lineJoin = 'round'
  pen.strokeStyle = look.colour
  pen.lineWidth = look.width
  for (let first = 0; first < lines.length; first += LINES_PER_PATH) {
    pen.beginPath()
    for (const line of lines.slice(first, first + LINES_PER_PATH)) {
      pen.moveTo(line[0] ?? 0, line[1] ?? 0)
      for (let place = 2; place < line.length; place += 2) pen.lineTo(line[place] ?? 0, line[place + 1] ?? 0)
    }
    pen.stroke()
  }
}

/** Puts the outline of one area under the pen. */
export function traceArea(
  pen: Pen,
  shapes: Shapes,
  { area, camera }: { readonly area: number; readonly camera: Camera },
): void {
  const { corners, lines } = shapes
  pen.beginPath()
  for (const walked of linesOf(shapes, area)) {
    const line = walked < 0 ? ~walked : walked
    const [first, end] = [lines[line] ?? 0, lines[line + 1] ?? 0]
    for (let corner = first; corner < end; corner += 1) {
      const [left, top] = toFrame(camera, [corners[2 * corner] ?? 0, corners[2 * corner + 1] ?? 0])
      if (corner === first) pen.moveTo(left, top)
      else pen.lineTo(left, top)
    }
  }
}
