import type { Sensitive } from './published.ts'

/** What must be possible, seen from outside: a table with the cell this low, one this high, and two this far apart. */
export interface Goal {
  readonly low: number
  readonly up: number
  readonly width: number
  /** Less than this is noise: half a unit among whole numbers, else what a solver leaves behind on a value of this size. */
  readonly noise: number
}

/** The goal of a sensitive cell whose own lower bound is `bound`; among counts it lies on whole numbers. */
export function goalOf({ value, lower, upper, sliding }: Sensitive, bound: number, whole: boolean): Goal {
  const low = Math.max(bound, value - lower)
  const up = value + upper
  const noise = whole ? 0.5 : Math.max(1e-5, 1e-8 * Math.abs(value))
  const width = lower === 0 && upper === 0 && sliding === 0 ? 2 * noise : sliding
  return whole ? { low: Math.floor(low), up: Math.ceil(up), width: Math.ceil(width), noise } : { low, up, width, noise }
}

export function isReached({ low, up, width, noise }: Goal, least: number, most: number): boolean {
  return least < low + noise && most > up - noise && most - least > width - noise
}

/** Whether the interval has no width left: the value is known. */
export function isExact({ noise }: Goal, least: number, most: number): boolean {
  return most - least < noise
}
