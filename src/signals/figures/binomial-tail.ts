import { logGamma } from './log-gamma.ts'

export interface Trials {
  readonly trials: number
  /** Chance per trial, 0 to 1. */
  readonly chance: number
}

/** Chance of `least` or more successes in independent trials. Summed on the short side, so a tiny tail stays exact. */
export function binomialTail(least: number, { trials, chance }: Trials): number {
  if (least <= 0) return 1
  if (least > trials || chance <= 0) return 0
  if (chance >= 1) return 1
  return least > trials * chance
    ? sumFrom(least, { trials, chance })
    : 1 - sumFrom(trials - least + 1, { trials, chance: 1 - chance })
}

function sumFrom(least: number, { trials, chance }: Trials): number {
  const ways = logGamma(trials + 1) - logGamma(least + 1) - logGamma(trials - least + 1)
  let term = Math.exp(ways + least * Math.log(chance) + (trials - least) * Math.log1p(-chance))
  let sum = term
  for (let count = least; count < trials; count += 1) {
    term *= ((trials - count) / (count + 1)) * (chance / (1 - chance))
    sum += term
  }
  return sum
}
