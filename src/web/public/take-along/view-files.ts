import { readToken } from '../../design/token.ts'
import type { ViewSearch } from '../address.ts'
import { shapesOf } from '../map/boundary-shapes.ts'
import { pictureOf } from '../map/view-picture.ts'
import { markedCode } from '../release/choice.ts'
import { type Boundaries, openBoundaries } from '../release/release-folder.ts'
import { overviewSentences } from '../release/sentence.ts'
import type { View, ViewRow } from '../release/view.ts'
import type { Speech } from '../words/speech.ts'
import { geoJsonOf } from './geo-json-file.ts'
import { jsonStatOf } from './json-stat-file.ts'
import { pictureSvg } from './picture-file.ts'
import { pngOf } from './raster-picture.ts'
import type { SavedFile } from './saved-file.ts'
import { makeTableFile } from './table-files.ts'
import { aboutView, fileName, type Whereabouts } from './view-about.ts'
import { viewTable } from './view-table.ts'

export type ViewFileKind = 'csv' | 'xlsx' | 'json-stat' | 'geo-json' | 'svg' | 'png'

export interface ViewFileOrder extends Whereabouts {
  readonly view: View
  readonly search: ViewSearch
  /** The rows that the page shows. */
  readonly rows: readonly ViewRow[]
}

/** Makes a file of what the page shows. Loaded when someone asks for one. */
export async function makeViewFile(kind: ViewFileKind, order: ViewFileOrder, speech: Speech): Promise<SavedFile> {
  const { view, rows } = order
  const about = aboutView(view, order, speech)
  const name = fileName(view)
  switch (kind) {
    case 'csv':
    case 'xlsx':
      return makeTableFile(kind, viewTable(view, { rows, about }, speech), speech)
    case 'json-stat': {
      const cube = jsonStatOf(view, { ...order, about }, speech)
      return { name: `${name}.jsonstat.json`, content: new Blob([JSON.stringify(cube)], { type: 'application/json' }) }
    }
    case 'geo-json': {
      const boundaries = await boundariesOf(order)
      const collection = geoJsonOf(view, { rows, boundaries, about }, speech)
      return {
        name: `${name}.geojson`,
        content: new Blob([JSON.stringify(collection)], { type: 'application/geo+json' }),
      }
    }
    case 'svg':
      return { name: `${name}.svg`, content: new Blob([await drawnFile(order, speech)], { type: 'image/svg+xml' }) }
    case 'png':
      return { name: `${name}.png`, content: await pngOf(await drawnFile(order, speech)) }
  }
}

async function drawnFile(order: ViewFileOrder, speech: Speech): Promise<string> {
  const { view, search } = order
  const codes = view.areas.map(({ code }) => code)
  const wish = {
    ...order,
    picture: pictureOf(view),
    shapes: shapesOf(await boundariesOf(order), { codes, ofGemeente: view.within !== null }),
    about: aboutView(view, order, speech),
    colours: readToken,
    marked: markedCode(search.gebied, view.map.level),
    sentence: overviewSentences(view, speech).join(' '),
  }
  return pictureSvg(view, wish, speech)
}

function boundariesOf({ view: { map, within } }: ViewFileOrder): Promise<Boundaries> {
  return openBoundaries(map, within?.code)
}
