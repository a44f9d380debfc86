import { type Bar, lyingBars } from '../drawing/bars.ts'
import { INK_SOFT, MADE_UP } from '../drawing/look.ts'
import { countryKey, leftAxis, type Panel } from '../drawing/marks.ts'
import { percent, whole, wholePercent } from '../drawing/numbers.ts'
import { linearScale } from '../drawing/scale.ts'
import { LEFT, RIGHT } from '../drawing/sheet.ts'
import { element, words } from '../drawing/svg.ts'
import { shareOf } from '../measures/counts.ts'
import type { Likeness } from '../measures/likeness.ts'
import { AGES } from '../published-figures.ts'
import { type Picture, toPicture } from './picture.ts'

const OLDEST_BAND = 90
const TEN_YEARS: Panel = { left: LEFT + 34, right: 430, top: 40, bottom: 276 }
const BROAD: Panel = { left: 468, right: RIGHT - 84, top: 50, bottom: 240 }

/** Share of all people of an age from the first up to the second. */
type Within = (from: number, until: number) => number

export function drawAges({ people: { ages } }: Likeness): Picture {
  const within: Within = (from, until) =>
    shareOf(
      ages.ranked().reduce((sum, [age, count]) => (age >= from && age < until ? sum + count : sum), 0),
      ages.total,
    )
  const broad = AGES.value.map(({ from, until, share }): Bar => {
    const name = until === Infinity ? `${from}+` : `${from}–${until - 1}`
    return { name, amount: within(from, until), published: share }
  })
  const old = broad.at(-1)
  return toPicture(
    'ages',
    {
      title: `${Math.round((old?.amount ?? 0) * 100)} in a hundred people are 65 or older; in the country it is ${Math.round((old?.published ?? 0) * 100)}.`,
      lead: `${whole(ages.total)} people who are registered in the region, by age on the first of January 2026: left in bands of ten years, right in the bands that CBS publishes.`,
      published: `${AGES.source}, a mean over its gemeenten.`,
      notSaid:
        'anything about sex, origin or religion. The region has none of these, and no register of it can tell them.',
      height: 306,
    },
    [
      tenYearBars(within),
      countryKey(RIGHT, 14),
      lyingBars(broad, BROAD, { most: 0.32, names: 50, says: percent }),
    ].join(''),
  )
}

function tenYearBars(within: Within): string {
  const { left, right, top, bottom } = TEN_YEARS
  const bands = Array.from({ length: 10 }, (_, place) => {
    const from = place * 10
    return { from, share: within(from, from === OLDEST_BAND ? Infinity : from + 10) }
  })
  const y = linearScale([0, Math.max(0.16, ...bands.map(({ share }) => share))], [bottom, top], 4)
  const step = (right - left) / bands.length
  return [
    leftAxis(TEN_YEARS, y, { says: wholePercent, of: 'of all people' }),
    ...bands.map(({ from, share }, place) => {
      const x = left + (place + 0.12) * step
      return element('rect', { x, width: step * 0.76, y: y(share), height: bottom - y(share), fill: MADE_UP }).concat(
        words(from === OLDEST_BAND ? `${from}+` : `${from}–${from + 9}`, {
          x: left + (place + 0.5) * step,
          y: bottom + 16,
          'text-anchor': 'middle',
          'font-size': 11.5,
          fill: INK_SOFT,
        }),
      )
    }),
    element('line', { x1: left, x2: right, y1: bottom, y2: bottom, stroke: INK_SOFT }),
  ].join('')
}
