import { readToken } from '../../design/token.ts'
import type { ViewSearch } from '../address.ts'
import { pictureOf } from '../map/view-picture.ts'
import { markedCode } from '../release/choice.ts'
import { openBoundaries } from '../release/release-folder.ts'
import { overviewSentences } from '../release/sentence.ts'
import type { View, ViewRow } from '../release/view.ts'
import type { Speech } from '../words/speech.ts'
import { geoJsonOf } from './geo-json-file.ts'
import { pictureSvg } from './picture-file.ts'
import { openShapes } from './sheet-map.ts'
import type { TakenView } from './taken-view.ts'
import { aboutView, type Whereabouts } from './view-about.ts'
import { viewCube } from './view-cube.ts'
import { viewProperties } from './view-properties.ts'
import { viewTable } from './view-table.ts'

interface ViewFileOrder extends Whereabouts {
  readonly view: View
  readonly search: ViewSearch
  /** The rows that the page shows. */
  readonly rows: readonly ViewRow[]
}

/** What can be taken along of a view of a map. */
export function takenView(order: ViewFileOrder, speech: Speech): TakenView {
  const { view, rows, search, release, permalink } = order
  const { map, within } = view
  const about = aboutView(view, order, speech)
  return {
    release,
    permalink,
    table: viewTable(view, { rows, about }, speech),
    cube: () => viewCube(view, rows, speech),
    geoJson: async () => {
      const boundaries = await openBoundaries(map, within?.code)
      return geoJsonOf({ areas: rows.map((row) => viewProperties(view, row, speech)), boundaries, about })
    },
    picture: async () => {
      const sentence = overviewSentences(view, speech).join(' ')
      const marked = markedCode(search.gebied, map.level)
      const shapes = await openShapes(pictureOf(view))
      return pictureSvg(view, { release, permalink, shapes, about, colours: readToken, marked, sentence }, speech)
    },
  }
}
