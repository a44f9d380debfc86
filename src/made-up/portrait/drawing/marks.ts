import { INK, INK_SOFT, LINE, MADE_UP, PAPER, PUBLISHED } from './look.ts'
import type { Scale } from './scale.ts'
import { element, toPath, words } from './svg.ts'

/** Room of a chart within a sheet. */
export interface Panel {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Numbers below a panel, with what they count at its right end. */
export function bottomAxis(
  panel: Panel,
  scale: Scale,
  { says, of }: { says: (tick: number) => string; of: string },
): string {
  const { left, right, top, bottom } = panel
  return [
    ...scale.ticks.map((tick) =>
      element('line', { x1: scale(tick), x2: scale(tick), y1: top, y2: bottom, stroke: LINE }),
    ),
    element('line', { x1: left, x2: right, y1: bottom, y2: bottom, stroke: INK_SOFT }),
    ...scale.ticks.map((tick) =>
      words(says(tick), { x: scale(tick), y: bottom + 16, 'text-anchor': 'middle', fill: INK_SOFT, 'font-size': 12.5 }),
    ),
    words(of, { x: right, y: bottom + 33, 'text-anchor': 'end', fill: INK_SOFT, 'font-size': 12.5 }),
  ].join('')
}

/** Numbers left of a panel, with what they count above it. */
export function leftAxis(
  panel: Panel,
  scale: Scale,
  { says, of }: { says: (tick: number) => string; of: string },
): string {
  const { left, right, top } = panel
  return [
    ...scale.ticks.map((tick) =>
      element('line', { x1: left, x2: right, y1: scale(tick), y2: scale(tick), stroke: LINE }),
    ),
    ...scale.ticks.map((tick) =>
      words(says(tick), { x: left - 6, y: scale(tick) + 4, 'text-anchor': 'end', fill: INK_SOFT, 'font-size': 12.5 }),
    ),
    words(of, { x: left, y: top - 10, fill: INK_SOFT, 'font-size': 12.5 }),
  ].join('')
}

/** Something that was made up. */
export function dot(x: number, y: number, radius = 4.5): string {
  return element('circle', { cx: x, cy: y, r: radius, fill: MADE_UP })
}

/** Something that was published. */
export function diamond(x: number, y: number, radius = 6): string {
  const points = [
    [x, y - radius],
    [x + radius, y],
    [x, y + radius],
    [x - radius, y],
  ] as const
  return element('path', { d: `${toPath(points)}Z`, fill: PAPER, stroke: PUBLISHED, 'stroke-width': 2 })
}

export function line(
  points: readonly (readonly [number, number])[],
  colour: string,
  more: Record<string, string> = {},
): string {
  return element('path', {
    d: toPath(points),
    fill: 'none',
    stroke: colour,
    'stroke-width': 2,
    'stroke-linejoin': 'round',
    ...more,
  })
}

/** Words with a white edge, to be read across whatever lies below. */
export function label(text: string, x: number, y: number, more: Record<string, string | number> = {}): string {
  return words(text, {
    x,
    y,
    fill: INK,
    stroke: PAPER,
    'stroke-width': 3,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
    ...more,
  })
}

/** What the marks mean, right-aligned at the top of a chart. */
export function key(x: number, y: number, { madeUp, published }: { madeUp: KeyEntry; published: KeyEntry }): string {
  const second = x - published.says.length * LETTER
  const first = second - 34 - madeUp.says.length * LETTER
  return [
    sampleOf(madeUp.mark, first - 12, y - 4, MADE_UP),
    words(madeUp.says, { x: first, y, fill: MADE_UP }),
    sampleOf(published.mark, second - 12, y - 4, PUBLISHED),
    words(published.says, { x: second, y, fill: PUBLISHED }),
  ].join('')
}

export interface KeyEntry {
  readonly mark: 'bar' | 'dot' | 'line' | 'diamond'
  readonly says: string
}

/** About as wide as a letter of the key, in most typefaces. */
const LETTER = 7.3

function sampleOf(mark: KeyEntry['mark'], x: number, y: number, colour: string): string {
  switch (mark) {
    case 'bar':
      return element('rect', { x: x - 6, y: y - 6, width: 12, height: 12, fill: colour })
    case 'dot':
      return dot(x, y)
    case 'line':
      return line(
        [
          [x - 10, y],
          [x + 6, y],
        ],
        colour,
      )
    case 'diamond':
      return diamond(x, y)
  }
}

/** The key of a chart with bars for the region and diamonds for the country. */
export function countryKey(x: number, y: number): string {
  return key(x, y, {
    madeUp: { mark: 'bar', says: 'made-up region' },
    published: { mark: 'diamond', says: 'the Netherlands' },
  })
}
