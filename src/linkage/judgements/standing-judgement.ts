import type { Judgement, RecordName } from './judgement.ts'

/** What stands between two records: of several judgements about the same two, in either order, the last one. */
export function standingJudgements(judgements: readonly Judgement[]): readonly Judgement[] {
  const last = new Map<string, Judgement>()
  for (const judgement of judgements) last.set(pairKey(judgement), judgement)
  return [...last].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, judgement]) => judgement)
}

/** A text that no other record has. */
export function recordKey({ source, id }: RecordName): string {
  return JSON.stringify([source, id])
}

function pairKey({ one, other }: Judgement): string {
  return [recordKey(one), recordKey(other)].sort().join()
}
