import type { ReleaseMap } from '../../../publication/contract.ts'
import type { MapArea } from '../release/map-area.ts'

/** What a map shows: which areas, and how each of them is filled. Canvas, SVG and print draw the same one. */
export interface MapPicture {
  readonly map: ReleaseMap
  /** The areas in the order of the map. */
  readonly areas: readonly MapArea[]
  readonly shading: Shading
  /** Code of a gemeente when only its parts are drawn. */
  readonly within?: string
}

/** How the areas of a map are filled: every area has one of a few fills. */
export interface Shading {
  readonly fills: readonly Fill[]
  /** Per area, in the order of the map, its place in `fills`. */
  readonly of: Uint8Array
  /** Which names come first where there is no room for all: a size per area, such as its residents; null: as the areas come. */
  readonly sizes: Float64Array | null
}

/** A colour of the design by the name of its token, such as `--class-3`, or a pattern for areas without a figure. */
export type Fill = { readonly token: `--${string}` } | { readonly pattern: 'hatch' | 'dots' | 'empty' }
