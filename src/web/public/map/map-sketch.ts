import { boxOf, LINE, linesOf, type Shapes } from './boundary-shapes.ts'
import type { Camera, Size } from './projection.ts'

/** A closed ring on the canvas: x and y of its corners. */
export type PlacedRing = Float32Array

/** An area that can be seen, by its place in the order of the map. */
export interface PlacedArea {
  readonly area: number
  readonly rings: readonly PlacedRing[]
}

/** The areas as they lie on a canvas, in its dots. */
export interface MapSketch {
  readonly areas: readonly PlacedArea[]
  readonly borders: Readonly<Record<'areas' | 'parents', readonly Float32Array[]>>
}

/** Corners nearer to the one before than this do not show. */
const FINEST = 0.6

/** Puts the areas that a camera sees on a canvas, without the corners that do not show. */
export function sketchOf(shapes: Shapes, camera: Camera, size: Size): MapSketch {
  const seen = areasSeen(shapes, camera, size)
  const lines = placeLines(shapes, seen, camera)
  const borders: Record<'areas' | 'parents', Float32Array[]> = { areas: [], parents: [] }
  for (const [line, part] of shapes.parts.entries()) {
    if (lines.ends[line] === 0 || part === LINE.none) continue
    borders[part === LINE.parents ? 'parents' : 'areas'].push(
      lines.corners.subarray(lines.starts[line], lines.ends[line]),
    )
  }
  return { areas: placeRings(shapes, seen, lines), borders }
}

function areasSeen(shapes: Shapes, camera: Camera, size: Size): number[] {
  const [right, bottom] = [camera.x + size.width / camera.scale, camera.y + size.height / camera.scale]
  const seen: number[] = []
  for (let area = 0; area + 1 < shapes.areas.length; area += 1) {
    const [west, north, east, south] = boxOf(shapes, area)
    if (west < right && east > camera.x && north < bottom && south > camera.y) seen.push(area)
  }
  return seen
}

/** Lines on the canvas: x and y of their corners, and per line where these begin and end; both 0 for a line that is not there. */
interface PlacedLines {
  readonly corners: Float32Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/** The lines along these areas. */
function placeLines(shapes: Shapes, areas: readonly number[], { x, y, scale }: Camera): PlacedLines {
  const { corners, lines } = shapes
  const room = new Float32Array(corners.length)
  const [starts, ends] = [new Uint32Array(lines.length), new Uint32Array(lines.length)]
  let free = 0
  for (const area of areas) {
    for (const walked of linesOf(shapes, area)) {
      const line = walked < 0 ? ~walked : walked
      if (ends[line] !== 0) continue
      starts[line] = free
      const last = 2 * (lines[line + 1] ?? 0) - 2
      let [left, top] = [Number.NEGATIVE_INFINITY, 0]
      for (let place = 2 * (lines[line] ?? 0); place <= last; place += 2) {
        const right = ((corners[place] ?? 0) - x) * scale
        const down = ((corners[place + 1] ?? 0) - y) * scale
        if (Math.abs(right - left) < FINEST && Math.abs(down - top) < FINEST && place !== last) continue
        room[free] = left = right
        room[free + 1] = top = down
        free += 2
      }
      ends[line] = free
    }
  }
  return { corners: room, starts, ends }
}

/** The lines along each ring, put after one another; every line twice, once for each of the areas that it parts. */
function placeRings(shapes: Shapes, areas: readonly number[], lines: PlacedLines): PlacedArea[] {
  const room = new Float32Array(roomForRings(shapes, areas, lines))
  let free = 0
  return areas.map((area) => {
    const rings: PlacedRing[] = []
    for (let ring = shapes.areas[area] ?? 0; ring < (shapes.areas[area + 1] ?? 0); ring += 1) {
      const start = free
      for (let place = shapes.rings[ring] ?? 0; place < (shapes.rings[ring + 1] ?? 0); place += 1) {
        free = layLine(room, free, { lines, walked: shapes.ringLines[place] ?? 0 })
      }
      rings.push(room.subarray(start, free))
    }
    return { area, rings }
  })
}

function roomForRings(shapes: Shapes, areas: readonly number[], { starts, ends }: PlacedLines): number {
  let room = 0
  for (const area of areas) {
    for (const walked of linesOf(shapes, area)) {
      const line = walked < 0 ? ~walked : walked
      room += (ends[line] ?? 0) - (starts[line] ?? 0)
    }
  }
  return room
}

interface WalkedLine {
  readonly lines: PlacedLines
  /** The line, or `~line` from its end. */
  readonly walked: number
}

/** Writes the corners of a line; returns where the next one begins. */
function layLine(room: Float32Array, free: number, { lines: { corners, starts, ends }, walked }: WalkedLine): number {
  const line = walked < 0 ? ~walked : walked
  const [start, end] = [starts[line] ?? 0, ends[line] ?? 0]
  if (walked >= 0) room.set(corners.subarray(start, end), free)
  else {
    for (let place = 0; place < end - start; place += 2) {
      room[free + place] = corners[end - 2 - place] ?? 0
      room[free + place + 1] = corners[end - 1 - place] ?? 0
    }
  }
  return free + end - start
}
