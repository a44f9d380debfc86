import type { CountsToRound } from './rounded-counts.ts'
import { secretDraws } from './secret-draws.ts'

/** A cell may go this many multiples further than the two it lies between, and then only when sums force it. */
export const MOST_STEPS = 2

/** The multiples a cell can go to, as rungs of a ladder: the lowest is rung 0, and there are this many rises above it. */
export const RISES = 2 * MOST_STEPS + 1

/** What it costs every cell of a lattice to go to each multiple of the base. */
export interface RoundingCosts {
  /** Of each cell, the multiple at rung 0, counted in bases; it may lie below zero, where no cell may go. */
  readonly lowest: Float64Array
  /** `rises[cell × RISES + r]`: the cost of rung r + 1 over rung r, never less than that of the rung before. */
  readonly rises: Float64Array
}

/** Costs by rank: fewest steps first, then fewest changes between releases, then nearest to the count, then chance. */
export const PER_UNIT = 2 ** 8
const PER_CHANGE = 2 ** 20
const PER_STEP = 2 ** 32

/** A rise of at least this much is a step further, for the sake of sums; any other is not. */
export const LEAST_STEP = PER_STEP / 2

/** A rise of at least this much, if it is no step, changes the rounding of a count that did not change. */
export const LEAST_CHANGE = PER_CHANGE / 2

/** Draws that decide between multiples that are equally good; far fewer than a unit is worth. */
const TIES = 16

/**
 * One in so many cells likes not the nearest multiple but one of the two by a secret lot, the nearer one oftener. So
 * whoever knows this code but not the secret cannot rule out any count between: a 5 need not have been 3 to 7.
 */
const ONE_IN = 32

/** What every cell would rather be, and how much it minds to be something else: the whole policy of rounding. */
export function roundingCosts(task: CountsToRound): RoundingCosts {
  const { lattice, counts, base, secret } = task
  const lowest = counts.map((count) => Math.floor(count / base) - MOST_STEPS)
  const rises = new Float64Array(lattice.size * RISES)
  const draws = secretDraws(lattice, counts, secret)
  for (let cell = 0; cell < lattice.size; cell += 1) {
    const cost = costOf(task, cell, draws(cell))
    let before = cost(lowest[cell] ?? 0)
    for (let rise = 0; rise < RISES; rise += 1) {
      const after = cost((lowest[cell] ?? 0) + rise + 1)
      // Below zero and beyond the last step both are without end, and so is the way there.
      rises[cell * RISES + rise] = before === Infinity ? -Infinity : after - before
      before = after
    }
  }
  return { lowest, rises }
}

/** Nails a cell to a multiple: every other one costs without end. */
export function fix({ lowest, rises }: RoundingCosts, cell: number, multiple: number): void {
  for (let rise = 0; rise < RISES; rise += 1)
    rises[cell * RISES + rise] = (lowest[cell] ?? 0) + rise < multiple ? -Infinity : Infinity
}

/** How many multiples further a count went than the two it lies between: 0 for most. */
export function stepsOf(count: number, rounded: number, base: number): number {
  const under = Math.floor(count / base)
  const over = Math.ceil(count / base)
  const multiple = rounded / base
  return Math.max(0, under - multiple, multiple - over)
}

function costOf(
  { counts, base, atMost, atLeast, previous }: CountsToRound,
  cell: number,
  draws: Uint8Array,
): (multiple: number) => number {
  const count = counts[cell] ?? 0
  const left = count % base
  const most = Math.max(atMost?.[cell] ?? Infinity, count)
  const least = Math.min(atLeast?.[cell] ?? 0, count)
  const [tie = 0, chosen = 0, lot = 0] = draws
  const byLot = count - left + (lot / 256 < left / base ? base : 0)
  const liked = chosen % ONE_IN === 0 ? byLot : count
  const kept = previous !== undefined && previous.counts[cell] === count ? previous.rounded[cell] : undefined
  return (multiple) => {
    const value = multiple * base
    const steps = stepsOf(count, value, base)
    if (multiple < 0 || steps > MOST_STEPS) return Infinity
    // From 0 it is one step more: a cell where nothing was should be the last to show something.
    const further = value > most || value < least ? steps + 1 : steps
    const forced = further * (further + (count === 0 && further > 0 ? 1 : 0))
    const change = kept === undefined ? 0 : Math.abs(value - kept) / base
    const distance = Math.abs(value - liked) * PER_UNIT
    return forced * PER_STEP + change * PER_CHANGE + distance + (tie % TIES) * multiple
  }
}
