import type { PlacedArea, PlacedRing } from './map-sketch.ts'
import type { Size } from './projection.ts'

/** Which area has the middle of each dot, row after row: its place plus one, or 0 where there is none. */
export type AreaRaster = Uint16Array

/** A raster cannot tell more areas apart. */
export const MOST_RASTERED = 2 ** 16 - 2

/**
 * Notes for every dot of a canvas in which area its middle lies. Thousands of small areas can then be filled anew by looking up
 * a colour per dot, which is many times quicker than drawing their shapes again.
 */
export function rasterAreas(areas: readonly PlacedArea[], { width, height }: Size): AreaRaster {
  const raster = new Uint16Array(width * height)
  const crossings: number[] = []
  for (const { area, rings } of areas) {
    const [top, bottom] = heightOf(rings)
    const last = Math.min(height, Math.ceil(bottom - 0.5)) - 1
    for (let row = Math.max(0, Math.ceil(top - 0.5)); row <= last; row += 1) {
      crossings.length = 0
      for (const ring of rings) cross(ring, row + 0.5, crossings)
      crossings.sort((a, b) => a - b)
      for (let place = 0; place + 1 < crossings.length; place += 2) {
        const from = Math.max(0, Math.ceil((crossings[place] ?? 0) - 0.5))
        const until = Math.min(width, Math.ceil((crossings[place + 1] ?? 0) - 0.5))
        if (from < until) raster.fill(area + 1, row * width + from, row * width + until)
      }
    }
  }
  return raster
}

function heightOf(rings: readonly PlacedRing[]): readonly [top: number, bottom: number] {
  let [top, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const ring of rings) {
    for (let place = 1; place < ring.length; place += 2) {
      const y = ring[place] ?? 0
      if (y < top) top = y
      if (y > bottom) bottom = y
    }
  }
  return [top, bottom]
}

/** Adds where a ring crosses a height. */
function cross(ring: PlacedRing, height: number, crossings: number[]): void {
  let [x, y] = [ring[ring.length - 2] ?? 0, ring[ring.length - 1] ?? 0]
  for (let place = 0; place < ring.length; place += 2) {
    const [nextX, nextY] = [ring[place] ?? 0, ring[place + 1] ?? 0]
    if (y > height !== nextY > height) crossings.push(x + ((height - y) / (nextY - y)) * (nextX - x))
    x = nextX
    y = nextY
  }
}
