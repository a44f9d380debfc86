import type { Buurt } from '../land/area.ts'
import type { Point } from '../land/hexagons.ts'
import { contains, type Ring } from '../land/outline.ts'
import type { Random } from '../random.ts'

/** A stretch of street: where it begins, its direction, and the buurt it must stay in. */
export interface Stretch {
  readonly start: Point
  readonly direction: Point
  readonly rings: readonly Ring[]
}

const STRETCH = 180
const BETWEEN_STRETCHES = 20
const BETWEEN_STREETS = 76
const FRONT_GARDEN = 7

/** The stretches of a buurt in the order in which they are built: from its heart outwards, or scattered over the land. */
export function planStretches(buurt: Buurt, random: Random): Stretch[] {
  const angle = random.between(0, Math.PI)
  const direction = { x: Math.cos(angle), y: Math.sin(angle) }
  const scattered = buurt.character === 'countryside'
  const points = buurt.rings.flat()
  const reach = Math.max(...points.map(({ x, y }) => Math.hypot(x - buurt.heart.x, y - buurt.heart.y)))
  const [along, across] = [Math.ceil(reach / (STRETCH + BETWEEN_STRETCHES)), Math.ceil(reach / BETWEEN_STREETS)]
  const found: { stretch: Stretch; order: number }[] = []
  for (let i = -along; i <= along; i++)
    for (let j = -across; j <= across; j++) {
      const middle = shift(buurt.heart, direction, [i * (STRETCH + BETWEEN_STRETCHES), j * BETWEEN_STREETS])
      if (!contains(buurt.rings, middle)) continue
      const distance = Math.hypot(middle.x - buurt.heart.x, middle.y - buurt.heart.y)
      const order = scattered ? random.fraction() : distance * random.between(0.8, 1.2)
      const start = shift(middle, direction, [-STRETCH / 2, 0])
      found.push({ stretch: { start, direction, rings: buurt.rings }, order })
    }
  return found.sort((a, b) => a.order - b.order).map(({ stretch }) => stretch)
}

export interface Lot {
  /** 0 for the odd side, 1 for the even side. */
  readonly side: 0 | 1
  readonly ring: readonly Point[]
  readonly middle: Point
}

/** The rectangles along both sides of a stretch, metres. What would stick out of the buurt is left out. */
export function layLots(stretch: Stretch, size: { width: number; depth: number; gap: number }): Lot[] {
  const lots: Lot[] = []
  for (const side of [0, 1] as const)
    for (let from = 4; from + size.width <= STRETCH - 4; from += size.width + size.gap) {
      const turn = side === 0 ? 1 : -1
      const [near, far] = [turn * FRONT_GARDEN, turn * (FRONT_GARDEN + size.depth)]
      const corner = (alongStreet: number, away: number) => shift(stretch.start, stretch.direction, [alongStreet, away])
      const ring = [
        corner(from, near),
        corner(from + size.width, near),
        corner(from + size.width, far),
        corner(from, far),
      ]
      if (!ring.every((point) => contains(stretch.rings, point))) continue
      lots.push({ side, ring, middle: corner(from + size.width / 2, (near + far) / 2) })
    }
  return lots
}

function shift({ x, y }: Point, direction: Point, [along, across]: readonly [number, number]): Point {
  return {
    x: toMillimetres(x + along * direction.x - across * direction.y),
    y: toMillimetres(y + along * direction.y + across * direction.x),
  }
}

/** As fine as the BAG goes. */
function toMillimetres(metres: number): number {
  return Math.round(metres * 1000) / 1000
}
