import { attack } from '../../disclosure/attack/attack.ts'
import { certificateOf } from '../../disclosure/attack/certificate.ts'
import { withheldView } from '../../disclosure/attack/views.ts'
import { loadSolver } from '../../disclosure/solver/solver.ts'
import type { EarlierAmount, ProtectedPeriod } from '../amounts/protected-amounts.ts'
import type { AmountCell } from '../contract.ts'
import { TOTAL } from '../counts/count-period.ts'
import { cellKey } from '../counts/rounded-period.ts'
import { besideEarlier } from './amounts-beside.ts'
import { type Audit, NO_CERTIFICATE, told } from './release-certificate.ts'

const ATTACKERS = [
  'Anyone who knows the rule, though not its limit, and uses all sums at once.',
  'Every single contributor to a sum, who knows what he gave.',
  'Both with the release before, who know which sums did not change.',
]

/**
 * Attacks what is shown of one period of amounts, from outside and as every single contributor. The certificate has the
 * intervals of all withheld sums alike: which of them are sensitive is not told.
 */
export async function auditAmounts(
  period: ProtectedPeriod,
  shown: readonly AmountCell[],
  earlier: ReadonlyMap<string, EarlierAmount>,
): Promise<Audit> {
  const { lattice, values: truth } = period
  const amounts = new Map(shown.map((cell) => [keyOf(cell), cell.amount]))
  const keys = Array.from(truth, (_, cell) => cellKey(lattice, cell))
  const shownAt = keys.map((key) => amounts.get(key) ?? null)
  const wrong = shownAt.filter((amount, cell) => amount !== null && amount !== truth[cell]).length
  if (wrong > 0) return { certificate: NO_CERTIFICATE, faults: told(wrong, 'are not what was added up'), notTried: [] }
  const withheld = keys.flatMap((_, cell) => (shownAt[cell] === null ? [cell] : []))
  const published = withheldView(lattice.equations, truth, withheld)
  const beside = besideEarlier(period, withheld, earlier)
  const { cells, victims } = await attack(beside.published, beside.sensitive, beside.insiders, { truth: beside.truth })
  const underProtected = cells.filter(({ verdict }) => verdict !== 'protected').length
  const alike = withheld.map((cell) => ({ cell, value: truth[cell] ?? 0, lower: 0, upper: 0, sliding: 0 }))
  const ends = await attack(published, alike, [], { truth, ends: 'all' })
  const { version: solver } = await loadSolver()
  return {
    certificate: {
      ...certificateOf(ends, { solver, attackers: ATTACKERS, nameOf: (cell) => keys[cell] ?? '' }),
      underProtected,
      exact: cells.filter(({ verdict }) => verdict === 'exact').length,
      victims: victims.length,
    },
    faults: [
      ...told(underProtected, 'can be worked out too closely'),
      ...told(victims.length, 'can be worked out by someone who contributed'),
    ],
    notTried: beside.notTried,
  }
}

function keyOf({ area, category }: AmountCell): string {
  return category === TOTAL ? area : `${area}|categorie|${category}`
}
