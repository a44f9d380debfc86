import { INK, INK_SOFT, LINE, PUBLISHED, SEQUENTIAL } from '../drawing/look.ts'
import { percent, whole, wholePercent } from '../drawing/numbers.ts'
import { linearScale, type Scale } from '../drawing/scale.ts'
import { LEFT, RIGHT } from '../drawing/sheet.ts'
import { element, words } from '../drawing/svg.ts'
import { indicatorName } from '../indicator-names.ts'
import { shareOf } from '../measures/counts.ts'
import type { Likeness } from '../measures/likeness.ts'
import type { SignMeasure } from '../measures/sign-measure.ts'
import { BASE_RATE, HIT_RATES } from '../published-figures.ts'
import { type Picture, toPicture } from './picture.ts'

/** The region is made so that over several of them together no indicator is right more often. */
const MOST_RIGHT = 0.35
/** Below this many places a share says nothing. */
const FEWEST_SHOWN = 20
const ROW = 19
const TOP = 48
const NAMES = 262
const COUNTS = 84
const SMALL = { 'font-size': 12.5, fill: INK_SOFT } as const

/** Of the places that show an indicator: how many are misused. */
export function drawIndicators({ signs, homes }: Likeness): Picture {
  const rows = rightness(signs)
  const clear = rows.filter(({ shown }) => shown >= FEWEST_SHOWN)
  const few = rows.filter(({ shown }) => shown < FEWEST_SHOWN)
  const bottom = TOP + clear.length * ROW + 4
  const most = Math.max(0.6, ...clear.map(({ high }) => high))
  const x = linearScale([0, most], [LEFT + NAMES, RIGHT - COUNTS], 6)
  const highest = clear[0]
  return toPicture(
    'indicators',
    {
      title:
        highest === undefined
          ? 'Too few places show an indicator to say how often it is right.'
          : `Of the indicators that ${FEWEST_SHOWN} places or more show, the best is right in ${percent(highest.right)} of cases.`,
      lead: `Of the places that show an indicator, how many are misused; the thin line is where that share may lie (95 %). In all, ${whole(signs.misusedPlaces)} places are misused: ${percent(shareOf(signs.misusedPlaces, homes.total))} of the number of homes.`,
      published: `${HIT_RATES.source}. Of all homes about ${percent(BASE_RATE.value)} (${BASE_RATE.source}).`,
      notSaid: `how often it is right in a real town. The share of misuse is chosen, and so is what misleads. Taken over several regions, no indicator may be right in more than ${percent(MOST_RIGHT)}.`,
      height: bottom + 28 + few.length * ROW + (few.length > 0 ? 34 : 0),
    },
    [
      axis(x, bottom),
      ...clear.map((row, place) => drawRow(row, TOP + (place + 0.5) * ROW, x)),
      bound(x(MOST_RIGHT), { bottom, above: 24, says: `our bound ${percent(MOST_RIGHT)}`, colour: INK }),
      bound(x(HIT_RATES.value.pilot), { bottom, above: 8, says: 'pilot: one third', colour: PUBLISHED, leftOf: true }),
      bound(x(HIT_RATES.value.aim), { bottom, above: 8, says: 'aim: half', colour: PUBLISHED }),
      words('misused of all', { x: RIGHT, y: TOP - 24, 'text-anchor': 'end', ...SMALL }),
      few.length === 0 ? '' : drawFew(few, bottom + 50),
    ].join(''),
  )
}

function axis(x: Scale, bottom: number): string {
  return x.ticks
    .flatMap((share) => [
      element('line', { x1: x(share), x2: x(share), y1: TOP, y2: bottom, stroke: share === 0 ? INK_SOFT : LINE }),
      words(wholePercent(share), { x: x(share), y: bottom + 16, 'text-anchor': 'middle', ...SMALL }),
    ])
    .join('')
}

function drawRow(row: Rightness, middle: number, x: Scale): string {
  return [
    nameOf(row, middle),
    element('rect', { x: x(0), y: middle - 5, width: x(row.right) - x(0), height: 10, fill: SEQUENTIAL[2] }),
    element('line', { x1: x(row.low), x2: x(row.high), y1: middle, y2: middle, stroke: INK, 'stroke-width': 1.4 }),
  ].join('')
}

function nameOf({ code, shown, misused }: Rightness, middle: number): string {
  return [
    words(indicatorName(code), { x: LEFT + NAMES - 56, y: middle + 4.5, 'text-anchor': 'end', 'font-size': 12.5 }),
    words(code, { x: LEFT + NAMES - 8, y: middle + 4.5, 'text-anchor': 'end', ...SMALL }),
    words(`${whole(misused)} of ${whole(shown)}`, { x: RIGHT, y: middle + 4.5, 'text-anchor': 'end', ...SMALL }),
  ].join('')
}

/** Dots instead of a bar: nothing that was measured. */
function drawFew(rows: readonly Rightness[], top: number): string {
  return [
    words(`Shown by fewer than ${FEWEST_SHOWN} places: too few to tell`, { x: LEFT + NAMES, y: top - 4, ...SMALL }),
    ...rows.map((row, place) => {
      const middle = top + (place + 0.6) * ROW
      const dots = { x1: LEFT + NAMES, x2: RIGHT - COUNTS, y1: middle, y2: middle }
      return [
        nameOf(row, middle),
        element('line', {
          ...dots,
          stroke: INK_SOFT,
          'stroke-dasharray': '1 7',
          'stroke-linecap': 'round',
          'stroke-width': 1.6,
        }),
      ].join('')
    }),
  ].join('')
}

interface Bound {
  readonly bottom: number
  /** How far above the first row it is named. */
  readonly above: number
  readonly says: string
  readonly colour: string
  /** On which side of the line it is named; right when left out. */
  readonly leftOf?: boolean
}

function bound(x: number, { bottom, above, says, colour, leftOf = false }: Bound): string {
  return [
    element('line', {
      x1: x,
      x2: x,
      y1: TOP + 4 - above,
      y2: bottom,
      stroke: colour,
      'stroke-width': 1.5,
      'stroke-dasharray': '5 3',
    }),
    words(says, {
      x: leftOf ? x - 4 : x + 4,
      y: TOP - above,
      'text-anchor': leftOf ? 'end' : 'start',
      fill: colour,
      'font-size': 12.5,
    }),
  ].join('')
}

export interface Rightness {
  readonly code: string
  /** Places that show it, and those of them that are misused. */
  readonly shown: number
  readonly misused: number
  readonly right: number
  readonly low: number
  readonly high: number
}

/** Most often right first, with the bounds of Wilson (1927) at 95 %. */
export function rightness({ misused, innocent, byChance }: SignMeasure): readonly Rightness[] {
  const codes = new Set([misused, innocent, byChance].flatMap((group) => group.ranked().map(([code]) => code)))
  return [...codes]
    .map((code) => {
      const shown = misused.of(code) + innocent.of(code) + byChance.of(code)
      return { code, shown, misused: misused.of(code), ...boundsOf(misused.of(code), shown) }
    })
    .sort((a, b) => b.right - a.right || b.shown - a.shown || a.code.localeCompare(b.code))
}

const Z = 1.96

function boundsOf(part: number, of: number): Pick<Rightness, 'right' | 'low' | 'high'> {
  const right = shareOf(part, of)
  const centre = (right + Z ** 2 / (2 * of)) / (1 + Z ** 2 / of)
  const half = (Z / (1 + Z ** 2 / of)) * Math.sqrt((right * (1 - right)) / of + Z ** 2 / (4 * of ** 2))
  return { right, low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}
