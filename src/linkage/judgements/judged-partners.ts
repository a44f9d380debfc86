import type { Database } from '../../warehouse/database.ts'
import { writeIntegerColumns } from '../../warehouse/integer-columns.ts'
import { chooseOneToOne } from '../engine/clusters/one-to-one.ts'
import { findConflicts } from './judgement-conflict.ts'
import type { NumberedJudgement, NumberedJudgements } from './numbered-judgement.ts'

/**
 * The query of the pairs that remain when each record has at most one partner. Whoever has a partner by judgement needs
 * no other, and a pair that was judged different takes nobody's place: the next best gets it.
 */
export async function choosePartners(
  database: Database,
  { count, linked }: { readonly count: number; readonly linked: string },
  { judgements }: NumberedJudgements,
): Promise<string> {
  const { inForce } = findConflicts(judgements)
  await writeJudged(database, 'judged_same', ofVerdict(inForce, 'same'))
  await writeJudged(database, 'judged_different', ofVerdict(inForce, 'different'))
  const query = `select * from (${linked}) as p
    where record_l not in (select unnest([one, other]) from judged_same)
      and record_r not in (select unnest([one, other]) from judged_same)
      and not exists (
        select 1 from judged_different as d
        where least(d.one, d.other) = least(p.record_l, p.record_r)
          and greatest(d.one, d.other) = greatest(p.record_l, p.record_r))`
  await chooseOneToOne(database, { count, query, into: 'chosen_pairs' })
  return `select record_l, record_r, match_weight from chosen_pairs join (${linked}) using (record_l, record_r)`
}

function ofVerdict(judgements: readonly NumberedJudgement[], verdict: 'same' | 'different') {
  return judgements.filter(({ judgement }) => judgement.verdict === verdict)
}

async function writeJudged(database: Database, table: string, judgements: readonly NumberedJudgement[]): Promise<void> {
  await writeIntegerColumns(database, table, {
    one: Int32Array.from(judgements, ({ one }) => one),
    other: Int32Array.from(judgements, ({ other }) => other),
  })
}
