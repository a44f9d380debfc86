/** What became of one record, and what should have. */
export interface Outcome {
  /** Why it is hard, as a short text. */
  readonly kind: string
  readonly register: string
  /** The object that it is about; undefined when it is about none of the region, or when nobody could know. */
  readonly truth: string | undefined
  readonly linked: string | undefined
  /** How it was linked, or why it was not. */
  readonly method: string
}

export interface Quality {
  readonly records: number
  readonly right: number
  readonly wrong: number
  /** Records that are about an object of the region and were not linked. */
  readonly missed: number
  readonly precision: number
  readonly recall: number
}

export function qualityOf(outcomes: readonly Outcome[]): Quality {
  const linked = outcomes.filter((outcome) => outcome.linked !== undefined)
  const right = linked.filter((outcome) => outcome.linked === outcome.truth).length
  const known = outcomes.filter((outcome) => outcome.truth !== undefined).length
  return {
    records: outcomes.length,
    right,
    wrong: linked.length - right,
    missed: outcomes.filter((outcome) => outcome.truth !== undefined && outcome.linked === undefined).length,
    precision: linked.length === 0 ? 1 : right / linked.length,
    recall: known === 0 ? 1 : right / known,
  }
}

/** The quality within each group, the groups in alphabetical order. */
export function qualityBy(
  outcomes: readonly Outcome[],
  group: (outcome: Outcome) => string,
): readonly (Quality & { readonly group: string })[] {
  return [...Map.groupBy(outcomes, group)]
    .map(([name, own]) => ({ group: name, ...qualityOf(own) }))
    .sort((a, b) => a.group.localeCompare(b.group))
}
