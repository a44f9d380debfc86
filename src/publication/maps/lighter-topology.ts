import { quantize } from 'topojson-client'
import { type AreaTopology, type DrawnArea, drawnAreas, withAreas } from './detailed-topology.ts'

/** Steps of the grid along the longer side: 30 m in a country of 300 km, less than a pixel of a screen that shows it whole. */
const GRID = 1e4
/** An area may seem this much smaller or larger than it is, and no more. */
const MOST_ASTRAY = 0.25
/** A square degree in the Netherlands, in m²: 111,300 m by 68,500 m. */
const SQUARE_DEGREE = 7.62e9
/** Square metres of a corner that nobody sees, even when a gemeente fills the screen. */
const UNSEEN = 25

export function cornersOf({ arcs }: AreaTopology): number {
  return arcs.reduce((sum, arc) => sum + arc.length, 0)
}

/**
 * The boundaries with at most about so many corners, on a coarse grid. The corners that matter least go first, the same for
 * both sides of a border, so that no gap opens. An area that would shrink to nothing keeps the corners that it needs.
 */
export function lightened(detailed: AreaTopology, corners: number): AreaTopology {
  const least = leastWeight(detailed, corners)
  return onGrid(withoutCollapsed(simplified(detailed, keepAreas(detailed, least))))
}

/** Some of the areas as finely as anyone can see. */
export function inFull(detailed: AreaTopology, areas: readonly DrawnArea[]): AreaTopology {
  const part = withAreas(detailed, areas)
  return onGrid(withoutCollapsed(simplified(part, keepAreas(part, UNSEEN / SQUARE_DEGREE))))
}

/** The weight below which corners go, so that this many stay; 0 when none has to go. */
function leastWeight({ arcs }: AreaTopology, corners: number): number {
  const weights = Float64Array.from(arcs.flatMap((arc) => arc.map((corner) => corner[2] ?? 0))).sort()
  return weights.length <= corners ? 0 : (weights[weights.length - corners] ?? 0)
}

/** Per arc the least weight, halved for the arcs of areas that would seem too small or too large until they do not. */
function keepAreas(detailed: AreaTopology, least: number): Float64Array {
  const weights = new Float64Array(detailed.arcs.length).fill(least)
  const areas = drawnAreas(detailed)
  const sizes = sizesOf(areas, detailed.arcs.map(sweep))
  for (let rounds = 0; rounds < 60; rounds += 1) {
    const drawn = sizesOf(areas, simplified(detailed, weights).arcs.map(sweep))
    const astray = areas.filter((_, place) => {
      const size = sizes[place] ?? 0
      return Math.abs((drawn[place] ?? 0) - size) > MOST_ASTRAY * size
    })
    if (astray.length === 0) break
    const arcs = new Set(astray.flatMap(({ parts }) => parts.flat(2).map(unsigned)))
    for (const arc of arcs) weights[arc] = (weights[arc] ?? 0) / 2
  }
  return weights
}

function simplified(detailed: AreaTopology, weights: Float64Array): AreaTopology {
  const arcs = detailed.arcs.map((arc, place) =>
    arc.flatMap(([x = 0, y = 0, weight = 0]) => (weight >= (weights[place] ?? 0) ? [[x, y]] : [])),
  )
  return { ...detailed, arcs }
}

/** Twice the area between an arc and the origin: those of a ring add up to its area, however the arcs are shared. */
function sweep(arc: readonly (readonly number[])[]): number {
  let twice = 0
  for (const [place, [x = 0, y = 0]] of arc.entries()) {
    const [nextX = x, nextY = y] = arc[place + 1] ?? []
    twice += x * nextY - nextX * y
  }
  return twice
}

function sizesOf(areas: readonly DrawnArea[], sweeps: readonly number[]): number[] {
  const sizeOf = (ring: readonly number[]) =>
    Math.abs(ring.reduce((sum, arc) => sum + (arc < 0 ? -(sweeps[~arc] ?? 0) : (sweeps[arc] ?? 0)), 0))
  return areas.map(({ parts }) =>
    parts.reduce(
      (sum, [outline = [], ...holes]) => sum + holes.reduce((left, hole) => left - sizeOf(hole), sizeOf(outline)),
      0,
    ),
  )
}

/** Without the islets and lakes of which a line is left: a ring has at least three corners, and the first again. */
function withoutCollapsed(light: AreaTopology): AreaTopology {
  const stands = (ring: readonly number[]) =>
    ring.reduce((corners, arc) => corners + (light.arcs[unsigned(arc)]?.length ?? 1) - 1, 0) >= 3
  return withAreas(
    light,
    drawnAreas(light).map(({ code, parts }) => ({
      code,
      parts: parts.flatMap(([outline = [], ...holes]) => (stands(outline) ? [[outline, ...holes.filter(stands)]] : [])),
    })),
  )
}

function unsigned(arc: number): number {
  return arc < 0 ? ~arc : arc
}

/** Small whole numbers, from the lower left corner and then from corner to corner. */
function onGrid(plain: AreaTopology): AreaTopology {
  return plain.arcs.length === 0 ? plain : quantize(plain, GRID)
}
