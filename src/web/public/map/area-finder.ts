import Flatbush from 'flatbush'
import { boxOf, linesOf, type Shapes } from './boundary-shapes.ts'
import type { Point } from './projection.ts'

/**
 * Finds the area at a place of the world, by its place in the order of the map. Where there is none, the nearest area within reach
 * (in world units): a finger is wider than an island.
 */
export type FindArea = (at: Point, reach: number) => number | undefined

export function areaFinder(shapes: Shapes, index: ArrayBuffer): FindArea {
  if (shapes.drawn === 0) return () => undefined
  const drawn = drawnAreas(shapes)
  const boxes = Flatbush.from(index)
  const around = ([x, y]: Point, reach: number) =>
    boxes.search(x - reach, y - reach, x + reach, y + reach).flatMap((place) => drawn[place] ?? [])
  return (at, reach) => {
    const hit = around(at, 0).find((area) => holds(shapes, area, at))
    return hit ?? nearest(shapes, around(at, reach), { at, reach })
  }
}

/** An index of the boxes of areas, which a finder needs; a Worker can make it and hand it over. */
export function areaIndex(shapes: Shapes): ArrayBuffer {
  if (shapes.drawn === 0) return new ArrayBuffer()
  const index = new Flatbush(shapes.drawn)
  for (const area of drawnAreas(shapes)) index.add(...boxOf(shapes, area))
  index.finish()
  return index.data as ArrayBuffer
}

/** The areas that have a boundary. */
function drawnAreas({ areas }: Shapes): Uint32Array {
  const places = Uint32Array.from({ length: areas.length - 1 }, (_, area) => area)
  return places.filter((area) => areas[area] !== areas[area + 1])
}

/** Whether a place lies in an area: a ray from it crosses the area's lines an odd number of times. */
function holds(shapes: Shapes, area: number, [x, y]: Point): boolean {
  let inside = false
  forEachSide(shapes, area, (x1, y1, x2, y2) => {
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
  })
  return inside
}

function nearest(
  shapes: Shapes,
  areas: readonly number[],
  { at: [x, y], reach }: { readonly at: Point; readonly reach: number },
): number | undefined {
  let found: number | undefined
  let least = reach
  for (const area of areas) {
    forEachSide(shapes, area, (x1, y1, x2, y2) => {
      const distance = distanceToSide([x, y], [x1, y1], [x2, y2])
      if (distance > least) return
      least = distance
      found = area
    })
  }
  return found
}

/** How far a point lies from the straight line between two others. */
export function distanceToSide([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [wide, high] = [x2 - x1, y2 - y1]
  const square = wide * wide + high * high
  const along = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * wide + (y - y1) * high) / square))
  return Math.hypot(x - x1 - along * wide, y - y1 - along * high)
}

type Side = (x1: number, y1: number, x2: number, y2: number) => void

function forEachSide(shapes: Shapes, area: number, visit: Side): void {
  const { corners, lines } = shapes
  for (const walked of linesOf(shapes, area)) {
    const line = walked < 0 ? ~walked : walked
    const last = 2 * (lines[line + 1] ?? 0) - 2
    for (let place = 2 * (lines[line] ?? 0); place < last; place += 2) {
      visit(corners[place] ?? 0, corners[place + 1] ?? 0, corners[place + 2] ?? 0, corners[place + 3] ?? 0)
    }
  }
}
