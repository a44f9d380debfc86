import { INK_SOFT, MADE_UP, PUBLISHED } from './look.ts'
import { diamond, type Panel } from './marks.ts'
import { element, escape, words } from './svg.ts'

/** A row of a chart with lying bars. */
export interface Bar {
  readonly name: string
  readonly amount: number
  /** Marked with a diamond. */
  readonly published?: number | undefined
}

export interface Reading {
  /** The amount at the right end; the largest one instead when that is larger. */
  readonly most: number
  /** Room for the names, in pixels. */
  readonly names: number
  readonly says: (amount: number) => string
}

/** Lying bars from zero in the order given, with their value and the published one at the end. */
export function lyingBars(bars: readonly Bar[], panel: Panel, { most, names, says }: Reading): string {
  const step = (panel.bottom - panel.top) / bars.length
  const start = panel.left + names
  const top = Math.max(most, ...bars.flatMap(({ amount, published = 0 }) => [amount, published]))
  const x = (amount: number) => start + (amount / top) * (panel.right - start)
  const rows = bars.map(({ name, amount, published }, place) => {
    const middle = panel.top + (place + 0.5) * step
    const height = Math.min(16, step * 0.62)
    const end = Math.max(x(amount), published === undefined ? 0 : x(published) + 6)
    return [
      words(name, { x: start - 8, y: middle + 4.5, 'text-anchor': 'end' }),
      element('rect', { x: start, y: middle - height / 2, width: x(amount) - start, height, fill: MADE_UP }),
      published === undefined ? '' : diamond(x(published), middle),
      element(
        'text',
        { x: end + 6, y: middle + 4.5, fill: MADE_UP },
        escape(says(amount)),
        published === undefined ? '' : element('tspan', { dx: 8, fill: PUBLISHED }, escape(says(published))),
      ),
    ].join('')
  })
  return [...rows, element('line', { x1: start, x2: start, y1: panel.top, y2: panel.bottom, stroke: INK_SOFT })].join(
    '',
  )
}
