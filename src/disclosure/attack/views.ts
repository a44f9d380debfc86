import { InputFault } from '../../vocabulary/input-fault.ts'
import { type Equations, residuals } from '../cells/equations.ts'
import type { Published } from './published.ts'

/** Counts after controlled rounding, with the steps each was forced beyond a multiple next to it. */
export interface RoundedView {
  readonly equations: Equations
  readonly rounded: Float64Array
  readonly steps: Uint8Array
  readonly base: number
}

/**
 * What a rounded table tells: a count lies less than the base away from what is shown, or K bases more where it was forced
 * K steps (Handbook on Statistical Disclosure Control, section 5.5). The steps are not published; the attacker here has
 * them all the same, so that nothing rests on their being secret. Throws InputFault when the rounded counts do not add up:
 * then every sum would tell more of its parts than rounding allows.
 */
export function roundedView({ equations, rounded, steps, base }: RoundedView): Published {
  const broken = residuals(equations, rounded).filter((left) => left !== 0).length
  if (broken > 0)
    throw new InputFault({
      code: 'rounded-sums-broken',
      says: `${broken} sums of rounded counts do not hold.`,
      remedy: 'Round the counts together, not one by one.',
    })
  const reach = Float64Array.from(steps, (step) => (step + 1) * base - 1)
  return {
    equations,
    low: rounded.map((shown, cell) => Math.max(0, shown - (reach[cell] ?? 0))),
    high: rounded.map((shown, cell) => shown + (reach[cell] ?? 0)),
  }
}

/** What a table tells in which some cells are withheld: of those, that they are not negative; the others exactly. */
export function withheldView(equations: Equations, values: Float64Array, withheld: Iterable<number>): Published {
  const low = values.slice()
  const high = values.slice()
  for (const cell of withheld) {
    low[cell] = 0
    high[cell] = Infinity
  }
  return { equations, low, high }
}
