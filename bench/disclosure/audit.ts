import { type Attack, attack } from '../../src/disclosure/attack/attack.ts'
import type { Sensitive } from '../../src/disclosure/attack/published.ts'
import { reachByUnits } from '../../src/disclosure/attack/units.ts'
import { roundedView, withheldView } from '../../src/disclosure/attack/views.ts'
import type { Equations } from '../../src/disclosure/cells/equations.ts'
import type { RoundedCounts } from '../../src/disclosure/rounding/rounded-counts.ts'
import type { CountedLattice } from './national-lattice.ts'

/** Counts of 1 up to but not including this are withheld in B9. */
const THRESHOLD = 5

/** How long an audit took and what it found. */
export interface Audit {
  readonly seconds: number
  /** Cells that are not shown exactly: the columns of the attacker's system. */
  readonly open: number
  readonly sensitive: number
  readonly underProtected: number
  readonly exact: number
}

/**
 * B9: the national lattice with small counts withheld, and others with them until no line holds a single withheld cell;
 * every small count must stay at least three wide. That greedy choice leaves failures: the audit must find them.
 */
export async function auditWithheld(
  { lattice, counts }: CountedLattice,
  ends: 'needed' | 'all' = 'needed',
): Promise<Audit> {
  const withheld = twoPerLine(lattice.equations, counts)
  const sensitive = smallCells(counts, THRESHOLD).map((cell) => ({ ...sensitiveCell(counts, cell), sliding: 3 }))
  const published = withheldView(lattice.equations, counts, withheld)
  return timed(withheld.length, () => attack(published, sensitive, [], { truth: counts, whole: true, ends }))
}

/** Every cell of a rounded lattice must be as uncertain as its base says: `base - 1` wide (T2). */
export async function auditRounded(
  { lattice, counts }: CountedLattice,
  { rounded, steps }: RoundedCounts,
  { base, ends }: { readonly base: number; readonly ends: 'needed' | 'all' },
): Promise<Audit> {
  const sensitive = Array.from(counts.keys(), (cell) => ({ ...sensitiveCell(counts, cell), sliding: base - 1 }))
  const published = roundedView({ equations: lattice.equations, rounded, steps, base })
  return timed(sensitive.length, () => {
    const seen = reachByUnits({ lattice, published, table: rounded })
    return attack(published, sensitive, [], { truth: counts, whole: true, seen, ends })
  })
}

async function timed(open: number, work: () => Promise<Attack>): Promise<Audit> {
  const start = performance.now()
  const { cells } = await work()
  return {
    seconds: (performance.now() - start) / 1000,
    open,
    sensitive: cells.length,
    underProtected: cells.filter(({ verdict }) => verdict !== 'protected').length,
    exact: cells.filter(({ verdict }) => verdict === 'exact').length,
  }
}

function sensitiveCell(counts: Float64Array, cell: number): Sensitive {
  return { cell, value: counts[cell] ?? 0, lower: 0, upper: 0, sliding: 0 }
}

function smallCells(counts: Float64Array, threshold: number): number[] {
  return Array.from(counts.keys()).filter((cell) => (counts[cell] ?? 0) > 0 && (counts[cell] ?? 0) < threshold)
}

/** The small counts, and in every line with one withheld cell the least other one, until no line has just one. */
function twoPerLine(equations: Equations, counts: Float64Array): number[] {
  const withheld = new Set(smallCells(counts, THRESHOLD))
  for (let before = -1; before < withheld.size; ) {
    before = withheld.size
    for (let row = 0; row < equations.starts.length - 1; row += 1) {
      const line = equations.places.subarray(equations.starts[row], equations.starts[row + 1])
      if (line.reduce((count, cell) => count + (withheld.has(cell) ? 1 : 0), 0) !== 1) continue
      const others = Array.from(line).filter((cell) => !withheld.has(cell) && (counts[cell] ?? 0) > 0)
      const [least] = others.sort((one, other) => (counts[one] ?? 0) - (counts[other] ?? 0))
      if (least !== undefined) withheld.add(least)
    }
  }
  return [...withheld].sort((one, other) => one - other)
}
