import type { Database } from '../../../warehouse/database.ts'
import type { LinkModel } from '../model/link-model.ts'
import type { RecordTable } from '../records/record-table.ts'
import type { Maximum } from './expectation-maximisation.ts'
import { countPatterns } from './pattern-counts.ts'
import type { Patterns } from './patterns.ts'
import { certainPrior } from './prior.ts'
import { countPossiblePairs, makeRandomPairs } from './random-pairs.ts'
import { roundRules } from './round-rules.ts'
import { makeStratum, type Stratum } from './rounds.ts'
import { withChances } from './starting-numbers.ts'
import type { TrainingRound } from './training-round.ts'
import { estimateNumbers } from './turns.ts'

export interface TrainingOptions {
  /** The same seed, records and model give the same numbers. */
  readonly seed: number
  /** Told of every round as its pairs are made, for progress; places count from 0. */
  readonly onRound?: (round: { readonly rule: string; readonly place: number; readonly rounds: number }) => void
}

export interface Trained {
  readonly model: LinkModel
  readonly rounds: readonly TrainingRound[]
}

/**
 * Finds the numbers of a model from the records alone: u from random pairs, m by rounds of expectation maximisation, each on
 * the pairs of one rule, and the prior from the rounds or from the certain rules of the plan. Numbers that the model
 * keeps stay; a comparison that no round can train keeps what it had. README.md says why so, and what it gave.
 */
export async function trainModel(
  database: Database,
  records: RecordTable,
  model: LinkModel,
  options: TrainingOptions,
): Promise<Trained> {
  const random = await compareRandomPairs(database, model, options.seed)
  const strata = await makeStrata(database, { records, model, options })
  const { possible } = await countPossiblePairs(database, model.linkType)
  const fixedPrior = await certainPrior(database, model, possible)
  const { numbers, maxima } = estimateNumbers(model, { random, strata, possible, fixedPrior })
  const comparisons = model.comparisons.map((comparison, place) => {
    const { m, u } = numbers.chances[place] ?? {}
    const isTrained = strata.some(({ active }) => active[place] === true)
    return withChances(comparison, { ...(isTrained && m ? { m } : {}), ...(u ? { u } : {}) })
  })
  const rounds = strata.map((stratum, place) => toRound(model, stratum, maxima[place]))
  return { model: { ...model, prior: numbers.prior, comparisons }, rounds }
}

async function compareRandomPairs(database: Database, model: LinkModel, seed: number): Promise<Patterns> {
  await makeRandomPairs(database, model.linkType, { into: 'random_pairs', count: model.training.randomPairs, seed })
  const patterns = await countPatterns(database, model, 'random_pairs')
  await database.run('drop table random_pairs')
  return patterns
}

async function makeStrata(
  database: Database,
  from: { readonly records: RecordTable; readonly model: LinkModel; readonly options: TrainingOptions },
): Promise<Stratum[]> {
  const { records, model, options } = from
  const rules = roundRules(model, [...records.columns, 'record', 'source', 'id'])
  const strata: Stratum[] = []
  for (const [place, round] of rules.entries()) {
    options.onRound?.({ rule: round.rule.sql, place, rounds: rules.length })
    const stratum = await makeStratum(database, model, round)
    if (stratum.pairs > 0) strata.push(stratum)
  }
  return strata
}

function toRound({ comparisons, training }: LinkModel, stratum: Stratum, maximum: Maximum | undefined): TrainingRound {
  const trained = comparisons.flatMap(({ name }, place) => {
    const m = maximum?.numbers.chances[place]?.m
    return stratum.active[place] === true && m !== undefined ? [[name, [...m].toReversed()] as const] : []
  })
  return {
    rule: stratum.rule.sql,
    pairs: stratum.pairs,
    sampledOneIn: stratum.sampledOneIn,
    matchShare: maximum?.numbers.prior ?? 0,
    iterations: maximum?.iterations ?? 0,
    converged: (maximum?.lastChange ?? Number.POSITIVE_INFINITY) <= training.convergence,
    m: Object.fromEntries(trained),
  }
}
