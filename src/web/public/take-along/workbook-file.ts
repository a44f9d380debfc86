import type { Cell, Row, SheetData } from 'write-excel-file/universal'
import type { AboutLine, TakenColumn, TakenTable, TakenValue } from './taken-table.ts'

/** The titles of the two sheets: the figures, and what is to be known of them. */
export interface SheetTitles {
  readonly figures: string
  readonly about: string
}

const WIDEST = 60

/** The table as XLSX with a second sheet that tells what it is. Numbers are numbers: the spreadsheet shows them its own way. */
export async function workbookOf(table: TakenTable, titles: SheetTitles): Promise<Blob> {
  const { default: writeWorkbook } = await import('write-excel-file/universal')
  const sheets = [
    {
      data: figureSheet(table),
      sheet: titles.figures,
      columns: table.columns.map((column, place) => ({ width: widthOf(column, table.rows, place) })),
      stickyRowsCount: 1,
    },
    { data: aboutSheet(table.about), sheet: titles.about, columns: [{ width: 26 }, { width: 100 }] },
  ]
  return writeWorkbook(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBlob()
}

function figureSheet({ columns, rows }: TakenTable): SheetData {
  const head: Row = columns.map(({ title, kind }) => ({
    value: title,
    fontWeight: 'bold',
    wrap: true,
    align: kind === 'number' ? 'right' : 'left',
  }))
  return [head, ...rows.map((row): Row => row.map(cellOf))]
}

function cellOf(value: TakenValue): Cell {
  if (value === null || value === '') return null
  return typeof value === 'number' ? { type: Number, value } : { type: String, value }
}

function aboutSheet(about: readonly AboutLine[]): SheetData {
  return about.map(({ label, text }) => [
    { type: String, value: label, fontWeight: 'bold', alignVertical: 'top' },
    { type: String, value: text, wrap: true, alignVertical: 'top' },
  ])
}

/** In characters: wide enough for what the column holds, and for its title over a few lines. */
function widthOf({ title }: TakenColumn, rows: TakenTable['rows'], place: number): number {
  const longest = rows.reduce((most, row) => Math.max(most, String(row[place] ?? '').length), title.length / 3)
  return Math.min(Math.max(longest, 8), WIDEST) + 2
}
