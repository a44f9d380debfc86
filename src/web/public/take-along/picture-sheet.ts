import type { Speech } from '../words/speech.ts'
import { escapeXml, type PlacedBlock, placeText } from './svg-text.ts'
import type { AboutLine } from './taken-table.ts'
import { LICENCE, type Whereabouts } from './view-about.ts'

/** The value of a token of the design. */
export type Colours = (token: `--${string}`) => string

/** Part of a sheet, which learns how far from the top it comes. */
export type Placing = (top: number) => PlacedBlock

/** A picture with all that must be read beside it. */
export interface PictureSheet extends Whereabouts {
  readonly title: string
  /** What is seen, in sentences. */
  readonly sentence: string
  /** The picture itself, and its legend. */
  readonly body: readonly Placing[]
  /** What it does not say; may be empty. */
  readonly cautions: string
  /** Who the figures come from. */
  readonly source: string
  readonly about: readonly AboutLine[]
  readonly colours: Colours
}

/** Pixels. */
export const SHEET = { width: 840, margin: 28, inside: 784 }

/** A picture that can stand on its own: title, sentence, picture, what it does not say, source, licence and link. */
export function sheetSvg(sheet: PictureSheet, speech: Speech): string {
  const { title, sentence, colours } = sheet
  const { markup, height } = stacked(blocksOf(sheet, speech))
  const { width } = SHEET
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
    ` lang="${speech.language}" font-family="'Source Sans 3','Segoe UI','Helvetica Neue',Arial,sans-serif">`,
    `<title>${escapeXml(title)}</title><desc>${escapeXml(sentence)}</desc>${metadataOf(sheet, speech)}`,
    `<rect width="100%" height="100%" fill="${colours('--paper')}"/>${markup}</svg>`,
  ].join('')
}

/** "Wat dit niet zegt: niet hoeveel misdaad er was." */
export function cautionWords(cautions: string, { t }: Speech): string {
  return `${t('take.about.doesNotSay')}: ${cautions.charAt(0).toLowerCase()}${cautions.slice(1)}`
}

function blocksOf(sheet: PictureSheet, speech: Speech): readonly Placing[] {
  const { title, sentence, body, cautions, source, permalink, colours } = sheet
  const [ink, soft] = [colours('--ink'), colours('--ink-soft')]
  return [
    textBlock(title, { size: 24, colour: ink, bold: true }),
    gap(6),
    textBlock(sentence, { size: 16, colour: ink }),
    gap(14),
    ...body,
    gap(10),
    ...(cautions === '' ? [] : [textBlock(cautionWords(cautions, speech), { size: 14, colour: ink }), gap(8)]),
    textBlock(source, { size: 13, colour: soft }),
    textBlock(`Zichtlijn, ${LICENCE.name}. ${permalink}`, { size: 13, colour: soft }),
  ]
}

interface TextLook {
  readonly size: number
  readonly colour: string
  readonly bold?: boolean
}

/** A text over the whole width of a sheet. */
export function textBlock(text: string, look: TextLook): Placing {
  return (top) => placeText({ text, ...look }, { left: SHEET.margin, top, width: SHEET.inside })
}

/** Pixels of nothing. */
export function gap(height: number): Placing {
  return () => ({ markup: '', height })
}

/** A picture over the whole width of a sheet, from the markup of its own SVG, whose view box has these sizes. */
export function pictureBlock(
  markup: string,
  { width, height }: { readonly width: number; readonly height: number },
): Placing {
  const shown = Math.round((height / width) * SHEET.inside)
  return (top) => ({
    markup: markup.replace('<svg ', `<svg x="${SHEET.margin}" y="${top}" width="${SHEET.inside}" height="${shown}" `),
    height: shown,
  })
}

function stacked(blocks: readonly Placing[]): PlacedBlock {
  let top = SHEET.margin - 6
  const markup = blocks.map((place) => {
    const block = place(top)
    top += block.height
    return block.markup
  })
  return { markup: markup.join(''), height: Math.ceil(top + SHEET.margin - 8) }
}

/** For programs: Dublin Core, as pictures carry it. */
function metadataOf({ title, release, permalink, sentence, about }: PictureSheet, { language }: Speech): string {
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
