import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { readText } from '../files/text-file.ts'

/**
 * The columns that are read, by LO3 code; every other column is ignored, by name and unseen. `''` is the label that
 * the first row of a list carries.
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
  '02.01.20',
  '03.01.20',
  '05.01.20',
  '05.06.10',
  '05.07.10',
  '05.84.10',
  '07.67.10',
  '07.67.20',
  '08.11.30',
  '08.11.40',
  '08.12.10',
  '08.13.20',
  '08.84.10',
] as const
type BrpColumn = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number]

export interface BrpLine {
  readonly file: string
  readonly line: number
  /** False when the line has more or fewer cells than the header; its cells are then not to be trusted. */
  readonly whole: boolean
  /** True on the first row of a list. */
  readonly startsList: boolean
  /** The cell as delivered; empty when the file has no such column. */
  cell(column: BrpColumn): string
}

interface Parsed {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

/** The lines of a GBA-V file in order, the header aside. Throws InputFault when it is no GBA-V file. */
export async function* readBrpLines(path: string, onRead?: (bytes: number) => void): AsyncGenerator<BrpLine> {
  const file = basename(path)
  const parser = parse({ delimiter: ';', bom: true, info: true, relax_column_count: true, relax_quotes: true })
  const source = Readable.from(counted(readText(path), onRead))
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  let places: ReadonlyMap<string, number> | undefined
  let width = 0
  for await (const { record, info } of parser as AsyncIterable<Parsed>) {
    if (places === undefined) {
      places = findColumns(record, path)
      width = record.length
      continue
    }
    const known = places
    yield {
      file,
      line: info.lines,
      whole: record.length === width,
      startsList: (record[0] ?? '') !== '',
      cell: (column) => record[known.get(column) ?? -1] ?? '',
    }
  }
}

/** Bytes in all files together. */
export async function bytesOf(paths: readonly string[]): Promise<number> {
  const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}

async function* counted(texts: AsyncIterable<string>, onRead?: (bytes: number) => void): AsyncGenerator<string> {
  for await (const text of texts) {
    onRead?.(Buffer.byteLength(text))
    yield text
  }
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
