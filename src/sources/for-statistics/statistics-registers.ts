import { type DescribedRegister, describedReader } from '../tables-described/described-reader.ts'
import type { RowRule } from '../tables-described/described-row.ts'
import { describeTable } from '../tables-described/described-table.ts'
import { PERIOD_ENDS_AFTER_START } from '../tables-described/row-rules.ts'
import clearances from './cannabis-clearances.csvw.json' with { type: 'json' }
import suspects from './drug-suspects.csvw.json' with { type: 'json' }
import transactions from './suspicious-transactions.csvw.json' with { type: 'json' }
import homes from './unexplained-homes.csvw.json' with { type: 'json' }

const ONE_PLACE_OR_NONE_AT_ALL: RowRule = {
  reason: 'place-not-one',
  says: 'The row must hold a BAG id, a buurt code or, when it says that there was none, a gemeente; one of the three.',
  holds: (row) => ['object_id', 'buurt_code', 'area_code'].filter((column) => row[column] !== null).length === 1,
}

const WHOLE_YEAR: RowRule = {
  reason: 'period-not-a-year',
  says: 'The period must be one whole year, from the first of January until the next.',
  holds: ({ period_from, period_until }) => {
    const [from, until] = [String(period_from), String(period_until)]
    return from.endsWith('-01-01') && until === `${Number(from.slice(0, 4)) + 1}-01-01`
  },
}

const COUNT_OR_REASON: RowRule = {
  reason: 'count-or-reason',
  says: 'The row must hold a count or the reason why there is none; one of the two.',
  holds: ({ count, missing }) => (count === null) !== (missing === null),
}

const SOMEWHERE_HERE: RowRule = {
  reason: 'place-missing',
  says: 'The place of offence or that of residence must be a gemeente.',
  holds: ({ area_code, residence_code }) => [area_code, residence_code].some((code) => String(code).startsWith('GM')),
}

const TOTAL_OF_ALL_AGES: RowRule = {
  reason: 'total-not-of-all',
  says: 'A control total is of all ages and of all places on one of the two sides.',
  holds: ({ area_code, residence_code, age_band }) =>
    (age_band === 'totaal') === [area_code, residence_code].includes('totaal'),
}

const clearanceRegister: DescribedRegister = {
  register: 'clearances',
  takes: 'Cleared cannabis farms as CSV, as cannabis-clearances.csvw.json describes it; never a person.',
  table: describeTable('cannabis_clearance_rows', clearances),
  rules: [ONE_PLACE_OR_NONE_AT_ALL],
  happenedOn: 'cleared_on',
}

const suspectRegister: DescribedRegister = {
  register: 'suspects',
  takes: 'Counts of drug suspects per gemeente as CSV, as drug-suspects.csvw.json describes it; never a person.',
  table: describeTable('drug_suspect_counts', suspects),
  rules: [PERIOD_ENDS_AFTER_START, WHOLE_YEAR, SOMEWHERE_HERE, TOTAL_OF_ALL_AGES],
  happenedOn: 'period_from',
}

const transactionRegister: DescribedRegister = {
  register: 'suspicious',
  takes: 'Counts of suspicious transactions as CSV, as suspicious-transactions.csvw.json describes it; never a person.',
  table: describeTable('suspicious_transaction_counts', transactions),
  rules: [PERIOD_ENDS_AFTER_START, WHOLE_YEAR, COUNT_OR_REASON],
  happenedOn: 'period_from',
}

const homeRegister: DescribedRegister = {
  register: 'unexplained',
  takes:
    'Counts of homes held without explanation as CSV, as unexplained-homes.csvw.json describes it; never an owner.',
  table: describeTable('unexplained_home_counts', homes),
  rules: [PERIOD_ENDS_AFTER_START, WHOLE_YEAR, COUNT_OR_REASON],
  happenedOn: 'period_from',
}

export const CLEARANCE_ROWS = clearanceRegister.table.delivered
export const SUSPECT_COUNTS = suspectRegister.table.delivered
export const SUSPICIOUS_COUNTS = transactionRegister.table.delivered
export const UNEXPLAINED_COUNTS = homeRegister.table.delivered

/** What closed sources deliver for statistics alone; each described by a CSVW file beside this one. */
export const statisticsRegisters: readonly DescribedRegister[] = [
  clearanceRegister,
  suspectRegister,
  transactionRegister,
  homeRegister,
]

export const statisticsReaders = statisticsRegisters.map(describedReader)
