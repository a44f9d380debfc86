import type { DescribedRow, RowRule } from './described-row.ts'

/** The pairs of columns that make a period. */
const PERIODS = [
  ['valid_from', 'valid_until'],
  ['period_from', 'period_until'],
  ['observed_from', 'observed_until'],
] as const

/** The period is half-open and not empty; one without an end goes on. */
export const PERIOD_ENDS_AFTER_START: RowRule = {
  reason: 'period-ends-before-start',
  says: 'The end of the period must be later than its start.',
  holds: (row) => PERIODS.every(([from, until]) => !isFilled(row, until) || String(row[from]) < String(row[until])),
}

/** An object is named by its BAG id, or by an address that linkage looks up. */
export const OBJECT_OR_ADDRESS: RowRule = {
  reason: 'place-missing',
  says: 'The row must hold a BAG id, or a postcode and a house number.',
  holds: (row) => isFilled(row, 'object_id') || hasAddress(row),
}

/** Either the object or, where that would say too much, the buurt; never both, for these could disagree. */
export const ONE_PLACE: RowRule = {
  reason: 'place-not-one',
  says: 'The row must hold a BAG id or a buurt code, one of the two.',
  holds: (row) => isFilled(row, 'object_id') !== isFilled(row, 'buurt_code'),
}

/** Somewhere: an object, an address or a buurt. */
export const SOME_PLACE: RowRule = {
  reason: 'place-missing',
  says: 'The row must hold a BAG id, a postcode and a house number, or a buurt code.',
  holds: (row) => isFilled(row, 'object_id') || hasAddress(row) || isFilled(row, 'buurt_code'),
}

function hasAddress(row: DescribedRow): boolean {
  return isFilled(row, 'postcode') && isFilled(row, 'house_number')
}

function isFilled(row: DescribedRow, column: string): boolean {
  return row[column] !== null && row[column] !== undefined
}
