import type { Spread } from '../../../publication/contract.ts'
import type { View } from './view.ts'

/** How many areas have a figure, and why the others have none. */
export interface Coverage {
  readonly areas: number
  readonly measured: number
  readonly withheld: number
  readonly notMeasured: number
  readonly impossible: number
}

export function coverageOf({ rows, measured }: View): Coverage {
  const count = (shade: string) => rows.reduce((sum, row) => sum + Number(row.shade === shade), 0)
  return {
    areas: rows.length,
    measured,
    withheld: count('withheld'),
    notMeasured: count('not-measured'),
    impossible: count('impossible'),
  }
}

export function spreadCoverage({ measured, withheld, notMeasured, impossible }: Spread): Coverage {
  const areas = measured + withheld + notMeasured + impossible
  return { areas, measured, withheld, notMeasured, impossible }
}
