import { stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import {
  InvalidInputError,
  InvalidSpreadsheetError,
  readSheet as readXlsxSheet,
  SheetNotFoundError,
} from 'read-excel-file/node'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { delimiterOf, readCsv } from '../files/csv-lines.ts'
import { readText } from '../files/text-file.ts'

/** A cell as the file has it: text in CSV; also a number, a yes or no, or a moment in XLSX. */
export type SheetCell = string | number | boolean | Date | null

export interface SheetRow {
  /** Row number as a spreadsheet shows it, or the line of a CSV. */
  readonly number: number
  readonly place: string
  readonly cells: readonly SheetCell[]
}

/** Which part of the file to read, as a mapping says it. */
export interface SheetChoice {
  /** Name of the sheet in an XLSX; the first when left out. */
  readonly sheet?: string | undefined
  /** What stands between the cells of a CSV; found from its first line when left out. */
  readonly delimiter?: string | undefined
}

/** An XLSX is unpacked in memory as a whole, where it is some hundred times as large: 15 MB takes 1.7 GB. */
const LARGEST_XLSX_BYTES = 25_000_000

/** The rows of a CSV or XLSX file that hold anything. Throws InputFault when it is neither, or broken. */
export async function* readSheet(path: string, choice: SheetChoice): AsyncGenerator<SheetRow> {
  const rows = extname(path).toLowerCase() === '.xlsx' ? xlsxRows(path, choice.sheet) : csvRows(path, choice.delimiter)
  for await (const row of rows) if (row.cells.some((cell) => cell !== null && cell !== '')) yield row
}

async function* csvRows(path: string, given: string | undefined): AsyncGenerator<SheetRow> {
  const delimiter = given ?? (await findDelimiter(path))
  for await (const { cells, line } of readCsv(path, delimiter))
    yield { number: line, place: `${basename(path)}, line ${line}`, cells }
}

/** The delimiter that the first line has; a semicolon when it has none. */
export async function findDelimiter(path: string): Promise<string> {
  for await (const text of readText(path)) {
    const [line = ''] = text.split('\n', 1)
    return delimiterOf(line) ?? (line.includes('\t') ? '\t' : ';')
  }
  return ';'
}

async function* xlsxRows(path: string, sheet: string | undefined): AsyncGenerator<SheetRow> {
  const rows = await unpack(path, sheet)
  for (const [place, cells] of rows.entries())
    yield { number: place + 1, place: `${basename(path)}, row ${place + 1}`, cells: cells.map(toSheetCell) }
}

async function unpack(path: string, sheet: string | undefined): Promise<readonly (readonly unknown[])[]> {
  const fault = (code: string, says: string, remedy: string, cause?: unknown) =>
    new InputFault({ code, file: path, says, remedy, cause })
  const { size } = await stat(path).catch((cause: unknown) => {
    throw fault('file-missing', 'There is no such file.', 'Check the path.', cause)
  })
  const tooLarge = (cause?: unknown) =>
    fault('file-too-large', 'This XLSX does not fit in memory.', 'Save it as CSV in UTF-8.', cause)
  if (size > LARGEST_XLSX_BYTES) throw tooLarge()
  try {
    return await readXlsxSheet(path, sheet ?? 1)
  } catch (cause) {
    if (cause instanceof SheetNotFoundError)
      throw fault('sheet-missing', 'The file has no sheet of that name.', 'Correct "sheet" in the mapping.', cause)
    if (cause instanceof InvalidInputError || cause instanceof InvalidSpreadsheetError)
      throw fault('xlsx-broken', 'This is no XLSX file, or it is broken.', 'Save it again as XLSX, or as CSV.', cause)
    throw cause
  }
}

function toSheetCell(cell: unknown): SheetCell {
  if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') return cell
  return cell instanceof Date ? cell : null
}
