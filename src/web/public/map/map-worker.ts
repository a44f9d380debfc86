import { areaIndex } from './area-finder.ts'
import { type DrawnAreas, type Shapes, shapesOf } from './boundary-shapes.ts'
import { mapPainting } from './map-painting.ts'
import type { MakePen, PaintWish, Pen } from './paint-wish.ts'

/** Reads boundaries and paints maps away from the page, which stays free to move what was painted. */

export type Order =
  | { readonly kind: 'read'; readonly file: ArrayBuffer; readonly areas: DrawnAreas }
  | { readonly kind: 'paint'; readonly wish: PaintWish }

export type Answer =
  | { readonly kind: 'shapes'; readonly shapes: Shapes; readonly index: ArrayBuffer }
  | { readonly kind: 'picture'; readonly picture: ImageBitmap }
  | { readonly kind: 'failure'; readonly reason: string }

let paint: ((wish: PaintWish) => Pen) | undefined

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  try {
    if (data.kind === 'read') read(data.file, data.areas)
    else answerPicture(data.wish)
  } catch (fault) {
    answer({ kind: 'failure', reason: String(fault) })
  }
})

function read(file: ArrayBuffer, areas: DrawnAreas): void {
  const shapes = shapesOf(JSON.parse(new TextDecoder().decode(file)), areas)
  paint = mapPainting(shapes, makePen)
  const index = areaIndex(shapes)
  answer({ kind: 'shapes', shapes, index }, [index])
}

function answerPicture(wish: PaintWish): void {
  const sheet = paint?.(wish).canvas
  if (!(sheet instanceof OffscreenCanvas)) throw new Error('The boundaries come before the picture.')
  const picture = sheet.transferToImageBitmap()
  answer({ kind: 'picture', picture }, [picture])
}

const makePen: MakePen = ({ width, height }) => {
  const pen = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (pen === null) throw new Error('This browser gives no canvas to draw on.')
  return pen
}

function answer(message: Answer, transfer: Transferable[] = []): void {
  postMessage(message, { transfer })
}
