import { INK_SOFT, MADE_UP } from '../drawing/look.ts'
import { bottomAxis, label, leftAxis, type Panel } from '../drawing/marks.ts'
import { euros, short, whole, wholePercent } from '../drawing/numbers.ts'
import { linearScale } from '../drawing/scale.ts'
import { LEFT, RIGHT } from '../drawing/sheet.ts'
import { element } from '../drawing/svg.ts'
import { shareOf } from '../measures/counts.ts'
import type { Likeness } from '../measures/likeness.ts'
import { createSpread, type Spread } from '../measures/spread.ts'
import { MEAN_WOZ } from '../published-figures.ts'
import { NO_FIGURE, type Picture, toPicture } from './picture.ts'

const STEP = 50_000
const HIGHEST = 1_200_000

const PANEL: Panel = { left: LEFT + 44, right: RIGHT - 10, top: 44, bottom: 276 }

export function drawValues({ property: { values } }: Likeness): Picture {
  const newest = Math.max(...values.keys())
  const spread = values.get(newest) ?? createSpread()
  const then = values.get(MEAN_WOZ.value.year)?.mean ?? 0
  return toPicture(
    'values',
    {
      title: `Half of the homes are worth less than ${euros(spread.quantile(0.5))}, one in ten more than ${euros(spread.quantile(0.9))}.`,
      lead: `WOZ values of ${whole(spread.count)} homes on the first of January ${newest}, in steps of ${euros(STEP)}; the last step holds all above it. The line is the mean.`,
      published: `of how values are spread ${NO_FIGURE} The mean on the first of January ${MEAN_WOZ.value.year} was ${euros(MEAN_WOZ.value.euros)} in the country (${MEAN_WOZ.source}) and is ${euros(then)} in the region.`,
      notSaid: 'what a real street is worth. Differences between regions of the country are left out.',
      height: 308,
    },
    drawSpread(spread),
  )
}

function drawSpread(spread: Spread): string {
  const { left, right, top, bottom } = PANEL
  const steps = Array.from({ length: HIGHEST / STEP }, (_, place) => {
    const from = place * STEP
    const until = from + STEP === HIGHEST ? Infinity : from + STEP
    return { from, share: shareOf(spread.between(from, until), spread.count) }
  })
  const x = linearScale([0, HIGHEST], [left, right], 6)
  const y = linearScale([0, Math.max(0.1, ...steps.map(({ share }) => share))], [bottom, top], 4)
  const width = x(STEP) - x(0) - 2
  const mean = x(spread.mean)
  return [
    leftAxis(PANEL, y, { says: wholePercent, of: 'of all homes' }),
    ...steps.map(({ from, share }) =>
      element('rect', { x: x(from) + 1, width, y: y(share), height: bottom - y(share), fill: MADE_UP }),
    ),
    bottomAxis({ ...PANEL, top: bottom }, x, {
      says: (amount) => (amount === HIGHEST ? 'more' : `€ ${short(amount)}`),
      of: 'WOZ value',
    }),
    element('line', { x1: mean, x2: mean, y1: top, y2: bottom, stroke: INK_SOFT, 'stroke-dasharray': '4 3' }),
    label(`mean ${euros(spread.mean)}`, mean + 6, top + 12),
  ].join('')
}
