import { quoteName } from '../../../warehouse/database.ts'
import type { Increment } from '../increments/link-increment.ts'
import type { LinkModel } from '../model/link-model.ts'
import { comparedColumns } from '../model/used-columns.ts'
import type { RecordTable } from '../records/record-table.ts'
import { double } from '../scoring/scored-pairs.ts'

/** What a result names a record by, and carries along of it. */
interface RecordColumn {
  readonly name: string
  readonly sql: string
}

export interface WrittenPairs {
  readonly model: LinkModel
  readonly records: RecordTable
  /** Pairs of a lower weight, in bits, are not written. */
  readonly atLeastWeight: number | undefined
  /** How the records differ from those of an earlier result, when there was one. */
  readonly increment: Increment | undefined
}

/**
 * The query of `pairs.parquet`, with the columns that Splink gives and as it calls them, and the numbers of the records:
 * their places in `clusters.parquet`. It is of `scored_pairs` and `records`; in an increment of `compared_pairs`, and of the
 * rows of the earlier file of which both records are unchanged. In order, so that two runs give equal bytes.
 */
export function pairRows({ model, records, atLeastWeight, increment }: WrittenPairs): string {
  const order = 'order by record_l, record_r'
  if (increment !== undefined)
    return `${weighedRows(model, records, 'compared_pairs')} union all by name ${keptRows(model, records)} ${order}`
  const kept = atLeastWeight === undefined ? '' : `where match_weight >= ${double(atLeastWeight)}`
  return `${weighedRows(model, records, 'scored_pairs')} ${kept} ${order}`
}

function weighedRows(model: LinkModel, records: RecordTable, pairs: string): string {
  const compared = model.keepsComparedColumns ? model.comparisons.flatMap(comparedColumns) : []
  const carried = [...nameColumns(model, records), ...carriedColumns([...compared, ...model.keptColumns], records)]
  const both = carried.flatMap(({ name, sql }) =>
    ['l', 'r'].map((side) => `${side}.${sql} as ${quoteName(`${name}_${side}`)}`),
  )
  return `select p.match_weight, p.match_probability, ${both.join(', ')},
    p.* exclude (record_l, record_r, rule, match_weight, match_probability), cast(p.rule as varchar) as match_key,
    p.record_l, p.record_r
    from ${pairs} as p
    join records as l on l.record = p.record_l
    join records as r on r.record = p.record_r`
}

/** Of two unchanged records all that a pair carries along is what it was. */
function keptRows({ sourceColumn }: LinkModel, { sources }: RecordTable): string {
  const unnamed = sources.length > 1 ? [] : ['l', 'r'].map((side) => quoteName(`${sourceColumn}_${side}`))
  return `select e.* exclude (${['record_l', 'record_r', ...unnamed].join(', ')}), l.record as record_l, r.record as record_r
    from earlier_rows as e
    join unchanged_records as l on l.earlier = e.record_l
    join unchanged_records as r on r.earlier = e.record_r`
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
