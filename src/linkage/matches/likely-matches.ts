import type { Database } from '../../warehouse/database.ts'
import type { LinkModel } from '../engine/model/link-model.ts'
import { makeBlockedPairs } from '../engine/pairs/blocked-pairs.ts'
import { countFrequencies } from '../engine/scoring/frequency-tables.ts'
import { scorePairs } from '../engine/scoring/scored-pairs.ts'
import { matchWordsSql } from './match-words.ts'

/** Of what two sources hold together more pairs than this are not looked at: a rule that asks for them is a mistake. */
const MOST_PAIRS = 2_000_000_000
/** Pairs below this weight in bits add less than a thousandth to any sum of chances. */
const LEAST_WEIGHT = -10

export interface MatchOptions {
  /** The source, first by name, of which every record stands for someone or something else. */
  readonly among: string
  /** The chance that a record of the other source is somewhere among these. */
  readonly coverage: number
  /** A condition over `one` and `other`, the ids of a pair, under which a person judged that they differ. */
  readonly except: string
}

/**
 * Weighs every record of one source against those of another in the table `records`, and makes the table `matches`:
 * (other, one, weight, probability, why), the likeliest `one` for each `other`.
 *
 * At most one of the candidates is right, so the probability is the odds of the likeliest among the odds of all and of
 * none: two who are equally alike get half of it each, and then neither is linked.
 */
export async function findMatches(database: Database, model: LinkModel, options: MatchOptions): Promise<void> {
  const [count] = await database.rows<{ among: number }>(
    'select count(*) as among from records where source = $among',
    { among: options.among },
  )
  const weighing = { ...model, prior: options.coverage / Math.max(count?.among ?? 0, 1) }
  await countFrequencies(database, weighing)
  await makeBlockedPairs(database, weighing, { into: 'blocked_pairs', mostPairs: MOST_PAIRS })
  await scorePairs(database, weighing, { from: 'blocked_pairs', into: 'scored_pairs', atLeastWeight: LEAST_WEIGHT })
  await database.run(matchesSql(weighing, options))
}

/** Rounded, because a sum in another order differs in its last bits, and equal input must give equal bytes. */
function matchesSql(model: LinkModel, { except }: MatchOptions): string {
  return `create or replace table matches as
    with candidates as (
      select l.id as one, r.id as other, match_weight, pow(2, match_weight) as odds,
        ${matchWordsSql(model)} as why
      from scored_pairs
      join records as l on l.record = scored_pairs.record_l
      join records as r on r.record = scored_pairs.record_r
    ),
    allowed as (
      select * from candidates where not (${except})
    )
    select
      other,
      max_by(one, (match_weight, one)) as one,
      round(max(match_weight), 6) as weight,
      round(max(odds) / (1 + sum(odds)), 9) as probability,
      max_by(why, (match_weight, one)) as why
    from allowed
    group by other`
}
