import { InputFault } from '../../../vocabulary/input-fault.ts'
import type { Database } from '../../../warehouse/database.ts'
import type { LinkModel } from '../model/link-model.ts'
import { type BlockingCount, makeBlockedPairs } from '../pairs/blocked-pairs.ts'
import { makeNearRecords } from '../pairs/near-records.ts'
import type { RecordTable } from '../records/record-table.ts'
import { checksumSql } from './record-checksums.ts'

/** The records of all pairs that an increment compares: few, where few are new. */
export const NEAR_RECORDS = 'near_records'

/** How a delivery differs from the one before, in records. */
export interface Increment {
  readonly added: number
  readonly changed: number
  readonly gone: number
  readonly unchanged: number
}

/**
 * Makes the table `pairs` of the blocked pairs with a record that was added or changed since an earlier result. It needs
 * the tables of `loadRecords` and `readEarlierResult`. Scored, and with the pairs that `keepUnchangedPairs` adds, they
 * are the pairs of a run of everything.
 */
export async function makeChangedPairs(
  database: Database,
  { model, records }: { readonly model: LinkModel; readonly records: RecordTable },
  mostPairs: number,
): Promise<{ readonly increment: Increment; readonly blocking: readonly BlockingCount[] }> {
  const increment = await compareRecords(database, records)
  const withOneOf = { few: 'changed_records', near: NEAR_RECORDS }
  await makeNearRecords(database, model.blockingRules, { few: withOneOf.few, into: NEAR_RECORDS })
  const blocking = await makeBlockedPairs(database, model, { into: 'pairs', mostPairs, withOneOf })
  return { increment, blocking }
}

/** Makes `changed_records`, whole rows of what was added or changed, and `unchanged_records(record, earlier)`, numbers alone. */
async function compareRecords(database: Database, records: RecordTable): Promise<Increment> {
  await database.run(
    `create or replace table compared_records as
     select now.record, earlier.record as earlier, coalesce(now.checksum = earlier.checksum, false) as unchanged
     from (select record, source, id, ${checksumSql(records)} as checksum from records) as now
     left join earlier_records as earlier using (source, id)`,
  )
  await database.run(
    `create or replace table changed_records as
     from records where record in (select record from compared_records where not unchanged)`,
  )
  await database.run(
    'create or replace table unchanged_records as select record, earlier from compared_records where unchanged',
  )
  const [row] = await database.rows<{ added: number; unchanged: number; known: number; before: number }>(
    `select count(*) filter (earlier is null) as added, count(*) filter (unchanged) as unchanged,
       count(earlier) as known, (select count(*) from earlier_records) as before from compared_records`,
  )
  const { added, unchanged, known, before } = row ?? { added: 0, unchanged: 0, known: 0, before: 0 }
  await database.run('drop table compared_records')
  return { added, changed: known - unchanged, gone: before - known, unchanged }
}

/**
 * Makes `kept_pairs`, the earlier pairs of two unchanged records as they were weighed then, and the view `scored_pairs` of
 * these and `compared_pairs`. It holds what clusters and report count; the rest of an earlier pair stays in its file.
 * Answers how many each blocking rule had made. Throws an InputFault when the left record of a pair would now be the right one.
 */
export async function keepUnchangedPairs(database: Database): Promise<ReadonlyMap<number, number>> {
  await database.run(
    `create table kept_pairs as
     select l.record as record_l, r.record as record_r, p.* exclude (record_l, record_r)
     from earlier_pairs as p
     join unchanged_records as l on l.earlier = p.record_l
     join unchanged_records as r on r.earlier = p.record_r`,
  )
  const rules = await database.rows<{ rule: number; pairs: number; turned: number }>(
    'select rule, count(*) as pairs, count(*) filter (record_l > record_r) as turned from kept_pairs group by rule',
  )
  if (rules.some(({ turned }) => turned > 0))
    throw new InputFault({
      code: 'files-in-other-order',
      says: 'The files come in another order than in the earlier result.',
      remedy: 'Give them in the order of then.',
    })
  await database.run(
    `create view scored_pairs as
     select record_l, record_r, rule, match_weight, match_probability, columns('^gamma_') from compared_pairs
     union all by name from kept_pairs`,
  )
  return new Map(rules.map(({ rule, pairs }) => [rule, pairs]))
}
