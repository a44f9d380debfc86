import { basename, extname } from 'node:path'
import { InputFault } from '../../../vocabulary/input-fault.ts'
import { type Database, quoteName, quoteText } from '../../../warehouse/database.ts'
import { readHeader } from './csv-header.ts'

/** A file of records: what it is called, the columns that it has, and how SQL reads them. */
export interface DeliveredFile {
  readonly path: string
  /** The file's name without its ending: what its records' source is called. */
  readonly name: string
  /** Name to SQL expression; in lower case, as SQL does not tell `Name` from `name`. */
  readonly columns: ReadonlyMap<string, { readonly name: string; readonly sql: string }>
  readonly relation: string
}

/** A field of 64 MB is no field; DuckDB sets room of this size aside for each thread. */
const LONGEST_LINE = 1 << 26

/** Looks at the header of a CSV file, or at the schema of a Parquet file; the ending of the name tells which. */
export async function lookAtFile(database: Database, path: string): Promise<DeliveredFile> {
  const name = basename(path, extname(path))
  return extname(path).toLowerCase() === '.parquet'
    ? { path, name, ...(await lookAtParquet(database, path)) }
    : { path, name, ...(await lookAtCsv(path)) }
}

/** Spaces around a value do not count, and a value of nothing else is missing: files with fixed columns are full of them. */
async function lookAtCsv(path: string): Promise<Pick<DeliveredFile, 'columns' | 'relation'>> {
  const { delimiter, columns } = await readHeader(path)
  const raw = columns.map((_, place) => `c${place}`)
  const shape = raw.map((name) => `${name}: 'varchar'`).join(', ')
  const options = `delim = ${quoteText(delimiter)}, quote = '"', escape = '"', header = true, auto_detect = false`
  const named = columns.map((column, place) => {
    const trimmed = column.trim()
    return [trimmed.toLowerCase(), { name: trimmed, sql: `nullif(trim(${raw[place]}), '')` }] as const
  })
  return {
    columns: new Map(named.filter(([name]) => name !== '')),
    relation: `read_csv(${quoteText(path)}, columns = {${shape}}, ${options}, max_line_size = ${LONGEST_LINE})`,
  }
}

async function lookAtParquet(database: Database, path: string): Promise<Pick<DeliveredFile, 'columns' | 'relation'>> {
  const relation = `read_parquet(${quoteText(path)})`
  try {
    const columns = await database.rows<{ column_name: string }>(`describe select * from ${relation}`)
    return {
      columns: new Map(
        columns.map(({ column_name: name }) => [name.toLowerCase(), { name, sql: quoteName(name) }] as const),
      ),
      relation,
    }
  } catch (cause) {
    throw unreadable(path, cause)
  }
}

/** The fault of a file that DuckDB could not read. Its own words are left out: they repeat the row. */
export function unreadable(path: string, cause: unknown): InputFault {
  const text = cause instanceof Error ? cause.message : ''
  const line = /CSV Error on Line: (\d+)/.exec(text)?.[1]
  const isMissing = /no files found/i.test(text)
  return new InputFault({
    code: 'file-not-readable',
    file: path,
    ...(line === undefined ? {} : { place: `line ${line}` }),
    says: isMissing ? 'There is no such file.' : reasonOf(text),
    remedy: isMissing ? 'Check the path.' : 'Save it again as CSV in UTF-8 with a header, or as Parquet.',
    cause,
  })
}

function reasonOf(text: string): string {
  if (/unicode|utf-?8/i.test(text)) return 'It is not in UTF-8.'
  if (/unterminated quote|quoted value/i.test(text)) return 'A quote is opened and not closed, or the other way round.'
  if (/expected number of columns/i.test(text)) return 'The row has more or fewer cells than the header.'
  if (/maximum line size/i.test(text)) return 'The row is longer than 64 MB.'
  return /parquet/i.test(text) ? 'It is no whole Parquet file.' : 'It cannot be read.'
}
