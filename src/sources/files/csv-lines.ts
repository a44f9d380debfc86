import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { readText } from './text-file.ts'

export interface CsvLine {
  readonly cells: readonly string[]
  /** Last line of the record: a quoted cell may hold line breaks. */
  readonly line: number
}

interface Parsed {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

export interface CsvHabits {
  /** True for files whose bare cells may hold quotes. */
  readonly looseQuotes?: boolean
  /** Told how many bytes were read since it was told last. */
  readonly onRead?: ((bytes: number) => void) | undefined
}

/** The records of a CSV file as a stream, of any width. Throws InputFault with the line when the quotes are broken. */
export async function* readCsv(
  path: string,
  delimiter: string,
  { looseQuotes = false, onRead }: CsvHabits = {},
): AsyncGenerator<CsvLine> {
  const text = Readable.from(counted(readText(path), onRead))
  const parser = parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: looseQuotes,
    skip_empty_lines: true,
    info: true,
  })
  text.on('error', (error) => parser.destroy(error))
  text.pipe(parser)
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) yield { cells: record, line: info.lines }
  } catch (error) {
    throw error instanceof CsvError ? brokenCsv(path, error) : error
  } finally {
    text.destroy()
  }
}

async function* counted(texts: AsyncIterable<string>, onRead?: (bytes: number) => void): AsyncGenerator<string> {
  for await (const text of texts) {
    onRead?.(Buffer.byteLength(text))
    yield text
  }
}

/** The delimiter that stands between quoted or bare cells of a line; nothing when the line is one cell. */
export function delimiterOf(line: string): ';' | ',' | undefined {
  const bare = line.replace(/"(?:[^"]|"")*"/g, '""')
  if (bare.includes(';')) return ';'
  return bare.includes(',') ? ',' : undefined
}

function brokenCsv(path: string, error: CsvError): InputFault {
  const lines: unknown = error['lines']
  return new InputFault({
    code: 'csv-broken',
    file: path,
    ...(typeof lines === 'number' ? { place: `line ${lines}` } : {}),
    says: 'The CSV cannot be read here: a quote is not closed or stands in the wrong place.',
    remedy: 'Ask for the file again; do not open and save it in a spreadsheet.',
    cause: error,
  })
}
