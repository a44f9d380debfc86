import { type Database, quoteName } from '../../../../warehouse/database.ts'
import type { JudgementEffect } from '../../../judgements/judgement-effect.ts'
import type { Accuracy } from '../../evaluation/accuracy.ts'
import { gammasOf } from '../../model/gamma.ts'
import type { Comparison, LinkModel } from '../../model/link-model.ts'
import { toWeight } from '../../model/match-weight.ts'
import { comparedColumns, frequencyColumns } from '../../model/used-columns.ts'
import type {
  BlockingStep,
  ClusterSizes,
  ColumnFill,
  JudgementOutcome,
  LevelCount,
  LinkSummary,
  ReportedRound,
  WeightBin,
} from './link-summary.ts'
import { countUnlinkables } from './unlinkables.ts'
import { findWarnings } from './warnings.ts'

/** What a run knows beside its tables `records` and `scored_pairs`. */
export interface LinkRun {
  /** As it was used for scoring. */
  readonly model: LinkModel
  readonly madeAt: string
  /** The chance from which records are put together, between 0 and 1. */
  readonly threshold: number
  readonly blocking: readonly BlockingStep[]
  /** For every record the least record of its cluster. */
  readonly clusters: Int32Array
  readonly rounds?: readonly ReportedRound[] | undefined
  readonly accuracy?: Accuracy | undefined
  readonly judged?: JudgementEffect | undefined
}

const MOST_REFUSED = 50

/** Makes the whole of `link.json` from the tables `records` and `scored_pairs` and what the run knows beside them. */
export async function summariseLink(database: Database, run: LinkRun): Promise<LinkSummary> {
  const { model, clusters, blocking, rounds = [] } = run
  const threshold = { probability: run.threshold, weight: finite(toWeight(run.threshold)) }
  const sources = await countSources(database)
  const weights = await countWeights(database)
  const found = {
    madeAt: run.madeAt,
    records: clusters.length,
    sources,
    columns: await countFilled(database, model),
    possiblePairs: countPossiblePairs(
      model,
      sources.map(({ records }) => records),
    ),
    blocking: blocking.map(({ rule, made }) => ({ rule, made })),
    comparedPairs: Math.max(
      total(blocking, ({ made }) => made),
      total(weights, ({ pairs }) => pairs),
    ),
    scoredPairs: total(weights, ({ pairs }) => pairs),
    linkedPairs: await countLinked(database, threshold.weight),
    threshold,
    weights,
    levels: await countLevels(database, model, threshold.weight),
    unlinkables: await countUnlinkables(database, model, { records: clusters.length, threshold: threshold.weight }),
    clusters: countClusters(clusters),
    rounds,
    accuracy: run.accuracy,
    judgements: toOutcome(run.judged),
  }
  return { ...found, warnings: findWarnings(found, model) }
}

async function countSources(database: Database): Promise<LinkSummary['sources']> {
  return database.rows('select source, count(*) as records from records group by source order by min(record)')
}

/** The columns that comparisons and frequency adjustments read; each is counted in one scan. */
async function countFilled(database: Database, model: LinkModel): Promise<readonly ColumnFill[]> {
  const columns = [...new Set([...model.comparisons.flatMap(comparedColumns), ...frequencyColumns(model)])]
  if (columns.length === 0) return []
  const counts = columns.map((column, place) => `count(${quoteName(column)}) as c${place}`)
  const [row = {}] = await database.rows<Record<string, number>>(`select ${counts.join(', ')} from records`)
  return columns.map((column, place) => ({ column, filled: row[`c${place}`] ?? 0 }))
}

function countPossiblePairs({ linkType }: LinkModel, sizes: readonly number[]): number {
  const within = (size: number) => (size * (size - 1)) / 2
  const all = within(sizes.reduce((sum, size) => sum + size, 0))
  return linkType === 'link_only' ? all - sizes.reduce((sum, size) => sum + within(size), 0) : all
}

async function countWeights(database: Database): Promise<readonly WeightBin[]> {
  return database.rows(`
    select floor(match_weight * 4) / 4 as "from", count(*) as pairs, sum(match_probability) as "expectedMatches"
    from scored_pairs group by 1 order by 1`)
}

async function countLinked(database: Database, threshold: number): Promise<number> {
  const [row] = await database.rows<{ pairs: number }>(
    `select count(*) as pairs from scored_pairs where match_weight >= ${threshold}`,
  )
  return row?.pairs ?? 0
}

/** Also the levels at which there is no pair, from the strictest to the loosest. */
async function countLevels(database: Database, model: LinkModel, threshold: number): Promise<readonly LevelCount[]> {
  const gammas = model.comparisons.map(({ name }) => quoteName(`gamma_${name}`)).join(', ')
  // All comparisons at once: far fewer combinations of levels than pairs are counted again.
  await database.run(`create or replace temp table level_counts as
    select ${gammas}, count(*) as pairs, count(*) filter (where match_weight >= ${threshold}) as linked_pairs
    from scored_pairs group by ${gammas}`)
  const counts = await Promise.all(model.comparisons.map((comparison) => countLevelsOf(database, comparison)))
  await database.run('drop table level_counts')
  return counts.flat()
}

async function countLevelsOf(database: Database, comparison: Comparison): Promise<readonly LevelCount[]> {
  const rows = await database.rows<Omit<LevelCount, 'comparison'>>(`
    select ${quoteName(`gamma_${comparison.name}`)} as gamma, cast(sum(pairs) as bigint) as pairs,
      cast(sum(linked_pairs) as bigint) as "linkedPairs"
    from level_counts group by 1`)
  const byGamma = new Map(rows.map((row) => [row.gamma, row]))
  return [...new Set(gammasOf(comparison))].map((gamma) => ({
    comparison: comparison.name,
    ...(byGamma.get(gamma) ?? { gamma, pairs: 0, linkedPairs: 0 }),
  }))
}

function countClusters(labels: Int32Array): ClusterSizes {
  const sizes = new Int32Array(labels.length)
  for (const label of labels) sizes[label] = (sizes[label] ?? 0) + 1
  const counts = new Map<number, number>()
  for (const size of sizes) if (size > 0) counts.set(size, (counts.get(size) ?? 0) + 1)
  const rising = [...counts].sort(([one], [other]) => one - other)
  return {
    clusters: total(rising, ([, clusters]) => clusters),
    sizes: rising.map(([size, clusters]) => ({ size, clusters })),
  }
}

function toOutcome(judged: LinkRun['judged']): JudgementOutcome {
  return {
    inForce: judged?.inForce ?? 0,
    absent: judged?.absent ?? [],
    conflicts: judged?.conflicts ?? [],
    refusedMerges: judged?.refused.length ?? 0,
    strongestRefused: judged?.refused.slice(0, MOST_REFUSED) ?? [],
  }
}

/** At a threshold of 0 or 1 the weight is infinite, which JSON and SQL cannot write; no pair weighs this much. */
const finite = (weight: number): number => Math.max(-10_000, Math.min(10_000, weight))

function total<T>(rows: readonly T[], of: (row: T) => number): number {
  return rows.reduce((sum, row) => sum + of(row), 0)
}
