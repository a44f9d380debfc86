/** Text that is markup. Only the tag `html` makes it, so that no code or name in a table can become markup. */
export interface Markup {
  readonly markup: string
}

type Content = string | number | Markup | undefined | readonly Content[]

/** Markup with everything that is put into it escaped, but for other markup. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return { markup: parts.map((part, place) => part + write(contents[place])).join('') }
}

function write(content: Content): string {
  if (content === undefined) return ''
  if (typeof content === 'number') return String(Math.round(content * 100) / 100)
  if (typeof content === 'string') return escape(content)
  return 'markup' in content ? content.markup : content.map(write).join('')
}

function escape(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
