/** Why two names are as alike as they are. */
export interface NameReason {
  readonly feature: string
  /** What it did to the likeness, which starts at 1: 0 for an agreement, below 0 for what speaks against. */
  readonly change: number
  /** In plain Dutch, and without any part of a name, so that it can be kept where names may not. */
  readonly says: string
  /** The words in question, for a reader who may see the names. */
  readonly words: { readonly one: string; readonly other: string } | undefined
}

export interface NameComparison {
  /** From 0 for other names to 1 for the same name. */
  readonly likeness: number
  /** What speaks against first, by weight; then what agrees, in the order of the first name. */
  readonly reasons: readonly NameReason[]
}

/** One way in which two names can differ. A list of them is the whole model of a kind of name. */
export interface NameFeature<Pair> {
  readonly name: string
  /** What the likeness loses when the feature is there in full. */
  readonly weight: number
  readonly says: string
  /** How far the feature is there: 0 for not, 1 for in full, more when it is there more than once. */
  readonly amount: (pair: Pair) => number
  readonly words?: (pair: Pair) => NameReason['words']
}

/** Takes from 1 what each feature of the model costs, never below 0, and tells which features did. */
export function weighFeatures<Pair>(
  model: readonly NameFeature<Pair>[],
  pair: Pair,
  agreements: readonly NameReason[],
): NameComparison {
  const against = model
    .map((feature) => ({ feature, change: -feature.weight * feature.amount(pair) }))
    .filter(({ change }) => change < 0)
    .sort((a, b) => a.change - b.change)
  const likeness = Math.max(0, 1 + against.reduce((total, { change }) => total + change, 0))
  const reasons = against.map(({ feature: { name, says, words }, change }) => ({
    ...{ feature: name, change, says },
    words: words?.(pair),
  }))
  return { likeness, reasons: [...reasons, ...agreements] }
}
