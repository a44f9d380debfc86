import { boxOf, LINE, type Shapes } from './boundary-shapes.ts'
import { fewerCorners } from './fewer-corners.ts'
import { type Camera, type Point, toFrame } from './projection.ts'

/** Shapes as the path data of SVG, on a grid of whole numbers. */
export interface SvgPaths {
  /** Areas as closed shapes, each at least a dot. */
  areas(areas: readonly number[]): string
  /** The borders between parents, and the coast. */
  parents(): string
}

/** Corners nearer to a line than this, in steps of the grid, are left out. */
const TOLERANCE = 1

/** The paths of shapes as a camera sees them, whose pixels are the steps of the grid. */
export function svgPaths(shapes: Shapes, camera: Camera): SvgPaths {
  const lines = Array.from(shapes.parts, (part, line) => (part === LINE.none ? [] : placedLine(shapes, line, camera)))
  return {
    areas: (areas) => areas.map((area) => areaPath(shapes, area, { lines, camera })).join(''),
    parents: () => lines.map((line, place) => (shapes.parts[place] === LINE.parents ? walk(line) : '')).join(''),
  }
}

type Line = readonly Point[]

function placedLine({ corners, lines }: Shapes, line: number, camera: Camera): Line {
  const placed: Point[] = []
  for (let corner = lines[line] ?? 0; corner < (lines[line + 1] ?? 0); corner += 1) {
    placed.push(toFrame(camera, [corners[2 * corner] ?? 0, corners[2 * corner + 1] ?? 0]))
  }
  return fewerCorners(placed, TOLERANCE)
}

interface PathInput {
  readonly lines: readonly Line[]
  readonly camera: Camera
}

function areaPath(shapes: Shapes, area: number, { lines, camera }: PathInput): string {
  const [first, last] = [shapes.areas[area] ?? 0, shapes.areas[area + 1] ?? 0]
  if (first === last) return ''
  const rings = Array.from({ length: last - first }, (_, place) => ringPath(shapes, first + place, lines)).join('')
  if (rings !== '') return rings
  const [west, north, east, south] = boxOf(shapes, area)
  const [x, y] = toFrame(camera, [(west + east) / 2, (north + south) / 2])
  return `M${Math.round(x)} ${Math.round(y)}h1v1h-1z`
}

/** Nothing when the ring has shrunk to a line. */
function ringPath({ rings, ringLines }: Shapes, ring: number, lines: readonly Line[]): string {
  const corners: Point[] = []
  for (const walked of ringLines.subarray(rings[ring], rings[ring + 1])) {
    const line = walked < 0 ? (lines[~walked] ?? []).toReversed() : (lines[walked] ?? [])
    corners.push(...(corners.length === 0 ? line : line.slice(1)))
  }
  const closed = corners.slice(0, -1)
  return extent(closed) === 0 ? '' : `${walk(closed)}z`
}

/** Twice the area within a ring. */
function extent(ring: Line): number {
  let twice = 0
  for (const [place, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(place + 1) % ring.length] ?? [x, y]
    twice += x * nextY - nextX * y
  }
  return Math.abs(twice)
}

/** A line in steps from corner to corner: shorter than their places. A minus parts two numbers as well as a space does. */
function walk([start, ...rest]: Line): string {
  if (start === undefined || rest.length === 0) return ''
  let [x, y] = start
  let path = `M${x} ${y}l`
  for (const [nextX, nextY] of rest) {
    const [right, down] = [nextX - x, nextY - y]
    path += `${right < 0 || path.endsWith('l') ? '' : ' '}${right}${down < 0 ? '' : ' '}${down}`
    ;[x, y] = [nextX, nextY]
  }
  return path
}
