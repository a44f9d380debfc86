import { distanceToSide } from './area-finder.ts'
import type { Point } from './projection.ts'

/**
 * A line on a grid of whole numbers without the corners that lie within `tolerance` of it (Douglas and Peucker 1973). Its ends stay,
 * so that lines that met still meet.
 */
export function fewerCorners(line: readonly Point[], tolerance: number): readonly Point[] {
  const keep = new Set([0, line.length - 1])
  const stretches: [number, number][] = [[0, line.length - 1]]
  for (let stretch = stretches.pop(); stretch !== undefined; stretch = stretches.pop()) {
    const [first, last] = stretch
    const farthest = farthestCorner(line, first, last)
    if (farthest.distance <= tolerance) continue
    keep.add(farthest.place)
    stretches.push([first, farthest.place], [farthest.place, last])
  }
  const whole = line.filter((_, place) => keep.has(place)).map(([x, y]): Point => [Math.round(x), Math.round(y)])
  return whole.filter(([x, y], place) => x !== whole[place - 1]?.[0] || y !== whole[place - 1]?.[1])
}

function farthestCorner(line: readonly Point[], first: number, last: number): { place: number; distance: number } {
  const [start, end] = [line[first] ?? NOWHERE, line[last] ?? NOWHERE]
  let [place, distance] = [first, 0]
  for (let corner = first + 1; corner < last; corner += 1) {
    const away = distanceToSide(line[corner] ?? start, start, end)
    if (away <= distance) continue
    ;[place, distance] = [corner, away]
  }
  return { place, distance }
}

const NOWHERE: Point = [0, 0]
