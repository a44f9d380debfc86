import { html, type Markup } from '../../../../page/html.ts'
import type { Language } from '../../../../vocabulary/language.ts'
import { writeNumber } from '../../explanation/number-words.ts'
import type { Scale } from './scale.ts'

/** A line of a chart of lying bars: words on the left, or above on a narrow screen, and what is drawn beside them. */
export interface Row {
  readonly label: Markup | string
  readonly bar: Markup
  /** The figure at the end. */
  readonly value: string
  /** All of it in a sentence, for who points at the row. */
  readonly says?: string
  readonly look?: 'heading' | 'total' | 'slim'
}

/** Rows under each other. Rows that say something can be walked along with the arrow keys. */
export function renderRows(rows: readonly Row[], label: string): Markup {
  const first = rows.findIndex(({ says }) => says !== undefined)
  const items = rows.map(({ label: words, bar, value, says, look }, place) => {
    const spoken = says === undefined ? undefined : html` data-says="${says}" tabindex="${place === first ? 0 : -1}"`
    return html`<li class="row ${look ?? ''}"${spoken}><span class="row-label">${words}</span><span class="row-bar"><svg aria-hidden="true">${bar}</svg></span><span class="row-value">${value}</span></li>
`
  })
  return html`<ol class="rows" aria-label="${label}" data-walk="">${items}</ol>`
}

/** A row that names a group of rows below it. */
export function headingRow(name: string, scale: Scale): Row {
  return { label: name, bar: zeroLine(scale), value: '', look: 'heading' }
}

/** The numbers of the axis, below the rows. */
export function axisRow(scale: Scale, { unit, language }: { readonly unit: string; readonly language: Language }): Row {
  const ticks = scale.ticks.map((tick) => {
    const anchor = scale(tick) < 4 ? 'start' : scale(tick) > 96 ? 'end' : 'middle'
    return html`<text class="tick" x="${scale(tick)}%" y="14" text-anchor="${anchor}">${writeNumber(tick, language)}</text>`
  })
  return { label: html`<span class="soft">${unit}</span>`, bar: html`${ticks}`, value: '', look: 'slim' }
}

/** A bar from zero, to the right for what speaks for a pair and to the left for what speaks against it. */
export function bitsBar(weight: number, scale: Scale): Markup {
  return html`${zeroLine(scale)}${barBetween(0, weight, { scale, look: weight >= 0 ? 'for' : 'against' })}`
}

export function barBetween(
  from: number,
  to: number,
  { scale, look }: { readonly scale: Scale; readonly look: string },
): Markup {
  const [low, high] = from < to ? [scale(from), scale(to)] : [scale(to), scale(from)]
  return html`<rect class="bar ${look}" x="${low}%" width="${Math.max(0.4, high - low)}%"/>`
}

export function verticalAt(amount: number, scale: Scale, look: string): Markup {
  return html`<line class="${look}" x1="${scale(amount)}%" x2="${scale(amount)}%" y1="0" y2="100%"/>`
}

const zeroLine = (scale: Scale): Markup => verticalAt(0, scale, 'zero')
