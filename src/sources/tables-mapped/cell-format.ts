import type { RowFault } from '../tables-described/described-row.ts'
import type { DescribedColumn } from '../tables-described/described-table.ts'
import type { SheetCell } from './sheet.ts'

/** How the texts of a column are written, and how each becomes the text that the description asks. */
const FORMATS = {
  'd-M-yyyy': toDay(/^(\d{1,2})-(\d{1,2})-(\d{4})$/),
  'd/M/yyyy': toDay(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/),
  yyyyMMdd: (text) => text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'),
  'd-M-yyyy H:mm': toMinute(/^(\d{1,2})-(\d{1,2})-(\d{4}) (\d{1,2}):(\d{2})$/),
  'd/M/yyyy H:mm': toMinute(/^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}):(\d{2})$/),
  'yyyy-MM-dd HH:mm': (text) => text.replace(/^(\S{10}) (\d{2}:\d{2})(:00)?$/, '$1T$2'),
  '1.234,56': (text) =>
    /^-?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/.test(text) ? text.replaceAll('.', '').replace(',', '.') : text,
  '1234 ab': (text) => text.replaceAll(' ', '').toUpperCase(),
} as const satisfies Readonly<Record<string, (text: string) => string>>

export type FormatName = keyof typeof FORMATS
export const FORMAT_NAMES = Object.keys(FORMATS) as [FormatName, ...FormatName[]]

/** How a column is to be read, as a mapping says it. */
export interface CellReading {
  readonly format?: FormatName | undefined
  /** The words of the supplier and the words of the description that these stand for. */
  readonly words?: Readonly<Record<string, string>> | undefined
}

/**
 * The text that the description of the column asks, or why the cell cannot give it. A text is taken as it is
 * but for spaces around it; what the format does not fit stays as it is, and the description then refuses it.
 */
export function toDescribedText(cell: SheetCell, column: DescribedColumn, reading: CellReading): string | RowFault {
  if (cell === null) return ''
  if (cell instanceof Date) return momentText(cell, column)
  if (typeof cell === 'number') return numberText(cell, column)
  if (typeof cell === 'boolean') return column.cell.words[cell ? 0 : 1] ?? String(cell)
  const text = cell.trim()
  const word = reading.words?.[text] ?? text
  return reading.format === undefined || word === '' ? word : FORMATS[reading.format](word)
}

/** A spreadsheet keeps moments without zone: what it shows is what is meant. */
function momentText(moment: Date, { cell }: DescribedColumn): string {
  if (Number.isNaN(moment.getTime())) return 'no moment'
  const text = new Date(Math.round(moment.getTime() / 60_000) * 60_000).toISOString().slice(0, 16)
  return cell.type === 'date' && text.endsWith('T00:00') ? text.slice(0, 10) : text
}

const DIGITS_KEPT = 15

/** Spreadsheets keep 15 digits of a number: the sixteenth of a BAG id is then a zero that nobody typed. */
function numberText(number: number, { name, cell }: DescribedColumn): string | RowFault {
  if (cell.type === 'text' && Math.abs(number) >= 10 ** DIGITS_KEPT)
    return {
      reason: 'digits-lost',
      says: `The column ${name} holds a number of more than 15 digits, of which the spreadsheet keeps 15. Store it as text.`,
    }
  return String(Number(number.toFixed(6)))
}

function toDay(shape: RegExp): (text: string) => string {
  return (text) =>
    text.replace(shape, (_, day: string, month: string, year: string) => `${year}-${two(month)}-${two(day)}`)
}

function toMinute(shape: RegExp): (text: string) => string {
  return (text) => {
    const [, day = '', month = '', year = '', hour = '', minute = ''] = shape.exec(text) ?? []
    return day === '' ? text : `${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}`
  }
}

function two(digits: string): string {
  return digits.padStart(2, '0')
}
