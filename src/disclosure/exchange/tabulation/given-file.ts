import { open } from 'node:fs/promises'
import { extname } from 'node:path'
import { parse } from 'csv-parse/sync'
import { InputFault } from '../../../vocabulary/input-fault.ts'
import { type Database, quoteName, quoteText } from '../../../warehouse/database.ts'
import { isMissing } from '../../../warehouse/files.ts'
import type { Spec } from '../spec/spec.ts'

/** How SQL reads a file: what to select from, and for each column (in lower case) the expression of its text. */
export interface GivenFile {
  readonly path: string
  readonly relation: string
  readonly columns: ReadonlyMap<string, string>
}

const LONGEST_LINE = 1 << 26
const HEADER_BYTES = 1 << 20

/** Looks at a table as its spec describes it: CSV, Parquet, or fixed places that τ-ARGUS metadata give. */
export async function lookAtGiven(database: Database, path: string, { table }: Spec): Promise<GivenFile> {
  if ((table.format ?? extname(path).slice(1).toLowerCase()) === 'parquet') return lookAtParquet(database, path)
  const metadata = table.metadata
  const header = await firstLine(path)
  if (metadata !== undefined && metadata.separator === undefined) return fixedPlaces(path, metadata.variables)
  const separator = table.separator ?? metadata?.separator ?? ','
  const named = table.columns ?? metadata?.variables.map(({ name }) => name)
  const hasHeader = table.header ?? named === undefined
  const columns = named ?? cellsOf(header, { separator, path })
  return separated(path, { columns, separator, hasHeader })
}

async function lookAtParquet(database: Database, path: string): Promise<GivenFile> {
  const relation = `read_parquet(${quoteText(path)})`
  const columns = await database
    .rows<{ column_name: string }>(`describe select * from ${relation}`)
    .catch((cause: unknown) => {
      throw unreadable(path, cause)
    })
  return {
    path,
    relation,
    columns: new Map(
      columns.map(({ column_name: name }) => [
        name.toLowerCase(),
        `nullif(trim(cast(${quoteName(name)} as varchar)), '')`,
      ]),
    ),
  }
}

function fixedPlaces(path: string, variables: NonNullable<Spec['table']['metadata']>['variables']): GivenFile {
  return {
    path,
    relation: `read_csv(${quoteText(path)}, columns = {line: 'varchar'}, delim = '\u001f', quote = '', escape = '', header = false, auto_detect = false, max_line_size = ${LONGEST_LINE})`,
    columns: new Map(
      variables.map(({ name, start, length }) => [
        name.toLowerCase(),
        `nullif(trim(substr(line, ${start}, ${length})), '')`,
      ]),
    ),
  }
}

function separated(
  path: string,
  { columns, separator, hasHeader }: { columns: readonly string[]; separator: string; hasHeader: boolean },
): GivenFile {
  const shape = columns.map((_, place) => `c${place}: 'varchar'`).join(', ')
  return {
    path,
    relation: `read_csv(${quoteText(path)}, columns = {${shape}}, delim = ${quoteText(separator)}, quote = '"', escape = '"', header = ${hasHeader}, auto_detect = false, max_line_size = ${LONGEST_LINE})`,
    columns: new Map(columns.map((name, place) => [name.trim().toLowerCase(), `nullif(trim(c${place}), '')`])),
  }
}

function cellsOf(line: string, { separator, path }: { separator: string; path: string }): string[] {
  try {
    const [columns = []]: string[][] = parse(line, { delimiter: separator, ltrim: true })
    return columns
  } catch (cause) {
    throw new InputFault({
      code: 'header-not-understood',
      file: path,
      place: 'line 1',
      says: 'The quotes in the first line do not pair up.',
      remedy: 'Correct the header.',
      cause,
    })
  }
}

/** The first line; proof too that the file is there and holds something. */
async function firstLine(path: string): Promise<string> {
  const fault = (says: string, remedy: string, cause?: unknown) =>
    new InputFault({ code: 'table-not-readable', file: path, says, remedy, cause })
  const file = await open(path).catch((cause: unknown) => {
    if (!isMissing(cause)) throw cause
    throw fault('There is no such file.', 'Check the path.', cause)
  })
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0)
    const [line = ''] = buffer
      .toString('utf8', 0, bytesRead)
      .replace(/^\uFEFF/, '')
      .split(/\r\n|\n|\r/, 1)
    if (line.includes('\0')) throw fault('It holds NUL bytes, as UTF-16 has.', 'Save it again in UTF-8.')
    if (line.trim() === '') throw fault('It is empty, or its first line is.', 'Give a table with rows.')
    return line
  } finally {
    await file.close()
  }
}

/** The fault of a file that DuckDB could not read. Its own words are left out: they repeat the row. */
export function unreadable(path: string, cause: unknown): InputFault {
  const text = cause instanceof Error ? cause.message : ''
  const line = /CSV Error on Line: (\d+)/.exec(text)?.[1]
  return new InputFault({
    code: 'table-not-readable',
    file: path,
    ...(line === undefined ? {} : { place: `line ${line}` }),
    says: reasonOf(text),
    remedy: 'Save it again as the spec says: CSV in UTF-8, Parquet, or fixed places.',
    cause,
  })
}

function reasonOf(text: string): string {
  if (/no files found/i.test(text)) return 'There is no such file.'
  if (/unicode|utf-?8/i.test(text)) return 'It is not in UTF-8.'
  if (/quote/i.test(text)) return 'A quote is opened and not closed, or the other way round.'
  if (/number of columns/i.test(text)) return 'A row has more or fewer cells than the others.'
  return 'It cannot be read.'
}
