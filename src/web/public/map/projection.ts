/** Web Mercator, as background maps use it: the world is a square of 1 by 1, x runs to the east and y to the south. */

export type Point = readonly [x: number, y: number]

/** West, north, east and south. */
export type Box = readonly [number, number, number, number]

export interface Size {
  readonly width: number
  readonly height: number
}

/** What a frame shows: the place of the world at its upper left corner, and how many pixels the world is wide. */
export interface Camera {
  readonly x: number
  readonly y: number
  readonly scale: number
}

/** Room around the areas, as a share of the larger side of the map. */
const MARGIN = 0.035
/** From this width on a card lies over the left of the map, and the areas make way for it: a share, or as much as it needs. */
const WIDE_FRAME = 700
const CARD_SHARE = 0.28
const CARD_WIDTH = 248
/** Closest by: about a metre of Dutch ground per pixel. */
const CLOSEST = 2 ** 25
const FARTHEST = 0.7

/** The place of a WGS84 coordinate in the world. */
export function toWorld([lon, lat]: readonly [number, number]): Point {
  const sine = Math.sin((lat * Math.PI) / 180)
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)]
}

/** Where a place of the world is in the frame, in pixels. */
export function toFrame({ x, y, scale }: Camera, [worldX, worldY]: Point): Point {
  return [(worldX - x) * scale, (worldY - y) * scale]
}

/** Which place of the world is at a point of the frame. */
export function fromFrame({ x, y, scale }: Camera, [left, top]: Point): Point {
  return [x + left / scale, y + top / scale]
}

/** The bounds of areas with room around them: what a still map shows, to its very edge. */
export function withMargin([west, north, east, south]: Box): Box {
  const margin = Math.max(east - west, south - north) * MARGIN
  return [west - margin, north - margin, east + margin, south + margin]
}

/** The camera that shows a box as large as fits, in the middle of a frame. */
export function fitting([west, north, east, south]: Box, { width, height }: Size): Camera {
  const scale = Math.min(width / (east - west), height / (south - north))
  return {
    x: (west + east) / 2 - width / 2 / scale,
    y: (north + south) / 2 - height / 2 / scale,
    scale,
  }
}

/** The middle of the room that the card leaves. */
export function openMiddle({ width, height }: Size): Point {
  return [(cardRoom(width) + width) / 2, height / 2]
}

function cardRoom(width: number): number {
  return width > WIDE_FRAME ? Math.max(width * CARD_SHARE, CARD_WIDTH) : 0
}

/** How a map begins: everything in view, beside the card. The still map lies in exactly the same place. */
export function startCamera(bounds: Box, { width, height }: Size): Camera {
  const left = cardRoom(width)
  const beside = fitting(withMargin(bounds), { width: width - left, height })
  return { ...beside, x: beside.x - left / beside.scale }
}

/** Closer or farther, with one point of the frame staying where it is. */
export function zoomed(camera: Camera, [left, top]: Point, factor: number): Camera {
  const scale = camera.scale * factor
  return { x: camera.x + left / camera.scale - left / scale, y: camera.y + top / camera.scale - top / scale, scale }
}

/** Moved along with a hand that moved so many pixels. */
export function moved(camera: Camera, [right, down]: Point): Camera {
  return { ...camera, x: camera.x - right / camera.scale, y: camera.y - down / camera.scale }
}

/** The same scale with a place of the world in the middle. */
export function centred({ scale }: Camera, [x, y]: Point, { width, height }: Size): Camera {
  return { x: x - width / 2 / scale, y: y - height / 2 / scale, scale }
}

/** Keeps the areas in sight: not so far that they vanish, and the middle of the frame stays among them. */
export function kept(camera: Camera, bounds: Box, size: Size): Camera {
  const start = startCamera(bounds, size).scale
  const scale = Math.min(Math.max(camera.scale, start * FARTHEST), Math.max(CLOSEST, start * 4))
  const middle: Point = [size.width / 2, size.height / 2]
  const [x, y] = fromFrame(camera, middle)
  const [west, north, east, south] = bounds
  const inside: Point = [Math.min(Math.max(x, west), east), Math.min(Math.max(y, north), south)]
  return scale === camera.scale && inside[0] === x && inside[1] === y
    ? camera
    : centred({ ...camera, scale }, inside, size)
}
