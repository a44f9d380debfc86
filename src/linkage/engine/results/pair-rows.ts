import { quoteName } from '../../../warehouse/database.ts'
import type { LinkModel } from '../model/link-model.ts'
import { comparedColumns } from '../model/used-columns.ts'
import type { RecordTable } from '../records/record-table.ts'
import { double } from '../scoring/scored-pairs.ts'

/** What a result names a record by, and carries along of it. */
interface RecordColumn {
  readonly name: string
  readonly sql: string
}

/**
 * The query of `pairs.parquet`, from `scored_pairs` and `records`, with the columns that Splink gives and as it calls them.
 * In order, so that two runs give equal bytes.
 */
export function pairRows(model: LinkModel, records: RecordTable, atLeastWeight: number | undefined): string {
  const compared = model.keepsComparedColumns ? model.comparisons.flatMap(comparedColumns) : []
  const carried = [...nameColumns(model, records), ...carriedColumns([...compared, ...model.keptColumns], records)]
  const both = carried.flatMap(({ name, sql }) =>
    ['l', 'r'].map((side) => `${side}.${sql} as ${quoteName(`${name}_${side}`)}`),
  )
  return `select p.match_weight, p.match_probability, ${both.join(', ')},
    p.* exclude (record_l, record_r, rule, match_weight, match_probability), cast(p.rule as varchar) as match_key
    from scored_pairs as p
    join records as l on l.record = p.record_l
    join records as r on r.record = p.record_r${
      atLeastWeight === undefined ? '' : ` where p.match_weight >= ${double(atLeastWeight)}`
    }
    order by p.record_l, p.record_r`
}

/** The query of `clusters.parquet`, from `clusters` and `records`; a cluster is called after its first record. */
export function clusterRows(model: LinkModel, records: RecordTable): string {
  const names = nameColumns(model, records)
  const label = names.map(({ sql }) => `first.${sql}`).join(` || '-__-' || `)
  const carried = [...names, ...carriedColumns(model.keptColumns, records)]
  return `select ${label} as cluster_id, ${carried.map(({ name, sql }) => `one.${sql} as ${quoteName(name)}`).join(', ')}
    from clusters
    join records as one on one.record = clusters.record
    join records as first on first.record = clusters.cluster
    order by one.record`
}

function nameColumns({ idColumn, sourceColumn }: LinkModel, { sources }: RecordTable): RecordColumn[] {
  const id = { name: idColumn, sql: 'id' }
  return sources.length > 1 ? [{ name: sourceColumn, sql: 'source' }, id] : [id]
}

function carriedColumns(columns: readonly string[], records: RecordTable): RecordColumn[] {
  const wanted = new Set(columns.map((column) => column.toLowerCase()))
  return records.columns
    .filter((column) => wanted.has(column.toLowerCase()))
    .map((column) => ({ name: column, sql: quoteName(column) }))
}
