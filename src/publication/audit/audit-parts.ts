import { attack } from '../../disclosure/attack/attack.ts'
import type { Reach } from '../../disclosure/attack/engines/engine.ts'
import { reachByUnits } from '../../disclosure/attack/units.ts'
import { codesOf } from '../../disclosure/cells/lattice.ts'
import { loadSolver } from '../../disclosure/solver/solver.ts'
import { ALL, type JointTable, jointTable, PART, type PartAndWhole } from './joint-table.ts'
import { told } from './release-certificate.ts'

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
async function reachOf({ lattice, published, table, shown, sliding }: JointTable): Promise<Reach> {
  const { equations, size } = lattice
  const side = Array.from({ length: size }, (_, cell) => codesOf(lattice, cell).at(-1))
  const whole = (cell: number) => shown[cell] ?? 0
  const low = Float64Array.from(side, (of, cell) => (of === ALL ? whole(cell) : (published.low[cell] ?? 0)))
  const high = Float64Array.from(side, (of, cell) =>
    of === ALL ? whole(cell) : of === PART ? Math.max((published.high[cell] ?? 0) - sliding, low[cell] ?? 0) : Infinity,
  )
  const rows = { rowLow: equations.constants, rowHigh: equations.constants }
  using program = (await loadSolver()).open({ ...equations, ...rows, low, high, costs: new Float64Array(size) })
  const outcome = program.minimise()
  if (outcome.status !== 'optimal') return reachByUnits({ lattice, published, table })
  const free = outcome.values.map(Math.round)
  const fits = free.every(
    (value, cell) =>
      Math.abs(value - (outcome.values[cell] ?? 0)) < 1e-6 &&
      value >= (published.low[cell] ?? 0) &&
      value <= (published.high[cell] ?? 0),
  )
  return reachByUnits({ lattice, published, table: fits ? free : table })
}
