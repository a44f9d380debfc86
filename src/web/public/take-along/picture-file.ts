import type { Shapes } from '../map/boundary-shapes.ts'
import { pictureOf } from '../map/view-picture.ts'
import { classWords } from '../parts/shade-words.ts'
import { unitOf } from '../release/unit.ts'
import type { View } from '../release/view.ts'
import type { Speech } from '../words/speech.ts'
import { type Colours, gap, sheetSvg, textBlock } from './picture-sheet.ts'
import { type LegendEntry, legendBlock, missingEntries } from './sheet-legend.ts'
import { mapBlock } from './sheet-map.ts'
import type { AboutLine } from './taken-table.ts'
import { sourceSentence, viewTitle, type Whereabouts } from './view-about.ts'

export interface PictureWish extends Whereabouts {
  readonly shapes: Shapes
  /** What is seen, in sentences. */
  readonly sentence: string
  readonly about: readonly AboutLine[]
  readonly colours: Colours
  /** Code of an area that is marked. */
  readonly marked?: string | undefined
}

/** The map of a view as a file, with its legend. */
export function pictureSvg(view: View, wish: PictureWish, speech: Speech): string {
  const { colours, shapes, marked, sentence } = wish
  const title = viewTitle(view, speech)
  const body = [
    mapBlock({ picture: pictureOf(view), shapes, title, sentence, marked }, colours),
    gap(12),
    textBlock(unitOf(view, speech), { size: 14, colour: colours('--ink'), bold: true }),
    gap(6),
    legendBlock([...classEntries(view, speech), ...missingEntries(view.rows, speech)], colours),
  ]
  const cautions = view.subject.doesNotSay.map(speech.say).join(' ')
  return sheetSvg({ ...wish, title, body, cautions, source: sourceSentence([view], wish.release, speech) }, speech)
}

/** The classes that the view has. */
function classEntries(view: View, speech: Speech): readonly LegendEntry[] {
  const shades = ([0, 1, 2, 3, 4] as const).slice(0, view.measured === 0 ? 0 : view.breaks.length + 1)
  return shades.map((shade) => ({ fill: `--class-${shade + 1}`, words: classWords(shade, view, speech) }))
}
