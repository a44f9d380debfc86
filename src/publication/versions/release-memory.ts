import { mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Territory } from '../../vocabulary/area.ts'
import { required, table } from '../../vocabulary/table.ts'
import { openDatabase, quoteText } from '../../warehouse/database.ts'
import { exists, replaceFolder } from '../../warehouse/files.ts'
import { createTableWriter } from '../../warehouse/row-writer.ts'
import type { EarlierAmount, ProtectedPeriod } from '../amounts/protected-amounts.ts'
import { cellKey, type EarlierCount, type RoundedPeriod } from '../counts/rounded-period.ts'

/** Where a cell stands: table, territory, period, and the cell by its codes. */
const PLACE = {
  source: required('text', 'The table of statistics.'),
  territory: required('text', 'nederland or voorbeeldregio.'),
  period: required('text', 'Year.'),
  cell: required('text', 'Area, split and category.'),
} as const
const KEY = ['source', 'territory', 'period', 'cell'] as const

const COUNTS = table({
  name: 'counts',
  grain: 'One row per cell of a lattice of counts.',
  key: KEY,
  columns: { ...PLACE, count: required('integer', 'The true count.'), rounded: required('integer', 'As published.') },
})

const AMOUNTS = table({
  name: 'amounts',
  grain: 'One row per cell of a lattice of amounts.',
  key: KEY,
  columns: { ...PLACE, amount: required('number', 'The true sum.'), withheld: required('boolean', 'Not published.') },
})

interface PlaceOf<P> {
  readonly source: string
  readonly territory: Territory
  readonly period: P
}

/** What a release was made of: true counts and sums with what became of them. It never leaves the inside. */
export interface ReleaseContent {
  readonly counts: readonly PlaceOf<RoundedPeriod>[]
  readonly amounts: readonly PlaceOf<ProtectedPeriod>[]
}

/** What is remembered of an earlier release, by table, territory and period; read when it is asked for. */
export interface ReleaseMemory {
  readonly counts: Remembered<EarlierCount>
  readonly amounts: Remembered<EarlierAmount>
}

type ByCell<C> = ReadonlyMap<string, C>
type Remembered<C> = (
  ...place: readonly [source: string, territory: string, period: string]
) => ByCell<C> | Promise<ByCell<C>>

/** Keeps the content of a release under its id, whole or not at all. */
export async function keepRelease(folder: string, id: string, content: ReleaseContent): Promise<void> {
  const fresh = join(folder, `${id}.new`)
  await rm(fresh, { recursive: true, force: true })
  await mkdir(fresh, { recursive: true })
  const database = await openDatabase()
  try {
    const counts = createTableWriter(database, COUNTS, tmpdir())
    for (const { period, ...place } of content.counts)
      for (const [cell, count] of period.counts.entries())
        counts.add({
          ...place,
          period: period.period,
          cell: cellKey(period.lattice, cell),
          count,
          rounded: period.rounded[cell] ?? 0,
        })
    await counts.toParquet(join(fresh, 'counts.parquet'))
    const amounts = createTableWriter(database, AMOUNTS, tmpdir())
    for (const { period, ...place } of content.amounts)
      for (const [cell, amount] of period.values.entries())
        amounts.add({
          ...place,
          period: period.period,
          cell: cellKey(period.lattice, cell),
          amount,
          withheld: period.withheld[cell] === 1,
        })
    await amounts.toParquet(join(fresh, 'amounts.parquet'))
  } finally {
    database.close()
  }
  await replaceFolder(fresh, join(folder, id))
}

/** What is remembered of a release; nothing when it was not made from here. */
export async function recallRelease(folder: string, id: string): Promise<ReleaseMemory | undefined> {
  const place = join(folder, id)
  if (!(await exists(place))) return undefined
  return {
    counts: cellsIn<EarlierCount & { readonly cell: string }>(join(place, 'counts.parquet')),
    amounts: cellsIn<EarlierAmount & { readonly cell: string }>(join(place, 'amounts.parquet')),
  }
}

function cellsIn<C extends { readonly cell: string }>(path: string) {
  return async (source: string, territory: string, period: string): Promise<ByCell<C>> => {
    const database = await openDatabase()
    try {
      const rows = await database.rows<C>(
        `select * exclude (source, territory, period) from read_parquet(${quoteText(path)})
         where source = $source and territory = $territory and period = $period`,
        { source, territory, period },
      )
      return new Map(rows.map((row) => [row.cell, row]))
    } finally {
      database.close()
    }
  }
}
