import { InputFault } from '../../../vocabulary/input-fault.ts'
import type { Database } from '../../../warehouse/database.ts'
import type { LinkModel } from '../model/link-model.ts'
import { type BlockingCount, makeBlockedPairs } from '../pairs/blocked-pairs.ts'
import type { RecordTable } from '../records/record-table.ts'
import { double } from '../scoring/scored-pairs.ts'
import { checksumSql } from './record-checksums.ts'

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
  const blocking = await makeBlockedPairs(database, model, { into: 'pairs', mostPairs, withOneOf: 'changed_records' })
  return { increment, blocking }
}

/** Makes `changed_records`, whole rows of what was added or changed, and `unchanged_records(record, source, id)`. */
async function compareRecords(database: Database, records: RecordTable): Promise<Increment> {
  await database.run(
    `create or replace table compared_records as
     select record, source, id, earlier.id is null as added, coalesce(now.checksum = earlier.checksum, false) as unchanged
     from (select record, source, id, ${checksumSql(records)} as checksum from records) as now
     left join earlier_records as earlier using (source, id)`,
  )
  await database.run(
    `create or replace table changed_records as
     from records where record in (select record from compared_records where not unchanged)`,
  )
  await database.run(
    'create or replace table unchanged_records as select record, source, id from compared_records where unchanged',
  )
  const [row] = await database.rows<{ added: number; unchanged: number; known: number; before: number }>(
    `select count(*) filter (added) as added, count(*) filter (unchanged) as unchanged,
       count(*) filter (not added) as known, (select count(*) from earlier_records) as before from compared_records`,
  )
  const { added, unchanged, known, before } = row ?? { added: 0, unchanged: 0, known: 0, before: 0 }
  await database.run('drop table compared_records')
  return { added, changed: known - unchanged, gone: before - known, unchanged }
}

/**
 * Adds to `scored_pairs` the earlier pairs of two unchanged records, as they were weighed then, and answers how many each
 * blocking rule had made. Throws an InputFault when the left record of a pair would now be the right one.
 */
export async function keepUnchangedPairs(
  database: Database,
  atLeastWeight: number | undefined,
): Promise<ReadonlyMap<number, number>> {
  const rules = 'select rule, count(*) as pairs, count(*) filter (record_l > record_r) as turned from scored_pairs'
  const countPairs = () =>
    database.rows<{ rule: number; pairs: number; turned: number }>(`${rules} group by rule order by rule`)
  const compared = new Map((await countPairs()).map(({ rule, pairs }) => [rule, pairs]))
  await database.run(
    `insert into scored_pairs by name
     select l.record as record_l, r.record as record_r, p.* exclude (source_l, source_r, id_l, id_r)
     from earlier_pairs as p
     join unchanged_records as l on l.source = p.source_l and l.id = p.id_l
     join unchanged_records as r on r.source = p.source_r and r.id = p.id_r
     ${atLeastWeight === undefined ? '' : `where match_weight >= ${double(atLeastWeight)}`}`,
  )
  const all = await countPairs()
  if (all.some(({ turned }) => turned > 0))
    throw new InputFault({
      code: 'files-in-other-order',
      says: 'The files come in another order than in the earlier result.',
      remedy: 'Give them in the order of then.',
    })
  return new Map(all.map(({ rule, pairs }) => [rule, pairs - (compared.get(rule) ?? 0)]))
}
