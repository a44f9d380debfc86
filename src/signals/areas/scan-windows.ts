import { nearestTo, type Places } from './places.ts'
import { at, wholeAt } from './weights.ts'

/**
 * All circles that a scan looks at: for every centre its nearest areas, in order, each of which makes the circle larger.
 * The circles of centre `i` stand at `starts[i]` to `starts[i + 1]`.
 */
export interface ScanWindows {
  readonly starts: Int32Array
  readonly members: Int32Array
  /** What the circle up to and with this member expects, when all areas are alike. */
  readonly expected: Float64Array
  /** `total / (expected × (total − expected))`, and 0 where no circle ends, as between two areas equally far away. */
  readonly scale: Float64Array
}

export interface WindowSizes {
  /** Share of all that is expected which a circle holds at most; Kulldorff advises a half or less. */
  readonly mostShare: number
  /** Areas that a circle holds at most. */
  readonly mostAreas: number
}

/** The circles around every place, from what each area expects. */
export function scanWindows(places: Places, expected: Float64Array, sizes: WindowSizes): ScanWindows {
  const total = expected.reduce((sum, part) => sum + part, 0)
  const circles = Array.from(expected, (_, centre) => circlesAround(centre, { places, expected, total, sizes }))
  const starts = new Int32Array(circles.length + 1)
  for (const [centre, { members }] of circles.entries()) starts[centre + 1] = wholeAt(starts, centre) + members.length
  const [members, sums] = [
    new Int32Array(wholeAt(starts, circles.length)),
    new Float64Array(wholeAt(starts, circles.length)),
  ]
  const scale = new Float64Array(members.length)
  for (const [centre, circle] of circles.entries()) {
    members.set(circle.members, wholeAt(starts, centre))
    sums.set(circle.sums, wholeAt(starts, centre))
    scale.set(circle.scale, wholeAt(starts, centre))
  }
  return { starts, members, expected: sums, scale }
}

interface Surroundings {
  readonly places: Places
  readonly expected: Float64Array
  readonly total: number
  readonly sizes: WindowSizes
}

function circlesAround(centre: number, { places, expected, total, sizes }: Surroundings) {
  const count = Math.min(sizes.mostAreas + 1, expected.length)
  const { places: members, distances } = nearestTo(centre, places, count)
  const [sums, scale] = [new Float64Array(count), new Float64Array(count)]
  let [sum, used] = [0, 0]
  for (; used < Math.min(count, sizes.mostAreas); used += 1) {
    sum += at(expected, wholeAt(members, used))
    if (sum > sizes.mostShare * total) break
    sums[used] = sum
    const sameRing = at(distances, used) === at(distances, used + 1)
    scale[used] = sameRing || sum <= 0 || sum >= total ? 0 : total / (sum * (total - sum))
  }
  return { members: members.subarray(0, used), sums: sums.subarray(0, used), scale: scale.subarray(0, used) }
}
