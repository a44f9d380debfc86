import { attack } from '../../disclosure/attack/attack.ts'
import { certificateOf } from '../../disclosure/attack/certificate.ts'
import { reachByUnits } from '../../disclosure/attack/units.ts'
import { roundedView } from '../../disclosure/attack/views.ts'
import { checkRounded } from '../../disclosure/rounding/check-rounded.ts'
import { loadSolver } from '../../disclosure/solver/solver.ts'
import { cellKey, type EarlierCount, type RoundedPeriod } from '../counts/rounded-period.ts'
import { attackConsecutive } from './audit-consecutive.ts'
import { groupFaults } from './group-faults.ts'
import { type Audit, NO_CERTIFICATE, packedCells, told } from './release-certificate.ts'

/** Up to so many cells every interval is followed to its ends; above it only until it is seen to be wide enough. */
const MOST_FOLLOWED = 20_000

const NOT_FOLLOWED = `The ends of intervals: of more than ${MOST_FOLLOWED} cells each was followed until it was seen to be wide enough.`

const ATTACKERS = [
  'Anyone who knows the method, the base and how far each count was moved, and uses all sums at once.',
  'The same with the release before, who knows which counts did not change.',
]

/**
 * Attacks what is shown of one period of counts: whether every count is a multiple of the base and all sums hold, and then
 * how narrow an interval the sums leave of any cell. A cell that is not shown (NaN) is a sum of others: the attacker has it
 * too.
 */
export async function auditCounts(
  period: RoundedPeriod,
  shown: Float64Array,
  earlier: ReadonlyMap<string, EarlierCount>,
): Promise<Audit> {
  const { lattice, counts, base, steps } = period
  const { equations } = lattice
  const rounded = shown.map((count, cell) => (Number.isNaN(count) ? (period.rounded[cell] ?? 0) : count))
  const faults = roundingFaults(period, rounded)
  if (faults.length > 0) return { certificate: NO_CERTIFICATE, faults, notTried: [] }
  const follows = lattice.size <= MOST_FOLLOWED
  const published = roundedView({ equations, rounded, steps, base })
  const found = await attack(
    published,
    Array.from(counts, (value, cell) => ({ cell, value, lower: 0, upper: 0, sliding: base - 1 })),
    [],
    {
      truth: counts,
      whole: true,
      ends: follows ? 'all' : 'needed',
      seen: reachByUnits({ lattice, published, table: rounded }),
    },
  )
  const { version: solver } = await loadSolver()
  const { cells, ...certificate } = certificateOf(found, { solver, attackers: ATTACKERS, nameOf: () => '' })
  const together = await attackConsecutive(period, rounded, earlier)
  return {
    certificate: { ...certificate, cells: packedCells(cells, (cell) => cellKey(lattice, cell)) },
    faults: [
      ...told(certificate.underProtected, 'can be worked out too closely'),
      ...groupFaults(period, found.cells),
      ...together.faults,
    ],
    notTried: [...(follows ? [] : [NOT_FOLLOWED]), ...together.notTried],
  }
}

/** What the attack rests on: multiples of the base, near the true counts, in sums that hold. */
function roundingFaults({ lattice, counts, base, steps }: RoundedPeriod, rounded: Float64Array): string[] {
  const errors = checkRounded({ lattice, counts, base }, { rounded, steps })
  return [
    ...told(errors.multiples, `are no multiple of ${base}`),
    ...told(errors.distances, 'lie too far from what was counted'),
    ...told(errors.sums, 'have parts that do not add up'),
  ]
}
