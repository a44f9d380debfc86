import { InputFault } from '../../vocabulary/input-fault.ts'
import { residuals } from '../cells/equations.ts'
import type { Published } from './published.ts'

/** Throws InputFault when a table does not lie within what is published of it: then nothing can be said about either. */
export function checkTableFits({ equations, low, high }: Published, table: Float64Array): void {
  const size = table.reduce((most, value) => Math.max(most, Math.abs(value)), 1)
  const noise = 1e-9 * size + 1e-6
  const outside = table.findIndex(
    (value, cell) => value < (low[cell] ?? 0) - noise || value > (high[cell] ?? 0) + noise,
  )
  if (outside !== -1)
    throw new InputFault({
      code: 'table-outside-bounds',
      place: `cell ${outside}`,
      says: 'The true value does not lie within what is published of the cell.',
      remedy: 'Check that the release was made from this table.',
    })
  const broken = residuals(equations, table).findIndex((left) => Math.abs(left) > noise)
  if (broken !== -1)
    throw new InputFault({
      code: 'table-does-not-add-up',
      place: `sum ${broken}`,
      says: 'The true values do not add up to their total.',
      remedy: 'Tabulate them again from the same units.',
    })
}

/** Whether a table lies within what is published of it and adds up. */
export function tableFits(published: Published, table: Float64Array): boolean {
  try {
    checkTableFits(published, table)
    return true
  } catch (fault) {
    if (fault instanceof InputFault) return false
    throw fault
  }
}
