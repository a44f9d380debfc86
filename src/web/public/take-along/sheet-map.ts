import type { Shapes } from '../map/boundary-shapes.ts'
import { shapesOf } from '../map/boundary-shapes.ts'
import type { MapPicture } from '../map/map-picture.ts'
import { mapSvg } from '../map/map-svg.ts'
import { openBoundaries } from '../release/release-folder.ts'
import { type Colours, type Placing, pictureBlock, SHEET } from './picture-sheet.ts'

/** Names the patterns of the one map of a sheet, for its legend. */
export const MAP_ID = 'map'

const SIZE = { width: SHEET.inside, height: 660 }

export interface SheetMap {
  readonly picture: MapPicture
  readonly shapes: Shapes
  readonly title: string
  readonly sentence: string
  /** Code of an area that is marked. */
  readonly marked: string | undefined
}

/** A map for a sheet. */
export function mapBlock({ picture, shapes, title, sentence, marked }: SheetMap, colours: Colours): Placing {
  const svg = mapSvg(picture, shapes, { ...SIZE, title, desc: sentence, colours, marked, id: MAP_ID })
  return pictureBlock(svg, SIZE)
}

/** The shapes of all areas of a picture. */
export async function openShapes({ map, areas, within }: MapPicture): Promise<Shapes> {
  const codes = areas.map(({ code }) => code)
  return shapesOf(await openBoundaries(map, within), { codes, ofGemeente: within !== undefined })
}
