import type { Judgement, RecordName } from './judgement.ts'
import { recordKey, standingJudgements } from './standing-judgement.ts'

/** A judgement about two records, by their numbers. */
export interface NumberedJudgement {
  readonly one: number
  readonly other: number
  readonly judgement: Judgement
}

export interface NumberedJudgements {
  readonly judgements: readonly NumberedJudgement[]
  /** One more than the highest number that occurs. */
  readonly count: number
  /** Records that are judged but not delivered (any more). They stay a link between the records that are. */
  readonly absent: readonly RecordName[]
}

/**
 * Gives the judgements that stand the numbers of their records: 0 to `delivered` for what was delivered, and the
 * numbers after that for what was not. If A is the same as B, and B as C, then A is C, also when B is gone.
 */
export function numberJudgements(
  judgements: readonly Judgement[],
  delivered: { readonly count: number; readonly numbers: ReadonlyMap<string, number> },
): NumberedJudgements {
  const absent = new Map<string, RecordName>()
  const places = new Map<string, number>()
  const numberOf = (name: RecordName): number => {
    const key = recordKey(name)
    const number = delivered.numbers.get(key) ?? places.get(key)
    if (number !== undefined) return number
    absent.set(key, name)
    places.set(key, delivered.count + places.size)
    return delivered.count + places.size - 1
  }
  const numbered = standingJudgements(judgements)
    .filter(({ verdict }) => verdict === 'same' || verdict === 'different')
    .map((judgement) => ({ one: numberOf(judgement.one), other: numberOf(judgement.other), judgement }))
  return { judgements: numbered, count: delivered.count + absent.size, absent: [...absent.values()] }
}
