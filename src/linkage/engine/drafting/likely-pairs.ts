import type { Database } from '../../../warehouse/database.ts'
import { writeClusters } from '../clusters/cluster-table.ts'
import { connectedComponentsOf } from '../clusters/connected-components.ts'
import type { LinkModel } from '../model/link-model.ts'
import { toWeight } from '../model/match-weight.ts'
import { makeBlockedPairs } from '../pairs/blocked-pairs.ts'
import type { RecordTable } from '../records/record-table.ts'
import { countFrequencies } from '../scoring/frequency-tables.ts'
import { scorePairs } from '../scoring/scored-pairs.ts'
import { trainModel } from '../training/train.ts'

/** From this chance on a pair ties a cluster together. */
const SURE = 0.95
/** Below this a pair counts for nothing: there are very many, and the model knows least about them. */
const LEAST_CHANCE = 0.2
/** Larger clusters are more likely chains of mistakes, and would drown the others. */
const LARGEST_CLUSTER = 30
/** A share of one in a thousand is still told well by so many. */
const MOST_LIKELY = 20_000
/** Rules need no numbers of three digits, and slow comparisons take most of the time of a draft. */
const RANDOM_PAIRS = 200_000
const MOST_BLOCKED = 50_000_000

/**
 * Makes the table `likely_pairs(record_l, record_r, chance)` of pairs that may be matches, each with its chance: those that the model
 * weighs so, and those that follow from sure ones, A and C when A is B and B is C. The latter are what blocking misses.
 */
export async function makeLikelyPairs(
  database: Database,
  from: { readonly records: RecordTable; readonly model: LinkModel; readonly seed: number },
): Promise<void> {
  const training = { ...from.model.training, randomPairs: RANDOM_PAIRS }
  const { model } = await trainModel(database, from.records, { ...from.model, training }, { seed: from.seed })
  await countFrequencies(database, model)
  await makeBlockedPairs(database, model, { into: 'draft_pairs', mostPairs: MOST_BLOCKED })
  await scorePairs(database, model, {
    from: 'draft_pairs',
    into: 'draft_scores',
    atLeastWeight: toWeight(LEAST_CHANCE),
  })
  const weighed = 'select record_l, record_r, match_probability as chance from draft_scores'
  const implied = model.linkType === 'link_only' ? '' : ` union all ${await impliedPairs(database, from.records.count)}`
  await database.run(`create or replace temp table likely_pairs as
    select record_l, record_r, max(chance) as chance from (${weighed}${implied}) group by record_l, record_r
    order by hash(record_l, record_r) limit ${MOST_LIKELY}`)
  for (const table of ['draft_pairs', 'draft_scores', 'draft_clusters'])
    await database.run(`drop table if exists ${table}`)
}

async function impliedPairs(database: Database, records: number): Promise<string> {
  const sure = `select record_l, record_r from draft_scores where match_probability >= ${SURE}`
  await writeClusters(database, 'draft_clusters', await connectedComponentsOf(database, records, sure))
  return `select l.record, r.record, ${SURE}
    from (select cluster from draft_clusters group by cluster having count(*) between 2 and ${LARGEST_CLUSTER}) as small
    join draft_clusters as l using (cluster) join draft_clusters as r on r.cluster = l.cluster and l.record < r.record`
}
