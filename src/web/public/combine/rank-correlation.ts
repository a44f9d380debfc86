/** How far two series run alike, by the order of their values and not by their size. */
export interface RankCorrelation {
  /** Spearman's rho: 1 when both have the same order, -1 when the orders are each other's reverse. */
  readonly rho: number
  /** 95% interval for the play of chance. */
  readonly low: number
  readonly high: number
  readonly pairs: number
}

/** Below this many pairs an interval says nothing that a reader could use. */
const FEWEST_PAIRS = 10

/** Half the width of a 95% interval, in standard errors. */
const Z95 = 1.959964

/**
 * Spearman's rank correlation; equal values share the mean of their ranks. The interval is Fisher's z with the standard
 * error of Bonett and Wright (2000). Nothing for fewer than ten pairs, or when one of the series has one value only.
 */
export function rankCorrelation(pairs: readonly (readonly [number, number])[]): RankCorrelation | undefined {
  if (pairs.length < FEWEST_PAIRS) return undefined
  const rho = correlationOf(ranksOf(pairs.map(([first]) => first)), ranksOf(pairs.map(([, second]) => second)))
  if (rho === undefined) return undefined
  const reach = Z95 * Math.sqrt((1 + rho ** 2 / 2) / (pairs.length - 3))
  const z = Math.atanh(Math.min(Math.max(rho, -0.999_999), 0.999_999))
  return { rho, low: Math.tanh(z - reach), high: Math.tanh(z + reach), pairs: pairs.length }
}

/** Ranks from 1, lowest first; equal values get the mean of the ranks that they take up. */
export function ranksOf(values: readonly number[]): readonly number[] {
  const valueAt = (place: number) => values[order[place] ?? 0] ?? 0
  const order = Uint32Array.from(values.keys()).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  const ranks = Array.from({ length: values.length }, () => 0)
  for (let from = 0; from < order.length; ) {
    let until = from + 1
    while (until < order.length && valueAt(until) === valueAt(from)) until += 1
    for (const place of order.subarray(from, until)) ranks[place] = (from + 1 + until) / 2
    from = until
  }
  return ranks
}

/** Pearson's correlation; nothing when either series does not vary. */
function correlationOf(first: readonly number[], second: readonly number[]): number | undefined {
  const mean = (first.length + 1) / 2
  const sum = (of: (place: number) => number) => first.reduce((total, _, place) => total + of(place), 0)
  const [x, y] = [(place: number) => (first[place] ?? 0) - mean, (place: number) => (second[place] ?? 0) - mean]
  const spread = Math.sqrt(sum((place) => x(place) ** 2) * sum((place) => y(place) ** 2))
  return spread === 0 ? undefined : sum((place) => x(place) * y(place)) / spread
}
