import type { Database } from '../../warehouse/database.ts'

/**
 * Makes the table `standing_pairs` of the judgements that count, each with its record of a source first: `one_id` in
 * that source, `other_id` in any other. Needs the table `judgements`.
 */
export async function makeStandingPairs(database: Database, source: 'bsn' | 'kvk'): Promise<void> {
  await database.run(
    `create or replace table standing_pairs as
     select one_id, other_id, verdict, conflicts from judgements
     where stands and one_source = $source and other_source <> $source
     union all
     select other_id, one_id, verdict, conflicts from judgements
     where stands and other_source = $source and one_source <> $source`,
    { source },
  )
}

/** The condition under which a pair of `matches` was judged to differ. */
export const JUDGED_DIFFERENT = `exists (
  select 1 from standing_pairs
  where standing_pairs.one_id = one and standing_pairs.other_id = other and standing_pairs.verdict = 'different'
)`
