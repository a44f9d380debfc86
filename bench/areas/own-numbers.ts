import { contiguity } from '../../src/signals/areas/contiguity.ts'
import { globalBayes, localBayes, standardisedRates } from '../../src/signals/areas/empirical-bayes.ts'
import { lagChances } from '../../src/signals/areas/lag-chances.ts'
import { getisOrd, localMoran } from '../../src/signals/areas/local-statistics.ts'
import { bandWeights, nearestWeights, type Places } from '../../src/signals/areas/places.ts'
import { type ScanCluster, scanForClusters } from '../../src/signals/areas/spatial-scan.ts'
import { neighboursOf, type Weights } from '../../src/signals/areas/weights.ts'
import type { AreaMap } from './made-up-map.ts'

export interface MapQuestion extends AreaMap {
  readonly nearest: number
  readonly band: number
  readonly permutations: number
  readonly seed: number
  readonly mostShare: number
}

/** What both sides work out, by the same names. */
export interface AreaNumbers {
  readonly queen: readonly (readonly number[])[]
  readonly rook: readonly (readonly number[])[]
  readonly nearest: readonly (readonly number[])[]
  readonly band: readonly (readonly number[])[]
  readonly globalBayes: readonly number[]
  readonly localBayes: readonly number[]
  readonly standardised: readonly number[]
  readonly gi: readonly number[]
  readonly moran: readonly number[]
  readonly quadrant: readonly number[]
  readonly moranChance: readonly number[]
  readonly seconds: number
  readonly scan: {
    readonly centre: number
    readonly observed: number
    readonly expected: number
    readonly ratio: number
    readonly areas: readonly number[]
  }
}

/** The numbers of PySAL's quadrants, from 1. */
const QUADRANTS = ['high-high', 'low-high', 'low-low', 'high-low']

export function ownNumbers(map: MapQuestion): AreaNumbers {
  const rates = { counts: Float64Array.from(map.counts), sizes: Float64Array.from(map.sizes) }
  const queen = contiguity(map.boundaries, 'queen')
  const first = scanMap(map).at(0)
  return {
    ...localNumbers(map),
    queen: listsOf(queen),
    rook: listsOf(contiguity(map.boundaries, 'rook')),
    nearest: listsOf(nearestWeights(flatPlaces(map), map.nearest)),
    band: listsOf(bandWeights(flatPlaces(map), map.band)),
    globalBayes: [...globalBayes(rates)],
    localBayes: [...localBayes(rates, queen)],
    scan: {
      centre: first?.centre ?? -1,
      observed: first?.observed ?? 0,
      expected: first?.expected ?? 0,
      ratio: first?.logLikelihoodRatio ?? 0,
      areas: [...(first?.areas ?? [])].sort((one, other) => one - other),
    },
  }
}

/** Gi*, local Moran and their chances, and the seconds that these took. */
export function localNumbers(map: AreaMap & Pick<MapQuestion, 'permutations' | 'seed'>) {
  const queen = contiguity(map.boundaries, 'queen')
  const values = standardisedRates({ counts: Float64Array.from(map.counts), sizes: Float64Array.from(map.sizes) })
  const started = performance.now()
  const gi = getisOrd(values, queen)
  const moran = localMoran(values, queen)
  const { more, less } = lagChances(values, queen, { seed: map.seed, most: map.permutations })
  return {
    seconds: (performance.now() - started) / 1000,
    standardised: [...values],
    gi: [...gi],
    moran: moran.map((area) => area?.value ?? Number.NaN),
    quadrant: moran.map((area) => QUADRANTS.indexOf(area?.quadrant ?? '') + 1),
    // PySAL tells the chance of the side that the area lies on.
    moranChance: [...more.map((chance, area) => Math.min(chance, less[area] ?? 1))],
  }
}

/** The clusters of a map, over circles of any number of areas. */
function scanMap(map: MapQuestion): readonly ScanCluster[] {
  const areas = {
    places: flatPlaces(map),
    counts: Float64Array.from(map.counts),
    sizes: Float64Array.from(map.sizes),
  }
  const { mostShare, seed } = map
  return scanForClusters(areas, { mostShare, mostAreas: map.counts.length, replicas: 0, seed, mostChance: 0 })
}

export function flatPlaces({ places }: AreaMap): Places {
  return {
    x: Float64Array.from(places, ([x]) => x),
    y: Float64Array.from(places, ([, y]) => y),
    z: new Float64Array(places.length),
  }
}

function listsOf(weights: Weights): number[][] {
  return Array.from({ length: weights.starts.length - 1 }, (_, area) => [...neighboursOf(weights, area)])
}
