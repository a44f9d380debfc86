import { type DescribedRegister, describedReader } from '../tables-described/described-reader.ts'
import { describeTable } from '../tables-described/described-table.ts'
import description from './inspections.csvw.json' with { type: 'json' }

const VISITS = describeTable('inspection_visits', description)
export const INSPECTION_VISITS = VISITS.delivered

export const inspectionRegister: DescribedRegister = {
  register: 'inspections',
  takes: 'Visits as CSV, as inspections.csvw.json describes it; the state by --as-of, else the day of the last visit.',
  table: VISITS,
  rules: [],
  happenedOn: 'inspected_on',
}

/** Reads the visits of inspectors: a CSV that inspections.csvw.json describes, column by column. */
export const inspectionsReader = describedReader(inspectionRegister)
