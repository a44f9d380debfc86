import { type Database, quoteName, quoteText } from '../../../warehouse/database.ts'
import type { RecordTable } from '../records/record-table.ts'

/** What a later delivery is held against, beside the pairs of a result. */
export const CHECKSUM_FILE = 'checksums.parquet'

/** What a file of checksums says of the result that it belongs to. */
export interface ChecksumNote {
  /** Checksums of another version of the database cannot be compared: a function of one may differ in the next. */
  readonly madeBy: string
  /** Pairs of a lower weight, in bits, are not in the result. Undefined when all are. */
  readonly atLeastWeight: number | undefined
}

/**
 * A checksum of 64 bits over every column of a record, in the order of their names. It is only ever compared with that
 * of the record of the same name, so that a change goes unseen once in 2^64 changes.
 */
export function checksumSql({ columns }: Pick<RecordTable, 'columns'>): string {
  const names = columns.toSorted((one, other) => (one < other ? -1 : 1)).map(quoteName)
  return `hash(${['source', ...names].join(', ')})`
}

/** Writes the checksums of the table `records`, and what a later delivery must know of the result. */
export async function writeChecksums(
  database: Database,
  path: string,
  { records, atLeastWeight }: { readonly records: RecordTable; readonly atLeastWeight: number | undefined },
): Promise<void> {
  const rows = `select source, id, ${checksumSql(records)} as checksum from records order by record`
  const notes = [
    `made_by: ${quoteText(await databaseVersion(database))}`,
    ...(atLeastWeight === undefined ? [] : [`at_least_weight: ${quoteText(String(atLeastWeight))}`]),
  ]
  await database.run(
    `copy (${rows}) to ${quoteText(path)} (format parquet, compression zstd, kv_metadata {${notes.join(', ')}})`,
  )
}

/** Reads what `writeChecksums` noted. */
export async function readChecksumNote(database: Database, path: string): Promise<ChecksumNote> {
  const rows = await database.rows<{ key: string; value: string }>(
    `select decode(key) as key, decode(value) as value from parquet_kv_metadata(${quoteText(path)})`,
  )
  const noted = new Map(rows.map(({ key, value }) => [key, value]))
  const weight = noted.get('at_least_weight')
  return { madeBy: noted.get('made_by') ?? '', atLeastWeight: weight === undefined ? undefined : Number(weight) }
}

/** The version of the database at work. */
export async function databaseVersion(database: Database): Promise<string> {
  const [row] = await database.rows<{ version: string }>('select version() as version')
  return `DuckDB ${row?.version}`
}
