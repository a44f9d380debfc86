import { readRows, type XlsxCell } from '../../../src/sources/tables-mapped/xlsx-rows.ts'
import { openWorkbook } from '../../../src/sources/tables-mapped/xlsx-workbook.ts'
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

/** A data set in JSON-stat 2.0 of areas by measures. */
export interface AreaStat {
  readonly value: readonly (number | null)[]
  readonly status: Readonly<Record<string, string>>
  readonly dimension: Readonly<Record<'area' | 'measure', { readonly category: { readonly index: readonly string[] } }>>
}

/** The values of an area with their status, in the order of the measures. */
export function statCells({ value, status, dimension: { area, measure } }: AreaStat, code: string) {
  const width = measure.category.index.length
  const from = area.category.index.indexOf(code) * width
  return measure.category.index.map((_, place) => [value[from + place], status[from + place]])
}
