import type { Missing } from '../../../publication/contract.ts'
import type { Fill, Shading } from '../map/map-picture.ts'
import { type Combination, isPairClass, PAIR_CLASSES, type PairClass } from './combination.ts'

const REASONS: readonly Missing[] = ['withheld', 'not-measured', 'impossible']

const FILLS: readonly Fill[] = [
  ...PAIR_CLASSES.map((kind): Fill => ({ token: `--bivariate-${kind}` })),
  { pattern: 'hatch' },
  { pattern: 'dots' },
  { pattern: 'empty' },
  { token: '--paper-soft' },
]

const FADED = FILLS.length - 1

/** Nine classes and three kinds of nothing; with a class chosen, the areas of the others step back. */
export function combinedShading({ rows, first }: Combination, chosen: PairClass | undefined): Shading {
  const fillOf = (kind: PairClass | Missing) => {
    if (!isPairClass(kind)) return PAIR_CLASSES.length + REASONS.indexOf(kind)
    return chosen === undefined || kind === chosen ? PAIR_CLASSES.indexOf(kind) : FADED
  }
  return {
    fills: FILLS,
    of: Uint8Array.from(rows, ({ kind }) => fillOf(kind)),
    sizes: Float64Array.from(first.rows, ({ cell }) => cell.denominator ?? cell.numerator ?? 0),
  }
}
