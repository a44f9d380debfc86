import type { Published, Sensitive } from '../../attack/published.ts'
import type { Equations } from '../../cells/equations.ts'
import type { SuppressionTask } from '../../suppression/task.ts'

/** `s` may be shown or withheld, `u` is sensitive, `z` must be shown, `m` is withheld to protect others. */
export type JjStatus = 's' | 'u' | 'z' | 'm'

/** A table as the exchange format JJ writes it: cells by place, and the sums between them. */
export interface JjTable {
  readonly values: Float64Array
  readonly costs: Float64Array
  readonly statuses: readonly JjStatus[]
  /** What everyone knows beforehand: bounds of each cell. */
  readonly low: Float64Array
  readonly high: Float64Array
  /** The room that each cell needs below, above, and in all; of use for sensitive cells. */
  readonly lower: Float64Array
  readonly upper: Float64Array
  readonly sliding: Float64Array
  readonly equations: Equations
}

/**
 * The bounds that count. Programs write one number as the upper bound of all cells to say that there is none; when a
 * value is above it, that is what it was.
 */
export function knownBounds({ values, low, high }: JjTable): {
  readonly low: Float64Array
  readonly high: Float64Array
} {
  const isFiller = high.every((bound) => bound === high[0]) && high.some((bound, cell) => bound < (values[cell] ?? 0))
  return { low, high: isFiller ? high.map(() => Number.POSITIVE_INFINITY) : high }
}

export function sensitiveCells({ values, statuses, lower, upper, sliding }: JjTable): Sensitive[] {
  return statuses.flatMap((status, cell) =>
    status === 'u'
      ? {
          cell,
          value: values[cell] ?? 0,
          lower: lower[cell] ?? 0,
          upper: upper[cell] ?? 0,
          sliding: sliding[cell] ?? 0,
        }
      : [],
  )
}

/** What is to be protected. The format knows no holders, so the attacker comes from outside. */
export function toTask(table: JjTable): SuppressionTask {
  const { equations, values, costs, statuses } = table
  return {
    equations,
    values,
    costs,
    ...knownBounds(table),
    sensitive: sensitiveCells(table),
    insiders: [],
    shown: new Set(statuses.flatMap((status, cell) => (status === 'z' ? cell : []))),
  }
}

/** The statuses after protection: `u` stays, `m` is what else is withheld, and the rest is shown. */
export function protectedStatuses({ statuses }: JjTable, secondary: readonly number[]): JjStatus[] {
  const withheld = new Set(secondary)
  return statuses.map((status, cell) => (status === 'u' ? 'u' : withheld.has(cell) ? 'm' : status === 'z' ? 'z' : 's'))
}

/** What everyone sees of it: a shown cell exactly, of a withheld one (`u` or `m`) what was known beforehand. */
export function toPublished(table: JjTable, statuses: readonly JjStatus[]): Published {
  const { low, high } = knownBounds(table)
  const seen = (bounds: Float64Array) =>
    bounds.map((bound, cell) => (isWithheld(statuses[cell]) ? bound : (table.values[cell] ?? 0)))
  return { equations: table.equations, low: seen(low), high: seen(high) }
}

export const isWithheld = (status: JjStatus | undefined): boolean => status === 'u' || status === 'm'
