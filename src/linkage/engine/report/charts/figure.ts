import { type Content, html, type Markup } from '../../../../page/html.ts'
import type { Language } from '../../../../vocabulary/language.ts'

/** A picture with its twin: the same figures, in the same order, as a table. */
export interface Figure {
  readonly drawing: Markup
  readonly table: Table
  /** What to do to read single figures from the picture; left out when it has all its figures as text. */
  readonly hint?: string
}

export interface Table {
  /** What the table holds, for who cannot see where it stands. */
  readonly caption: string
  /** The first column names the row. Columns of numbers stand on the right. */
  readonly columns: readonly { readonly name: string; readonly isNumber?: boolean }[]
  readonly rows: readonly (readonly Content[])[]
}

const SHOW_TABLE = { nl: 'Toon als tabel', en: 'Show as a table' }

export function renderFigure({ drawing, table, hint }: Figure, language: Language): Markup {
  return html`<figure class="figure" data-figure="">${drawing}
${hint === undefined ? undefined : html`<p class="readout" data-readout="">${hint}</p>`}
<details class="twin"><summary>${SHOW_TABLE[language]}</summary>${renderTable(table)}</details></figure>`
}

export function renderTable({ caption, columns, rows }: Table): Markup {
  const kind = (place: number) => (columns[place]?.isNumber === true ? 'number' : 'words')
  const head = columns.map(({ name }, place) => html`<th scope="col" class="${kind(place)}">${name}</th>`)
  const body = rows.map(
    ([first, ...others]) =>
      html`<tr><th scope="row">${first}</th>${others.map((cell, place) => html`<td class="${kind(place + 1)}">${cell}</td>`)}</tr>
`,
  )
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}"><table><caption class="unseen">${caption}</caption><thead><tr>${head}</tr></thead><tbody>
${body}</tbody></table></div>`
}
