import { InputFault } from '../../../vocabulary/input-fault.ts'
import { type Attack, attack } from '../../attack/attack.ts'
import type { AttackOptions } from '../../attack/attacker.ts'
import { tableFits } from '../../attack/table-fit.ts'
import { reachByUnits } from '../../attack/units.ts'
import { type ProtectedTable, publishedBy } from './protected-table.ts'
import { codesInOrder } from './table-file.ts'

/** Everything that could be found out, counted. */
export interface Findings {
  readonly sensitive: number
  /** Sensitive cells that somebody from outside gets too near to, those that are exact among them. */
  readonly underProtected: number
  readonly exact: number
  /** Cells of a single contributor that another single contributor gets too near to. */
  readonly victims: number
}

/** Attacks a table as it is published. Throws InputFault when a figure shown is not of this table. */
export async function attackTable(
  given: Pick<ProtectedTable, 'table' | 'states' | 'figures' | 'sensitive' | 'insiders'>,
  ends: AttackOptions['ends'] = 'needed',
): Promise<Attack> {
  const { table, sensitive, insiders } = given
  checkFigures(given)
  const whole = table.spec.measure.kind === 'count' && table.spec.measure.weight === undefined
  const published = publishedBy(given)
  const isRounded = 'base' in table.spec.protection && tableFits(published, given.figures)
  const outside = await attack(published, sensitive, [], {
    ...{ truth: table.values, whole, ends },
    ...(isRounded && { seen: reachByUnits({ lattice: table.lattice, published, table: given.figures }) }),
  })
  const { victims, pairs } = await attack(published, [], insiders, { truth: table.values, whole })
  return { cells: outside.cells, victims, pairs }
}

export function findingsOf({ cells, victims }: Pick<Attack, 'cells' | 'victims'>): Findings {
  return {
    sensitive: cells.length,
    underProtected: cells.filter(({ verdict }) => verdict !== 'protected').length,
    exact: cells.filter(({ verdict }) => verdict === 'exact').length,
    victims: new Set(victims.map(({ cell }) => cell)).size,
  }
}

const NAMED = 5

/** A shown figure that is not that of the table would make every answer of the attack wrong. */
function checkFigures({ table, states, figures }: Pick<ProtectedTable, 'table' | 'states' | 'figures'>): void {
  const isRounded = 'base' in table.spec.protection
  const size = table.values.reduce((most, value) => Math.max(most, value), 1)
  const wrong = states.flatMap((state, cell) => {
    const isOff = Math.abs((figures[cell] ?? 0) - (table.values[cell] ?? 0)) > 1e-9 * size + 1e-6
    return state === 'shown' && !isRounded && isOff ? [codesInOrder(table, cell).join(' × ')] : []
  })
  if (wrong.length > 0)
    throw new InputFault({
      code: 'figures-of-another-table',
      file: table.spec.file,
      place: wrong.slice(0, NAMED).join('; '),
      says: `${wrong.length} figures shown are not those of the table.`,
      remedy: 'Give the table that was protected, and its spec.',
    })
}
