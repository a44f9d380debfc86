import type { Random } from '../random.ts'
import type { AreaTree, Land } from './area.ts'
import { layAreas } from './area-plan.ts'
import { growParts } from './growth.ts'
import { type Cell, type Lattice, layHexagons, type Point } from './hexagons.ts'
import { createOutline } from './outline.ts'
import { createPlaceNames } from './place-names.ts'

// The Markerwaard: the polder that was planned in the Markermeer and never built. RD metres.
const CENTRE: Point = { x: 142_500, y: 509_500 }
const RADIUS = 10_500
const CELLS_PER_BUURT = 60

/** Makes the country under the homes: gemeenten, wijken and buurten without gaps or overlaps. */
export function makeLand(homes: number, random: Random): Land {
  const buurtCount = Math.max(8, Math.round(homes / 500))
  const wijkCount = Math.max(4, Math.round(buurtCount / 3.3))
  const gemeenteCount = Math.min(99, Math.max(2, Math.round(wijkCount / 3)))
  const area = Math.PI * RADIUS ** 2
  const side = Math.sqrt((2 * area) / (3 * Math.sqrt(3) * CELLS_PER_BUURT * buurtCount))
  const lattice = layHexagons({ centre: CENTRE, radius: RADIUS, side }, coast(random), random)
  const whole = growParts(lattice, [...lattice.cells.values()], [1], random)[0] ?? []
  const tree = divide(lattice, whole, [gemeenteCount, wijkCount / gemeenteCount, buurtCount / wijkCount], random)
  const outline = createOutline(lattice.corners, tree.flat(2))
  return { gemeenten: layAreas(tree, homes, { outline, random, names: createPlaceNames(random) }) }
}

/** A round polder with bays and headlands. */
function coast(random: Random): (point: Point) => boolean {
  const waves = [2, 3, 5, 7, 11, 17].map((times) => ({
    times,
    size: 0.16 / times ** 0.7,
    turn: random.between(0, 2 * Math.PI),
  }))
  return ({ x, y }) => {
    const angle = Math.atan2(y - CENTRE.y, x - CENTRE.x)
    const reach = waves.reduce((sum, { times, size, turn }) => sum + size * Math.cos(times * angle + turn), 1)
    return Math.hypot(x - CENTRE.x, y - CENTRE.y) < RADIUS * reach
  }
}

/** Larger areas get more parts. */
function divide(lattice: Lattice, whole: readonly Cell[], counts: readonly number[], random: Random): AreaTree {
  const [first = 1, second = 1, third = 1] = counts
  const split = (cells: readonly Cell[], count: number) =>
    growParts(
      lattice,
      cells,
      Array.from({ length: count }, () => random.between(0.6, 1.5)),
      random,
    )
  return split(whole, first).map((gemeente, _, gemeenten) =>
    split(gemeente, Math.max(2, shareOf(gemeente, gemeenten, second))).map((wijk, __, wijken) =>
      split(wijk, shareOf(wijk, wijken, third)),
    ),
  )
}

/** How many parts an area gets when its siblings have so many each on average. Codes leave room for 99. */
function shareOf(cells: readonly Cell[], siblings: readonly (readonly Cell[])[], each: number): number {
  return Math.max(1, Math.min(99, Math.round((each * siblings.length * cells.length) / siblings.flat().length)))
}
