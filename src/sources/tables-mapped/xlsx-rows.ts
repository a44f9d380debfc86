import type { ArchiveMember } from '../files/archive.ts'
import type { Workbook } from './xlsx-workbook.ts'
import { BrokenWorkbook, readXml, type XmlListener } from './xlsx-xml.ts'

/** A cell as a spreadsheet keeps it. A moment has no zone: its UTC parts are those shown. */
export type XlsxCell = string | number | boolean | Date | null

export interface XlsxRow {
  /** As the spreadsheet shows it, from 1. */
  readonly number: number
  readonly cells: readonly XlsxCell[]
}

/** Spreadsheets hold no more; a number beyond it would take memory for cells that are not there. */
const MOST_ROWS = 1_048_576
const MOST_COLUMNS = 16_384
const MILLISECONDS_PER_DAY = 86_400_000

/** The rows of a sheet that are in the file, as they come. Throws BrokenWorkbook when what is there does not fit. */
export async function* readRows(sheet: ArchiveMember, workbook: Workbook): AsyncGenerator<XlsxRow> {
  const done: XlsxRow[] = []
  for await (const _ of readXml(sheet, listenForRows(workbook, done))) yield* done.splice(0)
}

function listenForRows(workbook: Workbook, done: XlsxRow[]): XmlListener {
  let number = 0
  let cells: XlsxCell[] = []
  let column = 0
  let kind = 'n'
  let style = 0
  let value = ''
  let isValue = false
  let sounds = false
  return {
    open(name, attributes) {
      isValue = (name === 'v' || name === 't') && !sounds
      if (name === 'rPh') sounds = true
      if (name === 'row') {
        number = within(Number(attributes.get('r') ?? number + 1), MOST_ROWS)
        cells = []
      } else if (name === 'c') {
        const place = attributes.get('r')
        column = within(place === undefined ? cells.length + 1 : columnOf(place), MOST_COLUMNS)
        kind = attributes.get('t') ?? 'n'
        style = Number(attributes.get('s') ?? 0)
        value = ''
      }
    },
    text(piece) {
      if (isValue) value += piece
    },
    close(name) {
      isValue = false
      if (name === 'rPh') sounds = false
      if (name === 'row') done.push({ number, cells })
      if (name !== 'c') return
      while (cells.length < column) cells.push(null)
      cells[column - 1] = toCell(value, { kind, style, workbook })
    },
  }
}

function within(number: number, most: number): number {
  if (Number.isInteger(number) && number >= 1 && number <= most) return number
  throw new BrokenWorkbook('a row or cell has no place')
}

/** The number of the column of `BC12`: 55. */
function columnOf(place: string): number {
  const [, letters = ''] = /^([A-Z]{1,3})\d+$/.exec(place) ?? []
  return letters.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

function toCell(
  value: string,
  { kind, style, workbook }: { kind: string; style: number; workbook: Workbook },
): XlsxCell {
  switch (kind) {
    case 's':
      return textOrNull(sharedText(value, workbook))
    case 'b':
      return value === '' ? null : value === '1'
    case 'd':
      return value === '' ? null : new Date(value.endsWith('Z') ? value : `${value}Z`)
    case 'n':
      return numberOf(value, workbook.showsMoment[style] === true ? workbook.epoch : undefined)
    default:
      return textOrNull(value)
  }
}

/** A number, or the moment that it stands for when there is an epoch; what is no number stays the text that it is. */
function numberOf(value: string, epoch: number | undefined): XlsxCell {
  const number = Number(value)
  if (value.trim() === '' || Number.isNaN(number)) return textOrNull(value)
  return epoch === undefined ? number : new Date(Math.round((number - epoch) * MILLISECONDS_PER_DAY))
}

function sharedText(value: string, { texts }: Workbook): string {
  const text = /^\d+$/.test(value) ? texts[Number(value)] : undefined
  if (text === undefined) throw new BrokenWorkbook('a cell refers to a text that is not there')
  return text
}

function textOrNull(text: string): string | null {
  const trimmed = text.trim()
  return trimmed === '' ? null : trimmed
}
