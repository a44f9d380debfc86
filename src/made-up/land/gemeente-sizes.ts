import type { Random } from '../random.ts'

/**
 * Homes in a gemeente at every twentieth of the 342 gemeenten in order of size, and more at the large end:
 * [share of gemeenten that are smaller, homes]. Source: CBS 85984NED, Kerncijfers wijken en buurten 2024,
 * Woningvoorraad; 8.2 million homes in all.
 */
const QUANTILES: readonly (readonly [share: number, homes: number])[] = [
  [0, 613],
  [0.02, 3_761],
  [0.05, 5_139],
  [0.1, 6_163],
  [0.15, 7_770],
  [0.2, 8_711],
  [0.25, 9_828],
  [0.3, 10_585],
  [0.35, 11_370],
  [0.4, 12_212],
  [0.45, 13_461],
  [0.5, 14_818],
  [0.55, 15_966],
  [0.6, 18_221],
  [0.65, 19_906],
  [0.7, 21_470],
  [0.75, 23_723],
  [0.8, 27_705],
  [0.85, 34_785],
  [0.9, 43_792],
  [0.95, 67_121],
  [0.98, 92_353],
  [0.99, 167_124],
  [0.995, 272_242],
  [1, 480_852],
]

/** The sizes of so many gemeenten beside each other, largest first: one drawn from each equal slice of the country. */
export function drawSizes(count: number, random: Random): number[] {
  const sizes = Array.from({ length: count }, (_, place) => sizeAt((place + random.between(0.1, 0.9)) / count))
  return sizes.toReversed()
}

/** Homes in a gemeente of the country when such a share of all gemeenten is smaller. */
export function sizeAt(share: number): number {
  const above = Math.max(
    1,
    QUANTILES.findIndex(([below]) => below >= share),
  )
  const [[from, low] = [0, 0], [to, high] = [1, 0]] = QUANTILES.slice(above - 1, above + 1)
  return low + ((high - low) * (share - from)) / (to - from)
}
