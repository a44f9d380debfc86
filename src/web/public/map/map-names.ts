import { holdersOf } from '../release/map-area.ts'
import type { Shapes } from './boundary-shapes.ts'
import { typicalSide } from './map-painting.ts'
import type { MapPicture } from './map-picture.ts'
import { type Camera, type Point, type Size, toFrame, toWorld } from './projection.ts'

/** A name and its place in the world. */
interface Named {
  readonly name: string
  readonly at: Point
  /** Of an area: its place in the order of the map. */
  readonly area?: number
}

/** An area that has a boundary, and what holds it. */
export interface NamedArea extends Named {
  readonly area: number
  readonly holder: string | undefined
  readonly holderName: string
}

/** The names of a map, those that come first in front. Each list is made when it is asked for. */
export interface MapNames {
  areas(): readonly Named[]
  /** The names of what holds the areas, for when these are too small to name. */
  holders(): readonly Named[]
}

/** A name that has found room: its lines, around the middle at x and y in pixels of the frame. */
export interface PlacedName {
  readonly at: Point
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
}

export interface NameLayout {
  readonly fontSize: number
  readonly names: readonly PlacedName[]
}

/** Below this many pixels areas are too small to have names of their own. */
const SMALLEST_NAMED = 22
const MOST_NAMES = 90
const MOST_TRIES = 700
const LONGEST_LINE = 15
/** Room around a name, in pixels. */
const ROOM = { beside: 20, above: 12 }

/** The areas that have a boundary: the same for every subject. Inside one gemeente wijken hold them, elsewhere gemeenten. */
export function namedAreas({ areas, within }: MapPicture, shapes: Shapes): readonly NamedArea[] {
  const depth = within === undefined ? 0 : 1
  return areas.flatMap(({ code, name, within: holders, point }, area) => {
    if (shapes.areas[area] === shapes.areas[area + 1]) return []
    return [{ name, at: toWorld(point), area, holder: holdersOf(code)[depth], holderName: holders[depth] ?? '' }]
  })
}

/** Puts names in the order of the sizes of their areas; without sizes as the areas come. */
export function namesInOrder(areas: readonly NamedArea[], sizes: Float64Array | null): MapNames {
  const sizeOf = (area: number) => sizes?.[area] ?? 0
  return {
    areas: onceMade(() => areas.toSorted((a, b) => sizeOf(b.area) - sizeOf(a.area))),
    holders: onceMade(() => {
      const members = Map.groupBy(areas, ({ holder }) => holder)
      members.delete(undefined)
      return [...members.values()].map((held) => holderOf(held, sizeOf)).sort((a, b) => b.size - a.size)
    }),
  }
}

function onceMade<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

/** Where most people of a gemeente are: the middle of its parts, each as heavy as it is large. */
function holderOf(members: readonly NamedArea[], sizeOf: (area: number) => number): Named & { readonly size: number } {
  let [x, y, weight, size] = [0, 0, 0, 0]
  for (const { at, area } of members) {
    const share = sizeOf(area) + 1e-9
    x += at[0] * share
    y += at[1] * share
    weight += share
    size += sizeOf(area)
  }
  return { name: members[0]?.holderName ?? '', at: [x / weight, y / weight], size }
}

interface Frame {
  readonly camera: Camera
  readonly size: Size
  /** The area that is marked, which has its name whatever its size. */
  readonly pinned: number | undefined
}

/** Gives names room, the largest first; a name that would touch another is left out. */
export function layOutNames(names: MapNames, shapes: Shapes, { camera, size, pinned }: Frame): NameLayout {
  const side = typicalSide(shapes, camera)
  const fontSize = Math.min(15, Math.max(12, 11 + side / 40))
  const small = side < SMALLEST_NAMED
  const marked = pinned === undefined ? [] : names.areas().filter(({ area }) => area === pinned)
  const others = small && names.holders().length > 0 ? names.holders() : names.areas()
  const placed: (PlacedName & { readonly half: Point })[] = []
  let tries = 0
  for (const { name, at } of [...marked, ...others]) {
    const [x, y] = toFrame(camera, at)
    if (x < 0 || y < 0 || x > size.width || y > size.height) continue
    tries += 1
    if (tries > MOST_TRIES || placed.length >= MOST_NAMES) break
    const lines = linesOfName(name)
    const half: Point = [widthOf(lines) * fontSize * 0.5 + ROOM.beside, lines.length * fontSize * 0.6 + ROOM.above]
    const outside = x < half[0] - ROOM.beside || x > size.width - half[0] + ROOM.beside
    if (outside || placed.some((other) => touches(other, { x, y, half }))) continue
    placed.push({ at, lines, x, y, half })
  }
  return { fontSize, names: placed }
}

interface Room {
  readonly x: number
  readonly y: number
  readonly half: Point
}

function touches(a: Room, b: Room): boolean {
  return (
    Math.abs(a.x - b.x) < a.half[0] + b.half[0] - ROOM.beside &&
    Math.abs(a.y - b.y) < a.half[1] + b.half[1] - ROOM.above
  )
}

/** Breaks a long name at its spaces. */
function linesOfName(name: string): readonly string[] {
  const lines: string[] = []
  for (const word of name.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < LONGEST_LINE) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** About how wide the widest line is, in letter heights. Measured the same on a server, where there are no letters. */
function widthOf(lines: readonly string[]): number {
  return Math.max(...lines.map((line) => line.split('').reduce((sum, sign) => sum + widthOfSign(sign), 0)))
}

function widthOfSign(sign: string): number {
  if (/[iljtfrI.,'() -]/.test(sign)) return 0.29
  if (/[mwMW]/.test(sign)) return 0.82
  return /[A-Z]/.test(sign) ? 0.61 : 0.52
}
