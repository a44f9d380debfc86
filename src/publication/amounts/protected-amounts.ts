import type { Insider, Sensitive } from '../../disclosure/attack/published.ts'
import { suppress } from '../../disclosure/suppression/suppress.ts'
import type { SuppressionTask } from '../../disclosure/suppression/task.ts'
import { cellKey } from '../counts/rounded-period.ts'
import type { AmountPeriod } from './amount-period.ts'
import { insidersOf, sensitiveAmounts } from './sensitive-amounts.ts'

/** Ends by nearness to the best, so that a second run gives the same; the seconds are for when something is wrong. */
const SEARCH = { mode: 'fast', seconds: 300 } as const

/** The sums of one period as they may be shown. */
export interface ProtectedPeriod extends AmountPeriod {
  readonly sensitive: readonly Sensitive[]
  readonly insiders: readonly Insider[]
  /** Of each cell whether it is withheld; for its own sake or for another's is not told. */
  readonly withheld: Uint8Array
}

/** A sum of the release before, and whether it was withheld. */
export interface EarlierAmount {
  readonly amount: number
  readonly withheld: boolean
}

/**
 * Chooses what to withhold beside the sensitive sums, at the least loss of value. A sum that did not change and was
 * shown stays shown, and one that was withheld costs nothing to withhold again: two releases then tell no more than one.
 */
export async function protectAmounts(
  period: AmountPeriod,
  closestPercent: number,
  earlier: ReadonlyMap<string, EarlierAmount>,
): Promise<ProtectedPeriod> {
  const { lattice, values } = period
  const sensitive = sensitiveAmounts(period, closestPercent)
  const insiders = insidersOf(period, sensitive)
  const primary = new Set(sensitive.map(({ cell }) => cell))
  const unchanged = Array.from(values, (value, cell) => {
    const known = earlier.get(cellKey(lattice, cell))
    return known?.amount === value ? known : undefined
  })
  const task: SuppressionTask = {
    equations: lattice.equations,
    values,
    costs: values.map((value, cell) => (unchanged[cell]?.withheld === true ? 0 : Math.max(1, value))),
    low: new Float64Array(lattice.size),
    high: new Float64Array(lattice.size).fill(Number.POSITIVE_INFINITY),
    sensitive,
    insiders,
    shown: new Set(unchanged.flatMap((known, cell) => (known?.withheld === false && !primary.has(cell) ? [cell] : []))),
  }
  const { secondary } = await suppress(task, SEARCH)
  const withheld = new Uint8Array(lattice.size)
  for (const cell of [...primary, ...secondary]) withheld[cell] = 1
  return { ...period, sensitive, insiders, withheld }
}
