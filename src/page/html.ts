/** Text that is markup. Only the tag `html` makes it, so that nothing a record holds can become markup. */
export interface Markup {
  readonly markup: string
}

export type Content = string | number | Markup | undefined | readonly Content[]

/** Markup with everything that is put into it escaped, but for other markup. Well-formed as XML too. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return { markup: parts.map((part, place) => part + write(contents[place])).join('') }
}

function write(content: Content): string {
  if (content === undefined) return ''
  if (typeof content === 'string') return escape(content)
  if (typeof content === 'number') return writeCoordinate(content)
  return 'markup' in content ? content.markup : content.map(write).join('')
}

/** A thousandth is finer than anyone sees. A number that is not finite stops the drawing. */
function writeCoordinate(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError('A drawing has no place for a number that is not finite')
  return String(Math.round(value * 1000) / 1000 + 0)
}

/** Control characters may not stand in HTML in any form; a reader sees that there is something. */
function escape(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
