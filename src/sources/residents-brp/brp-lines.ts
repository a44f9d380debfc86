import { basename } from 'node:path'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { readCsv } from '../files/csv-lines.ts'

/**
 * The columns that are read, by LO3 code; every other column is ignored, by name and unseen. `''` is the label that
 * the first row of a list carries. Of `08.13.10`, a stay elsewhere, only is seen that it is filled: which country it
 * is, or that nobody knows, goes no further than here.
 */
const REQUIRED = [
  '',
  '01.01.20',
  '01.03.10',
  '08.09.10',
  '08.10.10',
  '08.10.30',
  '08.11.20',
  '08.11.60',
  '08.11.80',
] as const
const OPTIONAL = [
  '01.02.10',
  '01.02.30',
  '01.02.40',
  '01.61.10',
  '02.01.20',
  '03.01.20',
  '05.01.20',
  '05.02.30',
  '05.02.40',
  '05.06.10',
  '05.07.10',
  '05.84.10',
  '07.67.10',
  '07.67.20',
  '08.11.30',
  '08.11.40',
  '08.12.10',
  '08.13.10',
  '08.13.20',
  '08.84.10',
  '09.01.20',
  '09.84.10',
] as const
export type BrpColumn = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number]

/** One row of a person list, whatever it was delivered in. */
export interface BrpLine {
  /** Where a person finds it back: `lists.csv, line 3`. */
  readonly place: string
  /** Line of the file; of an answer its place among the answers. */
  readonly line: number
  /** False when the line has more or fewer cells than the header; its cells are then not to be trusted. */
  readonly whole: boolean
  /** True on the first row of a list. */
  readonly startsList: boolean
  /** The cell as delivered; empty when the file has no such column. */
  cell(column: BrpColumn): string
}

/** The lines of a GBA-V file in order, the header aside. Throws InputFault when it is no GBA-V file. */
export async function* readBrpLines(path: string, onRead?: (bytes: number) => void): AsyncGenerator<BrpLine> {
  const file = basename(path)
  let places: ReadonlyMap<string, number> | undefined
  let width = 0
  for await (const { cells, line } of readCsv(path, ';', { looseQuotes: true, onRead })) {
    if (places === undefined) {
      places = findColumns(cells, path)
      width = cells.length
      continue
    }
    const known = places
    yield {
      place: `${file}, line ${line}`,
      line,
      whole: cells.length === width,
      startsList: (cells[0] ?? '') !== '',
      cell: (column) => cellOf(column, cells[known.get(column) ?? -1] ?? ''),
    }
  }
}

/** Stands for what is filled and is nobody's business. */
export const FILLED = 'filled'

function cellOf(column: BrpColumn, text: string): string {
  return column === '08.13.10' && text !== '' ? FILLED : text
}

/** The label is the first column, and its name is empty; the last one of the real file is empty as well. */
function findColumns(header: readonly string[], path: string): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (const [place, name] of header.entries()) if (!places.has(name.trim())) places.set(name.trim(), place)
  const missing = REQUIRED.filter((name) => !places.has(name))
  if (missing.length > 0 || places.get('') !== 0)
    throw new InputFault({
      code: 'not-gba-v',
      file: path,
      place: 'line 1',
      says: `This is no GBA-V file: the header lacks ${missing.map((name) => name || 'the empty name of the label').join(', ') || 'the label in front'}.`,
      remedy: 'Export the person lists as GBA-V CSV with LO3 codes in the header and a semicolon between cells.',
    })
  return places
}
