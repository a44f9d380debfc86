import { type Database, quoteName } from '../../../warehouse/database.ts'

/** How well a set of pairs agrees with the truth. A missed pair counts whether scoring or blocking missed it. */
export interface PairAccuracy {
  /** The match weight from which a pair counts as found. */
  readonly threshold: number
  readonly truePositives: number
  readonly falsePositives: number
  readonly falseNegatives: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** The measures that follow from three counts. With nothing found precision is 1: nothing wrong was said. */
export function pairAccuracy(
  threshold: number,
  found: { right: number; wrong: number; truePairs: number },
): PairAccuracy {
  const { right, wrong, truePairs } = found
  const f1 = right + wrong + truePairs === 0 ? 1 : (2 * right) / (right + wrong + truePairs)
  return {
    threshold,
    truePositives: right,
    falsePositives: wrong,
    falseNegatives: truePairs - right,
    precision: right + wrong === 0 ? 1 : right / (right + wrong),
    recall: truePairs === 0 ? 1 : right / truePairs,
    f1,
  }
}

interface Step {
  readonly threshold: number
  readonly right_pairs: number
  readonly wrong_pairs: number
}

/** The threshold with the highest F1 of all that the pairs allow; `judged` is a table (match_weight, same). */
export async function bestThreshold(database: Database, judged: string, truePairs: number): Promise<PairAccuracy> {
  const [best] = await database.rows<Step>(`
    select * from (${sweepSql(judged, 'match_weight')})
    order by right_pairs / cast(right_pairs + wrong_pairs + ${truePairs} as double) desc, threshold desc limit 1`)
  return best === undefined ? pairAccuracy(0, { right: 0, wrong: 0, truePairs }) : toAccuracy(best, truePairs)
}

/** Accuracy at every quarter bit of match weight that occurs, from the strictest to the loosest. */
export async function thresholdCurve(database: Database, judged: string, truePairs: number): Promise<PairAccuracy[]> {
  const steps = await database.rows<Step>(
    `select * from (${sweepSql(judged, 'floor(match_weight * 4) / 4')}) order by threshold desc`,
  )
  return steps.map((step) => toAccuracy(step, truePairs))
}

const toAccuracy = (step: Step, truePairs: number): PairAccuracy =>
  pairAccuracy(step.threshold, { right: step.right_pairs, wrong: step.wrong_pairs, truePairs })

const sweepSql = (judged: string, threshold: string): string => `
  select threshold,
    cast(sum(same_pairs) over strictest_first as bigint) as right_pairs,
    cast(sum(other_pairs) over strictest_first as bigint) as wrong_pairs
  from (
    select ${threshold} as threshold, count(*) filter (where same) as same_pairs, count(*) filter (where not same) as other_pairs
    from ${quoteName(judged)} group by 1
  )
  window strictest_first as (order by threshold desc)`
