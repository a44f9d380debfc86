import { holdersOf } from '../release/map-area.ts'
import type { Boundaries } from '../release/release-folder.ts'
import { type Box, toWorld } from './projection.ts'

/**
 * The boundaries of a map in world coordinates, as flat lists that a Worker can hand over without copying. A border between two areas
 * is one line, so that both are drawn along the very same corners. A list of places has one entry more than there are things:
 * thing `i` lies from `places[i]` up to `places[i + 1]`.
 */
export interface Shapes {
  /** x and y of every corner, line after line. */
  readonly corners: Float64Array
  /** Per line the place of its first corner. */
  readonly lines: Uint32Array
  /** What a line parts, per line: see `LINE`. */
  readonly parts: Uint8Array
  /** The lines along each ring; `~line` where it is walked from its end. */
  readonly ringLines: Int32Array
  /** Per ring its place in `ringLines`. */
  readonly rings: Uint32Array
  /** Per area its first ring, in the order of the map. An area without a boundary has no rings. */
  readonly areas: Uint32Array
  /** How many areas have a boundary. */
  readonly drawn: number
  /** Per area its west, north, east and south. */
  readonly boxes: Float64Array
  readonly bounds: Box
}

export const LINE = { none: 0, areas: 1, parents: 2 } as const

/** Which areas are drawn, by code, in the order of the map; and whether they are the parts of one gemeente. */
export interface DrawnAreas {
  readonly codes: readonly string[]
  readonly ofGemeente: boolean
}

type Geometry = Boundaries['objects']['areas']['geometries'][number]

/** Turns the boundaries of a release into shapes. Boundaries of areas that are not asked for are left out. */
export function shapesOf(boundaries: Boundaries, { codes, ofGemeente }: DrawnAreas): Shapes {
  const { corners, lines } = project(boundaries)
  const rings = collectRings(boundaries, codes)
  const parts = partLines(rings, lines.length - 1, (area) => parentOf(codes[area] ?? '', ofGemeente))
  const boxes = boxesOf({ corners, lines, ...rings }, codes.length)
  const drawn = rings.areas.reduce((sum, ring, area) => sum + (ring < (rings.areas[area + 1] ?? 0) ? 1 : 0), 0)
  return { corners, lines, parts, ...rings, drawn, boxes, bounds: boundsOf(boxes) }
}

/** The outer of its holders: the gemeente, or inside one gemeente the wijk. */
function parentOf(code: string, ofGemeente: boolean): string {
  const holders = holdersOf(code)
  return (ofGemeente ? holders[1] : holders[0]) ?? ''
}

/** Undoes the quantisation of TopoJSON, where every corner is a step from the one before it. */
function project({ arcs, transform }: Boundaries): Pick<Shapes, 'corners' | 'lines'> {
  const { scale, translate } = transform ?? { scale: [1, 1], translate: [0, 0] }
  const corners = new Float64Array(2 * arcs.reduce((sum, arc) => sum + arc.length, 0))
  const lines = new Uint32Array(arcs.length + 1)
  let corner = 0
  for (const [line, arc] of arcs.entries()) {
    let [column, row] = [0, 0]
    for (const [right = 0, up = 0] of arc) {
      column = transform === undefined ? right : column + right
      row = transform === undefined ? up : row + up
      const [x, y] = toWorld([
        column * (scale[0] ?? 1) + (translate[0] ?? 0),
        row * (scale[1] ?? 1) + (translate[1] ?? 0),
      ])
      corners[2 * corner] = x
      corners[2 * corner + 1] = y
      corner += 1
    }
    lines[line + 1] = corner
  }
  return { corners, lines }
}

type Rings = Pick<Shapes, 'ringLines' | 'rings' | 'areas'>

function collectRings(boundaries: Boundaries, codes: readonly string[]): Rings {
  const byCode = new Map(boundaries.objects.areas.geometries.map((geometry) => [String(geometry.id), geometry]))
  const rings = [0]
  const areas = [0]
  const ringLines: number[] = []
  for (const code of codes) {
    for (const ring of ringsOf(byCode.get(code))) {
      for (const line of ring) ringLines.push(line)
      rings.push(ringLines.length)
    }
    areas.push(rings.length - 1)
  }
  return { ringLines: Int32Array.from(ringLines), rings: Uint32Array.from(rings), areas: Uint32Array.from(areas) }
}

function ringsOf(geometry: Geometry | undefined): readonly (readonly number[])[] {
  if (geometry?.type === 'Polygon') return geometry.arcs
  return geometry?.type === 'MultiPolygon' ? geometry.arcs.flat() : []
}

/** A line along one area is its coast; between areas of different parents, a border of parents. */
function partLines(rings: Rings, lines: number, parentOfArea: (area: number) => string): Uint8Array {
  const parts = new Uint8Array(lines)
  const first = new Int32Array(lines).fill(-1)
  for (let area = 0; area + 1 < rings.areas.length; area += 1) {
    for (const walked of linesOf(rings, area)) {
      const line = walked < 0 ? ~walked : walked
      const other = first[line] ?? -1
      const within = other >= 0 && parentOfArea(other) === parentOfArea(area)
      parts[line] = within ? LINE.areas : LINE.parents
      first[line] = area
    }
  }
  return parts
}

/** The lines along all rings of an area. */
export function linesOf({ ringLines, rings, areas }: Rings, area: number): Int32Array {
  return ringLines.subarray(rings[areas[area] ?? 0], rings[areas[area + 1] ?? 0])
}

function boxesOf(shapes: Omit<Shapes, 'drawn' | 'boxes' | 'bounds' | 'parts'>, count: number): Float64Array {
  const { corners, lines } = shapes
  const boxes = new Float64Array(4 * count)
  for (let area = 0; area < count; area += 1) {
    let [west, north, east, south] = NOWHERE
    for (const walked of linesOf(shapes, area)) {
      const line = walked < 0 ? ~walked : walked
      const end = 2 * (lines[line + 1] ?? 0)
      for (let place = 2 * (lines[line] ?? 0); place < end; place += 2) {
        const [x, y] = [corners[place] ?? 0, corners[place + 1] ?? 0]
        if (x < west) west = x
        if (x > east) east = x
        if (y < north) north = y
        if (y > south) south = y
      }
    }
    boxes.set([west, north, east, south], 4 * area)
  }
  return boxes
}

/** The box of nothing: wherever one looks, it is not there. */
const NOWHERE: Box = [Infinity, Infinity, -Infinity, -Infinity]

/** The box of an area; one that lies nowhere when it has no boundary. */
export function boxOf({ boxes }: Shapes, area: number): Box {
  const [west, north, east, south] = boxes.subarray(4 * area, 4 * area + 4)
  return [west ?? Infinity, north ?? Infinity, east ?? -Infinity, south ?? -Infinity]
}

function boundsOf(boxes: Float64Array): Box {
  let [west, north, east, south] = NOWHERE
  for (let place = 0; place < boxes.length; place += 4) {
    west = Math.min(west, boxes[place] ?? west)
    north = Math.min(north, boxes[place + 1] ?? north)
    east = Math.max(east, boxes[place + 2] ?? east)
    south = Math.max(south, boxes[place + 3] ?? south)
  }
  return west < east && north < south ? [west, north, east, south] : [0, 0, 1, 1]
}
