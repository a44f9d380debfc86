import type { Table } from '../vocabulary/table.ts'
import { columnsOf } from './column-types.ts'
import { quoteName, quoteText } from './database.ts'

/**
 * The text form in which rows wait for DuckDB: one line per row, the values ended by the ASCII unit separator
 * (US), the items of a list begun by the record separator (RS). Nothing between two separators is null.
 */
export const AFTER_VALUE = '\x1f'
const BEFORE_ITEM = '\x1e'

const NEEDS_QUOTES = /["\n\r\x1f]/
/** DuckDB's own limit on a line, raised only for rows that are longer. */
const USUAL_LINE_BYTES = 2 << 20
const BYTES_PER_CHARACTER = 3

/** One value as text. A list may not hold the record separator, which no register delivers. */
export function valueText(value: unknown): string {
  if (typeof value === 'string') return value === '' || NEEDS_QUOTES.test(value) ? quoted(value) : value
  if (Array.isArray(value)) return listText(value)
  return String(value)
}

function listText(items: readonly unknown[]): string {
  if (items.length === 0) return '""'
  const text = items.map((item) => `${BEFORE_ITEM}${item}`).join('')
  if (text.split(BEFORE_ITEM).length !== items.length + 1)
    throw new TypeError('A list holds the record separator, U+001E')
  return NEEDS_QUOTES.test(text) ? quoted(text) : text
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
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
