import { readFile } from 'node:fs/promises'
import { AREAS, SUSPICIOUS_TRANSACTIONS, UNEXPLAINED_HOMES } from '../../sources/contract.ts'
import type { Table } from '../../vocabulary/table.ts'
import { quoteName, quoteText } from '../../warehouse/database.ts'
import type { Step } from '../../warehouse/step.ts'
import { SUSPICIOUS_TRANSACTIONS_PER_GEMEENTE, UNEXPLAINED_HOMES_PER_GEMEENTE } from '../contract/money.ts'

/** What closed sources count of money that nobody can explain, per gemeente. */
export const moneySteps: readonly Step[] = [
  deliveredCounts({
    makes: SUSPICIOUS_TRANSACTIONS_PER_GEMEENTE,
    given: SUSPICIOUS_TRANSACTIONS,
    column: 'kind',
    dimension: 'soort',
    categories: {
      cash: 'contant-geld',
      transfer: 'overboeking',
      'money-transfer': 'geldtransfer',
      crypto: 'virtuele-valuta',
      goods: 'goederen',
      property: 'vastgoed',
    },
  }),
  deliveredCounts({
    makes: UNEXPLAINED_HOMES_PER_GEMEENTE,
    given: UNEXPLAINED_HOMES,
    column: 'holding',
    dimension: 'bezit',
    categories: { '2': '2', '3-9': '3-9', '10-plus': '10-plus' },
  }),
]

interface DeliveredCounts {
  readonly makes: Table
  /** Counts as they were delivered: per gemeente, year and what stands in `column`. */
  readonly given: Table
  readonly column: string
  readonly dimension: string
  /** What may stand in the column, and the category that it is. */
  readonly categories: Readonly<Record<string, string>>
}

function deliveredCounts({ makes, given, column, dimension, categories }: DeliveredCounts): Step {
  const listed = Object.entries(categories).map(([kind, category]) => `(${quoteText(kind)}, ${quoteText(category)})`)
  return {
    name: makes.name,
    reads: [AREAS, given],
    makes,
    rows: { is: 'any number' },
    parameters: { dimension },
    async work(database) {
      await database.run(
        `create table listed as select * from (values ${listed.join(', ')}) as listed (kind, category)`,
      )
      await database.run(
        `create table given as select area_code, period, ${quoteName(column)} as kind, count, missing from ${quoteName(given.name)}`,
      )
      return readFile(new URL('delivered-counts.sql', import.meta.url), 'utf8')
    },
  }
}
