import { areaFinder, areaIndex, type FindArea } from './area-finder.ts'
import { type DrawnAreas, type Shapes, shapesOf } from './boundary-shapes.ts'
import { mapPainting } from './map-painting.ts'
import type { Answer, Order } from './map-worker.ts'
import type { MakePen, PaintWish } from './paint-wish.ts'

/** Paints one set of areas, again and again. One wish at a time. */
export interface Painter {
  readonly shapes: Shapes
  readonly find: FindArea
  paint(wish: PaintWish): Promise<ImageBitmap>
  close(): void
}

/** A file with boundaries, and which of its areas are to be drawn. */
export interface BoundaryFile {
  readonly content: () => Promise<ArrayBuffer>
  readonly areas: DrawnAreas
}

/** A painter in a Worker; where browsers have none that can draw, one on the page. Fails when the file cannot be read. */
export async function openPainter(file: BoundaryFile): Promise<Painter> {
  return workersCanDraw() ? openWorkerPainter(file) : openPagePainter(file)
}

function workersCanDraw(): boolean {
  if (typeof Worker === 'undefined' || typeof OffscreenCanvas === 'undefined') return false
  return new OffscreenCanvas(1, 1).getContext('2d') !== null
}

async function openWorkerPainter({ content, areas }: BoundaryFile): Promise<Painter> {
  const worker = new Worker(new URL('./map-worker.ts', import.meta.url), { type: 'module' })
  const file = await content().catch((fault: unknown) => {
    worker.terminate()
    throw fault
  })
  const answer = await ask(worker, { kind: 'read', file, areas }, [file])
  if (answer.kind !== 'shapes') throw new Error('The map could not be read.')
  return {
    shapes: answer.shapes,
    find: areaFinder(answer.shapes, answer.index),
    paint: async (wish) => {
      const painted = await ask(worker, { kind: 'paint', wish })
      if (painted.kind !== 'picture') throw new Error('The map could not be painted.')
      return painted.picture
    },
    close: () => worker.terminate(),
  }
}

function ask(worker: Worker, order: Order, transfer: Transferable[] = []): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const heard = new AbortController()
    const listening = { signal: heard.signal }
    const answered = ({ data }: MessageEvent<Answer>) => {
      heard.abort()
      if (data.kind === 'failure') reject(new Error(data.reason))
      else resolve(data)
    }
    worker.addEventListener('message', answered, listening)
    worker.addEventListener('error', () => reject(new Error('The map has no Worker.')), listening)
    worker.postMessage(order, transfer)
  })
}

async function openPagePainter({ content, areas }: BoundaryFile): Promise<Painter> {
  const shapes = shapesOf(JSON.parse(new TextDecoder().decode(await content())), areas)
  const paint = mapPainting(shapes, makePagePen)
  const find = areaFinder(shapes, areaIndex(shapes))
  return { shapes, find, paint: (wish) => createImageBitmap(paint(wish).canvas), close: () => undefined }
}

const makePagePen: MakePen = ({ width, height }) => {
  const sheet = document.createElement('canvas')
  Object.assign(sheet, { width, height })
  const pen = sheet.getContext('2d', { willReadFrequently: true })
  if (pen === null) throw new Error('This browser gives no canvas to draw on.')
  return pen
}
