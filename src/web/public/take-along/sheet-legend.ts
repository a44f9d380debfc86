import type { Missing } from '../../../publication/contract.ts'
import { missingWord } from '../parts/shade-words.ts'
import type { ViewRow } from '../release/view.ts'
import type { Speech } from '../words/speech.ts'
import { type Colours, type Placing, SHEET } from './picture-sheet.ts'
import { MAP_ID } from './sheet-map.ts'
import { escapeXml, widthOfText } from './svg-text.ts'

/** A colour or a pattern with what it means. */
export interface LegendEntry {
  readonly fill: `--${string}` | Missing
  readonly words: string
}

const SWATCH = 16
const SIZE = 14
const LINE = 24
const MISSING: readonly Missing[] = ['withheld', 'not-measured', 'impossible']

/** The kinds of nothing that occur among some areas. */
export function missingEntries(rows: readonly Pick<ViewRow, 'shade'>[], speech: Speech): readonly LegendEntry[] {
  const present = new Set(rows.map(({ shade }) => shade))
  return MISSING.filter((fill) => present.has(fill)).map((fill) => ({ fill, words: missingWord(fill, speech) }))
}

/** A legend side by side and over as many lines as it needs. The patterns are those of the map in the same file. */
export function legendBlock(entries: readonly LegendEntry[], colours: Colours): Placing {
  return (top) => {
    let [left, line] = [SHEET.margin, 0]
    const markup = entries.map(({ fill, words }) => {
      const width = SWATCH + 6 + widthOfText(words, SIZE) + 22
      if (left + width > SHEET.width - SHEET.margin) [left, line] = [SHEET.margin, line + 1]
      const y = top + line * LINE
      const entry =
        swatch(fill, { x: left, y, colours }) +
        `<text x="${left + SWATCH + 6}" y="${y + 13}" font-size="${SIZE}" fill="${colours('--ink')}">${escapeXml(words)}</text>`
      left += width
      return entry
    })
    return { markup: markup.join(''), height: (line + 1) * LINE }
  }
}

function swatch(
  fill: LegendEntry['fill'],
  { x, y, colours }: { readonly x: number; readonly y: number; readonly colours: Colours },
): string {
  const size = `width="${2 * SWATCH}" height="${2 * SWATCH}"`
  return `<g transform="translate(${x} ${y}) scale(0.5)"><rect ${size} rx="4" fill="${paint(fill, colours)}" stroke="${colours('--class-edge')}" stroke-width="2"/></g>`
}

function paint(fill: LegendEntry['fill'], colours: Colours): string {
  if (fill === 'withheld') return `url(#${MAP_ID}-hatch)`
  if (fill === 'not-measured') return `url(#${MAP_ID}-dots)`
  return colours(fill === 'impossible' ? '--map-land' : fill)
}
