import { join } from 'node:path'
import type { ProtectedPeriod } from './amounts/protected-amounts.ts'
import { publishedAmounts } from './amounts/published-amounts.ts'
import type { Areas } from './area-tree.ts'
import type { AmountCell, ReleaseSource, SplitCell, Subject } from './contract.ts'
import { writeJson } from './figures/figure-files.ts'
import { amountCube, countCube } from './files/cubes.ts'
import { jsonStatTexts } from './files/json-stat.ts'
import type { Names } from './files/names.ts'
import { writeAmountFiles, writeCountFiles } from './files/table-files.ts'
import { writeTexts } from './files/text-file.ts'

/** A subject with everything that its tables to download tell. */
export interface TablesOrder {
  readonly subject: Subject
  readonly cells: readonly SplitCell[]
  readonly amounts: readonly ProtectedPeriod[]
  readonly areas: Areas
  readonly names: Names
  readonly sources: readonly ReleaseSource[]
  readonly folder: string
}

/** Writes the tables of a subject for downloading: all cells, and its sums of money. */
export async function writeTables(order: TablesOrder): Promise<void> {
  const { subject, cells, names, folder } = order
  await writeCountFiles(cells, names, join(folder, 'tables', subject.id))
  await writeTexts(join(folder, subject.downloads.jsonStat), jsonStatTexts(countCube(subject, cells, order)))
  if (subject.amounts !== null) await writeAmounts(order, publishedAmounts(order.amounts, order.areas))
}

async function writeAmounts(order: TablesOrder, cells: readonly AmountCell[]): Promise<void> {
  const { subject, names, folder } = order
  const stem = join(folder, 'tables', `${subject.id}-bedragen`)
  await writeJson(`${stem}.json`, cells)
  await writeTexts(`${stem}.jsonstat.json`, jsonStatTexts(amountCube(subject, cells, order)))
  await writeAmountFiles(cells, names, stem)
}
