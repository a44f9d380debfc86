import { codesOf } from '../../disclosure/cells/lattice.ts'
import { type Areas, levelIn } from '../area-tree.ts'
import type { AmountCell } from '../contract.ts'
import { TOTAL } from '../counts/count-period.ts'
import type { ProtectedPeriod } from './protected-amounts.ts'

/** Every published sum of a subject, by period, area and category. */
export function publishedAmounts(periods: readonly ProtectedPeriod[], areas: Areas): AmountCell[] {
  return periods.flatMap(({ period, lattice, values, withheld }) =>
    Array.from({ length: lattice.size }, (_, cell) => {
      const [area = '', category = TOTAL] = codesOf(lattice, cell)
      const hidden = withheld[cell] === 1
      return {
        area,
        level: levelIn(area, areas),
        period,
        category,
        amount: hidden ? null : (values[cell] ?? 0),
        missing: hidden ? ('withheld' as const) : null,
      }
    }),
  )
}
