import type { Random } from '../random.ts'
import type { AreaTree, Land } from './area.ts'
import { layAreas } from './area-plan.ts'
import { drawSizes } from './gemeente-sizes.ts'
import { createGrowth, type Growth } from './growth.ts'
import { layHexagons, type Point } from './hexagons.ts'
import { createOutline } from './outline.ts'
import { createPlaceNames } from './place-names.ts'
import { divideWhole } from './whole-shares.ts'

// The Markerwaard: the polder that was planned in the Markermeer and never built. RD metres. Where the polder grows
// beyond the map of the Netherlands, its centre moves south, so that it stays within the area for which RD is meant.
const MARKERWAARD: Point = { x: 142_500, y: 509_500 }
const NORTHERNMOST = 618_000
/** Average land per buurt, m²; the Netherlands has about 14,500 buurten on 33,500 km². */
const AREA_PER_BUURT = 2_300_000
const CELLS_PER_BUURT = 32
const FEWEST_CELLS_PER_BUURT = 8
/** Codes of wijken and buurten have two digits. */
const MOST_PARTS = 99
/** How far headlands may stick out beyond the round. */
const MOST_REACH = 1.35

/**
 * Makes the country under the homes: gemeenten, wijken and buurten without gaps or overlaps. Their numbers grow with
 * the homes as one gemeente of 2,000 homes does into a country of 342 gemeenten, 3,400 wijken and 14,500 buurten.
 */
export function makeLand(homes: number, random: Random): Land {
  const counts = countAreas(homes)
  const radius = Math.sqrt((counts.buurten * AREA_PER_BUURT) / Math.PI)
  const centre = { x: MARKERWAARD.x, y: Math.min(MARKERWAARD.y, NORTHERNMOST - MOST_REACH * radius) }
  const side = Math.sqrt((2 * AREA_PER_BUURT) / (3 * Math.sqrt(3) * CELLS_PER_BUURT))
  const onLand = coast({ centre, radius }, random)
  const lattice = layHexagons({ centre, reach: MOST_REACH * radius, side }, onLand, random)
  const grow = createGrowth(lattice, random)
  const sizes = divideWhole(homes, drawSizes(counts.gemeenten, random))
  const mainland = grow(lattice.land, [1])[0] ?? []
  const tree = divide(mainland, { sizes, counts, grow, random })
  const outline = createOutline(lattice, buurtenOf(tree))
  const names = createPlaceNames(random)
  return { gemeenten: layAreas(tree, sizes, { outline, random, names, centreOf: lattice.centre }) }
}

interface AreaCounts {
  readonly gemeenten: number
  readonly wijken: number
  readonly buurten: number
}

/** Power laws through what 20,000 homes have and the ten million of a country. */
function countAreas(homes: number): AreaCounts {
  const towns = homes / 20_000
  return {
    gemeenten: Math.max(1, Math.round((homes / 2_000) ** 0.685)),
    wijken: Math.max(3, Math.round(12 * towns ** 0.9085)),
    buurten: Math.max(8, Math.round(40 * towns ** 0.9483)),
  }
}

/** A round polder with bays and headlands. */
function coast({ centre, radius }: { centre: Point; radius: number }, random: Random): (point: Point) => boolean {
  const waves = [2, 3, 5, 7, 11, 17].map((times) => ({
    times,
    size: 0.16 / times ** 0.7,
    turn: random.between(0, 2 * Math.PI),
  }))
  return ({ x, y }) => {
    const angle = Math.atan2(y - centre.y, x - centre.x)
    const reach = waves.reduce((sum, { times, size, turn }) => sum + size * Math.cos(times * angle + turn), 1)
    return Math.hypot(x - centre.x, y - centre.y) < radius * reach
  }
}

interface Division {
  /** Homes per gemeente. */
  readonly sizes: readonly number[]
  readonly counts: AreaCounts
  readonly grow: Growth
  readonly random: Random
}

/** Gemeenten with more homes get more land and more parts, but less than in proportion. */
function divide(mainland: readonly number[], { sizes, counts, grow, random }: Division): AreaTree {
  const powers = (power: number) => sizes.map((size) => size ** power)
  const wijken = divideWhole(counts.wijken, powers(0.65), 2)
  const buurten = divideWhole(counts.buurten, powers(0.8), 2)
  const unequal = (count: number) => Array.from({ length: count }, () => random.between(0.6, 1.5))
  return grow(
    mainland,
    powers(0.25).map((speed) => speed * random.between(0.85, 1.15)),
  ).map((gemeente, g) => {
    const room = Math.floor(gemeente.length / FEWEST_CELLS_PER_BUURT)
    const buurtCount = Math.max(1, Math.min(buurten[g] ?? 1, room))
    const wijkCount = Math.max(1, Math.min(wijken[g] ?? 1, buurtCount, MOST_PARTS))
    const parts = grow(gemeente, unequal(wijkCount))
    const shares = divideWhole(
      buurtCount,
      parts.map(({ length }) => length),
      1,
    )
    return parts.map((wijk, w) => grow(wijk, unequal(Math.min(shares[w] ?? 1, wijk.length, MOST_PARTS))))
  })
}

function* buurtenOf(tree: AreaTree): Generator<readonly number[]> {
  for (const gemeente of tree) for (const wijk of gemeente) yield* wijk
}
