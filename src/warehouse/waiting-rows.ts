import type { ColumnType, Table } from '../vocabulary/table.ts'
import { columnsOf } from './column-types.ts'
import { quoteName, quoteText } from './database.ts'

/**
 * The text form in which rows wait for DuckDB: one line per row, the values ended by the ASCII unit separator
 * (US), the items of a list begun by the record separator (RS). Nothing between two separators is null.
 */
export const AFTER_VALUE = '\x1f'
const BEFORE_ITEM = '\x1e'

const NEEDS_QUOTES = /["\n\r\x1f]/
/** The limit on a line, raised only for rows that are longer: DuckDB takes sixteen times as much in memory. */
const USUAL_LINE_BYTES = 1 << 18
const BYTES_PER_CHARACTER = 3

/** A value of a declared type as text. A list may not hold the record separator, which no register delivers. */
export const WAITING_TEXT: Readonly<Record<ColumnType, (value: unknown) => string>> = {
  text: (value) => quotedWhereNeeded(String(value)),
  texts: (value) => listText(Array.isArray(value) ? value : [value]),
  // What is no date or number fails when DuckDB casts it, whatever characters it holds.
  date: String,
  timestamp: String,
  integer: String,
  number: String,
  boolean: String,
}

function listText(items: readonly unknown[]): string {
  let text = ''
  for (const item of items) {
    const itemText = String(item)
    if (itemText.includes(BEFORE_ITEM)) throw new TypeError('A list holds the record separator, U+001E')
    text += BEFORE_ITEM + itemText
  }
  return quotedWhereNeeded(text)
}

function quotedWhereNeeded(text: string): string {
  return text === '' || NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A table expression that reads waiting rows; every column comes as text, lists as lists of text. */
export function waitingRows(table: Table, path: string, longestLine: number): string {
  const lineBytes = Math.max(USUAL_LINE_BYTES, longestLine * BYTES_PER_CHARACTER)
  const names = columnsOf(table).map(([name]) => name)
  // The last value is ended too, so a line ends with one more, empty column.
  const types = [...names, 'after the last value'].map((name) => `${quoteText(name)}: 'varchar'`).join(', ')
  const values = columnsOf(table).map(([name, { type }]) =>
    type === 'texts' ? `string_split(${quoteName(name)}, chr(30))[2:] as ${quoteName(name)}` : quoteName(name),
  )
  const options = [
    'auto_detect = false',
    'header = false',
    `delim = '${AFTER_VALUE}'`,
    `quote = '"'`,
    `escape = '"'`,
    "nullstr = ''",
    'allow_quoted_nulls = false',
    "new_line = '\\n'",
    `max_line_size = ${lineBytes}`,
    `buffer_size = ${Math.max(16 * USUAL_LINE_BYTES, 2 * lineBytes)}`,
    `columns = {${types}}`,
  ]
  return `(select ${values.join(', ')} from read_csv(${quoteText(path)}, ${options.join(', ')})) as waiting`
}
