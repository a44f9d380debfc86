import { extname } from 'node:path'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { looksAboutPerson } from '../tables-described/described-csv.ts'
import type { DescribedRegister } from '../tables-described/described-reader.ts'
import { isFault } from '../tables-described/described-row.ts'
import type { DescribedColumn } from '../tables-described/described-table.ts'
import { FORMAT_NAMES, type FormatName, toDescribedText } from './cell-format.ts'
import { MAPPABLE } from './mappable-registers.ts'
import { type Mapping, TO_FILL_IN } from './mapping.ts'
import { findDelimiter, readSheet, type SheetCell } from './sheet.ts'

const ROWS_LOOKED_AT = 500

/** A column of the file: its title and what stands below it. */
interface SheetColumn {
  readonly title: string
  readonly cells: readonly SheetCell[]
}

/**
 * Drafts a mapping of a CSV or XLSX file, for a person to correct: by the headers that are in use, in Dutch and
 * English, and by the shape of the values. What it cannot tell it leaves as `?`, which no reading accepts.
 */
export async function draftMapping(path: string): Promise<Mapping> {
  const { headerRow, columns } = await lookAt(path)
  const drafts = MAPPABLE.map((register) => ({ register, pairs: pairColumns(register, columns) }))
  const [best] = drafts.sort((a, b) => fitOf(b.register, b.pairs) - fitOf(a.register, a.pairs))
  if (best === undefined) throw new TypeError('There is no register to map to')
  const used = new Set(best.pairs.map(({ sheet }) => sheet.title))
  return {
    register: best.register.register,
    supplier: best.register.table.supplier,
    ...(extname(path).toLowerCase() === '.xlsx' ? {} : { delimiter: await delimiterFor(path) }),
    headerRow,
    fields: draftFields(best.register, best.pairs),
    ignored: columns.map(({ title }) => title).filter((title) => title !== '' && !used.has(title)),
  }
}

async function delimiterFor(path: string): Promise<';' | ',' | '\t'> {
  const found = await findDelimiter(path)
  return found === ',' || found === '\t' ? found : ';'
}

/** The header is the first row with two cells or more: titles above a table stand alone. */
async function lookAt(path: string): Promise<{ headerRow: number; columns: readonly SheetColumn[] }> {
  let header: { number: number; cells: readonly SheetCell[] } | undefined
  const below: (readonly SheetCell[])[] = []
  for await (const { number, cells } of readSheet(path, {})) {
    if (header !== undefined) below.push(cells)
    else if (cells.filter((cell) => cell !== null && cell !== '').length >= 2) header = { number, cells }
    if (below.length >= ROWS_LOOKED_AT) break
  }
  if (header === undefined)
    throw new InputFault({
      code: 'header-missing',
      file: path,
      says: 'There is no row with two cells or more, so there is no header.',
      remedy: 'Check that this is the table you mean.',
    })
  const columns = header.cells.map((title, place) => ({
    title: String(title ?? '').trim(),
    cells: below.map((cells) => cells[place] ?? null).filter((cell) => cell !== null && cell !== ''),
  }))
  return { headerRow: header.number, columns }
}

interface Pair {
  readonly column: DescribedColumn
  readonly sheet: SheetColumn
  readonly format: FormatName | undefined
  readonly strength: number
}

/** The strongest pairs first, each column once. */
function pairColumns({ table }: DescribedRegister, sheets: readonly SheetColumn[]): readonly Pair[] {
  const possible = sheets
    .filter(({ title }) => title !== '')
    .flatMap((sheet) => possiblePairs(sheet, table.columns))
    .sort((a, b) => b.strength - a.strength)
  const pairs: Pair[] = []
  for (const pair of possible)
    if (!pairs.some(({ column, sheet }) => column === pair.column || sheet.title === pair.sheet.title)) pairs.push(pair)
  return pairs
}

/**
 * A shape alone tells only when one field has it: of two dates nobody can say which is which. A column that is
 * about a person is only paired by its name, so that no birth date ends up as the end of a permit.
 */
function possiblePairs(sheet: SheetColumn, columns: readonly DescribedColumn[]): Pair[] {
  const looks = columns.map((column) => ({
    column,
    ...bestFormat(sheet, column),
    named: nameMatch(sheet.title, column),
  }))
  const shaped = looks.filter(({ column, share }) => isTelling(column) && share >= 0.9)
  return looks.flatMap(({ column, share, format, named }) => {
    const personal = looksAboutPerson(sheet.title) && !column.holdsBsn
    const byShape = shaped.length === 1 && shaped[0]?.column === column && !personal
    if ((named === 0 || personal) && !byShape) return []
    if (share === 0 && sheet.cells.length > 0 && column.cell.words.length === 0) return []
    return [{ column, sheet, format, strength: named + share }]
  })
}

const PROBES = ['x', 'B', '1', 'A-1']

/** True when few texts fit the column, so that a fit says something. */
function isTelling({ cell, holdsBsn }: DescribedColumn): boolean {
  return !holdsBsn && PROBES.every((probe) => cell.parse(probe) === undefined)
}

/** The format under which most cells fit, and which share of them does. */
function bestFormat(
  { cells }: SheetColumn,
  column: DescribedColumn,
): { format: FormatName | undefined; share: number } {
  let best: { format: FormatName | undefined; share: number } = { format: undefined, share: 0 }
  for (const format of [undefined, ...FORMAT_NAMES]) {
    const fitting = cells.filter((cell) => {
      const text = toDescribedText(cell, column, { format })
      return !isFault(text) && column.cell.parse(text) !== undefined
    })
    const share = cells.length === 0 ? 0 : fitting.length / cells.length
    if (share > best.share) best = { format, share }
  }
  return best
}

const SHORTEST_PART = 4

function nameMatch(title: string, { titles }: DescribedColumn): number {
  const wanted = toLetters(title)
  const known = titles.map(toLetters)
  if (known.includes(wanted)) return 3
  const partly = (a: string, b: string) => b.length >= SHORTEST_PART && a.includes(b)
  return known.some((name) => partly(wanted, name) || partly(name, wanted)) ? 1 : 0
}

function toLetters(title: string): string {
  return title.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}

/** How well a register fits: what must be filled counts most, and half of what fits is not half a register. */
function fitOf({ table }: DescribedRegister, pairs: readonly Pair[]): number {
  const wanted = table.columns.filter(({ required }) => required).length
  const found = pairs.filter(({ column }) => column.required).reduce((sum, { strength }) => sum + strength, 0)
  const beside = pairs.filter(({ column }) => !column.required).reduce((sum, { strength }) => sum + strength, 0)
  return found / wanted + beside / table.columns.length
}

function draftFields({ table }: DescribedRegister, pairs: readonly Pair[]): Mapping['fields'] {
  const fields: Mapping['fields'] = {}
  for (const column of table.columns) {
    const pair = pairs.find((candidate) => candidate.column === column)
    if (pair !== undefined) fields[column.name] = draftField(pair)
    else if (column.required) fields[column.name] = { column: TO_FILL_IN }
  }
  return fields
}

const MOST_WORDS = 20

function draftField({ column, sheet, format }: Pair): Mapping['fields'][string] {
  const texts = [...new Set(sheet.cells.filter((cell) => typeof cell === 'string').map((text) => text.trim()))]
  const strange = texts.filter((text) => !column.cell.words.includes(text))
  const words =
    column.cell.words.length > 0 && strange.length > 0 && texts.length <= MOST_WORDS
      ? { words: Object.fromEntries(strange.sort().map((text) => [text, wordFor(text, column.cell.words)])) }
      : {}
  return { column: sheet.title, ...(format === undefined ? {} : { format }), ...words }
}

function wordFor(text: string, words: readonly string[]): string {
  const wanted = toLetters(text)
  return words.find((word) => toLetters(word) === wanted) ?? TO_FILL_IN
}
