import { type Lattice, type Point, SIDES } from './hexagons.ts'

/** Rings without repeated first point: counter-clockwise around land, clockwise around holes. */
export type Ring = readonly Point[]

export type Outline = (cells: readonly number[]) => Ring[]

/**
 * Makes the function that draws a set of cells. Whatever sets it draws, they share their borders corner by
 * corner, because each corner has one place. The borders between the given parts are smoothed once, beforehand, and
 * only along those borders may sets that are drawn later begin or end.
 */
export function createOutline(lattice: Lattice, parts: Iterable<readonly number[]>): Outline {
  const border = createBorder(lattice)
  const places = smoothBorders(lattice, border, parts)
  return (cells) =>
    chainRings(border(cells)).map((ring) => ring.map((corner) => places.get(corner) ?? lattice.corner(corner)))
}

type Border = (cells: readonly number[]) => Map<number, number>

/** Directed edges, corner → next corner, between a cell of the set and one outside it. */
function createBorder(lattice: Lattice): Border {
  const inside = new Uint8Array(lattice.size)
  return (cells) => {
    for (const cell of cells) inside[cell] = 1
    // Three cells meet in every corner, so at most one border edge leaves it.
    const edges = new Map<number, number>()
    for (const cell of cells)
      for (let place = 0; place < SIDES; place++)
        if (inside[lattice.neighbour(cell, place)] === 0)
          edges.set(lattice.cornerOf(cell, place), lattice.cornerOf(cell, (place + 1) % SIDES))
    for (const cell of cells) inside[cell] = 0
    return edges
  }
}

function chainRings(border: Map<number, number>): number[][] {
  const rings: number[][] = []
  for (const start of border.keys()) {
    const ring: number[] = []
    for (let corner: number | undefined = start; corner !== undefined; ) {
      const next: number | undefined = border.get(corner)
      if (next === undefined) break
      ring.push(corner)
      border.delete(corner)
      corner = next
    }
    if (ring.length > 0) rings.push(ring)
  }
  return rings
}

const ROUNDS = 3
/** Three edges at most meet in a corner. */
const BESIDE = 3

/** The corners along the borders, each with the corners that a border leads to. Flat, because a country has half a million. */
interface Network {
  readonly places: ReadonlyMap<number, number>
  /** Three places each, -1 where there is none. */
  readonly beside: readonly number[]
}

/** Takes the zigzag out of the borders. Corners where three parts meet stay where they are. */
function smoothBorders(
  lattice: Lattice,
  border: Border,
  parts: Iterable<readonly number[]>,
): { get(corner: number): Point | undefined } {
  const { places, beside } = layNetwork(border, parts)
  let xs = new Float64Array(places.size)
  let ys = new Float64Array(places.size)
  for (const [corner, place] of places) ({ x: xs[place], y: ys[place] } = lattice.corner(corner))
  for (let round = 0; round < ROUNDS; round++) [xs, ys] = [smoothed(xs, beside), smoothed(ys, beside)]
  const points = Array.from(xs, (x, place) => ({ x, y: ys[place] ?? Number.NaN }))
  return { get: (corner) => points[places.get(corner) ?? -1] }
}

function layNetwork(border: Border, parts: Iterable<readonly number[]>): Network {
  const places = new Map<number, number>()
  const beside: number[] = []
  const placeOf = (corner: number) => {
    const known = places.get(corner)
    if (known !== undefined) return known
    places.set(corner, places.size)
    beside.push(-1, -1, -1)
    return places.size - 1
  }
  const tie = (a: number, b: number) => {
    for (let slot = a * BESIDE; slot < (a + 1) * BESIDE; slot++) {
      if (beside[slot] === b) return
      if (beside[slot] !== -1) continue
      beside[slot] = b
      return
    }
  }
  for (const part of parts)
    for (const edge of border(part)) {
      const [a, b] = [placeOf(edge[0]), placeOf(edge[1])]
      tie(a, b)
      tie(b, a)
    }
  return { places, beside }
}

/** One coordinate of every corner, moved halfway to the middle of its two neighbours. */
function smoothed(before: Float64Array, beside: readonly number[]): Float64Array<ArrayBuffer> {
  return Float64Array.from(before, (here, place) => {
    const [first = -1, second = -1, third] = beside.slice(place * BESIDE, (place + 1) * BESIDE)
    if (second === -1 || third !== -1) return here
    return here / 2 + ((before[first] ?? here) + (before[second] ?? here)) / 4
  })
}

/** True when the point lies within the rings, holes taken out. */
export function contains(rings: readonly Ring[], { x, y }: Point): boolean {
  let inside = false
  for (const ring of rings) {
    let before = ring.at(-1)
    for (const here of ring) {
      if (before !== undefined && before.y > y !== here.y > y)
        if (x < ((here.x - before.x) * (y - before.y)) / (here.y - before.y) + before.x) inside = !inside
      before = here
    }
  }
  return inside
}
