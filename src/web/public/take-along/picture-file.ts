import type { Missing } from '../../../publication/contract.ts'
import type { Shade } from '../../design/swatch.tsx'
import type { Shapes } from '../map/boundary-shapes.ts'
import type { MapPicture } from '../map/map-picture.ts'
import { mapSvg } from '../map/map-svg.ts'
import { classWords, missingWord } from '../parts/shade-words.ts'
import { unitOf } from '../release/unit.ts'
import type { View } from '../release/view.ts'
import type { Speech } from '../words/speech.ts'
import { escapeXml, type PlacedBlock, placeText, widthOfText } from './svg-text.ts'
import type { AboutLine } from './taken-table.ts'
import { LICENCE, sourceSentence, viewTitle, type Whereabouts } from './view-about.ts'

/** The value of a token of the design. */
export type Colours = (token: `--${string}`) => string

export interface PictureWish extends Whereabouts {
  readonly picture: MapPicture
  readonly shapes: Shapes
  /** What is seen, in sentences. */
  readonly sentence: string
  readonly about: readonly AboutLine[]
  readonly colours: Colours
  /** Code of an area that is marked. */
  readonly marked?: string | undefined
}

const WIDTH = 840
const MARGIN = 28
const INSIDE = WIDTH - 2 * MARGIN
const MAP_HEIGHT = 660

/** A picture that can stand on its own: title, sentence, map, legend, what it does not say, source, licence and link. */
export function pictureSvg(view: View, wish: PictureWish, speech: Speech): string {
  const { colours, permalink, release } = wish
  const { t, say } = speech
  const [ink, soft] = [colours('--ink'), colours('--ink-soft')]
  const title = viewTitle(view, speech)
  const cautions = view.subject.doesNotSay.map(say).join(' ')
  const from = sourceSentence(view, release, speech)
  const foot = `Zichtlijn, ${LICENCE.name}. ${permalink}`
  const line =
    (text: string, size: number, colour = ink, bold = false) =>
    (top: number) =>
      placeText({ text, size, colour, bold }, { left: MARGIN, top, width: INSIDE })
  const { markup, height } = stacked([
    line(title, 24, ink, true),
    gap(6),
    line(wish.sentence, 16),
    gap(14),
    (top) => placeMap(view, wish, { top, title }),
    gap(12),
    line(unitOf(view, speech), 14, ink, true),
    gap(6),
    (top) => placeLegend(view, top, { colours, speech }),
    gap(10),
    ...(cautions === '' ? [] : [line(`${t('take.about.doesNotSay')}: ${uncapitalised(cautions)}`, 14), gap(8)]),
    line(from, 13, soft),
    line(foot, 13, soft),
  ])
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}"`,
    ` lang="${speech.language}" font-family="'Source Sans 3','Segoe UI','Helvetica Neue',Arial,sans-serif">`,
    `<title>${escapeXml(title)}</title><desc>${escapeXml(wish.sentence)}</desc>${metadataOf(title, wish, speech)}`,
    `<rect width="100%" height="100%" fill="${colours('--paper')}"/>${markup}</svg>`,
  ].join('')
}

function uncapitalised(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}

type Placing = (top: number) => PlacedBlock

function gap(height: number): Placing {
  return () => ({ markup: '', height })
}

function stacked(blocks: readonly Placing[]): PlacedBlock {
  let top = MARGIN - 6
  const markup = blocks.map((place) => {
    const block = place(top)
    top += block.height
    return block.markup
  })
  return { markup: markup.join(''), height: Math.ceil(top + MARGIN - 8) }
}

function placeMap(
  view: View,
  wish: PictureWish,
  { top, title }: { readonly top: number; readonly title: string },
): PlacedBlock {
  const { picture, shapes, sentence, colours, marked } = wish
  const size = { width: INSIDE, height: MAP_HEIGHT }
  const svg = mapSvg(picture, shapes, { ...size, title, desc: sentence, colours, marked, id: `map-${view.map.id}` })
  const place = `<svg x="${MARGIN}" y="${top}" width="${INSIDE}" height="${MAP_HEIGHT}" `
  return { markup: svg.replace('<svg ', place), height: MAP_HEIGHT }
}

const SWATCH = 16
const LEGEND_SIZE = 14
const LEGEND_LINE = 24
const MISSING: readonly Missing[] = ['withheld', 'not-measured', 'impossible']

/** The classes that the view has, and the kinds of nothing that occur in it, side by side and over as many lines as they need. */
function placeLegend(
  view: View,
  top: number,
  { colours, speech }: { readonly colours: Colours; readonly speech: Speech },
): PlacedBlock {
  const present = new Set(view.rows.map(({ shade }) => shade))
  const classes = ([0, 1, 2, 3, 4] as const).slice(0, view.measured === 0 ? 0 : view.breaks.length + 1)
  const entries: readonly { readonly shade: Shade; readonly words: string }[] = [
    ...classes.map((shade) => ({ shade, words: classWords(shade, view, speech) })),
    ...MISSING.filter((shade) => present.has(shade)).map((shade) => ({ shade, words: missingWord(shade, speech) })),
  ]
  let [left, line] = [MARGIN, 0]
  const markup = entries.map(({ shade, words }) => {
    const width = SWATCH + 6 + widthOfText(words, LEGEND_SIZE) + 22
    if (left + width > WIDTH - MARGIN) [left, line] = [MARGIN, line + 1]
    const y = top + line * LEGEND_LINE
    const entry =
      swatch(shade, { x: left, y, id: `map-${view.map.id}`, colours }) +
      `<text x="${left + SWATCH + 6}" y="${y + 13}" font-size="${LEGEND_SIZE}" fill="${colours('--ink')}">${escapeXml(words)}</text>`
    left += width
    return entry
  })
  return { markup: markup.join(''), height: (line + 1) * LEGEND_LINE }
}

/** The patterns are those of the map in the same file. */
function swatch(
  shade: Shade,
  { x, y, id, colours }: { readonly x: number; readonly y: number; readonly id: string; readonly colours: Colours },
): string {
  const patterns = {
    withheld: `url(#${id}-hatch)`,
    'not-measured': `url(#${id}-dots)`,
    impossible: colours('--map-land'),
  }
  const fill = typeof shade === 'number' ? colours(`--class-${shade + 1}`) : patterns[shade]
  const size = `width="${2 * SWATCH}" height="${2 * SWATCH}"`
  return `<g transform="translate(${x} ${y}) scale(0.5)"><rect ${size} rx="4" fill="${fill}" stroke="${colours('--class-edge')}" stroke-width="2"/></g>`
}

/** For programs: Dublin Core, as pictures carry it. */
function metadataOf(title: string, { release, permalink, sentence, about }: PictureWish, { language }: Speech): string {
  const elements = [
    ['title', title],
    ['description', [sentence, ...about.map(({ label, text }) => `${label}: ${text}`)].join('\n')],
    ['date', release.publishedOn],
    ['identifier', permalink],
    ['language', language],
    ['publisher', 'Zichtlijn'],
    ['rights', `${LICENCE.name} ${LICENCE.address}`],
  ] as const
  return [
    '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    '<rdf:Description rdf:about="">',
    ...elements.map(([name, text]) => `<dc:${name}>${escapeXml(text)}</dc:${name}>`),
    '</rdf:Description></rdf:RDF></metadata>',
  ].join('')
}
