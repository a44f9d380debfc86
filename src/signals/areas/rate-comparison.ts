import { binomialTail } from '../figures/binomial-tail.ts'
import { clopperPearson } from '../figures/clopper-pearson.ts'

/** How often something happened among how many. The size is above 0. */
export interface Occurrence {
  readonly count: number
  readonly size: number
}

/** How many times as often here as there. Without any there it is infinite, and without any at all there is none. */
export interface RateComparison {
  readonly ratio: number
  readonly low: number
  readonly high: number
  /** Chance of as many here or more, if it came as often in both. */
  readonly chance: number
}

/**
 * Holds an area against others, such as its neighbours or areas of like density: given all that happened, what falls
 * here is binomial, which gives an exact test and an exact 95 % interval of the ratio (Przyborowski & Wilenski 1940). Of
 * shares of a finite number, which vary less, the chance is on the safe side.
 */
export function compareRates(here: Occurrence, there: Occurrence): RateComparison | undefined {
  const trials = here.count + there.count
  if (trials === 0) return undefined
  const ratioAt = (share: number) => (share / (1 - share)) * (there.size / here.size)
  const { low, high } = clopperPearson(here.count, trials)
  return {
    ratio: ratioAt(here.count / trials),
    low: ratioAt(low),
    high: ratioAt(high),
    chance: binomialTail(here.count, { trials, chance: here.size / (here.size + there.size) }),
  }
}
