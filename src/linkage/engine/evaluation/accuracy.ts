import { type Database, quoteName } from '../../../warehouse/database.ts'
import type { LinkModel, LinkType } from '../model/link-model.ts'
import { bestThreshold, type PairAccuracy, pairAccuracy, thresholdCurve } from './threshold-sweep.ts'
import { JUDGED, makeJudgedPairs, type Truth } from './truth.ts'

/** A result held against the truth. */
export interface Accuracy {
  readonly truePairs: number
  /** At the threshold with the highest F1 of all. */
  readonly best: PairAccuracy
  /** The pairs that the clusters imply, at the threshold they were made with. */
  readonly clusters: PairAccuracy | undefined
  /** The share of true pairs that blocking made. */
  readonly blockingRecall: number
  /** Of the records of the first source that have a partner: the share whose best candidate is one. Ties count by chance. */
  readonly bestCandidate: number | undefined
  readonly curve: readonly PairAccuracy[]
}

export interface AccuracyTables {
  /** `(record_l, record_r, match_weight)`. */
  readonly scored: string
  /** `(record_l, record_r)`: every pair that blocking made, also those below the threshold of scoring. */
  readonly blocked: string
  /** `(record, cluster)`, and the weight the clusters were made at. */
  readonly clusters?: { readonly table: string; readonly threshold: number }
}

/**
 * Precision, recall and F1 of pairs and of clusters, and blocking recall. True pairs are counted, not made, so a file with
 * large clusters costs no more than another. With judged pairs only judged pairs count.
 */
export async function measureAccuracy(
  database: Database,
  model: LinkModel,
  options: { readonly truth: Truth; readonly tables: AccuracyTables },
): Promise<Accuracy> {
  const { truth, tables } = options
  if (truth.kind === 'judged-pairs') await makeJudgedPairs(database, model)
  const same = sameness(truth)
  const truePairs = await countTruePairs(database, truth, model.linkType)
  await database.run(`create or replace temp table weighed_pairs as
    select p.match_weight, ${same.sql} as same from ${quoteName(tables.scored)} as p ${same.joins}`)
  const accuracy = {
    truePairs,
    best: await bestThreshold(database, 'weighed_pairs', truePairs),
    clusters: await clusterAccuracy(database, { truth, tables, truePairs, linkType: model.linkType }),
    blockingRecall: (await countSame(database, tables.blocked, truth)) / Math.max(1, truePairs),
    bestCandidate: model.linkType === 'link_only' ? await bestCandidate(database, tables.scored, truth) : undefined,
    curve: await thresholdCurve(database, 'weighed_pairs', truePairs),
  }
  await database.run('drop table weighed_pairs')
  return accuracy
}

/** Whether pair p is a true one, and the joins it takes. Records without a label are the same as nothing. */
function sameness(truth: Truth): { readonly sql: string; readonly joins: string } {
  if (truth.kind === 'judged-pairs')
    return {
      sql: 'j.same',
      joins: `join ${JUDGED} as j on j.record_l = least(p.record_l, p.record_r) and j.record_r = greatest(p.record_l, p.record_r)`,
    }
  const label = quoteName(truth.column)
  return {
    sql: `coalesce(l.${label} = r.${label}, false)`,
    joins: 'join records as l on l.record = p.record_l join records as r on r.record = p.record_r',
  }
}

async function countSame(database: Database, table: string, truth: Truth): Promise<number> {
  const same = sameness(truth)
  return count(database, `select count(*) as n from ${quoteName(table)} as p ${same.joins} where ${same.sql}`)
}

async function countTruePairs(database: Database, truth: Truth, linkType: LinkType): Promise<number> {
  if (truth.kind === 'judged-pairs') return count(database, `select count(*) as n from ${JUDGED} where same`)
  const label = quoteName(truth.column)
  return count(
    database,
    pairsWithinSql(`select ${label} as grp, source from records where ${label} is not null`, linkType),
  )
}

/** Counts the pairs within groups without making them; between sources only, when nothing else can be linked. */
function pairsWithinSql(members: string, linkType: LinkType): string {
  const within = linkType === 'link_only' ? 'sum(n * n)' : 'sum(n)'
  return `select cast(coalesce(sum(pairs), 0) as bigint) as n from (
    select (sum(n) * sum(n) - ${within}) / 2 as pairs
    from (select grp, source, count(*) as n from (${members}) group by grp, source) group by grp)`
}

async function clusterAccuracy(
  database: Database,
  from: { truth: Truth; tables: AccuracyTables; truePairs: number; linkType: LinkType },
): Promise<PairAccuracy | undefined> {
  const { truth, truePairs, linkType } = from
  if (from.tables.clusters === undefined) return undefined
  const clusters = quoteName(from.tables.clusters.table)
  const { threshold } = from.tables.clusters
  if (truth.kind === 'judged-pairs') {
    const together = (same: boolean) =>
      count(
        database,
        `select count(*) as n from ${JUDGED} as j join ${clusters} as l on l.record = j.record_l
         join ${clusters} as r on r.record = j.record_r where l.cluster = r.cluster and j.same = ${same}`,
      )
    return pairAccuracy(threshold, { right: await together(true), wrong: await together(false), truePairs })
  }
  const members = `from records as t join ${clusters} as c on c.record = t.record`
  const label = quoteName(truth.column)
  const implied = await count(database, pairsWithinSql(`select c.cluster as grp, t.source ${members}`, linkType))
  const right = await count(
    database,
    pairsWithinSql(`select (c.cluster, t.${label}) as grp, t.source ${members} where t.${label} is not null`, linkType),
  )
  return pairAccuracy(threshold, { right, wrong: implied - right, truePairs })
}

/** Of records with a partner in the truth: how often the best candidate is one; among equals the chance of drawing it. */
async function bestCandidate(database: Database, scored: string, truth: Truth): Promise<number> {
  const same = sameness(truth)
  const [row] = await database.rows<{ share: number | null }>(`
    with top as (
      select p.record_l, avg(case when ${same.sql} then 1.0 else 0.0 end) as chance
      from (
        select record_l, record_r, match_weight, max(match_weight) over (partition by record_l) as highest
        from ${quoteName(scored)}
      ) as p ${same.joins}
      where p.match_weight = p.highest
      group by p.record_l
    )
    select sum(coalesce(top.chance, 0)) / count(*) as share
    from (${partneredSql(truth)}) as partnered left join top on top.record_l = partnered.record`)
  return row?.share ?? 0
}

function partneredSql(truth: Truth): string {
  if (truth.kind === 'judged-pairs') return `select distinct record_l as record from ${JUDGED} where same`
  const label = quoteName(truth.column)
  const first = '(select arg_min(source, record) from records)'
  return `select record from records where source = ${first}
    and ${label} in (select ${label} from records where source <> ${first})`
}

async function count(database: Database, sql: string): Promise<number> {
  const [row] = await database.rows<{ n: number }>(sql)
  return row?.n ?? 0
}
