import type { Database } from '../../../../warehouse/database.ts'
import type { LinkModel } from '../../model/link-model.ts'
import { scorePairs } from '../../scoring/scored-pairs.ts'
import type { Unlinkables } from './link-summary.ts'

/** With this many the share is right to a few tenths of a percent; more would only cost time. */
const MOST_COMPARED = 20_000

/**
 * How many records can never be linked for sure, because they hold too little: a record compared with itself gets the
 * highest weight that any other could give it. Of very many records every so manieth is compared. Reads `records`, and
 * leaves no table behind.
 */
export async function countUnlinkables(
  database: Database,
  model: LinkModel,
  {
    records,
    threshold,
    most = MOST_COMPARED,
  }: { readonly records: number; readonly threshold: number; readonly most?: number },
): Promise<Unlinkables> {
  const comparedOneIn = Math.max(1, Math.ceil(records / most))
  await database.run(`create or replace temp table some_records as from records where record % ${comparedOneIn} = 0`)
  await database.run(`create or replace temp table pairs_with_itself as
    select record as record_l, record as record_r, cast(0 as utinyint) as rule from some_records`)
  await scorePairs(database, model, { from: 'pairs_with_itself', into: 'scored_with_itself', among: 'some_records' })
  const steps = await database.rows<{ weight: number; records: number }>(`
    select floor(match_weight) as weight, count(*) as records from scored_with_itself group by 1 order by 1`)
  const [share] = await database.rows<{ below: number }>(
    `select coalesce(avg(case when match_weight < ${threshold} then 1 else 0 end), 0) as below from scored_with_itself`,
  )
  await database.run('drop table scored_with_itself')
  await database.run('drop table pairs_with_itself')
  await database.run('drop table some_records')
  return { share: share?.below ?? 0, comparedOneIn, steps }
}
