/** The bounds of the middle third and of the highest; null where so many figures are equal that there is no such third. */
export interface Thirds {
  readonly middle: number | null
  readonly high: number | null
}

export type Third = 1 | 2 | 3

/**
 * Splits figures in three as equal groups as whole areas allow. Equal figures are never split, so where many are the same
 * (zeros above all) the lowest group is larger. Figures are compared as they are shown, with so many decimals.
 */
export function thirdsOf(values: readonly number[], decimals: number): Thirds {
  const sorted = values.map((value) => asShown(value, decimals)).sort((a, b) => a - b)
  const lowest = sorted[0] ?? 0
  const middle = boundAt(sorted, 1 / 3, lowest)
  return { middle, high: middle === null ? null : boundAt(sorted, 2 / 3, middle) }
}

/** The third of a figure: a figure at a bound belongs to the higher one. */
export function thirdOf(value: number, { middle, high }: Thirds, decimals: number): Third {
  const shown = asShown(value, decimals)
  if (middle === null || shown < middle) return 1
  return high === null || shown < high ? 2 : 3
}

/** The figure at a share of the sorted ones, or else the first one above the bound below it. */
function boundAt(sorted: readonly number[], share: number, above: number): number | null {
  const bound = sorted[Math.floor(share * sorted.length)] ?? above
  return bound > above ? bound : (sorted.find((value) => value > above) ?? null)
}

function asShown(value: number, decimals: number): number {
  const units = 10 ** decimals
  return Math.round(value * units) / units
}
