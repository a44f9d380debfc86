import type { MapArea } from './map-area.ts'

export type Direction = 'north' | 'east' | 'south' | 'west'

/** Unit steps in screen order: x to the east, y to the north. */
const STEPS: Record<Direction, readonly [number, number]> = {
  north: [0, 1],
  east: [1, 0],
  south: [0, -1],
  west: [-1, 0],
}

/**
 * The area that one reaches by walking from an area in a direction: the neighbour that lies most
 * straight ahead. Without one (an island, a coast) the nearest area ahead; nothing at the edge.
 */
export function areaInDirection(from: MapArea, direction: Direction, areas: readonly MapArea[]): MapArea | undefined {
  const neighbours = new Set(from.neighbours)
  const ahead = areas
    .filter((area) => area.code !== from.code)
    .map((area) => ({ area, ...offset(from, area, STEPS[direction]) }))
    .filter(({ along, across }) => along > 0 && across <= along)
  const besides = ahead.filter(({ area }) => neighbours.has(area.code))
  return nearest(besides) ?? nearest(ahead)
}

/** The area nearest to the middle of the map, where a walk starts. */
export function middleArea(areas: readonly MapArea[]): MapArea | undefined {
  const centre = [0, 1].map((axis) => {
    const places = areas.map((area) => area.point[axis] ?? 0)
    return (Math.min(...places) + Math.max(...places)) / 2
  })
  const distance = ({ point }: MapArea) => Math.hypot(point[0] - (centre[0] ?? 0), point[1] - (centre[1] ?? 0))
  return areas.toSorted((a, b) => distance(a) - distance(b))[0]
}

interface Candidate {
  readonly area: MapArea
  readonly along: number
  readonly across: number
}

/** Drifting sideways costs twice: straight ahead beats close by. */
function nearest(candidates: readonly Candidate[]): MapArea | undefined {
  const cost = ({ along, across }: Candidate) => along + 2 * across
  return candidates.toSorted((a, b) => cost(a) - cost(b))[0]?.area
}

/** A degree of longitude is shorter than one of latitude, by the cosine of the latitude. */
function offset(from: MapArea, to: MapArea, [stepX, stepY]: readonly [number, number]) {
  const x = (to.point[0] - from.point[0]) * Math.cos((from.point[1] * Math.PI) / 180)
  const y = to.point[1] - from.point[1]
  return { along: x * stepX + y * stepY, across: Math.abs(x * stepY) + Math.abs(y * stepX) }
}
