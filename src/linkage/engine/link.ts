import { dirname, join } from 'node:path'
import type { Database } from '../../warehouse/database.ts'
import { exists } from '../../warehouse/files.ts'
import type { Judgement } from '../judgements/judgement.ts'
import { clusterAsJudged, type JudgementEffect } from '../judgements/judgement-effect.ts'
import { readJudgements } from '../judgements/judgement-file.ts'
import { writeClusters } from './clusters/cluster-table.ts'
import { connectedComponentsOf } from './clusters/connected-components.ts'
import { chooseOneToOne } from './clusters/one-to-one.ts'
import { type Accuracy, measureAccuracy } from './evaluation/accuracy.ts'
import { loadJudgedPairs } from './evaluation/truth.ts'
import { readEarlierResult } from './increments/earlier-result.ts'
import { type Increment, keepUnchangedPairs, makeChangedPairs, NEAR_RECORDS } from './increments/link-increment.ts'
import { checkExpressions } from './model/expression-check.ts'
import type { LinkModel } from './model/link-model.ts'
import { readModel } from './model/link-settings.ts'
import { isTrained, toWeight } from './model/match-weight.ts'
import { type BlockingCount, makeBlockedPairs } from './pairs/blocked-pairs.ts'
import { loadRecords, type RecordTable } from './records/record-table.ts'
import { makeReport } from './report/report.ts'
import type { LinkSummary } from './report/summary/link-summary.ts'
import { summariseLink } from './report/summary/summarise-link.ts'
import { type OnPhase, type Phase, startClock } from './results/phase-clock.ts'
import { toReportedRounds } from './results/reported-rounds.ts'
import { FREQUENCY_FILE, writeResults } from './results/result-files.ts'
import { openWorkFolder, type WorkFolder } from './results/work-folder.ts'
import { checkConditions, findComparisonFault } from './scoring/comparison-fault.ts'
import { countFrequencies, readFrequencies, useTrainedFrequencies } from './scoring/frequency-tables.ts'
import { double, scorePairs } from './scoring/scored-pairs.ts'
import { checkLengths } from './scoring/value-lengths.ts'
import { type Trained, trainModel } from './training/train.ts'

/** What is linked, by which model, and where the results come. */
export interface LinkRequest {
  readonly model: string
  readonly files: readonly string[]
  readonly to: string
}

export interface LinkOptions {
  /** The chance of a match from which records are put together, 0 to 1. */
  readonly threshold: number
  /** No blocking rule may look at more pairs. */
  readonly mostPairs: number
  /** Pairs of a lower weight, in bits, are not kept. All are kept when left out. */
  readonly atLeastWeight?: number
  /** The column that names a record, in place of the one in the model. */
  readonly idColumn?: string
  /** That each record has at most one partner. */
  readonly oneToOne?: boolean
  /** A file of judgements of people, which come before what the machine finds. */
  readonly judgements?: string
  /** The folder of an earlier result of the same model; only what differs is compared anew. Goes without `truth`. */
  readonly previous?: string
  /** What is known to be true, to measure by. */
  readonly truth?: { readonly column: string } | { readonly judgedPairs: string }
  /** That the report shows what the records of its example pairs hold. It does not when left out. */
  readonly withValues?: boolean
  readonly seed: number
  readonly onPhase?: OnPhase
}

export interface LinkOutcome {
  readonly summary: LinkSummary
  readonly records: number
  /** Pairs that blocking made. */
  readonly pairs: number
  readonly accuracy: Accuracy | undefined
  /** How the records differ from those of the earlier result, when there was one. */
  readonly increment: Increment | undefined
  /** Seconds per phase. */
  readonly phases: Readonly<Partial<Record<Phase, number>>>
}

/**
 * Links the records of files by a model, and writes pairs, clusters, the trained model and what the run did to a folder.
 * A model without numbers is trained on the files first. Throws an InputFault for whatever is wrong with model or files.
 */
export async function linkFiles(request: LinkRequest, options: LinkOptions): Promise<LinkOutcome> {
  const read = await readModel(request.model)
  const extraColumns = columnsOfTruth(options, read)
  const model = {
    ...read,
    idColumn: options.idColumn ?? read.idColumn,
    keptColumns: [...read.keptColumns, ...extraColumns],
  }
  const work = await openWorkFolder(request.to)
  try {
    return await linkInside(work, { request, options, model, extraColumns })
  } finally {
    await work.close()
  }
}

interface Job {
  readonly request: LinkRequest
  readonly options: LinkOptions
  readonly model: LinkModel
  readonly extraColumns: readonly string[]
}

async function linkInside(work: WorkFolder, job: Job): Promise<LinkOutcome> {
  const { options, extraColumns } = job
  const { database } = work
  const { seconds, during } = startClock(options.onPhase)
  const delivered = await during('reading', () => readAll(work, job))
  const { records, frozen } = delivered
  const { model, rounds } = await during('training', () => trainedModel(database, delivered, options))
  const made = await during('blocking', () => makePairs(database, { model, records }, options))
  const { increment } = made
  const kept = await during('scoring', async () => {
    await (frozen ? useTrainedFrequencies(database, model) : countFrequencies(database, model))
    const weighed = increment === undefined ? { into: 'scored_pairs' } : { into: 'compared_pairs', among: NEAR_RECORDS }
    await scorePairs(database, model, { from: 'pairs', ...weighed, ...lowestScored(options) })
    return increment === undefined ? new Map<number, number>() : keepUnchangedPairs(database)
  })
  const blocking = made.blocking.map((count, rule) => ({ ...count, made: count.made + (kept.get(rule) ?? 0) }))
  const { clusters, judged } = await during('clustering', () => clusterRecords(database, delivered, options))
  const accuracy = await during('measuring', () => measure(database, model, options))
  const summary = await during('writing', async () => {
    const madeAt = new Date().toISOString()
    const { threshold } = options
    const run = { model, madeAt, threshold, blocking, clusters, rounds: toReportedRounds(rounds), accuracy, judged }
    const described = await summariseLink(database, run)
    const { atLeastWeight, withValues = false } = options
    const wish = { withValues, judgements: delivered.judgements ?? [] }
    const report = await makeReport(database, { model, summary: described }, wish)
    const written = { model, records, atLeastWeight, increment }
    await writeResults(work, { ...written, summary: described, report, extraColumns, frozen })
    return described
  })
  const pairs = made.blocking.reduce((sum, count) => sum + count.made, 0)
  return { summary, records: records.count, pairs, accuracy, increment, phases: seconds }
}

interface Delivered {
  readonly records: RecordTable
  /** As it was trained for an earlier result, if there is one. */
  readonly model: LinkModel
  /** That the model has its numbers, and comes with the frequencies that belong to them. */
  readonly frozen: boolean
  readonly judgements: readonly Judgement[] | undefined
}

/** Everything that has to do with files, up to the moment when the database is shut off from them. */
async function readAll({ database, seal }: WorkFolder, { request, options, model }: Job): Promise<Delivered> {
  await checkExpressions(database, model, request.model)
  const { truth, previous, atLeastWeight } = options
  const judgements = options.judgements === undefined ? undefined : await readJudgements(options.judgements)
  if (truth !== undefined && 'judgedPairs' in truth) await loadJudgedPairs(database, truth.judgedPairs, model)
  if (previous !== undefined) {
    const earlier = await readEarlierResult(database, previous, { model, atLeastWeight })
    const records = await loadRecords(database, request.files, earlier.model, { seal: () => seal([earlier.pairs]) })
    return { records, model: earlier.model, frozen: true, judgements }
  }
  const frequencies = join(dirname(request.model), FREQUENCY_FILE)
  const frozen = isTrained(model) && (await exists(frequencies))
  if (frozen) await readFrequencies(database, frequencies)
  return { records: await loadRecords(database, request.files, model, { seal }), model, frozen, judgements }
}

async function trainedModel(
  database: Database,
  { records, model, frozen }: Delivered,
  { seed }: LinkOptions,
): Promise<Trained> {
  await checkConditions(database, model)
  await checkLengths(database, model)
  if (frozen || isTrained(model)) return { model, rounds: [] }
  return trainModel(database, records, model, { seed }).catch(async (cause: unknown) => {
    await database.run('create table pairs_with_itself as select record as record_l, record as record_r from records')
    throw (await findComparisonFault(database, model, 'pairs_with_itself')) ?? cause
  })
}

/** Makes the table `pairs`: all of them, or those that an earlier result cannot have. */
async function makePairs(
  database: Database,
  linked: { readonly model: LinkModel; readonly records: RecordTable },
  { previous, mostPairs }: LinkOptions,
): Promise<{ readonly blocking: readonly BlockingCount[]; readonly increment: Increment | undefined }> {
  if (previous !== undefined) return makeChangedPairs(database, linked, mostPairs)
  return {
    blocking: await makeBlockedPairs(database, linked.model, { into: 'pairs', mostPairs }),
    increment: undefined,
  }
}

/** A measure of all thresholds needs all pairs. */
function lowestScored({ truth, atLeastWeight }: LinkOptions): { atLeastWeight?: number } {
  return truth !== undefined || atLeastWeight === undefined ? {} : { atLeastWeight }
}

/** Makes the table `clusters`, and gives the least record of its cluster for each record. */
async function clusterRecords(
  database: Database,
  { records: { count }, judgements }: Delivered,
  { threshold, oneToOne }: LinkOptions,
): Promise<{ readonly clusters: Int32Array; readonly judged: JudgementEffect | undefined }> {
  const linked = `select record_l, record_r, match_weight from scored_pairs where match_weight >= ${double(toWeight(threshold))}`
  if (judgements !== undefined) {
    const judged = await clusterAsJudged(database, judgements, { count, linked, oneToOne: oneToOne === true })
    await writeClusters(database, 'clusters', judged.labels)
    return { clusters: judged.labels, judged: judged.effect }
  }
  if (oneToOne === true) await chooseOneToOne(database, { count, query: linked, into: 'chosen_pairs' })
  const edges = `select record_l, record_r from ${oneToOne === true ? 'chosen_pairs' : `(${linked})`}`
  const clusters = await connectedComponentsOf(database, count, edges)
  await writeClusters(database, 'clusters', clusters)
  return { clusters, judged: undefined }
}

async function measure(database: Database, model: LinkModel, options: LinkOptions): Promise<Accuracy | undefined> {
  const { truth, threshold } = options
  if (truth === undefined) return undefined
  return measureAccuracy(database, model, {
    truth: 'column' in truth ? { kind: 'cluster-column', column: truth.column } : { kind: 'judged-pairs' },
    tables: {
      scored: 'scored_pairs',
      blocked: 'pairs',
      clusters: { table: 'clusters', threshold: toWeight(threshold) },
    },
  })
}

function columnsOfTruth({ truth }: LinkOptions, { keptColumns }: LinkModel): string[] {
  if (truth === undefined || !('column' in truth)) return []
  const isKept = keptColumns.some((column) => column.toLowerCase() === truth.column.toLowerCase())
  return isKept ? [] : [truth.column]
}
