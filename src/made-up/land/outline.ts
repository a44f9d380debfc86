import type { Cell, Point } from './hexagons.ts'

/** Rings without repeated first point: counter-clockwise around land, clockwise around holes. */
export type Ring = readonly Point[]

export type Outline = (cells: readonly Cell[]) => Ring[]

/**
 * Makes the function that draws a set of cells. Whatever sets it draws, they share their borders corner by
 * corner, because each corner has one place. The borders between the given parts are smoothed once, beforehand.
 */
export function createOutline(corners: ReadonlyMap<string, Point>, parts: readonly (readonly Cell[])[]): Outline {
  const places = smoothBorders(corners, parts)
  return (cells) =>
    chainRings(borderOf(cells)).map((ring) => ring.map((corner) => places.get(corner) ?? { x: Number.NaN, y: 0 }))
}

/** Directed edges, corner → next corner, that no other cell of the set walks the other way. */
function borderOf(cells: readonly Cell[]): Map<string, string> {
  const edges = new Set<string>()
  const each = function* (): Generator<readonly [string, string]> {
    for (const { corners } of cells)
      for (let place = 0; place < corners.length; place++)
        yield [corners[place] ?? '', corners[(place + 1) % corners.length] ?? '']
  }
  for (const [a, b] of each()) edges.add(`${a}>${b}`)
  // Three cells meet in every corner, so at most one border edge leaves it.
  const border = new Map<string, string>()
  for (const [a, b] of each()) if (!edges.has(`${b}>${a}`)) border.set(a, b)
  return border
}

function chainRings(border: Map<string, string>): string[][] {
  const rings: string[][] = []
  for (const start of border.keys()) {
    const ring: string[] = []
    for (let corner: string | undefined = start; corner !== undefined; ) {
      const next: string | undefined = border.get(corner)
      if (next === undefined) break
      ring.push(corner)
      border.delete(corner)
      corner = next
    }
    if (ring.length > 0) rings.push(ring)
  }
  return rings
}

/** Takes the zigzag out of the borders. Corners where three parts meet stay where they are. */
function smoothBorders(
  corners: ReadonlyMap<string, Point>,
  parts: readonly (readonly Cell[])[],
): ReadonlyMap<string, Point> {
  const touching = new Map<string, Set<string>>()
  const tie = (a: string, b: string) => (touching.get(a) ?? touching.set(a, new Set()).get(a))?.add(b)
  for (const part of parts)
    for (const [a, b] of borderOf(part)) {
      tie(a, b)
      tie(b, a)
    }
  let places = corners
  for (let round = 0; round < 3; round++) {
    const before = places
    const moved = new Map(before)
    for (const [corner, [first, second, third]] of [...touching].map(([key, set]) => [key, [...set]] as const)) {
      const [here, a, b] = [before.get(corner), before.get(first ?? ''), before.get(second ?? '')]
      if (third !== undefined || here === undefined || a === undefined || b === undefined) continue
      moved.set(corner, { x: here.x / 2 + (a.x + b.x) / 4, y: here.y / 2 + (a.y + b.y) / 4 })
    }
    places = moved
  }
  return places
}

/** True when the point lies within the rings, holes taken out. */
export function contains(rings: readonly Ring[], { x, y }: Point): boolean {
  let inside = false
  for (const ring of rings)
    for (let place = 0; place < ring.length; place++) {
      const [a, b] = [ring[place], ring[(place + 1) % ring.length]]
      if (a === undefined || b === undefined || a.y > y === b.y > y) continue
      if (x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside
    }
  return inside
}
