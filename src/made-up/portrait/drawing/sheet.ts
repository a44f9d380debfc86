import { INK, INK_SOFT, LINE, PAPER, SANS, SERIF } from './look.ts'
import { element, escape, words } from './svg.ts'

/** What a picture says around its chart. */
export interface Sheet {
  /** A sentence that says what is seen. */
  readonly title: string
  /** What the marks mean. */
  readonly lead: string
  /** The figure that was published, with its source; or that there is none. */
  readonly published: string
  readonly notSaid: string
  /** Of the chart. */
  readonly height: number
}

const WIDTH = 760
/** The chart lies between these. */
export const LEFT = 24
export const RIGHT = WIDTH - 24

const TITLE = { size: 22, line: 28, letters: 56 }
/** Narrow enough for the widest typeface that may stand in. */
const NOTE = { size: 13, line: 18.5, letters: 98 }
const SHORT = 20

/**
 * A whole picture: title, what the marks mean, the chart, and below it what was published and what is not said. The
 * chart is drawn from the top of its own room; `height` is how much of it there is.
 */
export function drawSheet({ title, lead, published, notSaid, height }: Sheet, chart: string): string {
  const titleLines = wrapEvenly(title, TITLE.letters)
  const leadLines = wrapFull(lead, NOTE.letters)
  const footLines = [
    ...wrapFull(`Published: ${published}`, NOTE.letters),
    ...wrapFull(`Not said: ${notSaid}`, NOTE.letters),
  ]
  const leadTop = 38 + (titleLines.length - 1) * TITLE.line + 26
  const chartTop = leadTop + (leadLines.length - 1) * NOTE.line + 18
  const footTop = chartTop + height + 34
  const total = footTop + (footLines.length - 1) * NOTE.line + 20
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${WIDTH} ${Math.round(total)}`,
      width: WIDTH,
      height: Math.round(total),
      role: 'img',
      'aria-labelledby': 'title desc',
      'font-family': SANS,
      'font-size': 13,
      fill: INK,
    },
    element('title', { id: 'title' }, escape(title)),
    element('desc', { id: 'desc' }, escape(`${lead} ${published} ${notSaid}`)),
    element('rect', { width: WIDTH, height: Math.round(total), fill: PAPER }),
    ...titleLines.map((line, place) =>
      words(line, {
        x: LEFT,
        y: 38 + place * TITLE.line,
        'font-family': SERIF,
        'font-size': TITLE.size,
        'font-weight': 600,
      }),
    ),
    ...leadLines.map((line, place) => note(line, leadTop + place * NOTE.line)),
    element('g', { transform: `translate(0 ${Math.round(chartTop)})` }, chart),
    element('line', { x1: LEFT, x2: RIGHT, y1: footTop - 20, y2: footTop - 20, stroke: LINE }),
    ...footLines.map((line, place) => note(line, footTop + place * NOTE.line)),
  )
}

function note(line: string, y: number): string {
  return words(line, { x: LEFT, y, 'font-size': NOTE.size, fill: INK_SOFT })
}

/** Full lines, a little narrower where the last one would be a word or two. */
function wrapFull(text: string, letters: number): string[] {
  for (let width = letters; width > 0.8 * letters; width--) {
    const lines = wrap(text, width)
    if ((lines.at(-1)?.length ?? 0) >= SHORT) return lines
  }
  return wrap(text, letters)
}

/** As few lines as it takes, and those about equally long. */
function wrapEvenly(text: string, letters: number): string[] {
  const { length } = wrap(text, letters)
  let narrowest = letters
  while (narrowest > 1 && wrap(text, narrowest - 1).length === length) narrowest -= 1
  return wrap(text, narrowest)
}

/** Lines of so many letters at most, broken between words; a longer word has a line of its own. */
export function wrap(text: string, letters: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > letters) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}
