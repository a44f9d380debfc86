import type { Judgement } from './judgement.ts'
import { findConflicts } from './judgement-conflict.ts'
import { numberJudgements } from './numbered-judgement.ts'

/** Judgements that cannot all be true, whatever records are delivered. */
export interface Contradiction {
  readonly different: Judgement
  readonly same: readonly Judgement[]
}

/** The contradictions in a file of judgements, without looking at any record. */
export function findContradictions(judgements: readonly Judgement[]): readonly Contradiction[] {
  const { judgements: numbered } = numberJudgements(judgements, { count: 0, numbers: new Map() })
  return findConflicts(numbered).conflicts.map(({ different, same }) => ({
    different: different.judgement,
    same: same.map(({ judgement }) => judgement),
  }))
}
