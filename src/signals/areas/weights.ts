/**
 * Who is near whom. The neighbours of area `i` stand at `starts[i]` up to `starts[i + 1]`, each with its weight; areas
 * are numbered from 0, and none is its own neighbour.
 */
export interface Weights {
  readonly starts: Int32Array
  readonly neighbours: Int32Array
  readonly weights: Float64Array
}

/** The number at a place of a list that is known to reach so far. */
export function at(numbers: Float64Array, place: number): number {
  return numbers[place] ?? Number.NaN
}

/** The same of whole numbers: with a function each, the compiler knows what it reads and the loops run faster. */
export function wholeAt(numbers: Int32Array, place: number): number {
  return numbers[place] ?? 0
}

/** Weights of 1 for the given neighbours of each area. */
export function equalWeights(lists: readonly Iterable<number>[]): Weights {
  const sorted = lists.map((list) => Int32Array.from(list).sort())
  const starts = new Int32Array(sorted.length + 1)
  for (const [area, list] of sorted.entries()) starts[area + 1] = wholeAt(starts, area) + list.length
  const neighbours = new Int32Array(wholeAt(starts, sorted.length))
  for (const [area, list] of sorted.entries()) neighbours.set(list, wholeAt(starts, area))
  return { starts, neighbours, weights: new Float64Array(neighbours.length).fill(1) }
}

export function neighboursOf({ starts, neighbours }: Weights, area: number): Int32Array {
  return neighbours.subarray(wholeAt(starts, area), wholeAt(starts, area + 1))
}

/** The same neighbours, with weights that add up to 1 for every area that has any. */
export function rowStandardised({ starts, neighbours, weights }: Weights): Weights {
  const standardised = Float64Array.from(weights)
  for (let area = 0; area + 1 < starts.length; area += 1) {
    const own = standardised.subarray(wholeAt(starts, area), wholeAt(starts, area + 1))
    const sum = own.reduce((total, weight) => total + weight, 0)
    for (const [place, weight] of own.entries()) own[place] = weight / sum
  }
  return { starts, neighbours, weights: standardised }
}

/** The weights among some of the areas alone, which get new numbers in the given order; all weights are 1. */
export function weightsAmong(weights: Weights, kept: readonly number[]): Weights {
  const renumbered = new Map(kept.map((area, place) => [area, place]))
  return equalWeights(
    kept.map((area) => [...neighboursOf(weights, area)].flatMap((neighbour) => renumbered.get(neighbour) ?? [])),
  )
}

/** What the neighbours of each area come to: the sum of weight times value. */
export function lagOf({ starts, neighbours, weights }: Weights, values: Float64Array): Float64Array {
  const lags = new Float64Array(values.length)
  for (let area = 0; area < values.length; area += 1) {
    let lag = 0
    for (let place = wholeAt(starts, area); place < wholeAt(starts, area + 1); place += 1)
      lag += at(weights, place) * at(values, wholeAt(neighbours, place))
    lags[area] = lag
  }
  return lags
}
