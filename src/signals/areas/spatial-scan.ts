import { createDealer } from './multinomial.ts'
import type { Places } from './places.ts'
import { type ScanWindows, scanWindows, type WindowSizes } from './scan-windows.ts'
import { seededRandom } from './seeded-random.ts'
import { at, wholeAt } from './weights.ts'

export interface ScanSettings extends WindowSizes {
  /** How often the cases are dealt out anew; 999 tells chances down to 1 in 1,000. */
  readonly replicas: number
  readonly seed: number
  /** Clusters less likely than this are told; the first one always is. */
  readonly mostChance: number
}

/** A circle in which there is more than chance puts together anywhere. */
export interface ScanCluster {
  readonly centre: number
  /** Nearest to the centre first, which is one of them. */
  readonly areas: readonly number[]
  readonly observed: number
  readonly expected: number
  /** Rate inside divided by the rate outside; infinite when nothing lies outside. */
  readonly rateRatio: number
  readonly logLikelihoodRatio: number
  /** Chance of a circle as unlikely anywhere on the map, if all areas were alike. */
  readonly chance: number
}

/** What happened in each area, and how much could have: residents, addresses, or an expected number. */
export interface ScannedAreas {
  readonly places: Places
  readonly counts: Float64Array
  readonly sizes: Float64Array
}

/**
 * The spatial scan statistic for counts, one-sided (Kulldorff 1997): of all circles the ones with the most more than
 * expected, the likeliest first, that do not overlap. Since the largest of all circles is held against the largest of
 * every replica, looking everywhere is already paid for. It holds for cases that come one by one; what comes in groups
 * seems to cluster by itself.
 */
export function scanForClusters(areas: ScannedAreas, settings: ScanSettings): readonly ScanCluster[] {
  const { places, counts, sizes } = areas
  const [total, size] = [sumOf(counts), sumOf(sizes)]
  if (total === 0) return []
  const windows = scanWindows(
    places,
    sizes.map((part) => (part / size) * total),
    settings,
  )
  const highest = highestOfReplicas(windows, { sizes, total, settings })
  const clusters: ScanCluster[] = []
  const taken = new Set<number>()
  for (;;) {
    const cluster = likeliest(windows, counts, { total, taken })
    if (cluster === undefined) return clusters
    const higher = highest.filter((ratio) => ratio >= cluster.logLikelihoodRatio).length
    const chance = (higher + 1) / (settings.replicas + 1)
    if (clusters.length > 0 && chance > settings.mostChance) return clusters
    clusters.push({ ...cluster, chance })
    for (const area of cluster.areas) taken.add(area)
  }
}

/** Logarithm of how much likelier `observed` is with a rate of its own inside the circle; 0 when there is no more. */
export function logLikelihoodRatio(observed: number, expected: number, total: number): number {
  if (observed <= expected) return 0
  const [outside, expectedOutside] = [total - observed, total - expected]
  const rest = outside === 0 ? 0 : outside * Math.log(outside / expectedOutside)
  return observed * Math.log(observed / expected) + rest
}

interface Replicas {
  readonly sizes: Float64Array
  readonly total: number
  readonly settings: ScanSettings
}

function highestOfReplicas(windows: ScanWindows, { sizes, total, settings }: Replicas): Float64Array {
  const deal = createDealer(sizes, seededRandom(settings.seed))
  const counts = new Float64Array(sizes.length)
  return new Float64Array(settings.replicas).map(() => {
    deal(total, counts)
    return highestRatio(windows, counts, total)
  })
}

/**
 * The highest ratio of all circles. Since ln x ≤ x − 1, it is at most the square of what is too much times `scale`
 * (Pearson's chi-square): only a circle that beats the highest so far by that needs a logarithm.
 */
function highestRatio({ starts, members, expected, scale }: ScanWindows, counts: Float64Array, total: number): number {
  let highest = 0
  for (let centre = 0; centre + 1 < starts.length; centre += 1) {
    let observed = 0
    for (let place = wholeAt(starts, centre); place < wholeAt(starts, centre + 1); place += 1) {
      observed += at(counts, wholeAt(members, place))
      const excess = observed - at(expected, place)
      if (excess > 0 && excess * excess * at(scale, place) > highest)
        highest = Math.max(highest, logLikelihoodRatio(observed, at(expected, place), total))
    }
  }
  return highest
}

interface Taken {
  readonly total: number
  readonly taken: ReadonlySet<number>
}

/** The likeliest circle that holds no area that another cluster has; of equals the first centre's. */
function likeliest({ starts, members, expected, scale }: ScanWindows, counts: Float64Array, { total, taken }: Taken) {
  let best = { ratio: 0, centre: -1, end: -1, observed: 0 }
  for (let centre = 0; centre + 1 < starts.length; centre += 1) {
    let observed = 0
    for (let place = wholeAt(starts, centre); place < wholeAt(starts, centre + 1); place += 1) {
      if (taken.has(wholeAt(members, place))) break
      observed += at(counts, wholeAt(members, place))
      const ratio = at(scale, place) === 0 ? 0 : logLikelihoodRatio(observed, at(expected, place), total)
      if (ratio > best.ratio) best = { ratio, centre, end: place, observed }
    }
  }
  if (best.centre < 0) return undefined
  const [inside, outside] = [at(expected, best.end), total - best.observed]
  return {
    centre: best.centre,
    areas: [...members.subarray(wholeAt(starts, best.centre), best.end + 1)],
    observed: best.observed,
    expected: inside,
    rateRatio: best.observed / inside / (outside / (total - inside)),
    logLikelihoodRatio: best.ratio,
  }
}

function sumOf(numbers: Float64Array): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
