import { join } from 'node:path'
import { readJson } from '../../warehouse/files.ts'
import { type FigureColumns, figuresPath, MISSING_LETTERS, type Part, type SplitCell } from '../contract.ts'
import { letterOf } from '../figures/figure-columns.ts'
import { columnFiles } from '../figures/figure-files.ts'
import { told } from './release-certificate.ts'
import type { ShownRelease, ShownSubject } from './shown-figures.ts'

/** Where the columns of a subject's maps say anything else of an area than the file of its gemeente. */
export async function columnFaults(
  folder: string,
  { drawn }: Pick<ShownRelease, 'drawn'>,
  { subject, counts }: ShownSubject,
): Promise<string[]> {
  const cells = Map.groupBy(counts, (cell) => partKey(cell.period, cell))
  const faults: string[] = []
  for (const { map, period, part } of columnFiles(subject, drawn.maps)) {
    const path = figuresPath(subject, map, period, part)
    const columns = await readJson<FigureColumns>(join(folder, path))
    const codes = drawn.areas.get(map.id)?.codes
    if (columns === undefined || codes === undefined) faults.push(`${path} is not there.`)
    else {
      const byArea = new Map(cells.get(partKey(period, part))?.map((cell) => [cell.area, cell]))
      const wrong = codes.filter((code, place) => !saysTheSame(columns, place, byArea.get(code))).length
      faults.push(...told(wrong + lengthFaults(columns, codes.length), `differ in ${path}`))
    }
  }
  return faults
}

function partKey(period: string, { dimension, category }: Part): string {
  return `${period}|${dimension}|${category}`
}

/** An area of the map without a cell was not measured. */
function saysTheSame(columns: FigureColumns, place: number, cell: SplitCell | undefined): boolean {
  const letter = cell === undefined ? MISSING_LETTERS['not-measured'] : letterOf(cell)
  return (
    columns.missing[place] === letter &&
    columns.value[place] === (cell?.value ?? null) &&
    columns.numerator[place] === (cell?.numerator ?? null) &&
    columns.denominator[place] === (cell?.denominator ?? null) &&
    columns.low[place] === (cell?.low ?? null) &&
    columns.high[place] === (cell?.high ?? null) &&
    (columns.overRepresentation?.[place] ?? null) === (cell?.overRepresentation ?? null)
  )
}

/** Values beyond the last area would be of somebody whom the map does not show. */
function lengthFaults({ missing, ...columns }: FigureColumns, areas: number): number {
  return [missing, ...Object.values(columns)].filter((column) => column.length !== areas).length
}
