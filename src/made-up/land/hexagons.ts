import type { Random } from '../random.ts'

/** RD New, metres. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A six-sided cell; it knows its corners by key, so that neighbours share them exactly. */
export interface Cell {
  readonly key: string
  readonly centre: Point
  /** Counter-clockwise. */
  readonly corners: readonly string[]
  readonly neighbours: readonly string[]
}

export interface Lattice {
  readonly cells: ReadonlyMap<string, Cell>
  readonly corners: ReadonlyMap<string, Point>
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
const NEIGHBOURS = [
  [1, 0],
  [0, 1],
  [-1, 1],
  [-1, 0],
  [0, -1],
  [1, -1],
] as const

/** The jittered hexagons with the given side whose centre lies on land. */
export function layHexagons(
  frame: { centre: Point; radius: number; side: number },
  onLand: (point: Point) => boolean,
  random: Random,
): Lattice {
  const { centre, radius, side } = frame
  const halfWidth = (Math.sqrt(3) / 2) * side
  const at = (i: number, j: number): Point => ({ x: centre.x + i * halfWidth, y: centre.y + (j * side) / 2 })
  const cells = new Map<string, Cell>()
  const corners = new Map<string, Point>()
  const reach = Math.ceil((1.5 * radius) / side)
  for (let r = -reach; r <= reach; r++)
    for (let q = -2 * reach; q <= 2 * reach; q++) {
      const [i, j] = [2 * q + r, 3 * r]
      const middle = at(i, j)
      if (!onLand(middle)) continue
      const keys = CORNERS.map(([di, dj]) => {
        const key = `${i + di}:${j + dj}`
        if (!corners.has(key)) corners.set(key, jitter(at(i + di, j + dj), side * 0.22, random))
        return key
      })
      const neighbours = NEIGHBOURS.map(([dq, dr]) => `${q + dq},${r + dr}`)
      cells.set(`${q},${r}`, { key: `${q},${r}`, centre: middle, corners: keys, neighbours })
    }
  return { cells, corners }
}

function jitter(point: Point, size: number, random: Random): Point {
  return { x: point.x + random.between(-size, size), y: point.y + random.between(-size, size) }
}
