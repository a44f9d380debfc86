import { attack } from '../../disclosure/attack/attack.ts'
import type { Reach } from '../../disclosure/attack/engines/engine.ts'
import type { Published } from '../../disclosure/attack/published.ts'
import { tableFits } from '../../disclosure/attack/table-fit.ts'
import { reachByUnits } from '../../disclosure/attack/units.ts'
import { codesOf } from '../../disclosure/cells/lattice.ts'
import { loadSolver } from '../../disclosure/solver/solver.ts'
import { ALL, type JointTable, jointTable, PART, type PartAndWhole } from './joint-table.ts'
import { told } from './release-certificate.ts'
import { withoutNegatives } from './table-without-negatives.ts'

/**
 * Attacks two tables of which one counts part of the other, such as a rate and what it is divided by: nobody can be in the
 * part who is not in the whole. Both are seen as one table with a split into the part and the rest, so that all sums of
 * both hold. No count may then be known more closely than the finer of the two roundings leaves it.
 */
export async function partFaults(both: PartAndWhole): Promise<string[]> {
  const joint = jointTable(both)
  if (joint === undefined) return []
  const { published, table, sliding } = joint
  const bounded = [...table.keys()].filter((cell) => Number.isFinite(published.high[cell] ?? Infinity))
  const { cells } = await attack(
    published,
    bounded.map((cell) => ({ cell, value: table[cell] ?? 0, lower: 0, upper: 0, sliding })),
    [],
    { truth: table, whole: true, seen: await reachOf(joint) },
  )
  const open = cells.filter(({ verdict }) => verdict !== 'protected').length
  return told(open, 'can be worked out too closely beside what they are divided by')
}

/**
 * How far each cell goes in tables with more or fewer units than one that lies as free as possible: the whole as it is shown,
 * and the part nowhere more than that, with room above. Where there is no such table, than the true one.
 */
async function reachOf(joint: JointTable): Promise<Reach> {
  const { lattice, published, table, shown } = joint
  const free = freeBounds(joint)
  const easy = withoutNegatives({ lattice, shown })
  if (tableFits(free, easy)) return reachByUnits({ lattice, published, table: easy })
  const found = await wholeTable(free)
  return reachByUnits({ lattice, published, table: found !== undefined && tableFits(published, found) ? found : table })
}

function freeBounds({ lattice, published, shown, sliding }: JointTable): Published {
  const { equations, size } = lattice
  const side = Array.from({ length: size }, (_, cell) => codesOf(lattice, cell).at(-1))
  const whole = (cell: number) => shown[cell] ?? 0
  const low = Float64Array.from(side, (of, cell) => (of === ALL ? whole(cell) : (published.low[cell] ?? 0)))
  const high = Float64Array.from(side, (of, cell) =>
    of === ALL ? whole(cell) : of === PART ? Math.max((published.high[cell] ?? 0) - sliding, low[cell] ?? 0) : Infinity,
  )
  return { equations, low, high }
}

/** A table in whole numbers between those bounds; undefined when none was found. */
async function wholeTable({ equations, low, high }: Published): Promise<Float64Array | undefined> {
  const rows = { rowLow: equations.constants, rowHigh: equations.constants }
  using program = (await loadSolver()).open({ ...equations, ...rows, low, high, costs: new Float64Array(low.length) })
  const outcome = program.minimise()
  if (outcome.status !== 'optimal') return undefined
  const whole = outcome.values.map(Math.round)
  return whole.every((value, cell) => Math.abs(value - (outcome.values[cell] ?? 0)) < 1e-6) ? whole : undefined
}
