import type { Camera, Size } from './projection.ts'

/** What a painter of maps is asked for, and what it draws with. All sizes here are dots of the canvas. */

export type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** Makes a canvas to draw on, drawn by the processor: for thousands of small shapes that is far quicker than a graphics card. */
export type MakePen = (size: Size) => Pen

/** A colour, or a pattern in ink on paper. */
export type Paint = string | { readonly pattern: 'hatch' | 'dots'; readonly ink: string; readonly paper: string }

export interface Paints {
  readonly fills: readonly Paint[]
  readonly border: string
  readonly parent: string
}

/** What is to be painted: which part of the world, how large, and how every area is filled. */
export interface PaintWish {
  readonly camera: Camera
  readonly size: Size
  /** Dots per pixel of the page: lines and patterns grow with it. */
  readonly ratio: number
  readonly paints: Paints
  /** Per area its place in the fills. */
  readonly of: Uint8Array
}
