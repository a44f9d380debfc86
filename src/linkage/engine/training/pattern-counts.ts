import { type Database, quoteName } from '../../../warehouse/database.ts'
import type { LinkModel } from '../model/link-model.ts'
import { recordColumns } from '../records/record-table.ts'
import { gammaSql } from '../scoring/comparison-sql.ts'
import type { Patterns } from './patterns.ts'

/** Compares every pair of a table and counts the patterns: of millions of pairs at most thousands of rows remain. */
export async function countPatterns(
  database: Database,
  { comparisons }: Pick<LinkModel, 'comparisons'>,
  pairs: string,
): Promise<Patterns> {
  const columns = await recordColumns(database)
  const gammas = comparisons.map((comparison, place) => `${gammaSql(comparison, columns)} as g${place}`)
  const rows = await database.rows<Record<string, number>>(`
    select ${gammas.join(',\n')}, count(*) as pairs
    from ${quoteName(pairs)} as p
    join records as l on l.record = p.record_l
    join records as r on r.record = p.record_r
    group by all order by all`)
  return {
    gammas: comparisons.map((_, place) => Int8Array.from(rows, (row) => row[`g${place}`] ?? -1)),
    counts: Float64Array.from(rows, (row) => row['pairs'] ?? 0),
  }
}
