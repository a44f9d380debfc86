/** Lines of text in an SVG, which breaks none by itself. */

/** How wide a letter is on average, in its size: more than those of Source Sans 3 are, for who has other typefaces. */
const LETTER_WIDTH = 0.53

export interface TextBlock {
  readonly text: string
  readonly size: number
  readonly colour: string
  readonly bold?: boolean
}

export interface PlacedBlock {
  readonly markup: string
  readonly height: number
}

/** Places a text from `top` down, in lines no wider than `width` pixels. */
export function placeText(
  block: TextBlock,
  at: { readonly left: number; readonly top: number; readonly width: number },
): PlacedBlock {
  const { text, size, colour, bold = false } = block
  const lineHeight = Math.round(size * 1.4)
  const lines = brokenLines(text, Math.floor(at.width / (size * LETTER_WIDTH * (bold ? 1.06 : 1))))
  const spans = lines.map((line, place) => {
    const y = at.top + size + place * lineHeight
    return `<tspan x="${at.left}" y="${y}">${escapeXml(line)}</tspan>`
  })
  const weight = bold ? ' font-weight="600"' : ''
  return {
    markup: `<text font-size="${size}" fill="${colour}"${weight}>${spans.join(' ')}</text>`,
    height: lines.length * lineHeight,
  }
}

/** Breaks between words; a word longer than a line, such as an address, breaks anywhere. */
function brokenLines(text: string, letters: number): readonly string[] {
  const most = Math.max(letters, 1)
  const words = text.split(/\s+/).flatMap((word) => word.match(new RegExp(`.{1,${most}}`, 'gu')) ?? [])
  const lines: string[] = []
  for (const word of words) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + 1 + word.length <= most) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}

/** How wide a text is about, in pixels. */
export function widthOfText(text: string, size: number): number {
  return text.length * size * LETTER_WIDTH
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
