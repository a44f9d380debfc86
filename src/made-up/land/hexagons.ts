import type { Random } from '../random.ts'

/** RD New, metres. */
export interface Point {
  readonly x: number
  readonly y: number
}

/**
 * Jittered hexagons, numbered row by row. Nothing is kept: centres, corners and neighbours follow from the number,
 * so that a country takes hardly more memory than a town.
 */
export interface Lattice {
  /** Cells have the numbers below this one. */
  readonly size: number
  /** The cells whose centre lies on land. */
  readonly land: readonly number[]
  centre(cell: number): Point
  /** The corner at a place from 0 to 5, counter-clockwise. Cells that share a corner call it by the same number. */
  cornerOf(cell: number, place: number): number
  /** The cell across the edge from the corner at a place to the next corner. */
  neighbour(cell: number, place: number): number
  /** Where a corner lies. */
  corner(number: number): Point
}

// Corners lie on whole numbers of half a width by half a side: no rounding decides whether two are the same.
const CORNERS = [
  [1, -1],
  [1, 1],
  [0, 2],
  [-1, 1],
  [-1, -1],
  [0, -2],
] as const
// Every second row lies half a cell to the right.
const NEIGHBOURS = [
  [
    [1, 0],
    [0, 1],
    [-1, 1],
    [-1, 0],
    [-1, -1],
    [0, -1],
  ],
  [
    [1, 0],
    [1, 1],
    [0, 1],
    [-1, 0],
    [0, -1],
    [1, -1],
  ],
] as const
/** Corners, edges and neighbours of a cell. */
export const SIDES = 6
/** How far a corner may lie from its place, in sides. */
const JITTER = 0.22

/** The hexagons with the given side in a square around the centre; those whose centre lies on land are its land. */
export function layHexagons(
  frame: { readonly centre: Point; readonly reach: number; readonly side: number },
  onLand: (point: Point) => boolean,
  random: Random,
): Lattice {
  const { centre, reach, side } = frame
  const halfWidth = (Math.sqrt(3) / 2) * side
  const columns = Math.ceil(reach / halfWidth) + 2
  const rows = Math.ceil((2 * reach) / (1.5 * side)) + 2
  const cornerColumns = 2 * columns + 2
  const salt = random.integer(0, 2 ** 31)
  const at = (i: number, j: number): Point => ({
    x: centre.x - reach + (i - 2) * halfWidth,
    y: centre.y - reach + (j - 4) * (side / 2),
  })
  const rowOf = (cell: number) => Math.floor(cell / columns)
  const middleColumn = (cell: number) => 2 * (cell % columns) + (rowOf(cell) & 1) + 1
  const middleRow = (cell: number) => 3 * rowOf(cell) + 2
  const centreOf = (cell: number) => at(middleColumn(cell), middleRow(cell))
  const land: number[] = []
  for (let row = 1; row < rows - 1; row++)
    for (let cell = row * columns + 1; cell < (row + 1) * columns - 1; cell++)
      if (onLand(centreOf(cell))) land.push(cell)
  return {
    size: rows * columns,
    land,
    centre: centreOf,
    cornerOf(cell, place) {
      const [right, up] = CORNERS[place] ?? CORNERS[0]
      return (middleRow(cell) + up) * cornerColumns + middleColumn(cell) + right
    },
    neighbour(cell, place) {
      const [right, up] = NEIGHBOURS[rowOf(cell) & 1 ? 1 : 0][place] ?? NEIGHBOURS[0][0]
      return cell + up * columns + right
    },
    corner(number) {
      const { x, y } = at(number % cornerColumns, Math.floor(number / cornerColumns))
      const scale = 2 * JITTER * side
      return {
        x: x + (scattered(number ^ salt) - 0.5) * scale,
        y: y + (scattered(~number ^ salt) - 0.5) * scale,
      }
    },
  }
}

/** From 0 up to 1, and without pattern: the finishing steps of MurmurHash3 (Austin Appleby). */
function scattered(number: number): number {
  let mixed = Math.imul(number ^ (number >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32
}
