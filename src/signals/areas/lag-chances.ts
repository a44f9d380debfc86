import { type SeededRandom, seededRandom, wholeBelow } from './seeded-random.ts'
import { at, lagOf, type Weights, wholeAt } from './weights.ts'

export interface Permutations {
  readonly seed: number
  /** Permutations at most per area. */
  readonly most: number
  /**
   * An area is done when so many permutations lay on either side: its chance is then known well enough, and is not small
   * (Besag & Clifford 1991). Without it every area gets all permutations.
   */
  readonly enough?: number
}

/** Per area the chance of neighbours that come to as much or more, and to as little or less. */
export interface LagChances {
  readonly more: Float64Array
  readonly less: Float64Array
}

/** Sums of the same numbers in another order differ by less than this part of them. */
const ROUNDING = 1e-12

/**
 * Leaves each area its value, deals those of all others out to its neighbours at random, and counts how often they come
 * to as much as they do: conditional permutation (Anselin 1995), (r + 1) / (n + 1). It is the same for Gi*, where the own
 * value counts too, and for local Moran, where it multiplies. All areas share the draws, which are fair to each.
 */
export function lagChances(values: Float64Array, weights: Weights, permutations: Permutations): LagChances {
  const { starts } = weights
  const widest = values.reduce((most, _, area) => Math.max(most, wholeAt(starts, area + 1) - wholeAt(starts, area)), 0)
  const draws = drawOthers({ others: values.length - 1, width: widest, permutations })
  const lags = lagOf(weights, values)
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const [more, less] = [new Float64Array(values.length), new Float64Array(values.length)]
  for (let area = 0; area < values.length; area += 1) {
    const own = weights.weights.subarray(wholeAt(starts, area), wholeAt(starts, area + 1))
    const lag = { area, lag: at(lags, area), weights: own, margin: ROUNDING * largest * own.length }
    const { above, below, drawn } = countSides(lag, { values, draws, width: widest, permutations })
    more[area] = (above + 1) / (drawn + 1)
    less[area] = (below + 1) / (drawn + 1)
  }
  return { more, less }
}

interface OwnLag {
  readonly area: number
  readonly lag: number
  readonly weights: Float64Array
  readonly margin: number
}

interface Draws {
  readonly values: Float64Array
  readonly draws: Int32Array
  readonly width: number
  readonly permutations: Permutations
}

function countSides(own: OwnLag, { values, draws, width, permutations: { most, enough = most } }: Draws) {
  const { area, lag, weights, margin } = own
  const count = weights.length
  let [above, below, drawn] = [0, 0, 0]
  for (; drawn < most && Math.min(above, below) < enough; drawn += 1) {
    let sum = 0
    for (let place = 0; place < count; place += 1) {
      // Drawn was a place among the others: from the own place on, the next one is meant.
      const other = wholeAt(draws, drawn * width + place)
      sum += at(weights, place) * at(values, other < area ? other : other + 1)
    }
    if (sum >= lag - margin) above += 1
    if (sum <= lag + margin) below += 1
  }
  return { above, below, drawn }
}

interface WantedDraws {
  readonly others: number
  readonly width: number
  readonly permutations: Permutations
}

/** For each permutation `width` different places among the others: the head of a shuffle (Fisher & Yates 1938). */
function drawOthers({ others, width, permutations: { seed, most } }: WantedDraws): Int32Array {
  const random: SeededRandom = seededRandom(seed)
  const shuffled = Int32Array.from({ length: others }, (_, place) => place)
  const draws = new Int32Array(most * width)
  for (let permutation = 0; permutation < most; permutation += 1)
    for (let place = 0; place < width; place += 1) {
      const chosen = place + wholeBelow(others - place, random)
      const drawn = wholeAt(shuffled, chosen)
      shuffled[chosen] = wholeAt(shuffled, place)
      shuffled[place] = drawn
      draws[permutation * width + place] = drawn
    }
  return draws
}
