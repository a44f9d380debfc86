import { open } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { InputFault } from '../../../vocabulary/input-fault.ts'
import { isMissing } from '../../../warehouse/files.ts'

const DELIMITERS = [',', ';', '\t', '|'] as const

/** More than any header is long; a file without a line break in it is no table. */
const HEADER_BYTES = 1 << 20

export interface CsvHeader {
  readonly delimiter: string
  /** As they stand in the file; spaces around a name included. */
  readonly columns: readonly string[]
}

/**
 * Reads the first line of a CSV file. The delimiter is the one that occurs most in it: guessing from the rows, as
 * DuckDB does, reads a file with one broken row as a table of one column.
 */
export async function readHeader(path: string): Promise<CsvHeader> {
  const line = await firstLine(path)
  if (line.includes('\0'))
    throw headerFault(path, 'The first line holds NUL bytes, as UTF-16 has.', 'Save the file as UTF-8.')
  const outsideQuotes = line.replaceAll(/"(?:[^"]|"")*"/g, '')
  const counts = DELIMITERS.map((delimiter) => outsideQuotes.split(delimiter).length)
  const delimiter = DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ','
  const columns = parseLine(line, delimiter, path)
  const names = columns.map((name) => name.trim().toLowerCase())
  const twice = columns.filter((_, place) => names[place] !== '' && names.indexOf(names[place] ?? '') < place)
  if (twice.length > 0)
    throw headerFault(path, `Two columns are called ${twice[0]?.trim()}.`, 'Give every column a name of its own.')
  return { delimiter, columns }
}

function parseLine(line: string, delimiter: string, path: string): string[] {
  try {
    const [columns = []]: string[][] = parse(line, { delimiter, relax_quotes: false, ltrim: true })
    return columns
  } catch (cause) {
    throw headerFault(path, 'The quotes in the first line do not pair up.', 'Correct the header.', cause)
  }
}

async function firstLine(path: string): Promise<string> {
  const file = await open(path).catch((cause: unknown) => {
    if (!isMissing(cause)) throw cause
    throw new InputFault({
      code: 'no-such-file',
      file: path,
      says: 'There is no such file.',
      remedy: 'Check the path.',
    })
  })
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0)
    const text = buffer.toString('utf8', 0, bytesRead).replace(/^\uFEFF/, '')
    const [line = ''] = text.split(/\r\n|\n|\r/, 1)
    if (line.trim() === '') throw headerFault(path, 'The file is empty, or its first line is.', 'Give it a header.')
    return line
  } finally {
    await file.close()
  }
}

function headerFault(path: string, says: string, remedy: string, cause?: unknown): InputFault {
  return new InputFault({ code: 'header-not-understood', file: path, place: 'line 1', says, remedy, cause })
}
