import type { Cell } from '../../../publication/contract.ts'

/** Where an area stands among its equals: their quantiles as ticks, this area as a dot with its interval. */
export interface StripOrder {
  /** At 0, 5, 10 … 100 % of the measured areas. */
  readonly quantiles: readonly number[]
  readonly cell: Cell
  readonly whole: number | null
  readonly label: (value: number) => string
}

const WIDTH = 300
const HEIGHT = 40
const LEFT = 4
const FLOOR = 26
const MIDDLE = 14

/** Beyond this many times the figure of the 95 % the strip would be empty but for a few areas: it stops there. */
const FAR = 1.6

/** The strip as SVG; null when fewer than two areas can be compared. */
export function stripPicture({ quantiles, cell, whole, label }: StripOrder): string | null {
  if (quantiles.length < 21 || cell.value === null) return null
  const from = Math.min(0, quantiles[0] ?? 0)
  const until = upperEnd(quantiles, cell, whole)
  if (until <= from) return null
  const x = (value: number) => round(LEFT + (Math.min(value, until) - from) * ((WIDTH - 2 * LEFT) / (until - from)))
  const beyond = quantiles.filter((value) => value > until).length
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">`,
    middleHalf(quantiles, x),
    `<path d="M${LEFT} ${FLOOR}H${WIDTH - LEFT}" stroke="#8a9aa6" stroke-width="0.7"/>`,
    `<path d="${ticks(quantiles.filter((value) => value <= until).map(x))}" stroke="#35827f" stroke-width="1.1" fill="none"/>`,
    whole === null ? '' : `<path d="M${x(whole)} ${FLOOR}l-3.6 6h7.2z" fill="#16202a"/>`,
    marker(cell, x),
    numeral(LEFT, 'start', label(from)),
    numeral(WIDTH - LEFT, 'end', beyond > 0 ? `> ${label(until)}` : label(until)),
    '</svg>',
  ].join('')
}

function upperEnd(quantiles: readonly number[], cell: Cell, whole: number | null): number {
  const [most = 0, often = 0] = [quantiles[20], quantiles[19]]
  const ordinary = often > 0 ? Math.min(most, often * FAR) : most
  return Math.max(ordinary, cell.value ?? 0, Math.min(cell.high ?? 0, 3 * ordinary), whole ?? 0)
}

function middleHalf(quantiles: readonly number[], x: (value: number) => number): string {
  const [low, high] = [x(quantiles[5] ?? 0), x(quantiles[15] ?? 0)]
  return `<rect x="${low}" y="${MIDDLE - 9}" width="${round(Math.max(high - low, 0.5))}" height="${FLOOR - MIDDLE + 9}" fill="#e6eaed"/>`
}

function ticks(places: readonly number[]): string {
  return places.map((place) => `M${place} ${FLOOR}v-8`).join('')
}

function marker({ value, low, high }: Cell, x: (value: number) => number): string {
  const at = x(value ?? 0)
  const interval =
    low === null || high === null
      ? ''
      : `<path d="M${x(low)} ${MIDDLE - 3}H${x(high)}" stroke="#9a5b00" stroke-width="2"/>`
  return `${interval}<circle cx="${at}" cy="${MIDDLE - 3}" r="4.6" fill="#9a5b00" stroke="#ffffff" stroke-width="1.4"/>`
}

function numeral(x: number, anchor: 'start' | 'end', text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return `<text x="${x}" y="${HEIGHT - 2}" text-anchor="${anchor}" font-family="Source Sans 3" font-size="8.5" fill="#51606e">${escaped}</text>`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
