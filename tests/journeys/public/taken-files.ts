import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { readRows, type XlsxCell } from '../../../src/sources/tables-mapped/xlsx-rows.ts'
import { openWorkbook } from '../../../src/sources/tables-mapped/xlsx-workbook.ts'
import type { Language } from '../../../src/vocabulary/language.ts'
import type { Visitor } from './visitor.ts'

/** Takes a file along that the page makes of what it shows, and returns where it was put. */
export async function takeFile({ page, t }: Visitor, kind: string, title: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: t('take.fileLabel', { kind, title }) }).click(),
  ])
  return download.path()
}

/** The rows of all sheets of a workbook, by what is in their first cell. */
export async function sheetRows(path: string): Promise<ReadonlyMap<XlsxCell, readonly XlsxCell[]>> {
  const workbook = await openWorkbook(path)
  const rows = new Map<XlsxCell, readonly XlsxCell[]>()
  for (const { member } of workbook.sheets)
    for await (const { cells } of readRows(member, workbook)) rows.set(cells[0] ?? null, cells)
  return rows
}

/** How large the first sheet of a workbook is when it is not zipped. */
export async function sheetBytes(path: string): Promise<number> {
  const { sheets } = await openWorkbook(path)
  return sheets[0]?.member.size ?? 0
}

/** The rows of a CSV below its head, with its numbers as numbers: each language has a notation of its own. */
export async function csvRows(path: string, language: Language): Promise<readonly (readonly (string | number)[])[]> {
  const [delimiter, decimal] = language === 'nl' ? [';', ','] : [',', '.']
  const text = await readFile(path, 'utf8')
  const [, ...rows] = parse(text, { bom: true, comment: '#', comment_no_infix: true, delimiter })
  const number = /^-?\d+([.,]\d+)?(e-\d+)?$/
  return rows.map((row) => row.map((cell) => (number.test(cell) ? Number(cell.replace(decimal, '.')) : cell)))
}

/** A data set in JSON-stat 2.0. */
export interface TakenStat {
  readonly id: readonly string[]
  readonly size: readonly number[]
  readonly value: readonly (number | null)[]
  readonly status: Readonly<Record<string, string>>
  readonly dimension: Readonly<Record<string, { readonly category: { readonly index: readonly string[] } }>>
}

/** The values of one category of a dimension, with their status, in the order of the cube. */
export function statCells({ id, size, value, status, dimension }: TakenStat, code: string, along = 'area') {
  const which = id.indexOf(along)
  const step = size.slice(which + 1).reduce((product, length) => product * length, 1)
  const wanted = dimension[along]?.category.index.indexOf(code)
  return value.flatMap((entry, place) =>
    Math.floor(place / step) % (size[which] ?? 1) === wanted ? [[entry, status[place]]] : [],
  )
}
