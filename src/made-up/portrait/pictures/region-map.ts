import type { Gemeente } from '../../land/area.ts'
import type { Point } from '../../land/hexagons.ts'
import type { Ring } from '../../land/outline.ts'
import { INK_SOFT, PAPER, SEQUENTIAL } from '../drawing/look.ts'
import { label } from '../drawing/marks.ts'
import { decimal, many, whole } from '../drawing/numbers.ts'
import { niceStep } from '../drawing/scale.ts'
import { LEFT, RIGHT } from '../drawing/sheet.ts'
import { element, toCoordinate, words } from '../drawing/svg.ts'
import type { Likeness } from '../measures/likeness.ts'
import { type Picture, toPicture } from './picture.ts'

/** Homes per hectare from which a buurt gets the next colour; half of the gemeenten of the country lie below 2.2. */
const BREAKS = [1, 3, 8, 20] as const
const TALLEST = 560
const LEGEND_WIDTH = 180
const MOST_NAMES = 24

/** The region with its buurten by homes per hectare, wijken and gemeenten around them. */
export function drawRegionMap({ land, homes }: Likeness): Picture {
  const { gemeenten } = land
  const wijken = gemeenten.flatMap((gemeente) => gemeente.wijken)
  const buurten = wijken.flatMap((wijk) => wijk.buurten)
  const frame = frameOf(buurten.flatMap(({ rings }) => rings.flat()))
  const shape = (rings: readonly Ring[]) => toOutline(rings, frame)
  const classes = buurten.map(({ code, rings }) => classOf((homes.of(code) * 10_000) / areaOf(rings)))
  const tints = buurten.map(({ rings }, place) =>
    element('path', { d: shape(rings), fill: SEQUENTIAL[classes[place] ?? 0] }),
  )
  const borders = (areas: readonly { rings: readonly Ring[] }[], stroke: string, width: number) =>
    element('path', {
      d: areas.map(({ rings }) => shape(rings)).join(''),
      fill: 'none',
      stroke,
      'stroke-width': width,
      'stroke-linejoin': 'round',
    })
  const chart = [
    element('g', { 'fill-rule': 'evenodd', stroke: PAPER, 'stroke-width': 0.6 }, ...tints),
    borders(wijken, PAPER, 1.6),
    borders(gemeenten, INK_SOFT, 1.4),
    ...namesOf(gemeenten, homes.of, frame),
    element('g', { transform: 'translate(0 16)' }, legend(classes), scaleBar(frame)),
  ].join('')
  return toPicture(
    'region-map',
    {
      title: `The region has ${many(gemeenten.length, 'gemeente', 'gemeenten')}, ${many(wijken.length, 'wijk', 'wijken')} and ${many(buurten.length, 'buurt', 'buurten')}.`,
      lead: `${whole(homes.total)} homes. A darker buurt has more homes per hectare; white lines part wijken, grey lines gemeenten.`,
      published: `half of all gemeenten have fewer than 2.2 homes per hectare of land, one in ten more than 10 (CBS, Kerncijfers wijken en buurten 2024). Here it is ${decimal((homes.total * 10_000) / buurten.reduce((sum, { rings }) => sum + areaOf(rings), 0), 1)} over the whole region.`,
      notSaid:
        'anything about a real place. The region lies where a polder was planned and never built, and on as much land around it as it needs.',
      height: frame.height,
    },
    chart,
  )
}

interface Frame {
  readonly height: number
  /** Pixels per metre. */
  readonly scale: number
  place(point: Point): readonly [x: number, y: number]
}

function frameOf(points: readonly Point[]): Frame {
  const xs = extentOf(points.map(({ x }) => x))
  const ys = extentOf(points.map(({ y }) => y))
  const room = RIGHT - LEFT - LEGEND_WIDTH
  const scale = Math.min(room / (xs.high - xs.low), TALLEST / (ys.high - ys.low))
  const left = LEFT + (room - (xs.high - xs.low) * scale) / 2
  return {
    height: Math.max(250, (ys.high - ys.low) * scale) + 8,
    scale,
    place: ({ x, y }) => [left + (x - xs.low) * scale, 4 + (ys.high - y) * scale],
  }
}

function extentOf(values: readonly number[]): { low: number; high: number } {
  return values.reduce(({ low, high }, value) => ({ low: Math.min(low, value), high: Math.max(high, value) }), {
    low: Infinity,
    high: -Infinity,
  })
}

/** Rounded to half a pixel, so that neighbours still share their border and a large region stays a small file. */
function toOutline(rings: readonly Ring[], { place }: Frame): string {
  return rings
    .map((ring) => {
      const corners = ring.map((point) =>
        place(point)
          .map((value) => toCoordinate(Math.round(value * 2) / 2))
          .join(' '),
      )
      const kept = corners.filter((corner, at) => corner !== corners.at(at - 1))
      return kept.length < 3 ? '' : `M${kept.join('L')}Z`
    })
    .join('')
}

/** m²; holes turn the other way and count as less. */
function areaOf(rings: readonly Ring[]): number {
  let twice = 0
  for (const ring of rings)
    for (const [place, { x, y }] of ring.entries()) {
      const before = ring.at(place - 1) ?? { x, y }
      twice += before.x * y - x * before.y
    }
  return Math.abs(twice) / 2
}

function classOf(perHectare: number): number {
  return BREAKS.filter((from) => perHectare >= from).length
}

function namesOf(gemeenten: readonly Gemeente[], homesOf: (code: string) => number, frame: Frame): string[] {
  const sized = gemeenten.map((gemeente) => ({
    gemeente,
    homes: gemeente.wijken.flatMap(({ buurten }) => buurten).reduce((sum, { code }) => sum + homesOf(code), 0),
  }))
  const most = Math.max(...sized.map(({ homes }) => homes))
  return sized
    .toSorted((a, b) => b.homes - a.homes)
    .slice(0, MOST_NAMES)
    .map(({ gemeente, homes }) => {
      const [x, y] = frame.place(middleOf(gemeente.rings))
      const size = 12 + 5 * Math.sqrt(homes / most)
      return label(gemeente.name, x, y, { 'text-anchor': 'middle', 'font-size': size, 'font-weight': 600 })
    })
}

/** Of what lies within the largest ring. */
function middleOf(rings: readonly Ring[]): Point {
  const [ring = []] = rings.toSorted((a, b) => areaOf([b]) - areaOf([a]))
  return {
    x: ring.reduce((sum, { x }) => sum + x, 0) / ring.length,
    y: ring.reduce((sum, { y }) => sum + y, 0) / ring.length,
  }
}

function legend(classes: readonly number[]): string {
  const left = RIGHT - LEGEND_WIDTH + 36
  const bounds = [0, ...BREAKS]
  return [
    words('Homes per hectare', { x: left, y: 0, 'font-weight': 600 }),
    words('buurten', { x: RIGHT - 6, y: 18, 'text-anchor': 'end', fill: INK_SOFT, 'font-size': 12.5 }),
    ...SEQUENTIAL.map((fill, place) =>
      [
        element('rect', {
          x: left,
          y: 28 + place * 24,
          width: 26,
          height: 18,
          fill,
          stroke: INK_SOFT,
          'stroke-width': 0.5,
        }),
        words(rangeOf(bounds[place] ?? 0, bounds[place + 1]), { x: left + 36, y: 42 + place * 24 }),
        words(whole(classes.filter((one) => one === place).length), {
          x: RIGHT - 6,
          y: 42 + place * 24,
          'text-anchor': 'end',
          fill: INK_SOFT,
        }),
      ].join(''),
    ),
  ].join('')
}

function rangeOf(from: number, to: number | undefined): string {
  if (from === 0) return `below ${to}`
  return to === undefined ? `${from} or more` : `${from} to ${to}`
}

function scaleBar({ scale }: Frame): string {
  const left = RIGHT - LEGEND_WIDTH + 36
  const metres = niceStep(60 / scale)
  const right = left + metres * scale
  const says = metres >= 1_000 ? `${metres / 1_000} km` : `${metres} m`
  return [
    element('path', {
      d: `M${toCoordinate(left)} 180v6H${toCoordinate(right)}v-6`,
      fill: 'none',
      stroke: INK_SOFT,
      'stroke-width': 1.5,
    }),
    words(says, { x: right + 8, y: 188, fill: INK_SOFT }),
    words('north is up', { x: left, y: 208, fill: INK_SOFT, 'font-size': 12.5 }),
  ].join('')
}
