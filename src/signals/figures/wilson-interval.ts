export interface Interval {
  readonly low: number
  readonly high: number
}

/** Two-sided 95 %, of the normal distribution. */
const NINETY_FIVE = 1.959963984540054

/** The 95 % interval for a proportion of `hits` in `trials` > 0; it stays within 0 and 1 (Wilson 1927). */
export function wilsonInterval(hits: number, trials: number): Interval {
  const [share, square] = [hits / trials, NINETY_FIVE ** 2 / trials]
  const middle = (share + square / 2) / (1 + square)
  const half = Math.sqrt(share * (1 - share) * square + square ** 2 / 4) / (1 + square)
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}
