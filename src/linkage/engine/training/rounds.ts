import type { Database } from '../../../warehouse/database.ts'
import type { LinkModel } from '../model/link-model.ts'
import { sidesOf } from '../pairs/blocked-pairs.ts'
import { countKeyPairs } from '../pairs/pair-count.ts'
import { type PairSource, pairSource } from '../pairs/pair-source.ts'
import { type Maximum, maximise } from './expectation-maximisation.ts'
import { countPatterns } from './pattern-counts.ts'
import type { Numbers, Patterns } from './patterns.ts'
import type { RoundRule } from './round-rules.ts'
import { freeLevels, SMOOTHING } from './starting-numbers.ts'

/** Pairs looked at in one round. More would not move m: of this many a tenth of matches still gives it three digits. */
const PAIRS_PER_ROUND = 150_000
/** A rule that asks more than equal keys may leave few of those. */
const FEWEST_PAIRS = 10_000

/** The pairs of a round rule, compared and counted. */
export interface Stratum extends RoundRule {
  readonly patterns: Patterns
  readonly pairs: number
  readonly sampledOneIn: number
}

/** Makes and compares the pairs of a rule, by a sample of the left records when there are very many. */
export async function makeStratum(database: Database, model: LinkModel, round: RoundRule): Promise<Stratum> {
  const source = pairSource(round.rule, await sidesOf(database, model))
  const possible = await countKeyPairs(database, source, model.linkType)
  let sampledOneIn = Math.max(1, Math.ceil(possible / PAIRS_PER_ROUND))
  let pairs = await makeRoundPairs(database, source, sampledOneIn)
  while (pairs < FEWEST_PAIRS && sampledOneIn > 1) {
    sampledOneIn = Math.ceil(sampledOneIn / 8)
    pairs = await makeRoundPairs(database, source, sampledOneIn)
  }
  const patterns = await countPatterns(database, model, 'round_pairs')
  await database.run('drop table round_pairs')
  return { ...round, patterns, pairs, sampledOneIn }
}

async function makeRoundPairs(
  database: Database,
  { sql, left, right, between }: PairSource,
  sampledOneIn: number,
): Promise<number> {
  await database.run(`create or replace temp table round_pairs as
    select distinct l.record as record_l, r.record as record_r
    from (select * from (${left}) where hash(record) % ${sampledOneIn} = 0) as l join (${right}) as r on (${sql}\n)
    where ${between}`)
  const [row] = await database.rows<{ pairs: number }>('select count(*) as pairs from round_pairs')
  return row?.pairs ?? 0
}

/** One round: m and the share of matches are free, u is that of random pairs, which the rule does not change. */
export function runRound(stratum: Stratum, start: Numbers, model: LinkModel): Maximum {
  return maximise(stratum.patterns, start, {
    active: stratum.active,
    freeM: model.comparisons.map((comparison) => freeLevels(comparison, 'keepM')),
    freeU: model.comparisons.map(({ levels }) => levels.map(() => false)),
    freePrior: true,
    smoothing: SMOOTHING,
    convergence: model.training.convergence,
    mostIterations: model.training.mostIterations,
  })
}

/** The middle of the numbers, each counted for its weight: half of all weight lies on either side. */
export function weightedMedian(numbers: readonly { readonly value: number; readonly weight: number }[]): number {
  const sorted = numbers.toSorted((one, other) => one.value - other.value)
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2
  let sum = 0
  for (const [place, { value, weight }] of sorted.entries()) {
    sum += weight
    if (sum > half) return value
    if (sum === half) return (value + (sorted[place + 1]?.value ?? value)) / 2
  }
  return sorted.at(-1)?.value ?? Number.NaN
}
