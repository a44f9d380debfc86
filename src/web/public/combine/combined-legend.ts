import type { Missing } from '../../../publication/contract.ts'
import { type Colours, type Placing, SHEET } from '../take-along/picture-sheet.ts'
import { type LegendEntry, legendBlock, missingEntries } from '../take-along/sheet-legend.ts'
import { placeText } from '../take-along/svg-text.ts'
import type { Speech } from '../words/speech.ts'
import { type Combination, PAIR_CLASSES } from './combination.ts'
import { type BoundedThird, thirdWords } from './third-words.ts'

/** Pixels: the side of a class, and the room that a square of nine takes. */
const SIDE = 34
const SQUARE = 3 * SIDE
const MISSING: readonly Missing[] = ['withheld', 'not-measured', 'impossible']

/** The square of nine classes with the bounds of its thirds beside it, and below it the kinds of nothing that occur. */
export function combinedLegend(combination: Combination, colours: Colours, speech: Speech): readonly Placing[] {
  const { first, second, thirdsOfFirst, thirdsOfSecond, counts } = combination
  const missing = missingEntries(
    MISSING.filter((kind) => (counts.get(kind) ?? 0) > 0).map((shade) => ({ shade })),
    speech,
  )
  const bounds = [
    { arrow: '↑', of: { view: first, thirds: thirdsOfFirst } },
    { arrow: '→', of: { view: second, thirds: thirdsOfSecond } },
  ]
  const words = bounds.map(({ arrow, of }) => `${arrow} ${boundsOf(of, speech)}`)
  return [(top) => squareBlock(top, words, colours), ...missingBlock(missing, colours)]
}

function squareBlock(top: number, words: readonly string[], colours: Colours): ReturnType<Placing> {
  const { margin, inside } = SHEET
  const squares = PAIR_CLASSES.map((kind) => {
    const [up, across] = [Number(kind[0]), Number(kind[1])]
    const place = `x="${margin + (across - 1) * SIDE}" y="${top + (3 - up) * SIDE}" width="${SIDE}" height="${SIDE}"`
    return `<rect ${place} fill="${colours(`--bivariate-${kind}`)}" stroke="${colours('--paper')}" stroke-width="2"/>`
  })
  const left = margin + SQUARE + 16
  let below = top + 2
  const texts = words.map((text) => {
    const at = { left, top: below, width: inside - SQUARE - 16 }
    const placed = placeText({ text, size: 14, colour: colours('--ink') }, at)
    below += placed.height + 10
    return placed.markup
  })
  return { markup: `${squares.join('')}${texts.join('')}`, height: Math.max(SQUARE, below - top) + 8 }
}

/** "Doorsluiswoningen (per 1.000 woningen): laag: minder dan 12, midden: 12 tot 20, hoog: 20 of meer". */
function boundsOf(of: BoundedThird, speech: Speech): string {
  const { title, unit } = of.view.subject
  const thirds = ([1, 2, 3] as const).flatMap((third) => thirdWords(third, of, speech) ?? [])
  return `${speech.say(title)} (${speech.say(unit)}): ${thirds.join(', ')}`
}

function missingBlock(entries: readonly LegendEntry[], colours: Colours): readonly Placing[] {
  return entries.length === 0 ? [] : [legendBlock(entries, colours)]
}
