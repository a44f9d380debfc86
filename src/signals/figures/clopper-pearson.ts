import { binomialTail } from './binomial-tail.ts'
import type { Interval } from './wilson-interval.ts'

/** Halvings after which a double holds no closer answer. */
const HALVINGS = 60

/**
 * The exact interval for a proportion of `hits` in `trials` > 0 (Clopper & Pearson 1934): with chance `mistake` or less
 * the true share lies outside. Wider than Wilson's, and never too narrow.
 */
export function clopperPearson(hits: number, trials: number, mistake = 0.05): Interval {
  const low = hits === 0 ? 0 : chanceAt(mistake / 2, (chance) => binomialTail(hits, { trials, chance }))
  const high = hits === trials ? 1 : chanceAt(1 - mistake / 2, (chance) => binomialTail(hits + 1, { trials, chance }))
  return { low, high }
}

/** Where a tail that rises with the chance reaches the level. */
function chanceAt(level: number, tail: (chance: number) => number): number {
  let [low, high] = [0, 1]
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (low + high) / 2
    if (tail(middle) < level) low = middle
    else high = middle
  }
  return (low + high) / 2
}
