import { join } from 'node:path'
import type { AreaLevel } from '../../vocabulary/area.ts'
import { readJson } from '../../warehouse/files.ts'
import type { AmountCell, Cell, Release, SplitCell, SplitTable, Subject } from '../contract.ts'
import { TOTAL } from '../counts/count-period.ts'
import { splitCells } from '../files/split-table.ts'

/** What a release shows of one subject, read from its files as an attacker would. */
export interface ShownSubject {
  readonly subject: Subject
  readonly counts: readonly ShownCount[]
  readonly amounts: readonly AmountCell[]
}

/** A shown count by the key of its cell. */
export interface ShownCount extends SplitCell {
  readonly key: string
}

/** Everything that a release shows, in the files for the site as in those for downloading. */
export async function readShown(folder: string): Promise<ShownSubject[]> {
  const release = await readJson<Release>(join(folder, 'release.json'))
  return Promise.all(
    (release?.subjects ?? []).map(async (subject) => ({
      subject,
      counts: [...(await readTotals(folder, subject)), ...(await readSplits(folder, subject))].map((cell) => ({
        ...cell,
        key: keyOf(cell),
      })),
      amounts:
        subject.amounts === null ? [] : ((await readJson<AmountCell[]>(join(folder, subject.amounts.table))) ?? []),
    })),
  )
}

/** The totals on the map; what the table for the site leaves out is the same in every row. */
async function readTotals(folder: string, { table, map }: Subject): Promise<SplitCell[]> {
  const level = levelOfMap(map)
  const totals = (await readJson<Cell[]>(join(folder, table))) ?? []
  return totals.map((cell) => ({ ...cell, level, dimension: TOTAL, category: TOTAL, overRepresentation: null }))
}

function levelOfMap(map: string): AreaLevel {
  return map.endsWith('-gemeente') ? 'gemeente' : map.endsWith('-wijk') ? 'wijk' : 'buurt'
}

async function readSplits(folder: string, { splits }: Subject): Promise<SplitCell[]> {
  const table = await readJson<SplitTable>(join(folder, splits))
  return table === undefined ? [] : splitCells(table)
}

/** As `cellKey` names a cell of a lattice. */
function keyOf({ area, dimension, category }: SplitCell): string {
  return dimension === TOTAL ? area : `${area}|${dimension}|${category}`
}
