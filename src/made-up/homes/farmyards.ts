import type { Buurt } from '../land/area.ts'
import type { Point } from '../land/hexagons.ts'
import { contains } from '../land/outline.ts'
import type { Random } from '../random.ts'
import { BUILDING_STYLES } from './building-style.ts'
import { distanceBetween, type Lot, layLot, type Stretch, shift } from './street-plan.ts'

/** A yard in the open country: room for a farm and a barn, far from every other building. */
export interface Farmyard {
  readonly middle: Point
  readonly house: Lot
  readonly barn: Lot
}

/** Metres between one yard and any other home; what is built on a yard lies within a few tens of metres of its middle. */
const LONELY = 250
const YARD = 50
const BETWEEN_YARDS = 2 * YARD + LONELY
/** Half the length of a stretch and the depth of its lots. */
const STREET_REACH = 115

/** The yards of a buurt, at most so many, all of them so far from its border that no home beyond it comes near. */
export function planFarmyards(buurt: Buurt, most: number, random: Random): Farmyard[] {
  if (most <= 0) return []
  const points = buurt.rings.flat()
  const reach = Math.max(...points.map((point) => distanceBetween(point, buurt.heart)))
  const steps = Math.floor(reach / BETWEEN_YARDS)
  const direction = { x: 1, y: 0 }
  const candidates: Point[] = []
  for (let i = -steps; i <= steps; i++)
    for (let j = -steps; j <= steps; j++) {
      const middle = shift(buurt.heart, direction, [i * BETWEEN_YARDS, j * BETWEEN_YARDS])
      const clear = points.every((corner) => distanceBetween(corner, middle) > LONELY + YARD)
      if (clear && contains(buurt.rings, middle)) candidates.push(middle)
    }
  return random
    .shuffled(candidates)
    .slice(0, Math.min(most, Math.ceil(candidates.length / 2)))
    .map((middle) => layYard(middle, random.between(0, Math.PI)))
}

function layYard(middle: Point, angle: number): Farmyard {
  const direction = { x: Math.cos(angle), y: Math.sin(angle) }
  const house = layLot({ corner: shift(middle, direction, [-24, 0]), direction, side: 0 }, BUILDING_STYLES.farm)
  const barn = layLot({ corner: shift(middle, direction, [2, 0]), direction, side: 0 }, BUILDING_STYLES.barn)
  return { middle, house, barn }
}

/** The stretches that leave the yards as lonely as they are meant to be. */
export function awayFrom(yards: readonly Farmyard[], stretches: readonly Stretch[]): Stretch[] {
  return stretches.filter(({ start, direction }) => {
    const middle = shift(start, direction, [90, 0])
    return yards.every((yard) => distanceBetween(yard.middle, middle) > LONELY + YARD + STREET_REACH)
  })
}
