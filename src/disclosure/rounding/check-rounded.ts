import { residuals } from '../cells/equations.ts'
import { codesOf } from '../cells/lattice.ts'
import type { CountsToRound, RoundedCounts } from './rounded-counts.ts'
import { RoundingFault } from './rounding-fault.ts'

/** What was rounded: no secret is needed to check it. */
type Counted = Pick<CountsToRound, 'lattice' | 'counts' | 'base'>

/** What is wrong with rounded counts: how many sums or cells break each rule. All zero is sound. */
export interface RoundingErrors {
  /** Sums that do not hold. */
  readonly sums: number
  /** Cells that are not there, no multiple of the base, or below 0. */
  readonly multiples: number
  /** Cells beyond the multiples next to their count and the steps that were admitted. */
  readonly distances: number
}

/**
 * Checks rounded counts, all sums included, by the definitions alone: it shares nothing with the rounding itself. For
 * the gate of a release.
 */
export function checkRounded({ lattice, counts, base }: Counted, { rounded, steps }: RoundedCounts): RoundingErrors {
  let multiples = Math.abs(rounded.length - lattice.size)
  let distances = 0
  for (const [cell, count] of counts.entries()) {
    const value = rounded[cell] ?? Number.NaN
    const further = (steps[cell] ?? 0) * base
    const low = base * Math.floor(count / base) - further
    const high = base * Math.ceil(count / base) + further
    if (!(value >= 0 && value % base === 0)) multiples += 1
    if (!(value >= low && value <= high)) distances += 1
  }
  const sums = residuals(lattice.equations, rounded).filter((left) => left !== 0).length
  return { sums, multiples, distances }
}

/** Throws RoundingFault unless the counts are whole, not negative and add up, and the base is a whole number above 1. */
export function checkCounts({ lattice, counts, base }: Counted): void {
  if (!Number.isInteger(base) || base < 2)
    throw new RoundingFault('wrong-base', `Counts cannot be rounded to multiples of ${base}: give 5, or 10.`)
  if (counts.length !== lattice.size)
    throw new RoundingFault('not-whole', `There are ${counts.length} counts for ${lattice.size} cells.`)
  const broken = counts.findIndex((count) => !Number.isSafeInteger(count) || count < 0)
  if (broken >= 0)
    throw new RoundingFault(
      'not-whole',
      `The count of ${codesOf(lattice, broken).join(' × ')} is negative or not whole.`,
    )
  const { starts, places } = lattice.equations
  const row = residuals(lattice.equations, counts).findIndex((left) => left !== 0)
  if (row >= 0) {
    const total = codesOf(lattice, places[starts[row] ?? 0] ?? 0)
    throw new RoundingFault('not-additive', `The parts of ${total.join(' × ')} do not add up to it.`)
  }
}
