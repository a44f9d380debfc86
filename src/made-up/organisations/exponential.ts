import type { Random } from '../random.ts'

/** A length of time of which most are short and some are long. */
export function exponential(mean: number, random: Random): number {
  return -mean * Math.log(1 - random.fraction())
}
