import { readToken } from '../../design/token.ts'
import type { ViewSearch } from '../address.ts'
import { markedCode } from '../release/choice.ts'
import { openBoundaries } from '../release/release-folder.ts'
import { geoJsonOf } from '../take-along/geo-json-file.ts'
import { gap, sheetSvg } from '../take-along/picture-sheet.ts'
import { mapBlock, openShapes } from '../take-along/sheet-map.ts'
import type { TakenView } from '../take-along/taken-view.ts'
import { sourceSentence, type Whereabouts } from '../take-along/view-about.ts'
import type { Speech } from '../words/speech.ts'
import { type Combination, PAIR_CLASSES } from './combination.ts'
import { combinedCube, combinedProperties } from './combined-cube.ts'
import { combinedFile, combinedTitle, viewsOf } from './combined-file.ts'
import { combinedLegend } from './combined-legend.ts'
import { rowsShown } from './combined-order.ts'
import { combinedSentences } from './combined-sentence.ts'
import { combinedShading } from './combined-shading.ts'
import { scatterBlocks } from './scatter-blocks.tsx'

interface CombinationOrder extends Whereabouts {
  readonly combination: Combination
  readonly search: ViewSearch
}

/** What can be taken along of subjects laid together: the areas that the table shows, and the map above the scatter. */
export function takenCombination(order: CombinationOrder, speech: Speech): TakenView {
  const { combination, search, release, permalink } = order
  const rows = rowsShown(combination, search)
  const table = combinedFile(combination, { rows, release, permalink }, speech)
  return {
    release,
    permalink,
    table,
    cube: () => combinedCube(combination, rows, speech),
    geoJson: async () => {
      const areas = rows.map((row) => combinedProperties(combination, row, speech))
      return geoJsonOf({ areas, boundaries: await openBoundaries(combination.first.map), about: table.about })
    },
    picture: () => drawnCombination(order, table.about, speech),
  }
}

async function drawnCombination(
  { combination, search, release, permalink }: CombinationOrder,
  about: TakenView['table']['about'],
  speech: Speech,
): Promise<string> {
  const { map, areas } = combination.first
  const { t } = speech
  const chosen = PAIR_CLASSES.find((kind) => kind === search.klas)
  const picture = { map, areas, shading: combinedShading(combination, chosen) }
  const title = combinedTitle(combination, speech)
  const { together, counted } = combinedSentences(combination, speech)
  const sentence = `${together} ${counted}`
  const marked = markedCode(search.gebied, map.level)
  const body = [
    mapBlock({ picture, shapes: await openShapes(picture), title, sentence, marked }, readToken),
    gap(12),
    ...combinedLegend(combination, readToken, speech),
    ...scatterBlocks(combination, { chosen, marked, colours: readToken }, speech),
  ]
  const cautions = [t('combine.notCause'), t('combine.notPeople', { areas: speech.areas(map.level) })].join(' ')
  const source = sourceSentence(viewsOf(combination), release, speech)
  return sheetSvg({ title, sentence, body, cautions, source, about, colours: readToken, release, permalink }, speech)
}
