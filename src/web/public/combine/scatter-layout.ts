import { axisTicks } from '../charts/axis-ticks.ts'
import { type Combination, type CombinedRow, isPairClass, type PairClass } from './combination.ts'
import { type Hexagon, hexagonsOf } from './hexagons.ts'

/** Above this many areas their dots would lie on top of each other: hexagons then tell how many there are. */
export const MOST_DOTS = 800
const SMALLEST_RADIUS = 3
const LARGEST_RADIUS = 13
const PLAIN_RADIUS = 4.5

export interface ScatterSize {
  readonly width: number
  readonly height: number
}

/** One area with both figures, in pixels. */
export interface ScatterDot {
  readonly row: CombinedRow
  readonly kind: PairClass
  readonly x: number
  readonly y: number
  readonly radius: number
  /** False when a third subject gives the size and this area has no figure of it: it is drawn open. */
  readonly sized: boolean
}

export interface ScatterAxis {
  readonly ticks: readonly number[]
  readonly at: (value: number) => number
  /** True when each step is larger than the one before: the square root of the figure is what is drawn. */
  readonly pressed: boolean
}

/** Where everything of a scatter goes, in pixels. */
export interface ScatterLayout {
  readonly x: ScatterAxis
  readonly y: ScatterAxis
  readonly dots: readonly ScatterDot[]
  /** Null when each area has its own dot. */
  readonly hexagons: readonly Hexagon[] | null
  readonly frame: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
}

export const HEXAGON_RADIUS = 8

/** Lays out a scatter: every area with both figures is in it, axes from zero, the largest size first so that none is hidden. */
export function scatterLayout(
  combination: Combination,
  { width, height }: ScatterSize,
  chosen?: PairClass,
): ScatterLayout {
  const { rows } = combination
  const frame = { left: 56, right: width - 16, top: 16, bottom: height - 32 }
  const valuesOf = (of: (row: CombinedRow) => number | null) => rows.flatMap((row) => of(row) ?? [])
  const x = axis(
    valuesOf(({ second }) => second.value),
    [frame.left, frame.right],
    width < 480 ? 4 : 7,
  )
  const y = axis(
    valuesOf(({ first }) => first.value),
    [frame.bottom, frame.top],
    6,
  )
  const radiusOf = radiusBy(
    valuesOf(({ third }) => third?.value ?? null).reduce((most, value) => Math.max(most, value), 0),
  )
  const dots = rows
    .flatMap((row): ScatterDot[] => {
      if (!isPairClass(row.kind)) return []
      const sized = row.third === null || row.third.value !== null
      const at = { x: x.at(row.second.value ?? 0), y: y.at(row.first.value ?? 0) }
      return [{ row, kind: row.kind, ...at, radius: radiusOf(row), sized }]
    })
    .sort((a, b) => b.radius - a.radius)
  const counted = chosen === undefined ? dots : dots.filter(({ kind }) => kind === chosen)
  const hexagons =
    dots.length <= MOST_DOTS
      ? null
      : hexagonsOf(
          counted.map((dot) => [dot.x, dot.y] as const),
          HEXAGON_RADIUS,
        )
  return { x, y, dots, hexagons, frame }
}

/** Where a few areas are far above the others, such as large cities: then the axis is pressed together, and says so. */
const FAR_ABOVE = 12

function axis(values: readonly number[], [from, to]: readonly [number, number], atMost: number): ScatterAxis {
  const sorted = Float64Array.from(values).sort()
  const highest = sorted.at(-1) ?? 0
  const pressed = highest > FAR_ABOVE * (sorted[sorted.length >> 1] ?? 0) && (sorted[sorted.length >> 1] ?? 0) > 0
  const stretch = (value: number) => (pressed ? Math.sqrt(Math.max(0, value)) : value)
  const end = stretch(highest === 0 ? 1 : highest * 1.03)
  const ticks = axisTicks(end, atMost)
  return {
    ticks: pressed ? ticks.map((tick) => tick ** 2) : ticks,
    at: (value) => from + (stretch(value) / end) * (to - from),
    pressed,
  }
}

/** The surface of a dot is in proportion to the third figure. */
function radiusBy(highest: number): (row: CombinedRow) => number {
  return ({ third }) => {
    if (third === null) return PLAIN_RADIUS
    const share = third.value === null || highest === 0 ? 0 : Math.max(0, third.value) / highest
    return Math.max(SMALLEST_RADIUS, LARGEST_RADIUS * Math.sqrt(share))
  }
}
