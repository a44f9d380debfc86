import { html, type Markup } from '../../../../page/html.ts'
import type { Scale } from './scale.ts'

/** A chart with an axis below and one at the left. It has no width of its own: what lies sideways is in percent. */
export interface Plot {
  readonly label: string
  readonly x: Axis
  readonly y: Axis
  /** What is drawn, from back to front. */
  readonly marks: readonly Markup[]
}

export interface Axis {
  readonly scale: Scale
  readonly writes: (tick: number) => string
  readonly unit: string
}

/** In pixels. */
const HEIGHT = 260

/** Down from the top, in pixels. */
const down = (amount: number, { scale }: Axis): number => HEIGHT * (1 - scale(amount) / 100)

export function renderPlot({ label, x, y, marks }: Plot): Markup {
  const rows = y.scale.ticks.map(
    (tick) =>
      html`<line class="grid" x1="0" x2="100%" y1="${down(tick, y)}" y2="${down(tick, y)}"/><text class="tick" x="0" dx="-6" y="${down(tick, y) + 4}" text-anchor="end">${y.writes(tick)}</text>`,
  )
  const columns = x.scale.ticks.map(
    (tick) =>
      html`<text class="tick" x="${x.scale(tick)}%" y="${HEIGHT + 18}" text-anchor="middle">${x.writes(tick)}</text>`,
  )
  return html`<div class="plot"><p class="axis-unit">${y.unit}</p><svg height="${HEIGHT + 24}" role="group" aria-label="${label}" data-walk="">${rows}${columns}${marks}<line class="axis" x1="0" x2="100%" y1="${HEIGHT}" y2="${HEIGHT}"/></svg><p class="axis-unit end">${x.unit}</p></div>`
}

/** An upright bar that can be pointed at: also above its top, so that a low one can be hit. */
export function uprightBar(
  at: { readonly from: number; readonly to: number; readonly amount: number; readonly look: string },
  { x, y }: Pick<Plot, 'x' | 'y'>,
): Markup {
  const [left, right] = [x.scale(at.from), x.scale(at.to)]
  const top = Math.min(HEIGHT - 1, down(at.amount, y))
  return html`<rect class="hit" x="${left}%" y="0" width="${right - left}%" height="${HEIGHT}"/><rect class="bar ${at.look}" x="${left}%" y="${top}" width="${right - left}%" height="${HEIGHT - top}"/>`
}

/** A strip from top to bottom that can be pointed at. */
export function strip(from: number, to: number, { x }: Pick<Plot, 'x'>): Markup {
  return html`<rect class="hit" x="${x.scale(from)}%" y="0" width="${x.scale(to) - x.scale(from)}%" height="${HEIGHT}"/>`
}

/** Something that can be pointed at and walked to; `place` is its place among its like. */
export function pointable(says: string, place: number, inside: Markup): Markup {
  return html`<g class="mark" role="img" aria-label="${says}" data-says="${says}" tabindex="${place === 0 ? 0 : -1}">${inside}</g>
`
}

/** A line through points, from left to right; it is stretched, but not thickened, with the width of the page. */
export function curve(
  points: readonly (readonly [number, number])[],
  look: string,
  { x, y }: Pick<Plot, 'x' | 'y'>,
): Markup {
  const path = points.map(([across, up]) => html`${x.scale(across)},${100 - y.scale(up)} `)
  return html`<svg class="stretched" width="100%" height="${HEIGHT}" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true"><polyline class="curve ${look}" points="${path}"/></svg>`
}

/** An upright line with words at its top, on the side where there is room. */
export function markedLine(at: number, words: string, { x }: Pick<Plot, 'x'>): Markup {
  const across = x.scale(at)
  const isRight = across > 60
  return html`<line class="threshold" x1="${across}%" x2="${across}%" y1="-18" y2="${HEIGHT}"/><text class="threshold-words" x="${across}%" dx="${isRight ? -6 : 6}" y="-8" text-anchor="${isRight ? 'end' : 'start'}">${words}</text>`
}

/** Words at a point of a curve. */
export function curveLabel(
  at: readonly [number, number],
  words: string,
  { look, x, y }: Pick<Plot, 'x' | 'y'> & { readonly look: string },
): Markup {
  const across = x.scale(at[0])
  const anchor = across > 70 ? 'end' : across < 15 ? 'start' : 'middle'
  return html`<text class="curve-words ${look}" x="${across}%" y="${down(at[1], y) - 8}" text-anchor="${anchor}">${words}</text>`
}
