/**
 * What a person decided about two records. Judgements are only ever added: one is taken back by adding `withdrawn`
 * for the same two, and of several about the same two the last one counts. They stand beside what the machine
 * found, are never overwritten by it, and win over it.
 */
export interface Judgement {
  readonly one: RecordName
  readonly other: RecordName
  /** same and different decide; unsure and withdrawn leave it to the machine. */
  readonly verdict: Verdict
  /** Who judged: an account of a person, never a program. */
  readonly author: string
  /** ISO 8601 with zone. */
  readonly judgedAt: string
  /** In words, not empty. */
  readonly reason: string
}

export type Verdict = 'same' | 'different' | 'unsure' | 'withdrawn'

/** A record by its source and its id within that source. */
export interface RecordName {
  readonly source: string
  readonly id: string
}
