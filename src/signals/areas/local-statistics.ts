import { at, lagOf, rowStandardised, type Weights, wholeAt } from './weights.ts'

/**
 * Gi* of each area: how far the area and its neighbours together lie above the mean, in standard deviations (Ord & Getis
 * 1995, eq. 14). An area weighs 1 in its own sum. Not a number when all values are equal, or all areas are neighbours.
 */
export function getisOrd(values: Float64Array, weights: Weights): Float64Array {
  const count = values.length
  const mean = sumOf(values) / count
  const deviation = Math.sqrt(sumOf(values.map((value) => (value - mean) ** 2)) / count)
  const lags = lagOf(weights, values)
  return lags.map((lag, area) => {
    const own = weights.weights.subarray(wholeAt(weights.starts, area), wholeAt(weights.starts, area + 1))
    const weight = sumOf(own) + 1
    const squares = sumOf(own.map((part) => part ** 2)) + 1
    const spread = deviation * Math.sqrt((count * squares - weight ** 2) / (count - 1))
    return spread > 0 ? (lag + at(values, area) - mean * weight) / spread : Number.NaN
  })
}

/** `high-high`: a high value among high ones, and so on; the first word is that of the area itself. */
export type Quadrant = 'high-high' | 'low-high' | 'low-low' | 'high-low'

export interface LocalMoran {
  readonly value: number
  readonly quadrant: Quadrant
}

/**
 * Local Moran of each area, above 0 when its neighbours are like it (Anselin 1995, eq. 12, with weights that add up to 1
 * and n − 1 in the variance). Nothing for an area without neighbours, and where all values are equal.
 */
export function localMoran(values: Float64Array, weights: Weights): readonly (LocalMoran | undefined)[] {
  const mean = sumOf(values) / values.length
  const deviations = values.map((value) => value - mean)
  const variance = sumOf(deviations.map((deviation) => deviation ** 2)) / (values.length - 1)
  const lags = lagOf(rowStandardised(weights), deviations)
  return Array.from(deviations, (deviation, area) => {
    const alone = wholeAt(weights.starts, area) === wholeAt(weights.starts, area + 1)
    if (alone || !(variance > 0)) return undefined
    const lag = at(lags, area)
    return { value: (deviation * lag) / variance, quadrant: quadrantOf(deviation, lag) }
  })
}

function quadrantOf(deviation: number, lag: number): Quadrant {
  if (deviation > 0) return lag > 0 ? 'high-high' : 'high-low'
  return lag > 0 ? 'low-high' : 'low-low'
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0)
}
