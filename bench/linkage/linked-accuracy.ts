import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Database, openDatabase, quoteName, quoteText } from '../../src/warehouse/database.ts'
import type { DataSet } from './data-sets.ts'

/** How right the result of an engine is, whichever engine wrote it. Shares from 0 to 1. */
export interface LinkedAccuracy {
  readonly pairs: number
  /** At the threshold that is best for it; true pairs that blocking missed count as missed. */
  readonly pairF1: number
  readonly pairPrecision: number
  readonly pairRecall: number
  /** Of the pairs that the clusters at p >= .95 imply; absent where the engine wrote no clusters. */
  readonly clusterF1: number | undefined
  /** The share of true pairs that were scored at all. */
  readonly blockingRecall: number
  /** Of the records of the first file with any candidate: the share whose best one is the right one. */
  readonly bestCandidate: number | undefined
}

/** Holds pairs.parquet and clusters.parquet of a folder against the truth, by counting in SQL. */
export async function measureAccuracy(dataSet: DataSet, folder: string): Promise<LinkedAccuracy> {
  const database = await openDatabase()
  try {
    await loadTruth(database, dataSet)
    await loadPairs(database, dataSet, join(folder, 'pairs.parquet'))
    const best = await bestThreshold(database)
    return {
      ...best,
      clusterF1: await clusterF1(database, dataSet, join(folder, 'clusters.parquet')),
      bestCandidate: dataSet.files.length === 2 ? await bestCandidate(database) : undefined,
    }
  } finally {
    database.close()
  }
}

/** `truth(source, id, label)`: ids repeat between the files. */
async function loadTruth(database: Database, { files, idColumn, truth }: DataSet): Promise<void> {
  const parts = files.map(
    (file, source) =>
      `select ${source} as source, ${quoteName(idColumn)}::varchar as id, (${truth})::varchar as label from ${quoteText(file)}`,
  )
  await database.run(`create table truth as ${parts.join(' union all ')}`)
}

async function loadPairs(database: Database, { files, idColumn }: DataSet, path: string): Promise<void> {
  const side = (letter: string) => {
    const source = files.length === 1 ? '0' : `(source_dataset_${letter} like 'b\\_%' escape '\\')::integer`
    return `${source} as source_${letter}, ${quoteName(`${idColumn}_${letter}`)}::varchar as id_${letter}`
  }
  await database.run(`create table pairs as
    with delivered as (select match_weight, ${side('l')}, ${side('r')} from ${quoteText(path)})
    select match_weight, l.label = r.label as same, source_l, id_l
    from delivered
    join truth as l on l.source = source_l and l.id = id_l
    join truth as r on r.source = source_r and r.id = id_r`)
}

async function bestThreshold(database: Database) {
  const [found] = await database.rows<Omit<LinkedAccuracy, 'clusterF1' | 'bestCandidate'>>(`
    with
    weights as (
      select round(match_weight, 4) as weight, count(*) filter (where same)::double as hits, count(*)::double as claims
      from pairs group by weight
    ),
    thresholds as (
      select sum(hits) over (order by weight desc) as hits, sum(claims) over (order by weight desc) as claims
      from weights
    ),
    true_pairs as (${TRUE_PAIRS})
    select
      (select count(*) from pairs)::double as pairs,
      2 * hits / (claims + number) as "pairF1",
      hits / claims as "pairPrecision",
      hits / number as "pairRecall",
      (select count(*) from pairs where same) / number as "blockingRecall"
    from thresholds, true_pairs order by "pairF1" desc limit 1`)
  if (found === undefined) throw new Error('The engine wrote no pairs')
  return found
}

/** Pairs with one label: of two files only those between them. */
const TRUE_PAIRS = `
  select case when max(sources) = 1 then sum(size * (size - 1) / 2) else sum(first_file * (size - first_file)) end as number
  from (
    select count(*)::double as size, count(*) filter (where source = 0)::double as first_file,
      (select count(distinct source) from truth) as sources
    from truth group by label)`

async function clusterF1(database: Database, { files, idColumn }: DataSet, path: string): Promise<number | undefined> {
  if (files.length > 1 || !existsSync(path)) return undefined
  const pairsOf = (groups: string) =>
    `(select sum(size * (size - 1) / 2) from (select count(*)::double as size from clustered group by ${groups}))`
  await database.run(`create table clustered as
    select cluster_id, label from ${quoteText(path)} as result
    join truth on truth.id = result.${quoteName(idColumn)}::varchar`)
  const [found] = await database.rows<{ f1: number }>(
    `select 2 * ${pairsOf('cluster_id, label')} / (${pairsOf('cluster_id')} + ${pairsOf('label')}) as f1`,
  )
  return found?.f1
}

async function bestCandidate(database: Database): Promise<number | undefined> {
  const [found] = await database.rows<{ share: number }>(`
    with best as (select max_by(same, match_weight) as same from pairs group by source_l, id_l)
    select avg(same::integer) as share from best`)
  return found?.share
}
