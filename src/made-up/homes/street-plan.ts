import type { Buurt } from '../land/area.ts'
import type { Point } from '../land/hexagons.ts'
import { contains, type Ring } from '../land/outline.ts'
import type { Random } from '../random.ts'
import { BUILDING_STYLES } from './building-style.ts'

/** A stretch of street: where it begins, its direction, and the buurt it must stay in. */
export interface Stretch {
  readonly start: Point
  readonly direction: Point
  readonly rings: readonly Ring[]
}

/** Room for one building along a street. */
export interface Lot {
  /** 0 for the odd side, 1 for the even side. */
  readonly side: 0 | 1
  readonly ring: readonly Point[]
  readonly middle: Point
  /** m² of ground. */
  readonly footprint: number
}

interface LotSize {
  readonly width: number
  readonly depth: number
  readonly gap: number
}

const STRETCH = 180
const BETWEEN_STRETCHES = 20
const BETWEEN_STREETS = 76
const FRONT_GARDEN = 7
const CORNER = 4

/**
 * The stretches of a buurt in the order in which they are built: from its heart outwards, or scattered over the land.
 * At least one, and each has room for a block of flats at least: whatever the homes, they fit.
 */
export function planStretches(buurt: Buurt, random: Random): Stretch[] {
  const angle = random.between(0, Math.PI)
  const direction = { x: Math.cos(angle), y: Math.sin(angle) }
  const scattered = buurt.character === 'countryside'
  const reach = Math.max(...buurt.rings.flat().map((point) => distanceBetween(point, buurt.heart)))
  const [along, across] = [Math.ceil(reach / (STRETCH + BETWEEN_STRETCHES)), Math.ceil(reach / BETWEEN_STREETS)]
  const found: { stretch: Stretch; order: number }[] = []
  for (let i = -along; i <= along; i++)
    for (let j = -across; j <= across; j++) {
      const middle = shift(buurt.heart, direction, [i * (STRETCH + BETWEEN_STRETCHES), j * BETWEEN_STREETS])
      if (!contains(buurt.rings, middle)) continue
      const order = scattered ? random.fraction() : distanceBetween(middle, buurt.heart) * random.between(0.8, 1.2)
      const start = shift(middle, direction, [-STRETCH / 2, 0])
      found.push({ stretch: { start, direction, rings: buurt.rings }, order })
    }
  const stretches = found.sort((a, b) => a.order - b.order).map(({ stretch }) => stretch)
  const roomy = stretches.filter((stretch) => layLots(stretch, BUILDING_STYLES.flat).length > 0)
  return roomy.length > 0 ? roomy : [stretchAround(buurt, direction)]
}

/** The stretch whose first lot lies on the heart of the buurt, which is never near its border. */
function stretchAround({ heart, rings }: Buurt, direction: Point): Stretch {
  const { width, depth } = BUILDING_STYLES.flat
  return { start: shift(heart, direction, [-CORNER - width / 2, -FRONT_GARDEN - depth / 2]), direction, rings }
}

/** The rectangles along both sides of a stretch, metres. What would stick out of the buurt is left out. */
export function layLots(stretch: Stretch, size: LotSize): Lot[] {
  const lots: Lot[] = []
  for (const side of [0, 1] as const)
    for (let from = CORNER; from + size.width <= STRETCH - CORNER; from += size.width + size.gap) {
      const turn = side === 0 ? 1 : -1
      const near = shift(stretch.start, stretch.direction, [from, turn * FRONT_GARDEN])
      const lot = layLot({ corner: near, direction: stretch.direction, side }, size)
      if (lot.ring.every((point) => contains(stretch.rings, point))) lots.push(lot)
    }
  return lots
}

/** One rectangle; its corner is where it begins along the street, and it lies on that side of it. */
export function layLot(
  { corner, direction, side }: { corner: Point; direction: Point; side: 0 | 1 },
  { width, depth }: Pick<LotSize, 'width' | 'depth'>,
): Lot {
  const away = side === 0 ? depth : -depth
  const at = (alongStreet: number, across: number) => shift(corner, direction, [alongStreet, across])
  return {
    side,
    ring: [at(0, 0), at(width, 0), at(width, away), at(0, away)],
    middle: at(width / 2, away / 2),
    footprint: width * depth,
  }
}

export function shift({ x, y }: Point, direction: Point, [along, across]: readonly [number, number]): Point {
  return {
    x: toMillimetres(x + along * direction.x - across * direction.y),
    y: toMillimetres(y + along * direction.y + across * direction.x),
  }
}

export function distanceBetween(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

/** As fine as the BAG goes. */
export function toMillimetres(metres: number): number {
  return Math.round(metres * 1000) / 1000
}
