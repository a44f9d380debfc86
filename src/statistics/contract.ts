import { optional, type Row, required, type Table } from '../vocabulary/table.ts'

/** What statistics hand on: figures per area and period, not yet protected. One table per subject. */

const COLUMNS = {
  territory: required('text', 'nederland or voorbeeldregio; never mixed in one published table.'),
  area_code: required('text', 'Area code.'),
  period: required('text', 'A year.'),
  numerator: optional('number', 'What is counted; null when not measured.'),
  denominator: optional('number', 'Of how many; null when not measured.'),
  denominator_period: optional('text', 'The year of the denominator.'),
  missing: optional('text', 'not-measured, withheld (by the source) or impossible; null when there is a figure.'),
} as const

function figures<const N extends string>(name: N, grain: string) {
  return { name, grain, key: ['area_code', 'period'], columns: COLUMNS } satisfies Table
}

export const CRIME_PER_GEMEENTE = figures('crime_per_gemeente', 'One row per gemeente and year.')
export const EMPTY_HOMES_PER_BUURT = figures(
  'empty_homes_per_buurt',
  'One row per buurt of a gemeente with homes, for the year of the BRP.',
)
export const OCCUPANCY_PER_BUURT = figures(
  'occupancy_per_buurt',
  'One row per buurt of a gemeente with homes, for the year of the BRP.',
)

export type Figure = Row<typeof CRIME_PER_GEMEENTE>
