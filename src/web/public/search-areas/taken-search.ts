import { readToken } from '../../design/token.ts'
import type { MapPicture } from '../map/map-picture.ts'
import { openBoundaries } from '../release/release-folder.ts'
import { geoJsonOf } from '../take-along/geo-json-file.ts'
import { gap, sheetSvg, textBlock } from '../take-along/picture-sheet.ts'
import { type LegendEntry, legendBlock, missingEntries } from '../take-along/sheet-legend.ts'
import { mapBlock, openShapes } from '../take-along/sheet-map.ts'
import type { TakenView } from '../take-along/taken-view.ts'
import { sourceSentence, type Whereabouts } from '../take-along/view-about.ts'
import type { Speech } from '../words/speech.ts'
import { foundCube, foundFile, foundProperties, type ShownSearch, searchTitle } from './found-file.ts'

interface SearchOrder extends Whereabouts {
  readonly shown: ShownSearch
  readonly picture: MapPicture
  /** What is seen, in sentences. */
  readonly sentence: string
  /** Code of an area that is marked. */
  readonly marked: string | undefined
}

/** What can be taken along of search areas. */
export function takenSearch({ shown, picture, sentence, marked, ...where }: SearchOrder, speech: Speech): TakenView {
  const { view } = shown
  const table = foundFile(shown, where, speech)
  return {
    ...where,
    table,
    cube: () => foundCube(shown, speech),
    geoJson: async () => {
      const boundaries = await openBoundaries(view.map)
      return geoJsonOf({ areas: foundProperties(shown, speech), boundaries, about: table.about })
    },
    picture: async () => {
      const title = searchTitle(shown, speech)
      const how = speech.t('searchAreas.reading', { tested: speech.figure(shown.searched.tested) })
      const innocent = view.subject.innocentExplanations.map(speech.say).join(' ')
      const body = [
        textBlock(speech.t('searchAreas.innocentFirst'), { size: 14, colour: readToken('--ink'), bold: true }),
        textBlock(innocent, { size: 14, colour: readToken('--ink') }),
        gap(14),
        mapBlock({ picture, shapes: await openShapes(picture), title, sentence, marked }, readToken),
        gap(12),
        legendBlock([...kindsOf(speech), ...missingEntries(view.rows, speech)], readToken),
        gap(4),
        textBlock(how, { size: 14, colour: readToken('--ink-soft') }),
      ]
      const cautions = view.subject.doesNotSay.map(speech.say).join(' ')
      const source = sourceSentence([view], where.release, speech)
      return sheetSvg(
        { ...where, title, sentence, body, cautions, source, about: table.about, colours: readToken },
        speech,
      )
    },
  }
}

/** The fills of `found-shading.ts`. */
function kindsOf({ t }: Speech): readonly LegendEntry[] {
  return [
    { fill: '--class-5', words: t('searchAreas.more') },
    { fill: '--class-1', words: t('searchAreas.ordinary') },
  ]
}
