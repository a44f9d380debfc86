import { basename, extname } from 'node:path'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { isMissing } from '../../warehouse/files.ts'
import { delimiterOf, readCsv } from '../files/csv-lines.ts'
import { readText } from '../files/text-file.ts'
import { readRows, type XlsxCell } from './xlsx-rows.ts'
import { openWorkbook, TextsTooLarge } from './xlsx-workbook.ts'
import { BrokenWorkbook } from './xlsx-xml.ts'

/** A cell as the file has it: text in CSV; also a number, a yes or no, or a moment in XLSX. */
export type SheetCell = XlsxCell

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

async function* xlsxRows(path: string, name: string | undefined): AsyncGenerator<SheetRow> {
  const fault = (code: string, says: string, remedy: string, cause?: unknown) =>
    new InputFault({ code, file: path, says, remedy, cause })
  try {
    const workbook = await openWorkbook(path)
    const sheet = name === undefined ? workbook.sheets[0] : workbook.sheets.find((one) => one.name === name)
    if (sheet === undefined)
      throw fault('sheet-missing', 'The file has no sheet of that name.', 'Correct "sheet" in the mapping.')
    for await (const { number, cells } of readRows(sheet.member, workbook))
      yield { number, place: `${basename(path)}, row ${number}`, cells }
  } catch (cause) {
    if (isMissing(cause)) throw fault('file-missing', 'There is no such file.', 'Check the path.', cause)
    if (cause instanceof TextsTooLarge)
      throw fault('file-too-large', 'The texts of this XLSX do not fit in memory.', 'Save it as CSV in UTF-8.', cause)
    if (cause instanceof BrokenWorkbook)
      throw fault('xlsx-broken', 'This is no XLSX file, or it is broken.', 'Save it again as XLSX, or as CSV.', cause)
    throw cause
  }
}
