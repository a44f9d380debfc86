import type { AreaRaster } from './area-raster.ts'
import type { PlacedArea } from './map-sketch.ts'
import type { MakePen, Paint, PaintWish, Pen } from './paint-wish.ts'

/** Two ways to fill areas on a canvas: shape by shape, with soft edges; or dot by dot, which takes the same time for any number of areas. */

interface Filling {
  readonly wish: PaintWish
  readonly makePen: MakePen
}

/** Areas are drawn one by one: a path of thousands of areas takes many times longer than all of them apart. */
export function fillShapes(pen: Pen, areas: readonly PlacedArea[], { wish, makePen }: Filling): void {
  const styles = wish.paints.fills.map((paint) => styleOf(pen, paint, { wish, makePen }))
  for (const { area, rings } of areas) {
    pen.fillStyle = styles[wish.of[area] ?? 0] ?? 'transparent'
    pen.beginPath()
    for (const ring of rings) {
      pen.moveTo(ring[0] ?? 0, ring[1] ?? 0)
      for (let place = 2; place < ring.length; place += 2) pen.lineTo(ring[place] ?? 0, ring[place + 1] ?? 0)
      pen.closePath()
    }
    pen.fill('evenodd')
  }
}

/** Looks up the colour of every dot. */
export function fillDots(pen: Pen, raster: AreaRaster, { wish, makePen }: Filling): void {
  const { width, height } = wish.size
  const image = pen.createImageData(width, height)
  const dots = new Uint32Array(image.data.buffer)
  const tiles = wish.paints.fills.map((paint) => dotsOf(tileOf(paint, wish.ratio, makePen)))
  const [left, top] = patternOrigin(wish)
  for (let row = 0, dot = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1, dot += 1) {
      const area = raster[dot] ?? 0
      if (area === 0) continue
      const tile = tiles[wish.of[area - 1] ?? 0]
      if (tile === undefined) continue
      const place = tile.side === 1 ? 0 : ((row - top) % tile.side) * tile.side + ((column - left) % tile.side)
      dots[dot] = tile.dots[place] ?? 0
    }
  }
  pen.putImageData(image, 0, 0)
}

const TILE = 7

function sideOf(ratio: number): number {
  return Math.round(TILE * ratio)
}

/** Patterns hang on the map and not on the canvas, so that they stay where they are when the map is painted anew. At most 0. */
function patternOrigin({ camera: { x, y, scale }, ratio }: PaintWish): readonly [number, number] {
  const side = sideOf(ratio)
  return [-(Math.round(x * scale) % side), -(Math.round(y * scale) % side)]
}

function styleOf(pen: Pen, paint: Paint, { wish, makePen }: Filling): Pen['fillStyle'] {
  if (typeof paint === 'string') return paint
  const style = pen.createPattern(tileOf(paint, wish.ratio, makePen).canvas, 'repeat')
  const [e, f] = patternOrigin(wish)
  style?.setTransform({ e, f })
  return style ?? paint.paper
}

function dotsOf(pen: Pen): { readonly side: number; readonly dots: Uint32Array } {
  const { width } = pen.canvas
  return { side: width, dots: new Uint32Array(pen.getImageData(0, 0, width, width).data.buffer) }
}

/** One tile of a pattern, or a dot of a colour. */
function tileOf(paint: Paint, ratio: number, makePen: MakePen): Pen {
  const side = typeof paint === 'string' ? 1 : sideOf(ratio)
  const pen = makePen({ width: side, height: side })
  pen.fillStyle = typeof paint === 'string' ? paint : paint.paper
  pen.fillRect(0, 0, side, side)
  if (typeof paint === 'string') return pen
  pen.fillStyle = pen.strokeStyle = paint.ink
  pen.lineWidth = side / 5
  pen.beginPath()
  if (paint.pattern === 'dots') {
    pen.arc(side / 2, side / 2, side / 6, 0, 2 * Math.PI)
    pen.fill()
    return pen
  }
  for (const shift of [-side, 0, side]) {
    pen.moveTo(shift - 1, side + 1)
    pen.lineTo(shift + side + 1, -1)
  }
  pen.stroke()
  return pen
}
