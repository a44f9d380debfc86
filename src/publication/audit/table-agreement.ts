import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { optional, type Row, required, type Table, table } from '../../vocabulary/table.ts'
import { type Database, openDatabase, quoteName, quoteText } from '../../warehouse/database.ts'
import { createTableWriter } from '../../warehouse/row-writer.ts'
import { NAME_COLUMNS } from '../files/table-files.ts'
import { openAuditRoom } from './audit-room.ts'
import { told } from './release-certificate.ts'

/** What of a cell stands in every table to download. */
const PLACE = {
  area_code: required('text', 'Area code.'),
  level: required('text', 'land, gemeente, wijk or buurt.'),
  period: required('text', 'Year.'),
} as const

export const SHOWN_COUNTS = table({
  name: 'shown_counts',
  grain: 'One row per area, period, split and category that was attacked.',
  key: [],
  columns: {
    ...PLACE,
    dimension: required('text', 'The split.'),
    category: required('text', 'The category in it.'),
    count: optional('integer', 'The count.'),
    count_status: required('text', 'What there is of it.'),
    denominator: optional('integer', 'What it is divided by.'),
    value: optional('number', 'The figure.'),
    low: optional('number', 'Its lower bound.'),
    high: optional('number', 'Its upper bound.'),
    over_representation: optional('number', 'The share over that in all areas.'),
    status: required('text', 'What there is of the figure.'),
  },
})

export const SHOWN_AMOUNTS = table({
  name: 'shown_amounts',
  grain: 'One row per area, period and category that was attacked.',
  key: [],
  columns: {
    ...PLACE,
    category: required('text', 'The category.'),
    amount: optional('number', 'Euro.'),
    status: required('text', 'What there is of it.'),
  },
})

/** Holds tables to download against rows that were attacked. DuckDB does: of a country there are millions. */
export interface TableAgreement {
  readonly faultsOf: <T extends Table>(stem: string, table: T, rows: Iterable<Row<T>>) => Promise<string[]>
  readonly close: () => Promise<void>
}

/** Works in a folder beside the release. */
export async function openTableAgreement(release: string): Promise<TableAgreement> {
  const folder = await openAuditRoom(release, 'agreeing')
  const database = await openDatabase({ spillFolder: folder, memoryLimit: '1GB' })
  return {
    async faultsOf(stem, declared, rows) {
      const writer = createTableWriter(database, declared, folder)
      for (const row of rows) writer.add(row)
      const attacked = join(folder, 'attacked.parquet')
      await writer.toParquet(attacked)
      const columns = Object.keys(declared.columns)
      return [
        ...(await differences(database, { stem, columns, attacked, kind: 'csv' })),
        ...(await differences(database, { stem, columns, attacked, kind: 'parquet' })),
      ]
    },
    async close() {
      database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

interface Comparison {
  readonly stem: string
  readonly columns: readonly string[]
  /** Path of the rows that were attacked. */
  readonly attacked: string
  readonly kind: 'csv' | 'parquet'
}

/** Rows that say anything else, rows too many or too few, and columns that nobody attacked. */
async function differences(database: Database, { stem, columns, attacked, kind }: Comparison): Promise<string[]> {
  const path = quoteText(`${stem}.${kind}`)
  // As text, so that whatever stands in a CSV file is read, and the two must be alike to the last digit.
  const file = kind === 'csv' ? `read_csv(${path}, header = true, all_varchar = true)` : `read_parquet(${path})`
  const known = `read_parquet(${quoteText(attacked)})`
  const asText = columns.map((column) => `cast(${quoteName(column)} as varchar)`).join(', ')
  const named = await database.rows<{ column_name: string }>(`select column_name from (describe select * from ${file})`)
  const unknown = named.filter(
    ({ column_name: name }) => !columns.includes(name) && !NAME_COLUMNS.includes(name),
  ).length
  const [found] = await database.rows<{ readonly other: number; readonly rows: number; readonly known: number }>(`
    select
      (select count(*) from (select ${asText} from ${file} except all select ${asText} from ${known})) as other,
      (select count(*) from ${file}) as rows,
      (select count(*) from ${known}) as known
  `)
  const { other = 0, rows = 0, known: attackedRows = 0 } = found ?? {}
  return [
    ...told(other + Math.abs(rows - attackedRows), `differ in ${kind}`),
    ...(unknown === 0 ? [] : [`${unknown} columns of ${kind} were not attacked.`]),
  ]
}
